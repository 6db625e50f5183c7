import advances from '$styles/plain-zero/advances.json'

/** Of all texts of a drawing. */
export const fontName = 'Atkinson Hyperlegible Next'

/** Weights that drawings have letters of. */
export const fontWeights = { regular: 400, semiBold: 600 } as const

/** How wide a line of letters is, as many times as they are high; letters nobody measured are as wide as any. */
export function widthInEms(line: string, weight: keyof typeof fontWeights): number {
  const known: Record<string, number> = advances[weight]
  return Array.from(line).reduce((width, letter) => width + (known[letter] ?? widest), 0)
}

/** A capital M. */
const widest = 0.9

/** Letters as a style that brings them along: a picture asks for nothing. */
export function fontFace(weight: keyof typeof fontWeights, data: string): string {
  return `@font-face{font-family:'${fontName}';font-weight:${fontWeights[weight]};src:url(${data})}`
}

/** A text as the content of an XML element. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
