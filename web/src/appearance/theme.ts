export type Theme = 'light' | 'dark'

const aYear = 365 * 24 * 60 * 60

/** The chosen theme; undefined leaves it to the system. */
export function themeOf(cookie: string | undefined): Theme | undefined {
  return cookie === 'light' || cookie === 'dark' ? cookie : undefined
}

/** Kept in a cookie, so that the server already renders it and nothing flashes. */
export function themeCookie(theme: Theme): string {
  return `theme=${theme}; path=/; max-age=${String(aYear)}; samesite=lax`
}
