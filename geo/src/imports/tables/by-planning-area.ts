import type { AreaNames } from '../cells/area-names.ts'
import { tellMissing } from './missing-areas.ts'
import type { Table } from './table.ts'

/** Tells which planning areas are missing on a day for which there are some. */
export function checkEveryPlanningArea<Name extends string>(
  tables: readonly Table<Name>[],
  found: readonly { readonly day: string; readonly planningArea: string }[],
  { areas }: AreaNames,
): void {
  const missing = [...new Set(found.map(({ day }) => day))].map((day) => {
    const there = new Set(found.filter((one) => one.day === day).map((one) => one.planningArea))
    return { day, areas: areas.map(({ code }) => code).filter((code) => !there.has(code)) }
  })
  tellMissing(tables, 'PLANNING_AREA', missing)
}
