import type { Geometry } from 'geojson'

import { loadShapes, type Shapes } from '$api/shapes'

import type { DataSetRows } from './load-data-set'

/** Where each row is, degrees in EPSG:4326; null: the table has no places. */
export type PlacedRows = readonly (Geometry | null)[] | null

/** Outlines of areas are asked for where a table has them. */
export async function placesOf(
  { places, dataSet, dataVersion }: Pick<DataSetRows, 'places' | 'dataSet' | 'dataVersion'>,
  get: typeof fetch,
): Promise<PlacedRows> {
  if (places === null) return null
  const outlines =
    dataSet.places === 'AREA' ? outlinesOf(await loadShapes(dataVersion, 'full', get)) : null
  return places.map((place) => {
    if ('point' in place) return { type: 'Point', coordinates: [...place.point] }
    if ('line' in place)
      return { type: 'LineString', coordinates: place.line.map((position) => [...position]) }
    const { level, code } = place.area
    return outlines?.get(level === 'CITY' ? level : areaName(level, code)) ?? null
  })
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
