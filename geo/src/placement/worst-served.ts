import { waysTo } from './ground.ts'
import { type PlacementInstance, wayInParts } from './instance.ts'

/**
 * How far the tenth of all with the longest ways go in the mean, of the demand where it begins a part, in parts of a
 * metre; null where nobody is asked after, or somebody has no way at all. The same as the hand tells of its cells
 * (uneven-ways.ts).
 */
export function worstServedTenth(
  instance: PlacementInstance,
  sites: readonly number[],
): number | null {
  const { weights, partsOfAMetre } = instance
  const nearest = waysTo(instance, sites)
  const wayOf = (demand: number) => wayInParts(nearest[demand] ?? Infinity, partsOfAMetre)
  const farthestFirst = [...weights.keys()]
    .filter((demand) => (weights[demand] ?? 0) > 0)
    .sort((a, b) => (nearest[a] === nearest[b] ? 0 : (nearest[b] ?? 0) - (nearest[a] ?? 0)))
  const [farthest] = farthestFirst
  if (farthest === undefined || wayOf(farthest) === Infinity) return null
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  // In tenths of what a demand counts, so that all are whole numbers.
  let left = total
  let walked = 0
  for (const demand of farthestFirst) {
    const counted = Math.min(left, 10 * (weights[demand] ?? 0))
    walked += counted * wayOf(demand)
    left -= counted
    if (left === 0) break
  }
  return walked / total
}
