import pointInPolygon from 'point-in-polygon-hao'
import type { ByAge, ReachCells } from '../reach/cells/reach-cells.ts'
import type { Nearest } from '../reach/distance/nearest-sites.ts'
import { summed } from '../reach/reached-world.ts'
import { byAge, cellAges } from '../terms/classifications.ts'
import { type Checkpoint, littleOnes, neverGivenUp } from '../work/checkpoint.ts'

/** A line around a surface: longitude and latitude in degrees, EPSG:4326. Its end need not repeat its beginning. */
export type Ring = readonly (readonly [lon: number, lat: number])[]

/** An outline, and holes in it. */
export type DrawnPolygon = readonly [outline: Ring, ...holes: Ring[]]

/** As many corners as a polygon may have, in all its rings. */
export const mostCorners = 1000

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

/** On the plane of degrees, on which maps draw straight lines. */
function cellsInside(
  { cells: { lon, lat } }: ReachCells,
  polygon: DrawnPolygon,
  checkpoint: Checkpoint,
): Uint32Array {
  const rings = polygon.map(closed)
  const corners = rings.reduce((sum, { length }) => sum + length, 0)
  if (corners > mostCorners + rings.length) {
    throw new RangeError(`A polygon has at most ${mostCorners} corners`)
  }
  const [outline = []] = rings
  const box = boxOf(outline)
  const inside: number[] = []
  for (let cell = 0; cell < lon.length; cell += 1) {
    if (cell % littleOnes === 0) checkpoint()
    const place = [lon[cell] ?? Number.NaN, lat[cell] ?? Number.NaN]
    if (!isInBox(place, box)) continue
    // On an edge it says 0: that is inside.
    if (pointInPolygon(place, rings) !== false) inside.push(cell)
  }
  return Uint32Array.from(inside)
}

function closed(ring: Ring): number[][] {
  if (!ring.every(([lon, lat]) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
    throw new RangeError('The corners of a polygon lie at degrees of longitude and latitude')
  }
  const corners = ring.map(([lon, lat]) => [lon, lat])
  const [first, last] = [corners[0], corners.at(-1)]
  if (first && last && corners.length > 1 && first[0] === last[0] && first[1] === last[1]) {
    corners.pop()
  }
  if (!first || corners.length < 3) throw new RangeError('A polygon has at least three corners')
  return [...corners, first]
}

interface Box {
  readonly west: number
  readonly east: number
  readonly south: number
  readonly north: number
}

const boxOf = (ring: readonly (readonly number[])[]): Box => ({
  west: Math.min(...ring.map(([lon = 0]) => lon)),
  east: Math.max(...ring.map(([lon = 0]) => lon)),
  south: Math.min(...ring.map(([, lat = 0]) => lat)),
  north: Math.max(...ring.map(([, lat = 0]) => lat)),
})

const isInBox = ([lon = 0, lat = 0]: readonly number[], { west, east, south, north }: Box) =>
  lon >= west && lon <= east && lat >= south && lat <= north
