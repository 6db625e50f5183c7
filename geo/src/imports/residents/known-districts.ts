import { group } from 'd3-array'
import type { KnownDistricts } from '../../estimate/carry-forward.ts'
import type { CountedResidents, DistrictPart } from '../../estimate/inputs.ts'
import type { LayerRecord } from '../../layers/layer-tables.ts'
import type { ImportContext } from '../import-kind.ts'
import { lacks } from '../tables/own-levels.ts'
import { errorsOn } from './error-rows.ts'

type Before = Pick<ImportContext, 'before'>

/** The tables that say what is known of districts. */
export const tablesOfDistricts = [
  ...(['district-residents-by-age', 'district-seniors-estimate', 'residents-by-age'] as const),
  ...(['district-residents', 'districts', 'levels', 'estimate-errors'] as const),
] as const

/** People 60 and older of a district on a day. */
export type DistrictCount = Pick<
  LayerRecord<'district-residents-by-age'>,
  'day' | 'district' | 'age_60_to_79' | 'age_80_plus'
>

/** Counted by an office, or by the register of a city without social spaces, in this order. */
export function countedDistricts(context: Before): readonly DistrictCount[] {
  const official = context.before('district-residents-by-age')
  if (!lacks(context, 'social-space')) return official
  const days = new Set(official.map((row) => row.day))
  const ofRegister = context.before('residents-by-age').flatMap((row) => {
    const { AGE_60_TO_79, AGE_80_PLUS } = countedOf(row).residents
    const counts = { age_60_to_79: AGE_60_TO_79, age_80_plus: AGE_80_PLUS }
    return days.has(row.day) ? [] : { day: row.day, district: row.social_space, ...counts }
  })
  return [...official, ...ofRegister]
}

/** Of the newest day up to this one for which districts are known, or else of the oldest. */
export function knownDistricts(
  day: string,
  context: Before,
): (KnownDistricts & { readonly day: string }) | null {
  const counts = countedDistricts(context)
  const estimates = context.before('district-seniors-estimate')
  const register = new Set(context.before('residents-by-age').map((row) => row.day))
  const days = [
    ...counts.map((row) => row.day),
    // What was divided says nothing without the whole.
    ...estimates.flatMap((row) => (register.has(row.day) ? row.day : [])),
  ].sort()
  const nearest = days.filter((one) => one <= day).at(-1) ?? days[0]
  if (nearest === undefined) return null
  const counted = counts.filter((row) => row.day === nearest)
  const isCounted = counted.length > 0
  const rows = isCounted ? counted : estimates.filter((row) => row.day === nearest)
  return {
    day: nearest,
    residents: new Map(
      rows.map(({ district, age_60_to_79, age_80_plus }) => [
        district,
        { AGE_60_TO_79: age_60_to_79, AGE_80_PLUS: age_80_plus },
      ]),
    ),
    counted: countedOn(nearest, context),
    parts: partsOn(nearest, context),
    errors: isCounted ? [] : errorsOn(nearest, 'district', context),
  }
}

/** What the register counts around districts on a day; where it counts nobody by age, what an office counts in them. */
export function countedOn(
  day: string,
  context: Before,
  counts: readonly DistrictCount[] = context.before('district-residents-by-age'),
): CountedResidents[] {
  const register = context.before('residents-by-age').filter((row) => row.day === day)
  if (register.length > 0) return register.map(countedOf)
  const ofDistricts = new Map(
    counts.flatMap((row) => (row.day === day ? [[row.district, row] as const] : [])),
  )
  if (ofDistricts.size === 0) return []
  const parts = group(
    partsOn(day, context),
    ({ planningArea, socialSpace }) => `${planningArea} ${socialSpace}`,
  )
  return [...parts.values()].flatMap((here) => {
    const [first] = here
    if (!first) return []
    const { planningArea, socialSpace } = first
    const sum = (column: 'age_60_to_79' | 'age_80_plus') =>
      here.reduce(
        (all, { district, part }) => all + part * (ofDistricts.get(district)?.[column] ?? 0),
        0,
      )
    const residents = { AGE_60_TO_79: sum('age_60_to_79'), AGE_80_PLUS: sum('age_80_plus') }
    return [{ planningArea, socialSpace, residents }]
  })
}

export const countedOf = (row: LayerRecord<'residents-by-age'>): CountedResidents => ({
  socialSpace: row.social_space,
  planningArea: row.planning_area,
  residents: {
    AGE_60_TO_79: row.age_60_to_64 + row.age_65_to_69 + row.age_70_to_74 + row.age_75_to_79,
    AGE_80_PLUS: row.age_80_to_84 + row.age_85_plus,
  },
})

/**
 * Districts and their parts in social spaces, by the residents of that day or of the nearest before it; where nobody
 * counts them, each in its own social space.
 */
export function partsOn(day: string, { before }: Before): DistrictPart[] {
  const residents = before('district-residents')
  const days = [...new Set(residents.map((row) => row.day))].sort()
  const nearest = days.filter((one) => one <= day).at(-1) ?? days[0]
  const ofDay = group(
    residents.filter((row) => row.day === nearest),
    ({ district }) => district,
  )
  const districts = before('districts')
  if (ofDay.size === 0) return districts.flatMap(wholeOf)
  const areas = new Map(districts.map((one) => [one.code, one.planning_area]))
  return [...ofDay].flatMap(([district, rows]) => {
    const planningArea = areas.get(district)
    const all = rows.reduce((sum, row) => sum + row.all, 0)
    if (planningArea === undefined || all === 0) return []
    return rows.map((row) => ({
      ...{ district, planningArea, socialSpace: row.social_space },
      part: row.all / all,
    }))
  })
}

function wholeOf(row: LayerRecord<'districts'>): DistrictPart[] {
  const { code: district, planning_area: planningArea, social_space: socialSpace } = row
  return row.reported_with === null ? [{ district, planningArea, socialSpace, part: 1 }] : []
}
