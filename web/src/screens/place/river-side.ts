import CheapRuler from 'cheap-ruler'
import type { FeatureCollection } from 'geojson'

import type { Located } from './directions'

/** On which side of the river, and how far from it; so near that its side cannot be told. */
export type RiverSide = { side: 'NORTH' | 'SOUTH'; metres: number } | { side: 'NEAR' }

/** The river is drawn as one line, that may be so far from its true banks. */
const riverAccuracyMetres = 200

/** The line of all that is drawn as water: of one river. */
export function riverCourse(waterways: FeatureCollection): [number, number][] {
  return waterways.features
    .flatMap(({ geometry }) => {
      if (geometry.type === 'LineString') return geometry.coordinates
      return geometry.type === 'MultiLineString' ? geometry.coordinates.flat() : []
    })
    .map(([lon = 0, lat = 0]) => [lon, lat])
}

/** Null where no river is known. */
export function riverSide(
  course: readonly (readonly [number, number])[],
  { lon, lat, accuracyMetres }: Located,
): RiverSide | null {
  const line = eastward(course)
  if (line.length < 2) return null
  const ruler = new CheapRuler(lat, 'meters')
  const { index, dist } = ruler.pointOnLine(line, [lon, lat])
  const [start, end] = [line[index], line[index + 1]]
  if (!start || !end) return null
  if (dist <= accuracyMetres + riverAccuracyMetres) return { side: 'NEAR' }
  const leftOfLine = (end[0] - start[0]) * (lat - start[1]) - (end[1] - start[1]) * (lon - start[0])
  return { side: leftOfLine > 0 ? 'NORTH' : 'SOUTH', metres: dist }
}

/** From west to east, so that north lies left of it, whichever way the data tells it. */
function eastward(course: readonly (readonly [number, number])[]): [number, number][] {
  const line = course.map(([lon, lat]): [number, number] => [lon, lat])
  return (line[0]?.[0] ?? 0) <= (line.at(-1)?.[0] ?? 0) ? line : line.reverse()
}
