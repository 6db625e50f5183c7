/**
 * Whether the browser has translated the page. Translators put a font element in the place of every text, which this
 * product never writes; what is written to the texts they took away nobody sees.
 */
export const isTranslated = (): boolean => document.querySelector('body font') !== null

const key = 'translated-page'

/**
 * Leaves a translated page for another address by loading it whole, so that all of it speaks of one choice. Within one
 * path the reader goes on where they were.
 */
export function loadWhole(to: URL): void {
  if (to.pathname === location.pathname) {
    const focus = document.activeElement?.id ?? ''
    sessionStorage.setItem(key, JSON.stringify([location.pathname, scrollY, focus]))
  }
  location.assign(to)
}

/** Back to where the reader was before the page was loaded whole: once its letters have their widths, which move all. */
export async function resumePlace(): Promise<void> {
  const place: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null')
  sessionStorage.removeItem(key)
  if (!Array.isArray(place) || place[0] !== location.pathname) return
  const [, top, focus] = place.map(String)
  await document.fonts.ready
  scrollTo({ top: Number(top), behavior: 'instant' })
  document.getElementById(focus ?? '')?.focus({ preventScroll: true })
}
