import { group } from 'd3-array'
import type { PartOfDistrict } from '../terms/classifications.ts'
import type { AreaIndex } from '../world/area-index.ts'
import type { Stop } from '../world/transit.ts'
import type { MessageOf } from '../words/vocabulary.ts'

/** A stop's name, or that of a street or landmark, with what tells it apart. */
export type StopName = MessageOf<'stopName'>

type Extent = ReturnType<AreaIndex['byId']>['extent']
type LonLat = Pick<Stop, 'lon' | 'lat'>

/** What is told of a stop, a street or a landmark to tell it apart. */
type Namesake = Pick<Stop, 'slug' | 'name' | 'districtId' | 'lon' | 'lat'>

/**
 * The names of stops, each another: of those that share one with the district they lie in, of those that share that,
 * too, with where in it, and where even that is the same with a number from west to east.
 * @returns by slug
 */
export function stopNames(
  stops: readonly Namesake[],
  areas: Pick<AreaIndex, 'byId'>,
): ReadonlyMap<string, StopName> {
  const names = new Map<string, StopName>()
  for (const namesakes of group(stops, ({ name }) => name).values()) {
    for (const stop of namesakes) names.set(stop.slug, nameAmong(stop, namesakes, areas))
  }
  return names
}

/** The name of one of those that share it. */
function nameAmong(
  stop: Namesake,
  namesakes: readonly Namesake[],
  areas: Pick<AreaIndex, 'byId'>,
): StopName {
  const neighbours = namesakes.filter(({ districtId }) => districtId === stop.districtId)
  return nameBeside(stop, areas, {
    namesakes: namesakes.length,
    neighbours: neighbours.length,
    neighboursWest: neighbours.filter((other) => isWestOf(other, stop)).length,
    neighboursAt: () => neighbours,
  })
}

/** How many share a name, and how many of them the district as well; each counts itself. */
export interface Namesakes {
  namesakes: number
  neighbours: number
  /** How many of the neighbours come before it, from west to east. */
  neighboursWest: number
  /** Where the neighbours lie: asked of a few at most. */
  neighboursAt: () => readonly LonLat[]
}

/** A name with what tells it apart from its namesakes. */
export function nameBeside(
  stop: Pick<Namesake, 'name' | 'districtId' | 'lon' | 'lat'>,
  areas: Pick<AreaIndex, 'byId'>,
  beside: Namesakes,
): StopName {
  const { name, districtId } = stop
  const alone: StopName = { key: 'stopName', name, district: null, part: null, number: null }
  if (beside.namesakes === 1) return alone
  const district = districtId === null ? null : areas.byId(districtId)
  return {
    ...alone,
    district: district?.name ?? null,
    ...placedApart(stop, district?.extent ?? null, beside),
  }
}

/** One of those of one name and one district, or of none that is known. */
function placedApart(
  stop: LonLat,
  extent: Extent | null,
  { neighbours, neighboursWest, neighboursAt }: Namesakes,
): Partial<Pick<StopName, 'part' | 'number'>> {
  if (neighbours < 2) return {}
  if (extent !== null && neighbours <= grid.length) {
    const parts = new Set(neighboursAt().map((other) => partOf(extent, other)))
    if (parts.size === neighbours) return { part: partOf(extent, stop) }
  }
  return { number: neighboursWest + 1 }
}

const isWestOf = (one: Namesake, other: Namesake) =>
  (one.lon - other.lon || one.lat - other.lat || (one.slug < other.slug ? -1 : 1)) < 0 &&
  one.slug !== other.slug

/** Of nine parts of what bounds the district, each a third as wide and as high. */
function partOf({ west, south, east, north }: Extent, { lon, lat }: LonLat): PartOfDistrict {
  const third = (value: number, from: number, to: number) =>
    Math.min(2, Math.max(0, Math.floor((3 * (value - from)) / (to - from))))
  return grid[third(lat, south, north) * 3 + third(lon, west, east)] ?? 'MIDDLE'
}

/** From south to north, in each row from west to east. */
const grid: readonly PartOfDistrict[] = [
  ...(['SOUTH_WEST', 'SOUTH', 'SOUTH_EAST'] as const),
  ...(['WEST', 'MIDDLE', 'EAST'] as const),
  ...(['NORTH_WEST', 'NORTH', 'NORTH_EAST'] as const),
]
