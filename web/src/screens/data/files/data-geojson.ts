import type { ToldCell } from '@atlas/geo/datasets/told-rows'
import type { FeatureCollection, Geometry } from 'geojson'

import type { Language } from '$words/language'

import { licenceLines } from './attribution'
import type { PlacedRows } from './data-places'
import type { DataColumn, DataSetRows } from './load-data-set'

type Properties = Record<string, ToldCell | string[]>

type DataGeoJson = FeatureCollection<Geometry | null, Properties> & {
  name: string
  language: Language
  attribution: string
  dataVersion: string
}

/** RFC 7946, for programs: properties by the ids of columns, choices by their ids, what is not known is null. */
export const dataGeoJson = (
  { dataSet, dataVersion, cells }: DataSetRows,
  places: PlacedRows,
  language: Language,
): DataGeoJson => ({
  type: 'FeatureCollection',
  name: dataSet.name,
  language,
  attribution: licenceLines(dataSet).join('; '),
  dataVersion,
  features: cells.map((row, index) => ({
    type: 'Feature',
    geometry: places[index] ?? null,
    properties: Object.fromEntries(
      dataSet.columns.map((column, place) => [column.id, propertyOf(row[place] ?? null, column)]),
    ),
  })),
})

const propertyOf = (value: ToldCell, { type }: DataColumn): ToldCell | string[] =>
  type === 'LIST' && typeof value === 'string' ? value.split(' ') : value
