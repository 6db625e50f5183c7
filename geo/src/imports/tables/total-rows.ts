import type { SeparatedRow } from './separated.ts'
import type { Range, Table } from './table.ts'

export interface TableRow<Name extends string> {
  readonly table: Table<Name>
  readonly row: SeparatedRow
}

const sumsUp =
  /^((die |stadt )?(summe|insgesamt|gesamt|total|zusammen)|gesamtstadt|(summe|total) .+|.+ (insgesamt|gesamt))$/i

/** Whether a row sums up the others: one of its columns that name places or days says so. */
export const isTotal = <Name extends string>(
  { table, row }: TableRow<Name>,
  columns: readonly NoInfer<Name>[],
): boolean => columns.some((column) => sumsUp.test(table.text(row, column)))

/** Rows that sum up the others of their file must add up, where the file is of one day. */
export function checkTotalRows<Name extends string>(
  rows: readonly (TableRow<Name> & { readonly day: string })[],
  totals: readonly TableRow<Name>[],
  columns: readonly NoInfer<Name>[],
  range: Range,
): void {
  for (const { table, row } of totals) {
    const mine = rows.filter((one) => one.table === table)
    if (new Set(mine.map(({ day }) => day)).size !== 1) continue
    for (const column of columns) {
      const stated = table.optionalNumber(row, column, { ...range, most: range.most * 100 })
      const sum = mine.reduce(
        (all, one) => all + (table.optionalNumber(one.row, column, range) ?? 0),
        0,
      )
      // Sums of rounded numbers may be off in their last digit.
      if (stated !== null && Math.abs(stated - sum) > (range.isWhole ? 0 : 0.051)) {
        table.wrong(row, column, { key: 'SUM_DIFFERS', sum, stated })
      }
    }
  }
}
