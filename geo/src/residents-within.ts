import type { Walk } from './residents-beyond.ts'

/**
 * How many people walk at most a distance, for as many distances as are asked:
 * put in order once, so that a threshold may move from frame to frame. Whoever
 * walks exactly a distance is within it; who has no way is within none.
 *
 * @param walks in any order; residents are not negative
 * @returns the number for a distance in metres, from 0 for what lies below
 *   every way to the sum of all that have one
 */
export function residentsWithin(walks: readonly Walk[]): (metres: number) => number {
  const ways = walks
    .flatMap(({ metres, residents }) => (metres === null ? [] : [{ metres, residents }]))
    .sort((a, b) => a.metres - b.metres)
  const distances = Float64Array.from(ways, ({ metres }) => metres)
  const sums = new Float64Array(ways.length + 1)
  ways.forEach(({ residents }, index) => {
    sums[index + 1] = (sums[index] ?? 0) + residents
  })
  return (metres) => sums[reached(distances, metres)] ?? 0
}

/** How many of some ascending distances are at most so far. */
function reached(distances: Float64Array, metres: number): number {
  let low = 0
  let high = distances.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((distances[middle] ?? Infinity) <= metres) low = middle + 1
    else high = middle
  }
  return low
}
