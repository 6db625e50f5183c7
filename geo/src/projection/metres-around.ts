import proj4 from 'proj4'
import type { Pair } from './coordinate-systems.ts'
import { degrees } from './definitions.ts'

/** A plane around a place, in metres. */
export interface LocalPlane {
  readonly toMetres: (lonLat: Pair) => Pair
  readonly toDegrees: (metres: Pair) => Pair
}

/**
 * Metres around a place, in which areas are those of the ellipsoid: Lambert's azimuthal equal-area projection with its
 * middle there. Within a city straight lines and distances are right to a millimetre in a hundred metres, too.
 */
export function metresAround([lon, lat]: Pair): LocalPlane {
  const { forward, inverse } = proj4(
    degrees.definition,
    `+proj=laea +lat_0=${lat} +lon_0=${lon} +x_0=0 +y_0=0 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs`,
  )
  return {
    toMetres: ([east, north]) => pairOf(forward([east, north])),
    toDegrees: ([x, y]) => pairOf(inverse([x, y])),
  }
}

const pairOf = ([first = Number.NaN, second = Number.NaN]: number[]): Pair => [first, second]
