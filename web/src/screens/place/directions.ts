import { geodesicMetres } from '@atlas/geo/reach/distance/geodesic'
import CheapRuler from 'cheap-ruler'

import type { Landmark, Place } from '$places/place'

/** Degrees, EPSG:4326, and how far off they may be. */
export interface Located {
  lon: number
  lat: number
  accuracyMetres: number
}

export type CompassPoint = 'N' | 'NE' | 'E' | 'SE' | 'S' | 'SW' | 'W' | 'NW'

/** How a place lies to something people know. A direction is only told where it is surer than the positions are. */
export type Relation =
  | { how: 'same-address' }
  | { how: 'near' }
  /** Perhaps near, perhaps not: positions known so roughly say neither how far nor where. */
  | { how: 'unclear' }
  | { how: 'away'; metres: number; direction: CompassPoint }

export interface FromLandmark {
  landmark: Landmark
  relation: Relation
}

const compass: readonly CompassPoint[] = ['N', 'NE', 'E', 'SE', 'S', 'SW', 'W', 'NW']

/** Of two positions off by more together, nobody knows whether they are near each other. */
const nearestToBeUnclear = 500

/** As the crow flies: no streets are known here. */
export function relationOf(from: Located, to: Located): Exclude<Relation, { how: 'same-address' }> {
  const { metres, bearing } = straightLine(from, to)
  const off = from.accuracyMetres + to.accuracyMetres
  if (metres <= off) return { how: off <= nearestToBeUnclear ? 'near' : 'unclear' }
  const eighths = Math.round(bearing / 45)
  return {
    how: 'away',
    metres: roundedMetres(metres),
    direction: compass[(eighths + 8) % 8] ?? 'N',
  }
}

/** Metres, and degrees clockwise from north. */
export function straightLine(
  from: Pick<Located, 'lon' | 'lat'>,
  to: Pick<Located, 'lon' | 'lat'>,
): { metres: number; bearing: number } {
  const plane = new CheapRuler((from.lat + to.lat) / 2)
  return {
    metres: geodesicMetres(from, to),
    bearing: plane.bearing([from.lon, from.lat], [to.lon, to.lat]),
  }
}

/** The nearest landmarks, nearest first, with the way from each as the crow flies. */
export function fromLandmarks(
  { address, position }: Pick<Place, 'address' | 'position'>,
  landmarks: readonly Landmark[],
  most = 2,
): FromLandmark[] {
  const metresTo = (landmark: Landmark) => straightLine(landmark.position, position).metres
  return landmarks
    .toSorted((a, b) => metresTo(a) - metresTo(b))
    .slice(0, most)
    .map((landmark) => ({
      landmark,
      relation:
        landmark.address === address
          ? { how: 'same-address' }
          : relationOf(landmark.position, position),
    }))
}

/** A bearing leads across gardens: where ways along streets are known, only what stands close by is told. */
export const withoutBearings = (landmarks: readonly FromLandmark[]): FromLandmark[] =>
  landmarks.filter(({ relation }) => relation.how !== 'away')

/** No more exact than anybody could know: to 100 m, from 2 km on to 500 m. */
export function roundedMetres(metres: number): number {
  const step = metres < 2000 ? 100 : 500
  return Math.max(step, Math.round(metres / step) * step)
}
