import { layerRow, type LayerRow } from '../../layers/layer-tables.ts'
import type { ImportContext } from '../import-kind.ts'
import { readDay } from '../cells/days.ts'
import { type FrameworkColumn, frameworkFields as fields, ownColumns } from '../headings/plan.ts'
import type { SeparatedRow } from '../tables/separated.ts'
import type { Table } from '../tables/table.ts'
import { posts } from './staff.ts'

/** The frameworks of some files. */
export interface Frameworks {
  readonly ids: ReadonlySet<string>
  readonly rows: readonly LayerRow[]
  /** The file that names them. */
  readonly table: Table<FrameworkColumn> | null
}

/** The columns of a group: where a table has its first, it needs all of them; what it lacks is told. */
export function hasAll(
  table: Table<FrameworkColumn>,
  columns: readonly FrameworkColumn[],
): boolean {
  const missing = columns.filter((name) => !table.has(name))
  for (const name of missing) {
    table.lacks({ key: 'NO_COLUMN', column: fields[name].heading, found: table.headings })
  }
  return missing.length === 0
}

export function readFrameworks(
  tables: readonly Table<FrameworkColumn>[],
  source: string,
  { before }: ImportContext,
): Frameworks {
  const rows: LayerRow[] = []
  const ids = new Map<string, SeparatedRow>()
  const beginnings = new Map(before('frameworks').map(({ id, valid_from }) => [valid_from, id]))
  const naming = tables.filter((table) => table.has('id'))
  const [first] = tables
  if (naming.length === 0) {
    first?.lacks({ key: 'NO_COLUMN', column: fields.id.heading, found: first.headings })
  }
  for (const table of naming) {
    if (!hasAll(table, ownColumns)) continue
    for (const row of table.rows) {
      const id = table.text(row, 'id')
      if (!/^[a-z0-9-]+$/.test(id)) table.wrong(row, 'id', { key: 'NOT_A_SLUG' })
      const earlier = ids.get(id)
      if (earlier) table.wrong(row, 'id', { key: 'DUPLICATE_ROW', line: earlier.line })
      ids.set(id, row)
      const framework = frameworkOf(table, row)
      if (framework === null) continue
      const other = beginnings.get(framework.valid_from)
      if (other !== undefined && other !== id) {
        table.wrong(row, 'validFrom', { key: 'SAME_BEGINNING', other })
      }
      beginnings.set(framework.valid_from, id)
      rows.push(layerRow('frameworks', { id, ...framework, source }))
    }
  }
  return { ids: new Set(ids.keys()), rows, table: naming[0] ?? null }
}

function frameworkOf(table: Table<FrameworkColumn>, row: SeparatedRow) {
  const [nameDe, nameEn] = [words(table, row, 'nameDe'), words(table, row, 'nameEn')]
  const days = (['adoptedOn', 'validFrom', 'referenceDay', 'horizon'] as const).map((name) =>
    dayOf(table, row, name),
  )
  const [adopted, from, reference, horizon] = days
  const threshold = table.number(row, 'flagThreshold', { ...posts, least: 0.01 })
  if (!adopted || !from || !reference || !horizon) return null
  if (horizon <= reference) table.wrong(row, 'horizon', { key: 'DAYS_OUT_OF_ORDER' })
  return nameDe === '' || nameEn === '' || threshold === null
    ? null
    : {
        name_de: nameDe,
        name_en: nameEn,
        adopted_on: adopted,
        valid_from: from,
        reference_day: reference,
        horizon,
        flag_threshold_fte: threshold,
      }
}

function words(table: Table<FrameworkColumn>, row: SeparatedRow, name: FrameworkColumn): string {
  const text = table.text(row, name)
  if (text === '') table.wrong(row, name, { key: 'EMPTY_CELL' })
  return text
}

function dayOf(
  table: Table<FrameworkColumn>,
  row: SeparatedRow,
  name: FrameworkColumn,
): string | null {
  const text = table.text(row, name)
  const day = readDay(text)
  if (day === null) table.wrong(row, name, { key: text === '' ? 'EMPTY_CELL' : 'NOT_A_DAY' })
  return day
}
