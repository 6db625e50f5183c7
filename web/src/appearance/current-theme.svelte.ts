import { getContext, setContext } from 'svelte'
import { MediaQuery } from 'svelte/reactivity'

import { themeCookie, themeOf, type Theme } from './theme'

/** The theme the page is drawn in: the reader's choice, or else the system's. */
export class CurrentTheme {
  #system = new MediaQuery('prefers-color-scheme: dark', false)
  #chosen = $state<Theme>()

  constructor() {
    if (typeof document === 'undefined') return
    this.#chosen = themeOf(document.documentElement.dataset.theme)
  }

  get value(): Theme {
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
