import type { LayerRow } from '../../layers/layer-tables.ts'
import { cityOf, cityTables } from '../tables/city.ts'
import { type FrameworkColumn, frameworkColumns, frameworkFields } from '../headings/plan.ts'
import type { Table } from '../tables/table.ts'
import { tableKind } from '../tables/table-kind.ts'
import { changeRows, keyRows, targetRows } from './framework-parts.ts'
import { type Frameworks, readFrameworks } from './read-frameworks.ts'

/**
 * Planning frameworks with their keys, the changes they expect and the targets they publish: a file for each, told apart
 * by their columns, or some of them in one.
 */
export const frameworks = tableKind<FrameworkColumn>({
  id: 'frameworks',
  tables: ['frameworks', 'planning-keys', 'expected-changes', 'published-targets'],
  compares: [...cityTables, 'frameworks'],
  shape: () => ({
    fields: frameworkFields,
    names: frameworkColumns,
    hasAges: false,
    counts: ['residentsPerFte', 'change60Plus', 'meeting'],
  }),
  *rows(tables, declared, context) {
    const known = readFrameworks(tables, declared.source, context)
    yield* known.rows
    yield* partsOf(tables, known, cityOf(context).planningAreas)
  },
})

function* partsOf(
  tables: readonly Table<FrameworkColumn>[],
  known: Frameworks,
  planningAreas: ReturnType<typeof cityOf>['planningAreas'],
): Iterable<LayerRow> {
  yield* keyRows(tables, known)
  yield* changeRows(tables, known, planningAreas)
  yield* targetRows(tables, known, planningAreas)
}
