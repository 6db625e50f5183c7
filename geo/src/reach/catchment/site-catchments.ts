import { type Checkpoint, littleOnes, neverGivenUp } from '../../work/checkpoint.ts'
import { detourEnds, type DrawnSites } from '../drawn-reach.ts'
import { metresFromEach } from '../distance/geodesic.ts'
import type { Nearest } from '../distance/nearest-sites.ts'
import { bandsOf, type ByAge, type ReachAges, type ReachCells } from '../cells/reach-cells.ts'
import type { Ways } from '../distance/ways.ts'

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
  checkpoint: Checkpoint = neverGivenUp,
): SiteCatchments {
  const catchments = emptyCatchments(sites)
  for (const age of bandsOf(ages)) {
    const reached = sitesReached(ways, limits[age], checkpoint)
    addThoseOf(cells.cells.residents[age], ways, limits[age], { reached, catchments, checkpoint })
  }
  return catchments
}

const emptyCatchments = (sites: number): SiteCatchments => ({
  withinReach: new Float64Array(sites),
  nearestWithinReach: new Float64Array(sites),
  withoutOther: new Float64Array(sites),
})

/**
 * The same in each draw of the sites, with the shortest ways and with the longest. Sites that stand in the same place in
 * all of them are looked at once.
 */
export function* catchmentsInDraws(
  { cells: { residents }, points: cells }: ReachCells,
  { draws, fixed, vague }: Pick<DrawnSites, 'draws' | 'fixed' | 'vague'>,
  { ages, limits }: { ages: ReachAges; limits: ByAge<number> },
  checkpoint: Checkpoint,
): Generator<SiteCatchments> {
  const sites = fixed.length + vague.length
  const [first] = draws
  if (!first) return
  const asked = Object.values(detourEnds).map((factor) =>
    bandsOf(ages).map((age) => new Reached(sites, residents[age], limits[age] / factor)),
  )
  for (const site of fixed) {
    checkpoint()
    const metres = metresFromEach(cells, first, site)
    for (const still of asked.flat()) still.add(site, metres)
  }
  for (const points of draws) {
    checkpoint()
    const ways = vague.map((site) => ({ site, metres: metresFromEach(cells, points, site) }))
    for (const stills of asked) yield catchmentsWith(stills, ways, sites)
  }
}

/** @param ways to the sites that are not among those that were added already */
function catchmentsWith(
  stills: readonly Reached[],
  ways: readonly { readonly site: number; readonly metres: Float64Array }[],
  sites: number,
): SiteCatchments {
  const catchments = emptyCatchments(sites)
  for (const still of stills) {
    const reached = still.copy()
    for (const { site, metres } of ways) reached.add(site, metres)
    reached.addTo(catchments)
  }
  return catchments
}

/** Who of one age reaches sites within a limit, as one site after the other is added. */
class Reached {
  readonly #residents: Float64Array
  readonly #limit: number
  readonly #within: Float64Array
  /** Of each cell how many sites it reaches, the nearest of them, and how far that is. */
  readonly #count: Uint32Array
  readonly #nearest: Int32Array
  readonly #metres: Float64Array

  constructor(sites: number, residents: Float64Array, limit: number) {
    const { length } = residents
    this.#residents = residents
    this.#limit = limit
    this.#within = new Float64Array(sites)
    this.#count = new Uint32Array(length)
    this.#nearest = new Int32Array(length).fill(-1)
    this.#metres = new Float64Array(length).fill(Infinity)
  }

  copy(): Reached {
    const copy = new Reached(this.#within.length, this.#residents, this.#limit)
    copy.#within.set(this.#within)
    copy.#count.set(this.#count)
    copy.#nearest.set(this.#nearest)
    copy.#metres.set(this.#metres)
    return copy
  }

  /** @param ways metres from each cell */
  add(site: number, ways: Float64Array): void {
    let people = 0
    for (let cell = 0; cell < ways.length; cell += 1) {
      const far = ways[cell] ?? Infinity
      if (far > this.#limit) continue
      people += this.#residents[cell] ?? 0
      this.#count[cell] = (this.#count[cell] ?? 0) + 1
      const known = this.#metres[cell] ?? Infinity
      // Of sites equally far the first in the list is the nearest.
      if (far > known || (far === known && site > (this.#nearest[cell] ?? -1))) continue
      this.#metres[cell] = far
      this.#nearest[cell] = site
    }
    this.#within[site] = people
  }

  addTo({ withinReach, nearestWithinReach, withoutOther }: SiteCatchments): void {
    for (const [site, people] of this.#within.entries()) add(withinReach, site, people)
    for (const [cell, people] of this.#residents.entries()) {
      const nearest = this.#nearest[cell] ?? -1
      if (nearest === -1) continue
      add(nearestWithinReach, nearest, people)
      if (this.#count[cell] === 1) add(withoutOther, nearest, people)
    }
  }
}

interface Adding {
  readonly reached: SitesReached
  readonly catchments: SiteCatchments
  readonly checkpoint: Checkpoint
}

function addThoseOf(
  residents: Float64Array,
  ways: Ways,
  limit: number,
  { reached, catchments, checkpoint }: Adding,
): void {
  const { nearest, count } = reached
  for (let cell = 0; cell < residents.length; cell += 1) {
    if (cell % littleOnes === 0) checkpoint()
    const people = residents[cell] ?? 0
    for (let way = ways.start[cell] ?? 0; way < (ways.start[cell + 1] ?? 0); way += 1) {
      if ((ways.metres[way] ?? Infinity) > limit) continue
      add(catchments.withinReach, ways.site[way] ?? 0, people)
    }
    const first = nearest[cell] ?? -1
    if (first === -1) continue
    add(catchments.nearestWithinReach, first, people)
    if (count[cell] === 1) add(catchments.withoutOther, first, people)
  }
}

/** Of each cell how many sites are reached from it, and the nearest of them; −1 where none is. */
export interface SitesReached {
  readonly nearest: Int32Array
  readonly count: Uint32Array
}

export function sitesReached(
  { start, site, metres }: Ways,
  limit: number,
  checkpoint: Checkpoint = neverGivenUp,
): SitesReached {
  const cells = start.length - 1
  const reached = { nearest: new Int32Array(cells).fill(-1), count: new Uint32Array(cells) }
  for (let cell = 0; cell < cells; cell += 1) {
    if (cell % littleOnes === 0) checkpoint()
    let shortest = Infinity
    for (let way = start[cell] ?? 0; way < (start[cell + 1] ?? 0); way += 1) {
      const far = metres[way] ?? Infinity
      if (far > limit) continue
      reached.count[cell] = (reached.count[cell] ?? 0) + 1
      if (far >= shortest) continue
      reached.nearest[cell] = site[way] ?? 0
      shortest = far
    }
  }
  return reached
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
