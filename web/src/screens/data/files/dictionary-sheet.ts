import { sheetOf, type Sheet } from '$tables/sheet'
import type { DataWords } from '$words/languages'

import type { DataDictionary } from '../load'

type DataSet = DataDictionary['dataSets'][number]
type Column = DataSet['columns'][number]

/** "OBSERVED: counted; …" */
const valuesInWords = ({ values }: Pick<Column, 'values'>): string =>
  values.map(({ id, name }) => `${id}: ${name}`).join('; ')

/** Every column of every table, a row each. */
export function dictionarySheet({
  dataSets,
  text,
}: Pick<DataDictionary, 'dataSets' | 'text'>): Sheet {
  const heads = text.dictionary.columns
  const rows = dataSets.flatMap((dataSet) => dataSet.columns.map((column) => ({ dataSet, column })))
  return sheetOf(
    text.dictionary.columns.name,
    [
      { header: heads.dataSet, width: 20, cell: ({ dataSet }) => dataSet.id },
      { header: heads.dataSetName, width: 26, cell: ({ dataSet }) => dataSet.name },
      { header: heads.column, width: 24, cell: ({ column }) => column.id },
      { header: heads.name, width: 26, cell: ({ column }) => column.name },
      { header: heads.meaning, width: 60, cell: ({ column }) => column.meaning },
      { header: heads.type, width: 20, cell: ({ column }) => text.columnTypes[column.type] },
      { header: heads.unit, width: 18, cell: ({ column }) => column.unit },
      { header: heads.empty, width: 30, cell: ({ column }) => emptyIn(column, text) },
      { header: heads.values, width: 60, cell: ({ column }) => valuesInWords(column) || null },
    ],
    rows,
  )
}

const emptyIn = ({ emptyMeans }: Column, text: DataWords): string =>
  emptyMeans ?? text.dictionary.never
