/**
 * The style names no glyphs, so MapLibre draws labels from the page's own fonts
 * and reads the weight from the name. `styles/fonts.css` declares it.
 */
export const labelFont = ['Atlas SemiBold']

/** Resolves once labels can be drawn in the page's font, or will be drawn in another. */
export async function labelFontLoaded(): Promise<void> {
  await document.fonts.load('600 24px "Atlas SemiBold"').catch(() => undefined)
}
