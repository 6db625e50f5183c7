import proj4 from 'proj4'
import type { Pair } from './coordinate-systems.ts'
import { type Definition, definitions, degrees } from './definitions.ts'

/** Other names of numbers: how programs name the world's map, and longitude before latitude. */
const aliases = new Map([
  ['CRS84', degrees.code],
  ['WGS84', degrees.code],
  ['900913', 3857],
  ['102100', 3857],
  ['102113', 3857],
])

/**
 * The system that a file or a person names: `EPSG:25833`, `25833`, `urn:ogc:def:crs:EPSG::25833`,
 * `http://www.opengis.net/def/crs/EPSG/0/25833`, `urn:ogc:def:crs:OGC:1.3:CRS84`.
 * @returns undefined where none of that name is known
 */
export function declaredSystem(named: string): Definition | undefined {
  const last = /([A-Za-z]*\d+)$/.exec(named.trim())?.[1]?.toUpperCase()
  if (last === undefined) return undefined
  const code = aliases.get(last) ?? Number(last)
  return definitions.find((system) => system.code === code)
}

export const nameOfSystem = ({ code, name }: Definition): string => `EPSG:${code} (${name})`

/** Turns positions into degrees. */
export type ToDegrees = (position: Pair) => Pair

/** @returns what gives no numbers where a position is none of the system */
export function degreesFrom({ code, definition }: Definition): ToDegrees {
  if (code === degrees.code || code === 4258) return (position) => position
  const { forward } = proj4(definition, degrees.definition)
  return ([x, y]) => {
    const [lon = Number.NaN, lat = Number.NaN] = forward([x, y])
    return [lon, lat]
  }
}

/** A square of land, degrees. */
export interface Extent {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

export const isInside = ([lon, lat]: Pair, { west, south, east, north }: Extent): boolean =>
  lon >= west && lon <= east && lat >= south && lat <= north

/** The systems in which a position would lie in an extent: what to ask for where another was declared, or none. */
export const systemsThatFit = (position: Pair, extent: Extent): readonly Definition[] =>
  definitions.filter((system) => isInside(degreesFrom(system)(position), extent))
