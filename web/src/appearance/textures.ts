const aYear = 365 * 24 * 60 * 60

/** Whether a reader prefers textures to colours. */
export function texturesOf(cookie: string | undefined): boolean {
  return cookie === 'on'
}

/** Kept like the theme: it is a reader's need, not what an address shows. */
export function texturesCookie(on: boolean): string {
  return `textures=${on ? 'on' : 'off'}; path=/; max-age=${String(aYear)}; samesite=lax`
}
