/**
 * Moves each break to the roundest number that divides the values in the same
 * way, so that a legend can say "300 bis unter 900" and mean exactly what the
 * map shows.
 *
 * @param values finite numbers, in any order
 * @param breaks lower bounds of the second and every higher class, ascending
 */
export function readableBreaks(values: readonly number[], breaks: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b)
  return breaks.map((bound) => {
    const place = sorted.findIndex((value) => value >= bound)
    return roundestAt(sorted, place, bound) ?? bound
  })
}

/**
 * The same for classes that need only be about equally full: a break may leave
 * one value more or less below it where that spares it digits.
 */
export function looseBreaks(values: readonly number[], breaks: readonly number[]): number[] {
  const fullEnough = values.length / (breaks.length + 1) >= 4
  if (!fullEnough) return readableBreaks(values, breaks)
  const sorted = [...values].sort((a, b) => a - b)
  // How many values lie below the break before: two that moved into one gap would leave a class empty.
  let below = 0
  return breaks.flatMap((bound) => {
    const place = sorted.findIndex((value) => value >= bound)
    const found = [place, place - 1, place + 1].flatMap((index) => {
      const at = index > below ? roundestAt(sorted, index, sorted[index] ?? bound) : null
      return at === null ? [] : { index, at }
    })
    const distance = ({ at }: { at: number }) => Math.abs(at - bound)
    const [best] = found.sort((a, b) => digits(a.at) - digits(b.at) || distance(a) - distance(b))
    if (!best) return []
    below = best.index
    return [best.at]
  })
}

/** The roundest number that has so many of the sorted values below it; null where none lies below or above. */
function roundestAt(sorted: readonly number[], place: number, wanted: number): number | null {
  const below = sorted[place - 1]
  const above = sorted[place]
  if (below === undefined || above === undefined || below === above) return null
  return roundest(below, above, wanted)
}

/** How many digits it takes to write a number, without zeros before and after. */
function digits(value: number): number {
  return String(Math.abs(value))
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length
}

/** The number above `below` and up to `above` with the fewest digits, the closest to `wanted` among those. */
function roundest(below: number, above: number, wanted: number): number {
  const largest = Math.ceil(
    Math.log10(Math.max(Math.abs(below), Math.abs(above), Number.MIN_VALUE)),
  )
  for (let exponent = largest; exponent > largest - 12; exponent -= 1) {
    const found = closestMultiple(below, above, wanted, exponent)
    if (found !== null) return found
  }
  return wanted
}

function closestMultiple(
  below: number,
  above: number,
  wanted: number,
  exponent: number,
): number | null {
  const digits = Math.max(0, -exponent)
  const step = 10 ** exponent
  const lowest = Math.floor(below / step) + 1
  const highest = Math.floor(above / step)
  if (lowest > highest) return null
  const multiple = Math.min(Math.max(Math.round(wanted / step), lowest), highest)
  const found = Number((multiple * step).toFixed(digits))
  return found > below && found <= above ? found : null
}

/**
 * The same for classes that are equally wide: rounded by at most an eighth of a class, so that they stay about as wide
 * as each other. Empty ones leave wide gaps, in which the roundest number may be far away or the same for two breaks.
 *
 * @param minimum the lowest of the values, which are integers
 * @param breaks lower bounds of the second and every higher class, ascending
 * @param width of a class
 * @returns integers above the minimum
 */
export function evenBreaks(minimum: number, breaks: readonly number[], width: number): number[] {
  const step = 10 ** Math.floor(Math.log10(Math.max(width / 4, 1)))
  const rounded = breaks.map((bound) => Math.round(bound / step) * step)
  return [...new Set(rounded)].filter((bound) => bound > minimum)
}
