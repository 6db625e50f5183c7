import { group } from 'd3-array'
import type { PartOfDistrict } from '../terms/classifications.ts'
import type { AreaIndex } from '../world/area-index.ts'
import type { Stop } from '../world/transit.ts'
import type { MessageOf } from '../words/vocabulary.ts'

/** A stop's name, or that of a street or landmark, with what tells it apart. */
export type StopName = MessageOf<'stopName'>

/** What is told of a stop, a street or a landmark to tell it apart. */
export type Namesake = Pick<Stop, 'slug' | 'name' | 'districtId' | 'lon' | 'lat'>

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
export function nameAmong(
  stop: Namesake,
  namesakes: readonly Unnamed[],
  areas: Pick<AreaIndex, 'byId'>,
): StopName {
  const { name, districtId } = stop
  const alone: StopName = { key: 'stopName', name, district: null, part: null, number: null }
  if (namesakes.length === 1) return alone
  const neighbours = namesakes.filter((other) => other.districtId === districtId)
  const district = districtId === null ? null : areas.byId(districtId).name
  return { ...alone, district, ...placedApart(stop, neighbours, areas) }
}

type Unnamed = Omit<Namesake, 'name'>
type Besides = Partial<Pick<StopName, 'part' | 'number'>>

/** One of those of one name and one district, or of none that is known. */
function placedApart(
  stop: Unnamed,
  neighbours: readonly Unnamed[],
  areas: Pick<AreaIndex, 'byId'>,
): Besides {
  if (neighbours.length < 2) return {}
  if (stop.districtId !== null && neighbours.length <= grid.length) {
    const { extent } = areas.byId(stop.districtId)
    const parts = new Set(neighbours.map((other) => partOf(extent, other)))
    if (parts.size === neighbours.length) return { part: partOf(extent, stop) }
  }
  return { number: neighbours.filter((other) => isWestOf(other, stop)).length + 1 }
}

const isWestOf = (one: Unnamed, other: Unnamed) =>
  (one.lon - other.lon || one.lat - other.lat || (one.slug < other.slug ? -1 : 1)) < 0 &&
  one.slug !== other.slug

/** Of nine parts of what bounds the district, each a third as wide and as high. */
function partOf(
  { west, south, east, north }: ReturnType<AreaIndex['byId']>['extent'],
  { lon, lat }: Pick<Stop, 'lon' | 'lat'>,
): PartOfDistrict {
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
