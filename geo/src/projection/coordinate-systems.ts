import proj4 from 'proj4'

import { definitions } from './definitions.ts'

/** First and second coordinate, as a coordinate system orders its axes. */
export type Pair = readonly [first: number, second: number]

/** A coordinate reference system that places are told in. */
export interface CoordinateSystem {
  /** EPSG:25833 */
  readonly name: string
  /** As OGC names it in addresses. */
  readonly uri: string
  /** Which axis comes first, as the register of EPSG says. */
  readonly axes: 'EAST_NORTH' | 'NORTH_EAST'
  readonly unit: 'DEGREES' | 'METRES'
  /** Decimals that tell a decimetre. */
  readonly decimals: number
  /** From degrees of longitude and latitude, EPSG:4326. */
  readonly fromDegrees: (lonLat: Pair) => Pair
  readonly toDegrees: (pair: Pair) => Pair
}

const swapped = ([first, second]: Pair): Pair => [second, first]
const same = (pair: Pair): Pair => pair

const uriOf = (name: string) =>
  `http://www.opengis.net/def/crs/EPSG/0/${name.slice('EPSG:'.length)}`

function projected(
  name: `EPSG:${number}`,
  axes: CoordinateSystem['axes'] = 'EAST_NORTH',
): CoordinateSystem {
  const { forward, inverse } = proj4(definitionOf(name))
  const ordered = axes === 'EAST_NORTH' ? same : swapped
  return {
    name,
    uri: uriOf(name),
    axes,
    unit: 'METRES',
    decimals: 1,
    fromDegrees: ([lon, lat]) => ordered(pairOf(forward([lon, lat]))),
    toDegrees: (pair) => pairOf(inverse([...ordered(pair)])),
  }
}

const definitionOf = (name: string) =>
  definitions.find(({ code }) => name === `EPSG:${code}`)?.definition ?? name

const pairOf = ([first = Number.NaN, second = Number.NaN]: number[]): Pair => [first, second]

/** Longitude and latitude on WGS 84: what GeoJSON has where nothing else is said. */
export const crs84: CoordinateSystem = {
  name: 'OGC:CRS84',
  uri: 'http://www.opengis.net/def/crs/OGC/1.3/CRS84',
  axes: 'EAST_NORTH',
  unit: 'DEGREES',
  decimals: 6,
  fromDegrees: same,
  toDegrees: same,
}

/** The systems that places are told in here: of the world, of its maps on screens, of Germany, of Europe's grids. */
export const coordinateSystems: readonly CoordinateSystem[] = [
  crs84,
  {
    name: 'EPSG:4326',
    uri: uriOf('EPSG:4326'),
    axes: 'NORTH_EAST',
    unit: 'DEGREES',
    decimals: 6,
    fromDegrees: swapped,
    toDegrees: swapped,
  },
  projected('EPSG:3857'),
  projected('EPSG:25832'),
  projected('EPSG:25833'),
  projected('EPSG:3035', 'NORTH_EAST'),
]

/** By its OGC address, or its short name. Undefined where there is none: it comes from readers. */
export const coordinateSystemOf = (text: string): CoordinateSystem | undefined =>
  coordinateSystems.find(({ name, uri }) => text === uri || text === name)
