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
    for (const neighbours of group(namesakes, ({ districtId }) => districtId).values()) {
      const parts = placedApart(neighbours, areas)
      for (const [place, stop] of neighbours.entries()) {
        const alone: StopName = {
          key: 'stopName',
          name: stop.name,
          district: null,
          part: null,
          number: null,
        }
        const besides = parts[place] ?? {}
        const district = stop.districtId === null ? null : areas.byId(stop.districtId).name
        const isOnly = namesakes.length === 1
        names.set(stop.slug, isOnly ? alone : { ...alone, district, ...besides })
      }
    }
  }
  return names
}

type Besides = Partial<Pick<StopName, 'part' | 'number'>>

/** Of stops of one name and one district, or of none that is known. */
function placedApart(stops: readonly Namesake[], areas: Pick<AreaIndex, 'byId'>): Besides[] {
  const [first] = stops
  if (stops.length < 2 || !first) return []
  if (first.districtId !== null) {
    const { extent } = areas.byId(first.districtId)
    const parts = stops.map((stop) => partOf(extent, stop))
    if (new Set(parts).size === stops.length) return parts.map((part) => ({ part }))
  }
  const fromWest = stops.toSorted(
    (a, b) => a.lon - b.lon || a.lat - b.lat || (a.slug < b.slug ? -1 : 1),
  )
  return stops.map((stop) => ({ number: fromWest.indexOf(stop) + 1 }))
}

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
