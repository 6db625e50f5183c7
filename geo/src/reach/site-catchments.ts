import type { Nearest } from './nearest-sites.ts'
import { bandsOf, type ByAge, type ReachAges, type ReachCells } from './reach-cells.ts'
import type { Ways } from './ways.ts'

/** Whom each site serves; a number of residents for each, in the order of the sites. */
export interface SiteCatchments {
  /** Who reaches it. */
  readonly withinReach: Float64Array
  /** Who reaches it and no other site before it. */
  readonly nearestWithinReach: Float64Array
  /** Who reaches it and no other site at all: they lose access if it closes. */
  readonly withoutOther: Float64Array
}

/**
 * Whom each site serves among those who reach it within their own limit. Of sites equally far the first in the list
 * is the nearest, so that everybody has exactly one.
 *
 * @param ways at least as far as the farthest limit
 * @param limits metres on foot
 * @param sites how many there are
 */
export function siteCatchments(
  cells: ReachCells,
  ways: Ways,
  ages: ReachAges,
  limits: ByAge<number>,
  sites: number,
): SiteCatchments {
  const catchments = {
    withinReach: new Float64Array(sites),
    nearestWithinReach: new Float64Array(sites),
    withoutOther: new Float64Array(sites),
  }
  for (const age of bandsOf(ages)) {
    addThoseOf(cells.cells.residents[age], ways, limits[age], catchments)
  }
  return catchments
}

function addThoseOf(
  residents: Float64Array,
  ways: Ways,
  limit: number,
  catchments: SiteCatchments,
): void {
  for (const [cell, people] of residents.entries()) {
    const { nearest, reached } = sitesReached(ways, cell, limit)
    for (const to of reached) add(catchments.withinReach, to, people)
    if (nearest !== null) add(catchments.nearestWithinReach, nearest, people)
    if (nearest !== null && reached.length === 1) add(catchments.withoutOther, nearest, people)
  }
}

/** The sites that are reached from a cell, and the nearest of them; null where none is. */
export function sitesReached(
  { start, site, metres }: Ways,
  cell: number,
  limit: number,
): { nearest: number | null; reached: readonly number[] } {
  let nearest: number | null = null
  let shortest = Infinity
  const reached: number[] = []
  for (let way = start[cell] ?? 0; way < (start[cell + 1] ?? 0); way += 1) {
    const [to = 0, far = Infinity] = [site[way], metres[way]]
    if (far > limit) continue
    reached.push(to)
    if (far >= shortest) continue
    nearest = to
    shortest = far
  }
  return { nearest, reached }
}

/** Those whose nearest site it is, however far: a number of residents for each site. */
export function nearestCatchments(
  cells: ReachCells,
  { site }: Nearest,
  ages: ReachAges,
  sites: number,
): Float64Array {
  const sums = new Float64Array(sites)
  const bands = bandsOf(ages)
  for (const [cell, nearest] of site.entries()) {
    if (nearest !== -1) add(sums, nearest, cells.residentsOf(cell, bands))
  }
  return sums
}

function add(sums: Float64Array, place: number, value: number): void {
  sums[place] = (sums[place] ?? 0) + value
}
