import type { ByAge, ReachCells } from '../cells/reach-cells.ts'
import type { Nearest } from '../distance/nearest-sites.ts'
import { summed } from '../reached-world.ts'
import { byAge, cellAges } from '../../terms/classifications.ts'
import { type Checkpoint, neverGivenUp } from '../../work/checkpoint.ts'
import { cellsInside, type DrawnPolygon } from './drawn-polygon.ts'

/** People who live in a polygon, estimated as cells are: a cell counts where its middle lies inside or on the line. */
export interface ResidentsInside {
  /** By their place in the list of all. */
  readonly cells: Uint32Array
  readonly residents: ByAge<number>
  /** Those of them who reach a site within their limit. */
  readonly covered: ByAge<number>
  /** Those from whom no way leads to any. */
  readonly withoutWay: ByAge<number>
  /** Whose nearest site is which: those with the most people first. */
  readonly sites: readonly SiteOfInside[]
}

export interface SiteOfInside {
  /** Its place in the list of sites. */
  readonly site: number
  readonly residents: ByAge<number>
  /** Those of them who reach it within their limit. */
  readonly covered: ByAge<number>
}

/**
 * @param limits metres on foot; whoever walks exactly so far is within
 * @throws RangeError when the polygon is none: fewer than three corners in a ring, too many in all, or not on the globe
 */
export function residentsInside(
  cells: ReachCells,
  polygon: DrawnPolygon,
  { nearest, limits }: { nearest: Nearest; limits: ByAge<number> },
  checkpoint: Checkpoint = neverGivenUp,
): ResidentsInside {
  const inside = cellsInside(cells, polygon, checkpoint)
  const all = new PeopleInside()
  const withoutWay = new PeopleInside()
  const ofSites = new Map<number, PeopleInside>()
  for (const cell of inside) {
    const site = nearest.site[cell] ?? -1
    const ofSite = ofSites.get(site) ?? new PeopleInside()
    if (site !== -1) ofSites.set(site, ofSite)
    for (const age of cellAges) {
      const people = cells.cells.residents[age][cell] ?? 0
      const isCovered = (nearest.metres[cell] ?? Infinity) <= limits[age]
      all.add(age, people, isCovered)
      if (site === -1) withoutWay.add(age, people, false)
      else ofSite.add(age, people, isCovered)
    }
  }
  const sites = [...ofSites].map(([site, people]) => ({ site, ...people.told() }))
  return {
    cells: inside,
    ...all.told(),
    withoutWay: withoutWay.told().residents,
    sites: sites.sort(
      (one, other) => sumOf(other.residents) - sumOf(one.residents) || one.site - other.site,
    ),
  }
}

const sumOf = (people: ByAge<number>) => people.AGE_60_TO_79 + people.AGE_80_PLUS

class PeopleInside {
  readonly #residents = byAge(() => 0)
  readonly #covered = byAge(() => 0)

  add(age: (typeof cellAges)[number], people: number, isCovered: boolean): void {
    this.#residents[age] += people
    if (isCovered) this.#covered[age] += people
  }

  told(): { residents: ByAge<number>; covered: ByAge<number> } {
    return {
      residents: byAge((age) => summed(this.#residents[age])),
      covered: byAge((age) => summed(this.#covered[age])),
    }
  }
}
