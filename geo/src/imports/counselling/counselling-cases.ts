import { layerRow } from '../../layers/layer-tables.ts'
import { cityOf, cityTables } from '../tables/city.ts'
import type { SeparatedRow } from '../tables/separated.ts'
import { type Range, type Table } from '../tables/table.ts'
import { tableKind } from '../tables/table-kind.ts'
import { type CaseColumn, caseColumns, caseFields, measures } from '../headings/counselling.ts'
import { checkPeriods, periodOf } from './case-periods.ts'
import { checkKnownCases, type CountedCases } from './known-cases.ts'
import { groupOf } from './case-groups.ts'

/** More are not counselled in a city in a year. */
const cases: Range = { isWhole: true, least: 0, most: 10_000_000 }

/**
 * Cases and consultations of counselling, summed up by month, field, area, provider, age, sex and the like. They are
 * kept and checked; nothing of them is published.
 */
export const counsellingCases = tableKind<CaseColumn>({
  id: 'counselling-cases',
  tables: ['counselling-statistics'],
  compares: [...cityTables, 'counselling-cases'],
  isConfidential: true,
  shape: () => ({ fields: caseFields, names: caseColumns, hasAges: false, counts: measures }),
  *rows(tables, declared, context) {
    const city = cityOf(context)
    const seen = new Map<string, SeparatedRow>()
    const counted: CountedCases[] = []
    for (const table of tables.filter(saysHowMany)) {
      const by = caseColumns.filter((name) => isDimension(name) && table.has(name)).map(nameOf)
      for (const row of table.rows) {
        const period = periodOf(table, row, declared, context.today)
        const group = groupOf(table, row, city)
        if (period === null || group === null) continue
        const name = JSON.stringify([period, group])
        const earlier = seen.get(name)
        if (earlier) table.wrong(row, null, { key: 'DUPLICATE_ROW', line: earlier.line })
        seen.set(name, row)
        const numbers = numbersOf(table, row)
        for (const one of numbers) counted.push({ table, period, provider: group.provider, ...one })
        yield* numbers.map(({ measure, count }) =>
          layerRow('counselling-statistics', {
            first_day: period.first,
            last_day: period.last,
            measure,
            by: by.join(' ') || 'all',
            ...group,
            count,
            source: declared.source,
          }),
        )
      }
    }
    checkPeriods(counted)
    checkKnownCases(counted, context)
  },
})

const numbersOf = (table: Table<CaseColumn>, row: SeparatedRow) =>
  measures
    .filter((measure) => table.has(measure))
    .flatMap((measure) => {
      const count = table.number(row, measure, cases)
      return count === null ? [] : { measure, count }
    })

const notDimensions: ReadonlySet<CaseColumn> = new Set([
  ...measures,
  ...(['period', 'year', 'month', 'from', 'to', 'provider', 'districtLabel', 'areaLabel'] as const),
])
const isDimension = (name: CaseColumn) => !notDimensions.has(name)

/** As the table has it: planning_area. */
const nameOf = (name: CaseColumn) => caseFields[name].heading.en

/** Some column says how many. */
function saysHowMany(table: Table<CaseColumn>): boolean {
  if (measures.some((measure) => table.has(measure))) return true
  table.lacks({ key: 'NO_COLUMN', column: caseFields.cases.heading, found: table.headings })
  return false
}
