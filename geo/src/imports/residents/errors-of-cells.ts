import { carriedErrors } from '../../estimate/carry-forward.ts'
import type { CountedResidents } from '../../estimate/inputs.ts'
import type { LayerRow } from '../../layers/layer-tables.ts'
import type { ImportContext } from '../import-kind.ts'
import { errorRows, errorsOn } from './error-rows.ts'
import { knownDistricts, partsOn } from './known-districts.ts'

/**
 * How far cells may miss on a day for which people are counted anew: by as much as on the newest day for which that was
 * measured and, on top, as the shares of districts of then miss now.
 */
export function errorsOfCells(
  day: string,
  counted: readonly CountedResidents[],
  context: Pick<ImportContext, 'before'>,
): LayerRow[] {
  const measured = context.before('estimate-errors').filter((row) => row.level === 'cell')
  const then = measured
    .map((row) => row.day)
    .filter((one) => one <= day)
    .sort()
    .at(-1)
  const sample = measured.find((row) => row.day === then)
  if (then === undefined || !sample) return []
  const known = knownDistricts(then, context)
  if (!known || known.day > then) return []
  const errors = errorsOn(then, 'cell', context)
  const missed = carriedErrors(errors, counted, partsOn(day, context), known)
  return errorRows(missed, { level: 'cell', day, source: sample.source })
}
