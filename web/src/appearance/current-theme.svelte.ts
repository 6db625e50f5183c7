import { getContext, setContext } from 'svelte'
import { MediaQuery } from 'svelte/reactivity'

import { themeCookie, themeOf, type Theme } from './theme'

/** The theme the page is drawn in: the reader's choice, or else the system's. */
export class CurrentTheme {
  #system = new MediaQuery('prefers-color-scheme: dark', false)
  /** Paper is light, whatever the screen is. */
  #printing = new MediaQuery('print', false)
  /** Known before the query is: what is drawn by script has to be drawn by then. */
  #aboutToPrint = $state(false)
  #chosen = $state<Theme>()

  constructor() {
    if (typeof document === 'undefined') return
    this.#chosen = themeOf(document.documentElement.dataset.theme)
    addEventListener('beforeprint', () => (this.#aboutToPrint = true))
    addEventListener('afterprint', () => (this.#aboutToPrint = false))
  }

  get value(): Theme {
    if (this.#printing.current || this.#aboutToPrint) return 'light'
    return this.#chosen ?? (this.#system.current ? 'dark' : 'light')
  }

  choose(theme: Theme): void {
    this.#chosen = theme
    document.documentElement.dataset.theme = theme
    document.cookie = themeCookie(theme)
  }
}

const key = Symbol('theme')

export function provideTheme(theme: CurrentTheme): void {
  setContext(key, theme)
}

export function currentTheme(): CurrentTheme {
  return getContext<CurrentTheme>(key)
}
