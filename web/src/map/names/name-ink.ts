/** Dark and light letters: softer than black and white where those suffice. */
const inks = ['#1d2b36', '#fffdf8', '#000', '#fff'] as const

/** Contrast a text needs (WCAG 1.4.3). */
const wanted = 4.5

const known = new Map<string, (typeof inks)[number]>()

/** Letters that are legible on a colour. On whatever colour black or white reaches 4.5; the softer come first. */
export function inkOn(colour: string): (typeof inks)[number] {
  const ink = known.get(colour) ?? findInk(luminance(colour))
  known.set(colour, ink)
  return ink
}

const findInk = (background: number) =>
  inks.find((ink) => contrast(luminance(ink), background) >= wanted) ?? '#000'

export function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
}

/** Relative luminance as WCAG 2.2 defines it, of #rgb, #rrggbb or rgb(r, g, b). */
export function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = partsOf(colour).map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function partsOf(colour: string): number[] {
  if (!colour.startsWith('#')) return (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number)
  const digits = colour.slice(1)
  const wide = digits.length === 3 ? digits.replaceAll(/./g, '$&$&') : digits
  return [0, 2, 4].map((at) => Number.parseInt(wide.slice(at, at + 2), 16))
}
