/**
 * A number divided in proportion to weights.
 * @returns unrounded parts in the order of the weights, which add up to the number
 * @throws RangeError when a weight is negative or not finite, or none is above 0 while there is something to divide
 */
export function distribute(number: number, weights: readonly number[]): number[] {
  if (!weights.every((weight) => weight >= 0 && weight < Infinity)) {
    throw new RangeError(`Weights must be finite and not negative: ${weights.join()}`)
  }
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  if (all === 0 && number !== 0) throw new RangeError(`${number} cannot be divided by no weights`)
  return weights.map((weight) => (all === 0 ? 0 : (number * weight) / all))
}

/**
 * Whole numbers in place of parts that add up to one (largest remainders, Hare): each is its part rounded down or up,
 * and together they add up to the same.
 * @throws RangeError when the parts do not add up to a whole number
 */
export function wholeParts(parts: readonly number[]): number[] {
  const sum = parts.reduce((all, part) => all + part, 0)
  const whole = Math.round(sum)
  if (Math.abs(sum - whole) > 1e-6) throw new RangeError(`${sum} is no whole number`)
  const floors = parts.map((part) => Math.floor(part + 1e-9))
  const left = whole - floors.reduce((all, floor) => all + floor, 0)
  const byRemainder = parts
    .map((part, place) => ({ place, remainder: part - (floors[place] ?? 0) }))
    .sort((one, other) => other.remainder - one.remainder)
  const up = new Set(byRemainder.slice(0, left).map(({ place }) => place))
  return floors.map((floor, place) => floor + (up.has(place) ? 1 : 0))
}
