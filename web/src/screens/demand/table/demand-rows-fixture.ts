import type { FileDemandRow } from './file-table'
import type { DemandFigure } from './table'

const figure = (
  unit: DemandFigure['unit'],
  value: number | null,
  more: Partial<DemandFigure> = {},
): DemandFigure => ({
  value,
  unit,
  status: value === null ? 'MISSING' : 'COMPUTED',
  asOf: '2025-12-31',
  since: null,
  staffAsOf: null,
  basis: 'PROJECTION',
  sources: [{ sourceId: 'plan' }],
  ...more,
})

/** Of one area: everything else follows from these. */
export interface RowInputs {
  /** Of the day from which the framework expects. */
  residents: number
  /** Whom the register counted later, where staff is reckoned of them and not of those expected. */
  counted?: number
  change: number
  actual: number | null
  key: number
  level: FileDemandRow['level']
}

const usual: Omit<RowInputs, 'counted'> = {
  residents: 13_000,
  change: 0,
  actual: 2,
  key: 6500,
  level: 'PLANNING_AREA',
}

/** A row of which the difference of both kinds is given. */
export function demandRow(
  name: string,
  difference: number | null,
  inputs: Partial<RowInputs> = {},
): FileDemandRow {
  const { residents, change, actual, key, level } = { ...usual, ...inputs }
  const expected = residents * (1 + change)
  const { counted } = inputs
  const people = counted ?? expected
  const staffing: FileDemandRow['meeting'] = {
    actual: figure('FTE', actual),
    target: figure('FTE', people / key),
    publishedTarget: figure('FTE', Math.round((people / key) * 10) / 10),
    difference: figure('FTE', difference, { staffAsOf: '2019-12-31' }),
    planningKey: figure('RESIDENTS_PER_FTE', key),
    residentsPerFte: figure('RESIDENTS_PER_FTE', actual === null ? null : people / actual),
    publishedTargetAgrees: true,
    publishedTargetAgreesRoundedTwice: true,
    leastOfFacilities: null,
    flagged: difference === null ? null : Math.abs(difference) >= 0.5,
  }
  const changed = { ...figure('RELATIVE_CHANGE', change), since: '2019-12-31' }
  return {
    id: name,
    code: name,
    name,
    level,
    residents: figure('RESIDENTS', counted ?? residents),
    reference: figure('RESIDENTS', residents, { asOf: '2019-12-31' }),
    share: figure('SHARE', 0.3),
    expected60Plus: { change: changed, expected: figure('RESIDENTS', expected) },
    expected60To79: { change: changed },
    expected80Plus: { change: changed },
    meeting: staffing,
    counselling: staffing,
  }
}

/** A row as it follows from its inputs. */
export function computedRow(name: string, inputs: RowInputs): FileDemandRow {
  const { residents, change, counted = residents * (1 + change), actual, key } = inputs
  return demandRow(name, actual === null ? null : actual - counted / key, inputs)
}

export const rowsOfDifferences = (differences: Record<string, number | null>): FileDemandRow[] =>
  Object.entries(differences).map(([name, difference]) => demandRow(name, difference))
