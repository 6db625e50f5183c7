import { group } from 'd3-array'
import { carryForward, type KnownDistricts } from '../../estimate/carry-forward.ts'
import type { CountedResidents, DistrictPart } from '../../estimate/inputs.ts'
import type { MeasuredError } from '../../estimate/measure-errors.ts'
import { type LayerRecord, layerRow, type LayerRow } from '../../layers/layer-tables.ts'
import type { Ages } from '../../terms/classifications.ts'
import type { ImportContext } from '../import-kind.ts'

/** What residents by age are divided into. */
export const estimateTables = ['district-seniors-estimate', 'estimate-errors'] as const

/** The tables that {@link estimateAnew} looks at. */
export const tablesOfEstimates = [
  ...estimateTables,
  ...([
    'district-residents-by-age',
    'residents-by-age',
    'district-residents',
    'districts',
  ] as const),
] as const

type RegisterRow = LayerRecord<'residents-by-age'>

/**
 * Residents 60+ of districts on the days of new counts, divided inside social spaces like what is known best: an office's
 * count of districts, or else the estimate of a day before. With how far that may miss.
 */
export function* estimateAnew(
  rows: readonly RegisterRow[],
  { before }: Pick<ImportContext, 'before'>,
): Iterable<LayerRow> {
  const estimates = before('district-seniors-estimate')
  const [sample] = estimates
  // Where nobody estimates, nothing is known of districts.
  if (!sample) return
  const errors = before('estimate-errors')
  for (const [day, ofDay] of group(rows, (row) => row.day)) {
    const known = knownDistricts(day, before)
    const carried = known && carryForward(ofDay.map(countedOf), partsOn(day, before), known)
    if (!carried) continue
    for (const [district, { AGE_60_TO_79, AGE_80_PLUS }] of carried.residents) {
      yield layerRow('district-seniors-estimate', {
        ...{ day, district, source: sample.source },
        age_60_to_79: AGE_60_TO_79,
        age_80_plus: AGE_80_PLUS,
      })
    }
    for (const [level, missed] of [
      ['district', carried.errors],
      ['cell', carried.errorsOfCells],
    ] as const) {
      const source = errors.find((row) => row.level === level)?.source ?? sample.source
      for (const error of missed) yield rowOf(error, { level, day, source })
    }
  }
}

const percent = (fraction: number) => Math.min(99.9, Math.round(fraction * 1000) / 10)

const rowOf = (
  { ages, mean, largest }: MeasuredError,
  of: Pick<LayerRecord<'estimate-errors'>, 'level' | 'day' | 'source'>,
): LayerRow =>
  layerRow('estimate-errors', {
    ...of,
    ages: ages.toLowerCase(),
    method: 'social-spaces-from-planning-areas',
    mean_percent: percent(mean),
    largest_percent: percent(largest),
  })

/** Of the newest day up to this one for which districts are known, or else of the oldest. */
function knownDistricts(day: string, before: ImportContext['before']): KnownDistricts | null {
  const register = before('residents-by-age')
  const counts = before('district-residents-by-age')
  const estimates = before('district-seniors-estimate')
  const days = [...new Set([...counts, ...estimates].map((row) => row.day))]
    .filter((one) => register.some((row) => row.day === one))
    .sort()
  const nearest = days.filter((one) => one <= day).at(-1) ?? days[0]
  if (nearest === undefined) return null
  const counted = counts.filter((row) => row.day === nearest)
  const isCounted = counted.length > 0
  const rows = isCounted ? counted : estimates.filter((row) => row.day === nearest)
  return {
    residents: new Map(
      rows.map(({ district, age_60_to_79, age_80_plus }) => [
        district,
        { AGE_60_TO_79: age_60_to_79, AGE_80_PLUS: age_80_plus },
      ]),
    ),
    counted: register.filter((row) => row.day === nearest).map(countedOf),
    parts: partsOn(nearest, before),
    errors: isCounted ? [] : errorsOn(nearest, 'district', before),
    errorsOfCells: newestErrors(nearest, 'cell', before),
  }
}

const countedOf = (row: RegisterRow): CountedResidents => ({
  socialSpace: row.social_space,
  planningArea: row.planning_area,
  residents: {
    AGE_60_TO_79: row.age_60_to_64 + row.age_65_to_69 + row.age_70_to_74 + row.age_75_to_79,
    AGE_80_PLUS: row.age_80_to_84 + row.age_85_plus,
  },
})

/** Districts and their parts in social spaces, by the residents of that day or of the nearest before it. */
function partsOn(day: string, before: ImportContext['before']): DistrictPart[] {
  const residents = before('district-residents')
  const days = [...new Set(residents.map((row) => row.day))].sort()
  const nearest = days.filter((one) => one <= day).at(-1) ?? days[0]
  const ofDay = residents.filter((row) => row.day === nearest)
  const places = new Map(before('districts').map((one) => [one.code, one.planning_area]))
  return [...group(ofDay, ({ district }) => district)].flatMap(([district, rows]) => {
    const planningArea = places.get(district)
    const all = rows.reduce((sum, row) => sum + row.all, 0)
    if (planningArea === undefined || all === 0) return []
    return rows.map((row) => ({
      ...{ district, planningArea, socialSpace: row.social_space },
      part: row.all / all,
    }))
  })
}

const agesOf: Readonly<Record<string, Ages>> = {
  age_60_to_79: 'AGE_60_TO_79',
  age_80_plus: 'AGE_80_PLUS',
  age_60_plus: 'AGE_60_PLUS',
}

/** Cells of a day are told of later ones, too, until there are others. */
function newestErrors(day: string, level: string, before: ImportContext['before']) {
  const days = before('estimate-errors').flatMap((row) =>
    row.level === level && row.day <= day ? [row.day] : [],
  )
  const newest = days.sort().at(-1)
  return newest === undefined ? [] : errorsOn(newest, level, before)
}

const errorsOn = (day: string, level: string, before: ImportContext['before']): MeasuredError[] =>
  before('estimate-errors').flatMap((row) => {
    const ages = agesOf[row.ages]
    return row.day === day && row.level === level && ages !== undefined
      ? { ages, mean: row.mean_percent / 100, largest: row.largest_percent / 100 }
      : []
  })
