import { getContext, setContext } from 'svelte'

import type { CurrentTheme } from './current-theme.svelte'

const key = Symbol('theme')

export function provideTheme(theme: CurrentTheme): void {
  setContext(key, theme)
}

export function currentTheme(): CurrentTheme {
  return getContext<CurrentTheme>(key)
}
