import { group } from 'd3-array'
import { carryForward } from '../../estimate/carry-forward.ts'
import type { CountedResidents } from '../../estimate/inputs.ts'
import { type LayerRecord, layerRow, type LayerRow } from '../../layers/layer-tables.ts'
import type { ImportContext } from '../import-kind.ts'
import { errorRows } from './error-rows.ts'
import { errorsOfCells } from './errors-of-cells.ts'
import { countedOf, knownDistricts, partsOn, tablesOfDistricts } from './known-districts.ts'

/** What residents by age are divided into. */
export const estimateTables = ['district-seniors-estimate', 'estimate-errors'] as const

/** The tables that {@link estimateAnew} looks at. */
export const tablesOfEstimates = tablesOfDistricts

/**
 * Residents 60+ of districts on the days of new counts, divided inside social spaces like what is known best: an office's
 * count of districts, or else the estimate of a day before. With how far that may miss, and how far cells may.
 */
export function* estimateAnew(
  rows: readonly LayerRecord<'residents-by-age'>[],
  context: Pick<ImportContext, 'before'>,
): Iterable<LayerRow> {
  for (const [day, ofDay] of group(rows, (row) => row.day)) {
    const counted = ofDay.map(countedOf)
    yield* districtsAnew(day, counted, context)
    yield* errorsOfCells(day, counted, context)
  }
}

function* districtsAnew(
  day: string,
  counted: readonly CountedResidents[],
  context: Pick<ImportContext, 'before'>,
): Iterable<LayerRow> {
  const [sample] = context.before('district-seniors-estimate')
  // Where nobody estimates, nothing is known of districts, or they are counted.
  const known = sample && knownDistricts(day, context)
  const carried = known && carryForward(counted, partsOn(day, context), known)
  if (!carried) return
  for (const [district, { AGE_60_TO_79, AGE_80_PLUS }] of carried.residents) {
    yield layerRow('district-seniors-estimate', {
      ...{ day, district, source: sample.source },
      age_60_to_79: AGE_60_TO_79,
      age_80_plus: AGE_80_PLUS,
    })
  }
  const errors = context.before('estimate-errors')
  const source = errors.find((row) => row.level === 'district')?.source ?? sample.source
  yield* errorRows(carried.errors, { level: 'district', day, source })
}
