import { layerRow, type LayerRow } from '../../layers/layer-tables.ts'
import { type FrameworkColumn, serviceKinds } from '../headings/plan.ts'
import type { AreaNames } from '../cells/area-names.ts'
import { choose } from '../tables/choice.ts'
import type { SeparatedRow } from '../tables/separated.ts'
import type { Range, Table } from '../tables/table.ts'
import type { Frameworks } from './read-frameworks.ts'
import { posts } from './staff.ts'

type PlanTable = Table<FrameworkColumn>

const keyRange: Range = { isWhole: false, least: 1, most: 1_000_000 }
const percent: Range = { isWhole: false, least: -100, most: 999 }

export function* keyRows(tables: readonly PlanTable[], known: Frameworks): Iterable<LayerRow> {
  const found = new Set<string>()
  for (const table of tables.filter((one) => one.has('residentsPerFte'))) {
    for (const row of table.rows) {
      const framework = frameworkOf(table, row, known)
      const kind = choose(table, row, 'kind', serviceKinds)
      const residents = table.number(row, 'residentsPerFte', keyRange)
      const minimum = table.optionalNumber(row, 'minimumFte', { ...posts, least: 0.01 })
      if (framework === null || kind === null) continue
      const name = `${framework} ${kind}`
      if (found.has(name)) table.wrong(row, 'kind', { key: 'DUPLICATE_ROW', line: row.line })
      found.add(name)
      if (residents === null) continue
      yield layerRow('planning-keys', {
        framework,
        kind,
        residents_60_plus_per_fte: residents,
        minimum_fte_per_facility: minimum,
      })
    }
  }
  const missing = [...known.ids].flatMap((id) =>
    ['meeting', 'counselling'].map((kind) => `${id} ${kind}`).filter((name) => !found.has(name)),
  )
  if (missing.length > 0) known.table?.lacks({ key: 'MISSING_KEYS', keys: missing })
}

export function* changeRows(
  tables: readonly PlanTable[],
  known: Frameworks,
  planningAreas: AreaNames,
): Iterable<LayerRow> {
  const places = new Places(known, planningAreas)
  for (const table of tables.filter((one) => one.has('change60Plus'))) {
    for (const row of table.rows) {
      const place = places.add(table, row)
      const all = table.number(row, 'change60Plus', percent)
      const younger = table.number(row, 'change60To79', percent)
      const older = table.number(row, 'change80Plus', percent)
      if (place === null || all === null || younger === null || older === null) continue
      yield layerRow('expected-changes', {
        ...place,
        change_60_plus_percent: all,
        change_60_to_79_percent: younger,
        change_80_plus_percent: older,
      })
    }
  }
  places.tellMissing(known.ids)
}

/** A framework may publish none. */
export function* targetRows(
  tables: readonly PlanTable[],
  known: Frameworks,
  planningAreas: AreaNames,
): Iterable<LayerRow> {
  const places = new Places(known, planningAreas)
  for (const table of tables.filter((one) => one.has('meeting'))) {
    for (const row of table.rows) {
      const place = places.add(table, row)
      const meeting = table.number(row, 'meeting', posts)
      const counselling = table.number(row, 'counselling', posts)
      if (place === null || meeting === null || counselling === null) continue
      yield layerRow('published-targets', {
        ...place,
        meeting_fte: meeting,
        counselling_fte: counselling,
      })
    }
  }
  places.tellMissing(places.frameworks)
}

/** Planning areas of frameworks, each once and none missing. */
class Places {
  readonly #known: Frameworks
  readonly #planningAreas: AreaNames
  readonly #found = new Map<string, SeparatedRow>()
  readonly frameworks = new Set<string>()

  constructor(known: Frameworks, planningAreas: AreaNames) {
    this.#known = known
    this.#planningAreas = planningAreas
  }

  add(table: PlanTable, row: SeparatedRow): { framework: string; planning_area: string } | null {
    const framework = frameworkOf(table, row, this.#known)
    const planningArea = table.area(row, 'planningArea', this.#planningAreas, 'PLANNING_AREA')
    if (framework === null || planningArea === null) return null
    const name = `${framework} ${planningArea}`
    const earlier = this.#found.get(name)
    if (earlier) table.wrong(row, 'planningArea', { key: 'DUPLICATE_ROW', line: earlier.line })
    this.#found.set(name, row)
    this.frameworks.add(framework)
    return { framework, planning_area: planningArea }
  }

  tellMissing(frameworks: ReadonlySet<string>): void {
    for (const framework of frameworks) {
      const areas = this.#planningAreas.areas
        .map(({ code }) => code)
        .filter((code) => !this.#found.has(`${framework} ${code}`))
      if (areas.length > 0)
        this.#known.table?.lacks({ key: 'MISSING_IN_FRAMEWORK', framework, areas })
    }
  }
}

/** The framework a row is of: the only one, where there is no column for it. */
function frameworkOf(table: PlanTable, row: SeparatedRow, { ids }: Frameworks): string | null {
  const named = table.text(row, table.has('framework') ? 'framework' : 'id')
  const [only, ...others] = ids
  if (ids.has(named)) return named
  if (named === '' && only !== undefined && others.length === 0) return only
  table.wrong(row, 'framework', { key: 'UNKNOWN_FRAMEWORK', available: [...ids] })
  return null
}
