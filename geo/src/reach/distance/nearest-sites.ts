import { furthestMetres } from '../../terms/asked-at-most.ts'
import { type Checkpoint, littleOnes, neverGivenUp } from '../../work/checkpoint.ts'
import { chordSquared, metresBetween, type Points } from './geodesic.ts'

/** Of every cell the nearest site on foot. */
export interface Nearest {
  /** Its place in the list of sites; −1 where no way leads to any. */
  readonly site: Int32Array
  /** Metres on foot; Infinity where no way leads to any. */
  readonly metres: Float64Array
}

/** The straight line, in metres, that makes so long a way on foot where ways are longer than it by a constant factor. */
export const straightLine = (metres: number, detourFactor: number): number => metres / detourFactor

/** Squares of chords that differ by more than this fraction are in the same order as their arcs, up to 100 km. */
const arcsAgree = 1e-6

/**
 * The site nearest to every cell where a way is longer than the geodesic by a constant factor. Of sites equally far
 * the first in the list is the nearest, so that every cell has exactly one; sites are given by slug.
 *
 * Looks through all sites by the square of the straight line (a nanosecond each), unless the cell that was looked at
 * last answers for this one, too.
 *
 * @param detourFactor at least 1
 */
export function nearestSites(
  cells: Points,
  sites: Points,
  detourFactor: number,
  checkpoint: Checkpoint = neverGivenUp,
): Nearest {
  if (!(detourFactor >= 1 && detourFactor < Infinity)) {
    throw new RangeError(`No way is shorter than the geodesic: ${detourFactor}`)
  }
  const { length } = cells.x
  const nearest = {
    site: new Int32Array(length).fill(-1),
    metres: new Float64Array(length).fill(Infinity),
  }
  if (sites.x.length === 0) return nearest
  const reach = straightLine(furthestMetres, detourFactor)
  let looked = lookAround(0, cells, sites)
  for (let cell = 0; cell < length; cell += 1) {
    if (cell % littleOnes === 0) checkpoint()
    const moved = Math.sqrt(chordSquared(cells, looked.cell, cells, cell))
    // Whoever lives near a cell that is far from everything is far from everything.
    if (looked.first - moved > reach) continue
    const way = Math.sqrt(chordSquared(cells, cell, sites, looked.site))
    // No other site is closer than the second one was, less the way from there.
    if (!(way < (looked.second - moved) * (1 - arcsAgree))) looked = lookAround(cell, cells, sites)
    const metres = detourFactor * metresBetween(cells, cell, sites, looked.site)
    if (metres > furthestMetres) continue
    nearest.site[cell] = looked.site
    nearest.metres[cell] = metres
  }
  return nearest
}

/** What is around a cell, in metres of a straight line. */
interface Surroundings {
  readonly cell: number
  /** The nearest site, how far it is, and how far the next. */
  readonly site: number
  readonly first: number
  readonly second: number
}

function lookAround(cell: number, cells: Points, sites: Points): Surroundings {
  let site = 0
  let first = chordSquared(cells, cell, sites, 0)
  let second = Infinity
  for (let other = 1; other < sites.x.length; other += 1) {
    const chord = chordSquared(cells, cell, sites, other)
    if (chord >= second) continue
    const isClear = Math.abs(chord - first) > arcsAgree * first
    const isNearer = isClear
      ? chord < first
      : metresBetween(cells, cell, sites, other) < metresBetween(cells, cell, sites, site)
    second = isNearer ? first : chord
    if (!isNearer) continue
    site = other
    first = chord
  }
  return { cell, site, first: Math.sqrt(first), second: Math.sqrt(second) }
}
