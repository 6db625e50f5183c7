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
    const below = sorted.findLast((value) => value < bound)
    const above = sorted.find((value) => value >= bound)
    if (below === undefined || above === undefined) return bound
    return roundest(below, above, bound)
  })
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
