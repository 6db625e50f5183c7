import type { Geometry } from 'geojson'

import { loadShapes, type Shapes } from '$api/shapes'

import { boundsOf } from './bounds'
import type { DataSetRows } from './load-data-set'

/** Where each row is, degrees in EPSG:4326; null: the outline of an area is not known. */
export type PlacedRows = readonly (Geometry | null)[]

/** Of so many rows each has its outline as it is known, and of so many as it is drawn in the map of the city. */
const mostOutlines = { full: 500, overview: 20_000 }

/**
 * Outlines of areas are asked for where a table has them. They are repeated in each row that is of the area: of many
 * rows they are generalised, of very many they are a point, the middle of the area.
 */
export async function placesOf(
  { places, dataSet, dataVersion }: Pick<DataSetRows, 'places' | 'dataSet' | 'dataVersion'>,
  get: typeof fetch,
): Promise<PlacedRows> {
  const outlines =
    dataSet.places === 'AREA' ? await outlinesFor(places.length, dataVersion, get) : null
  return places.map((place) => {
    if ('point' in place) return { type: 'Point', coordinates: [...place.point] }
    if ('line' in place)
      return { type: 'LineString', coordinates: place.line.map((position) => [...position]) }
    const { level, code } = place.area
    return outlines?.get(level === 'CITY' ? level : areaName(level, code)) ?? null
  })
}

async function outlinesFor(rows: number, dataVersion: string, get: typeof fetch) {
  const detail = rows <= mostOutlines.full ? 'full' : 'overview'
  const outlines = outlinesOf(await loadShapes(dataVersion, detail, get))
  if (rows <= mostOutlines.overview) return outlines
  return new Map([...outlines].map(([name, outline]) => [name, middleOf(outline)]))
}

/** Of what bounds it. */
function middleOf(outline: Geometry): Geometry {
  const [west = 0, south = 0, east = 0, north = 0] = boundsOf([outline])
  return { type: 'Point', coordinates: [(west + east) / 2, (south + north) / 2] }
}

/** By their names; that of the city by its level. */
function outlinesOf({ levels, city }: Shapes): ReadonlyMap<string, Geometry> {
  const [whole] = city.features
  return new Map([
    ...(whole ? [['CITY', whole.geometry] as const] : []),
    ...Object.values(levels).flatMap(({ areas }) =>
      areas.features.map(({ properties, geometry }) => [properties.id, geometry] as const),
    ),
  ])
}

const areaName = (level: string, code: string) => `${level.toLowerCase().replace('_', '-')}-${code}`
