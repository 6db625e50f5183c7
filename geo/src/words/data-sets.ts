import type { ColumnId } from './de/data-columns.ts'
import type { DataSetId } from './de/data-set-names.ts'

export interface Named {
  readonly name: string
  readonly description: string
}

/** The lists of values that columns have. */
export type ChoiceName =
  | 'level'
  | 'status'
  | 'missingReason'
  | 'ages'
  | 'trait'
  | 'basis'
  | 'kind'
  | 'provider'
  | 'mode'
  | 'unit'
  | 'wheelchair'
  | 'estimatedPlaces'

export type EmptyName = 'NOT_KNOWN' | 'DOES_NOT_APPLY' | 'SEE_STATUS' | 'NO_RANGE'

export type DataValueWords = Readonly<Record<ChoiceName, Readonly<Record<string, string>>>>
export type EmptyWords = Readonly<Record<EmptyName, string>>

/** What is said of the tables of the city's data, of their columns and of what stands in them. */
export interface DataSetWords {
  dataSetName: { dataSet: DataSetId }
  dataSetDescription: { dataSet: DataSetId }
  dataColumnName: { column: ColumnId }
  dataColumnMeaning: { column: ColumnId }
  dataColumnEmpty: { meaning: EmptyName }
  dataUnit: { unit: string }
  dataValue: { choice: ChoiceName; value: string }
}
