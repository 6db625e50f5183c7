import { layerRow } from '../../layers/layer-tables.ts'
import { checkEveryPlanningArea } from '../tables/by-planning-area.ts'
import { cityOf, cityTables } from '../tables/city.ts'
import { countingDay } from '../tables/counting-day.ts'
import { type StaffColumn, staffColumns, staffFields } from '../headings/plan.ts'
import type { SeparatedRow } from '../tables/separated.ts'
import type { Range } from '../tables/table.ts'
import { areaFields } from '../tables/own-levels.ts'
import { tableKind } from '../tables/table-kind.ts'
import { checkTotalRows, isTotal, type TableRow } from '../tables/total-rows.ts'

/** Full-time equivalents of a kind of service in one planning area: a thousand are more than any city has. */
export const posts: Range = { isWhole: false, least: 0, most: 999 }

/** Full-time equivalents in post by planning area. */
export const staff = tableKind<StaffColumn>({
  id: 'staff',
  tables: ['staff'],
  compares: [...cityTables, 'staff'],
  shape: (context) => ({
    fields: { ...staffFields, planningArea: areaFields(context).planningArea },
    names: staffColumns,
    hasAges: false,
    counts: ['meeting', 'counselling'],
  }),
  *rows(tables, declared, context) {
    const { planningAreas } = cityOf(context)
    const seen = new Map<string, SeparatedRow>()
    const found: (TableRow<StaffColumn> & { day: string; planningArea: string })[] = []
    const totals: TableRow<StaffColumn>[] = []
    for (const table of tables) {
      for (const row of table.rows) {
        if (isTotal<StaffColumn>({ table, row }, ['day', 'planningArea', 'areaLabel'])) {
          totals.push({ table, row })
          continue
        }
        const planningArea = table.area(row, 'planningArea', planningAreas, 'PLANNING_AREA')
        const day = countingDay(table, row, 'day', declared, context.today)
        const meeting = table.number(row, 'meeting', posts)
        const counselling = table.number(row, 'counselling', posts)
        if (planningArea === null || day === null) continue
        const earlier = seen.get(`${day} ${planningArea}`)
        if (earlier) table.wrong(row, 'planningArea', { key: 'DUPLICATE_ROW', line: earlier.line })
        seen.set(`${day} ${planningArea}`, row)
        found.push({ table, row, day, planningArea })
        if (meeting === null || counselling === null) continue
        yield layerRow('staff', {
          day,
          planning_area: planningArea,
          meeting_fte: meeting,
          counselling_fte: counselling,
          source: declared.source,
        })
      }
    }
    checkTotalRows(found, totals, ['meeting', 'counselling'], posts)
    checkEveryPlanningArea(tables, found, planningAreas)
  },
})
