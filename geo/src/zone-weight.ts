/**
 * How much a site counts at a distance, by zones of equal width up to the
 * reach: with weights 1, 0.68 and 0.22 and a reach of 1,500 m it is 1 up to
 * 500 m, 0.68 up to 1,000 m and 0.22 up to 1,500 m. One weight of 1 makes the
 * whole reach one zone.
 *
 * @param metres of the way, not negative
 * @param reach metres, above 0
 * @param weights of the zones from the nearest on, from above 0 to 1, none above the one before
 * @returns null beyond the reach
 * @throws RangeError when an argument is out of range
 */
export function zoneWeight(
  metres: number,
  reach: number,
  weights: readonly number[],
): number | null {
  if (!(metres >= 0) || !(reach > 0 && reach < Infinity)) {
    throw new RangeError(`A distance must not be negative, a reach above 0: ${metres}, ${reach}`)
  }
  const isDecay = weights.every(
    (weight, zone) => weight > 0 && weight <= (zone === 0 ? 1 : (weights[zone - 1] ?? 0)),
  )
  if (weights.length === 0 || !isDecay) {
    throw new RangeError(`Weights must fall from at most 1 and stay above 0: ${weights.join(', ')}`)
  }
  if (metres > reach) return null
  // A zone includes its far edge.
  const zone = weights.findIndex((_, index) => metres <= (reach * (index + 1)) / weights.length)
  return weights[zone === -1 ? weights.length - 1 : zone] ?? null
}
