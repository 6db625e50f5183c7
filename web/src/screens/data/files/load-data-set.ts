import { readToldRows, type ToldCell, type ToldPlace } from '@atlas/geo/datasets/told-rows'
import type { Checkpoint } from '@atlas/geo/work/checkpoint'

import { ask, type Asker } from '$api/ask'
import { graphql, type ResultOf } from '$api/graphql'

import { partsOf, rowsOfPart } from './parts'

export const columnFields = graphql(`
  fragment DataColumn on DataColumn {
    id
    name
    meaning
    type
    unit
    emptyMeans
    values {
      id
      name
    }
  }
`)

const dataFileQuery = graphql(
  `
    query DataFile($dataSet: ID!) {
      dataVersion
      dataSet(id: $dataSet) {
        id
        name
        description
        places
        columns {
          ...DataColumn
        }
        completeness {
          rows
          days
          sources {
            id
            title
            publisher
            licence
            licenceUrl
          }
        }
      }
    }
  `,
  [columnFields],
)

const dataRowsQuery = graphql(`
  query DataRows($dataSet: ID!, $firstRow: Int!, $rows: Int!) {
    dataSet(id: $dataSet) {
      rows(from: $firstRow, first: $rows)
    }
  }
`)

/** A table without its rows. */
export type DataSetHead = NonNullable<ResultOf<typeof dataFileQuery>['dataSet']>
export type DataColumn = DataSetHead['columns'][number]

/** A part of a table: so many rows that every file of it stays within bounds. */
export interface DataSetPart {
  dataVersion: string
  dataSet: DataSetHead
  /** Counted from 1. */
  part: number
  parts: number
}

export interface DataSetRows extends DataSetPart {
  cells: (readonly ToldCell[])[]
  /** One for each row. */
  places: readonly ToldPlace[]
}

/** As many as the API tells at a time. */
const rowsOfAnswer = 5_000

/** @returns null where there is no such part */
export async function loadDataSet(
  asker: Asker,
  { id, part }: { id: string; part: number | null },
): Promise<DataSetPart | null> {
  const { dataVersion, dataSet } = await ask(asker, dataFileQuery, { dataSet: id })
  if (!dataSet || part === null) return null
  const parts = partsOf(dataSet.completeness.rows)
  return part > parts ? null : { dataVersion, dataSet, part, parts }
}

/** The rows of it, answer by answer. */
export async function loadRows(
  asker: Asker,
  found: DataSetPart,
  checkpoint: Checkpoint,
): Promise<DataSetRows> {
  const { dataSet, part } = found
  const cells: (readonly ToldCell[])[] = []
  const places: ToldPlace[] = []
  const begin = (part - 1) * rowsOfPart
  const end = Math.min(dataSet.completeness.rows, begin + rowsOfPart)
  for (let firstRow = begin; firstRow < end; firstRow += rowsOfAnswer) {
    checkpoint()
    const rows = Math.min(rowsOfAnswer, end - firstRow)
    const answer = await ask({ ...asker, uncached: true }, dataRowsQuery, {
      dataSet: dataSet.id,
      firstRow,
      rows,
    })
    const told = readToldRows(answer.dataSet?.rows)
    cells.push(...told.cells)
    places.push(...told.places)
  }
  return { ...found, cells, places }
}
