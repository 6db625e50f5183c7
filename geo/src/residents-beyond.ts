/** People who live together, and how far they walk. */
export interface Walk {
  /** Metres to where they walk; null where no way leads. */
  metres: number | null
  residents: number
}

/**
 * How many people walk farther than each of some distances: the curve of
 * which one threshold is a single point. Whoever walks exactly a distance is
 * within it.
 *
 * @param distances in metres, in any order
 * @returns one number for each distance, in their order
 * @throws RangeError when a distance is negative or not finite
 */
export function residentsBeyond(walks: readonly Walk[], distances: readonly number[]): number[] {
  if (!distances.every((distance) => distance >= 0 && distance < Infinity)) {
    throw new RangeError(`A distance must be finite and not negative: ${distances.join(', ')}`)
  }
  const farthest = walks.toSorted((a, b) => (b.metres ?? Infinity) - (a.metres ?? Infinity))
  const order = [...distances.keys()].sort((a, b) => (distances[b] ?? 0) - (distances[a] ?? 0))
  const beyond = distances.map(() => 0)
  let sum = 0
  let next = 0
  for (const index of order) {
    const distance = distances[index] ?? 0
    for (
      let walk = farthest[next];
      walk && (walk.metres ?? Infinity) > distance;
      walk = farthest[next]
    ) {
      sum += walk.residents
      next += 1
    }
    beyond[index] = sum
  }
  return beyond
}
