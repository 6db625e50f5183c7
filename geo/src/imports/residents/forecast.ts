import { group } from 'd3-array'
import { layerRow, type LayerRow } from '../../layers/layer-tables.ts'
import type { Declared, ImportContext } from '../import-kind.ts'
import { AgeCounts } from '../tables/age-counts.ts'
import { checkEveryPlanningArea } from '../tables/by-planning-area.ts'
import { cityOf, cityTables } from '../tables/city.ts'
import { countingDay } from '../tables/counting-day.ts'
import type { Fields } from '../headings/field.ts'
import * as heading from '../headings/places.ts'
import { checkAges, countAges, saysAges } from '../tables/read-ages.ts'
import type { SeparatedRow } from '../tables/separated.ts'
import { people, type Table } from '../tables/table.ts'
import { tableKind } from '../tables/table-kind.ts'

const names = ['day', 'planningArea', 'areaLabel', 'ages', 'count'] as const
type Name = (typeof names)[number]

const fields: Fields<Name> = {
  day: heading.day,
  planningArea: heading.planningArea,
  areaLabel: heading.areaLabel,
  ages: heading.ages,
  count: heading.people,
}

/** What a city expects: residents of planning areas, or those 60+ of the city by age. A file is one of both. */
export const forecast = tableKind<Name>({
  id: 'forecast',
  tables: ['forecast-planning-areas', 'forecast-city'],
  compares: [...cityTables, 'forecast-planning-areas', 'forecast-city'],
  shape: () => ({ fields, names, hasAges: true, counts: ['count'] }),
  *rows(tables, declared, context) {
    yield* ofPlanningAreas(
      tables.filter((table) => table.has('planningArea')),
      declared,
      context,
    )
    yield* ofCity(
      tables.filter((table) => !table.has('planningArea') && saysAges(table, fields)),
      declared,
    )
  },
})

function* ofPlanningAreas(
  tables: readonly Table<Name>[],
  declared: Declared,
  context: ImportContext,
): Iterable<LayerRow> {
  const { planningAreas } = cityOf(context)
  const seen = new Map<string, SeparatedRow>()
  const found: { day: string; planningArea: string }[] = []
  for (const table of tables) {
    const column = table.has('count') ? 'count' : table.ages.find(({ isSum }) => isSum)?.at
    if (column === undefined) {
      table.lacks({ key: 'NO_COLUMN', column: fields.count.heading, found: table.headings })
      continue
    }
    for (const row of table.rows) {
      const planningArea = table.area(row, 'planningArea', planningAreas, 'PLANNING_AREA')
      const day = countingDay(table, row, 'day', declared, null)
      const all = table.number(row, column, people)
      if (planningArea === null || day === null) continue
      const earlier = seen.get(`${day} ${planningArea}`)
      if (earlier) table.wrong(row, 'planningArea', { key: 'DUPLICATE_ROW', line: earlier.line })
      seen.set(`${day} ${planningArea}`, row)
      found.push({ day, planningArea })
      if (all === null) continue
      const { source } = declared
      yield layerRow('forecast-planning-areas', { day, planning_area: planningArea, all, source })
    }
  }
  checkEveryPlanningArea(tables, found, planningAreas)
  checkYears(tables, found)
}

function* ofCity(tables: readonly Table<Name>[], declared: Declared): Iterable<LayerRow> {
  const rows = tables.flatMap((table) =>
    table.rows.flatMap((row) => {
      const day = countingDay(table, row, 'day', declared, null)
      return day === null ? [] : { table, row, day }
    }),
  )
  for (const [day, same] of group(rows, (row) => row.day)) {
    const counts = new AgeCounts()
    for (const { table, row } of same) countAges(table, row, counts)
    const table = same[0]?.table
    if (!table) continue
    checkAges(table, counts, 60, [60, 80], day)
    const [younger, older] = [counts.between(60, 80), counts.between(80, null)]
    const { source } = declared
    yield layerRow('forecast-city', { day, age_60_to_79: younger, age_80_plus: older, source })
  }
  checkYears(tables, rows)
}

/** Years between the first and the last that a forecast does not tell. */
function checkYears(
  [table]: readonly Table<Name>[],
  rows: readonly { readonly day: string }[],
): void {
  const years = new Set(rows.map(({ day }) => Number(day.slice(0, 4))))
  if (years.size === 0) return
  const first = Math.min(...years)
  const all = Array.from({ length: Math.max(...years) - first + 1 }, (_, place) => first + place)
  const missing = all.filter((year) => !years.has(year))
  // One in five or ten years is a forecast, too.
  if (missing.length > 0 && missing.length < years.size)
    table?.lacks({ key: 'MISSING_YEARS', years: missing })
}
