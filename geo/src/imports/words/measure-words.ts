import type { CountedByCounselling, MeasuredTable, MeasuredValue } from '../plausibility.ts'

/** What is compared with what was known before, in words. */
export interface MeasureWords {
  readonly tables: Readonly<Record<MeasuredTable, string>>
  readonly values: Readonly<Record<Exclude<MeasuredValue, ''>, string>>
  /** What counselling counts. */
  readonly counted: Readonly<Record<CountedByCounselling, string>>
}

/** What is compared: of which table, and which of its values. */
export const measuredIn = (
  { tables, values }: MeasureWords,
  table: MeasuredTable,
  value: MeasuredValue,
): string =>
  value === '' || value === 'count' ? tables[table] : `${tables[table]}, ${values[value]}`
