import type { ToldCell } from '@atlas/geo/datasets/told-rows'
import { geojsonToWkb, parquetWriteBuffer, type ColumnSource } from 'hyparquet-writer'

import { licenceLines } from './attribution'
import type { PlacedRows } from './data-places'
import type { DataColumn, DataSetRows } from './load-data-set'

const typeNames = {
  TEXT: 'STRING',
  INTEGER: 'INT32',
  NUMBER: 'DOUBLE',
  BOOLEAN: 'BOOLEAN',
  DATE: 'STRING',
  PARTIAL_DATE: 'STRING',
  CHOICE: 'STRING',
  LIST: 'STRING',
} as const satisfies Record<DataColumn['type'], ColumnSource['type']>

const geometryColumn = 'geometry'

/** Apache Parquet as GeoParquet 1.1 has it, places in WKB. */
export function dataParquet(found: DataSetRows, places: PlacedRows): ArrayBuffer {
  const { dataSet, dataVersion, cells } = found
  const columnData = dataSet.columns.map(({ id, type, emptyMeans }, place): ColumnSource => ({
    name: id,
    data: cells.map((row): ToldCell => row[place] ?? null),
    type: typeNames[type],
    nullable: emptyMeans !== null,
  }))
  return parquetWriteBuffer({
    columnData: [...columnData, geometriesOf(places)],
    kvMetadata: [
      { key: 'dataVersion', value: dataVersion },
      { key: 'attribution', value: licenceLines(dataSet).join('; ') },
      { key: 'geo', value: JSON.stringify(geoMetadata(places)) },
    ],
    createdBy: 'Atlas 60+',
  })
}

const geometriesOf = (places: PlacedRows): ColumnSource => ({
  name: geometryColumn,
  data: places.map((place) => place && geojsonToWkb(place)),
  type: 'BYTE_ARRAY',
  nullable: true,
})

const geoMetadata = (places: PlacedRows) => ({
  version: '1.1.0',
  primary_column: geometryColumn,
  columns: {
    [geometryColumn]: {
      encoding: 'WKB',
      geometry_types: [...new Set(places.flatMap((place) => place?.type ?? []))],
    },
  },
})
