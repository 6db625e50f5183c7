import type { Declared } from '../import-kind.ts'
import type { ProblemMessage } from '../problem.ts'
import { readCountingDay } from '../cells/days.ts'
import type { SeparatedRow } from './separated.ts'
import type { Table } from './table.ts'

/** No register of a city in a computer is older. */
const earliest = '1990-01-01'

/**
 * The day of a row: in its column, or as declared; null where it is none, which is told. `today` null: it may lie in the
 * future.
 */
export function countingDay<Name extends string>(
  table: Table<Name>,
  row: SeparatedRow,
  column: Name,
  { day: declared }: Pick<Declared, 'day'>,
  today: string | null,
): string | null {
  const text = table.text(row, column)
  if (text === '') {
    if (declared === null) {
      if (table.has(column)) table.wrong(row, column, { key: 'EMPTY_CELL' })
      else table.lacks({ key: 'NO_DAY' })
    }
    return declared
  }
  const stated = readCountingDay(text)
  const fault = stated === null ? ({ key: 'NOT_A_DAY' } as const) : faultOf(stated, declared, today)
  if (fault === null) return stated
  table.wrong(row, column, fault)
  return null
}

function faultOf(
  stated: string,
  declared: string | null,
  today: string | null,
): ProblemMessage | null {
  if (today !== null && stated > today) return { key: 'DAY_IN_FUTURE', today }
  if (stated < earliest) return { key: 'DAY_TOO_EARLY', earliest }
  // A year and a day in it are the same, where only the year is told.
  return declared !== null && declared !== stated ? { key: 'OTHER_DAY', declared, stated } : null
}
