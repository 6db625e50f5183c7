import { group } from 'd3-array'
import { type LayerRecord, layerRow } from '../../layers/layer-tables.ts'
import type { ImportContext } from '../import-kind.ts'
import { AgeCounts } from '../tables/age-counts.ts'
import { checkAges, countAges, saysAges } from '../tables/read-ages.ts'
import { type City, cityOf, cityTables, partName } from '../tables/city.ts'
import { countingDay } from '../tables/counting-day.ts'
import { type Fields, needed } from '../headings/field.ts'
import { ages, day, people, planningArea, socialSpace } from '../headings/places.ts'
import type { SeparatedRow } from '../tables/separated.ts'
import type { Table } from '../tables/table.ts'
import { isSame } from '../tables/totals.ts'
import { estimateAnew, estimateTables, tablesOfEstimates } from './estimate-anew.ts'
import { areaFields } from '../tables/own-levels.ts'
import { tableKind } from '../tables/table-kind.ts'

const names = ['day', 'planningArea', 'socialSpace', 'ages', 'count'] as const
type Name = (typeof names)[number]

const fields: Fields<Name> = {
  day,
  planningArea: needed(planningArea),
  socialSpace: needed(socialSpace),
  ages,
  count: people,
}

/** Where the groups of ages begin that the product tells apart. */
const bounds = [0, 18, 60, 65, 70, 75, 80, 85]

/**
 * The register's residents by age where social spaces and planning areas overlap: a row an age, as the city's portal
 * publishes them, or a column a group of ages.
 */
export const residentsByAge = tableKind<Name>({
  id: 'residents-by-age',
  tables: ['residents-by-age', ...estimateTables],
  compares: [...new Set([...cityTables, ...tablesOfEstimates])],
  shape: (context) => {
    const own = areaFields(context)
    const places = { planningArea: own.planningArea, socialSpace: own.socialSpace }
    return { fields: { ...fields, ...places }, names, hasAges: true, counts: ['count'] }
  },
  *rows(tables, declared, context) {
    const city = cityOf(context)
    const places = new Map<string, CountedPlace>()
    for (const table of tables) {
      if (!saysAges(table, fields)) continue
      for (const row of table.rows) {
        const place = placeOf(table, row, city)
        const day = countingDay(table, row, 'day', declared, context.today)
        if (place === null || day === null) continue
        const name = `${day} ${partName(place)}`
        const counted = places.get(name) ?? { ...place, day, table, counts: new AgeCounts() }
        places.set(name, counted)
        countAges(table, row, counted.counts)
      }
    }
    const all = [...places.values()]
    for (const { table, counts, day, ...place } of all) {
      checkAges(table, counts, 0, bounds, `${partName(place)}, ${day}`)
    }
    checkCompleteness(all, city)
    checkTotals(all, context)
    const counted = all.map((place) => recordOf(place, declared.source))
    for (const record of counted) yield layerRow('residents-by-age', record)
    if (tables.every(({ isSound }) => isSound)) yield* estimateAnew(counted, context)
  },
})

interface CountedPlace {
  readonly planningArea: string
  readonly socialSpace: string
  readonly day: string
  readonly table: Table<Name>
  readonly counts: AgeCounts
}

function placeOf(table: Table<Name>, row: SeparatedRow, city: City) {
  const planningArea = table.area(row, 'planningArea', city.planningAreas, 'PLANNING_AREA')
  const socialSpace = table.area(row, 'socialSpace', city.socialSpaces, 'SOCIAL_SPACE')
  if (planningArea === null || socialSpace === null) return null
  const place = { planningArea, socialSpace }
  if (city.parts.some((part) => partName(part) === partName(place))) return place
  table.wrong(row, 'socialSpace', { key: 'AREAS_APART', ...place })
  return null
}

function checkCompleteness(places: readonly CountedPlace[], { parts }: City): void {
  for (const day of new Set(places.map((place) => place.day))) {
    const ofDay = places.filter((place) => place.day === day)
    const counted = new Set(ofDay.map(partName))
    const missing = parts.map(partName).filter((part) => !counted.has(part))
    const strange = Math.max(...ofDay.map(({ table }) => table.strangeAreas))
    if (missing.length > strange)
      ofDay[0]?.table.lacks({ key: 'MISSING_PARTS', parts: missing, day })
  }
}

/** What the register counts by district on the same day is the same people. */
function checkTotals(places: readonly CountedPlace[], { before }: ImportContext): void {
  const known = before('district-residents')
  // Where ages are missing people are, and that is told.
  const whole = places.filter(
    ({ counts }) => counts.isRead && counts.faults(0, bounds).length === 0,
  )
  const ofSpaces = group(whole, ({ day, socialSpace }) => `${day} ${socialSpace}`)
  for (const counted of ofSpaces.values()) {
    const [first] = counted
    if (!first) continue
    const { day, socialSpace, table } = first
    const rows = known.filter((row) => row.day === day && row.social_space === socialSpace)
    const total = rows.reduce((sum, row) => sum + row.all, 0)
    const sum = counted.reduce((all, { counts }) => all + counts.between(0, null), 0)
    if (rows.length > 0 && !isSame(sum, total)) {
      table.lacks({ key: 'TOTAL_DIFFERS', sum, known: total, place: socialSpace, day })
    }
  }
}

const recordOf = (
  { day, planningArea, socialSpace, counts }: CountedPlace,
  source: string,
): LayerRecord<'residents-by-age'> => ({
  day,
  planning_area: planningArea,
  social_space: socialSpace,
  all: counts.between(0, null),
  age_0_to_17: counts.between(0, 18),
  age_18_to_59: counts.between(18, 60),
  age_60_to_64: counts.between(60, 65),
  age_65_to_69: counts.between(65, 70),
  age_70_to_74: counts.between(70, 75),
  age_75_to_79: counts.between(75, 80),
  age_80_to_84: counts.between(80, 85),
  age_85_plus: counts.between(85, null),
  source,
})
