/** What one indicator contributes to an index. */
export interface WeightedPart {
  /** How much it counts against the other parts; only the ratios matter. */
  weight: number
  /** Comparable between parts, such as z-scores; one for each area, null where not known. */
  standardised: readonly (number | null)[]
}

/**
 * The weighted mean of standardised parts: Σ weight × standardised ÷ Σ weight.
 *
 * @param parts at least one, all for the same areas in the same order
 * @returns one score for each area in the unit of the parts, rounded to 10
 *   decimals so that scores equal on paper are equal here. Null where a part
 *   that counts (weight above 0) is null: a gap is not an average.
 * @throws RangeError when there is no part, a weight is negative or not
 *   finite, the weights sum to 0 or beyond all numbers, a standardised value
 *   is not finite or the parts differ in length
 */
export function weightedIndex(parts: readonly WeightedPart[]): (number | null)[] {
  const total = sumOfWeights(parts)
  const areas = numberOfAreas(parts)
  const counting = parts.filter(({ weight }) => weight > 0)
  return Array.from({ length: areas }, (_, area) => {
    let sum = 0
    for (const { weight, standardised } of counting) {
      const value = standardised[area]
      if (value == null) return null
      if (!Number.isFinite(value)) {
        throw new RangeError(`A standardised value must be finite: ${value}`)
      }
      // Divided first: a product of two large numbers could leave the range.
      sum += (weight / total) * value
    }
    return withoutFloatingError(sum)
  })
}

function sumOfWeights(parts: readonly WeightedPart[]): number {
  let total = 0
  for (const { weight } of parts) {
    if (!(weight >= 0 && weight < Infinity)) {
      throw new RangeError(`A weight must be finite and not negative: ${weight}`)
    }
    total += weight
  }
  if (!(total > 0 && total < Infinity)) {
    throw new RangeError(`Weights must sum to a finite number above 0: ${total}`)
  }
  return total
}

function numberOfAreas(parts: readonly WeightedPart[]): number {
  const lengths = new Set(parts.map(({ standardised }) => standardised.length))
  const [areas, another] = lengths
  if (areas === undefined || another !== undefined) {
    throw new RangeError(`Parts must be for the same areas: ${[...lengths].join(', ')} values`)
  }
  return areas
}

/**
 * A score as it is compared: rounded to 10 decimals, where scores range up to
 * some hundreds. Two areas whose scores are equal on paper would otherwise
 * differ in the sixteenth digit, and one would rank before the other.
 */
export function withoutFloatingError(score: number): number {
  // Adding 0 makes 0 of −0.
  return Math.round(score * 1e10) / 1e10 + 0
}
