import proj4 from 'proj4'
import type { Pair } from './coordinate-systems.ts'
import { definitions, degrees } from './definitions.ts'

const grid = definitions.find(({ code }) => code === 3035) ?? degrees
const { forward, inverse } = proj4(degrees.definition, grid.definition)

const pairOf = ([first = Number.NaN, second = Number.NaN]: number[]): Pair => [first, second]

/** Europe's grid of cells, EPSG:3035: eastings before northings. */
export const europesGrid = {
  fromDegrees: ([lon, lat]: Pair): Pair => pairOf(forward([lon, lat])),
  toDegrees: ([x, y]: Pair): Pair => pairOf(inverse([x, y])),
}
