import type { CountedByCounselling, MeasuredTable, MeasuredValue } from '../plausibility.ts'

/** What is compared with what was known before, in words. */
export interface MeasureWords {
  readonly tables: Readonly<Record<MeasuredTable, string>>
  readonly values: Readonly<Record<Exclude<MeasuredValue, ''>, string>>
  /** What counselling counts. */
  readonly counted: Readonly<Record<CountedByCounselling, string>>
}

/** People of cells are shares of a district's: their fractions say nothing, and look like thousands in German. */
export const told = (table: MeasuredTable, sum: number): number =>
  table === 'cells' ? Math.round(sum) : sum

/** What is compared: of which table, and which of its values. */
export const measuredIn = (
  { tables, values }: MeasureWords,
  table: MeasuredTable,
  value: MeasuredValue,
): string =>
  value === '' || value === 'count' ? tables[table] : `${tables[table]}, ${values[value]}`
