import { shownRange } from '../../figures/figure.ts'
import type { Range } from '../../figures/range.ts'
import { detourEnds } from '../drawn-reach.ts'
import { metresBetween, type Points } from '../distance/geodesic.ts'
import { furthestMetres } from '../../terms/asked-at-most.ts'

/** A site as far as its place is known. */
export interface VagueSites {
  readonly points: Points
  /** Of each, in metres. */
  readonly accuracies: readonly number[]
}

/**
 * Within which the way from a cell to the nearest site lies, wherever within their accuracy the sites stand and if ways
 * are 1.2 to 1.5 times as long as the straight line. Exact: the nearest is no nearer than any of them can be, and no
 * farther than the one that is nearest at its farthest.
 * @returns null where no way leads to any
 */
export function wayRange(
  cells: Points,
  cell: number,
  { points, accuracies }: VagueSites,
): Range | null {
  let [nearest, farthest] = [Infinity, Infinity]
  for (const [site, accuracy] of accuracies.entries()) {
    const straight = metresBetween(cells, cell, points, site)
    nearest = Math.min(nearest, Math.max(0, straight - accuracy))
    farthest = Math.min(farthest, straight + accuracy)
  }
  const { shortest, longest } = detourEnds
  const [low, high] = [nearest * shortest, farthest * longest]
  if (high > furthestMetres) return null
  return shownRange({ low, high, method: { key: 'rangeOfWay', shortest, longest } }, 'METRES')
}
