import type { LayerRow, LayerTableName } from '../../layers/layer-tables.ts'
import type { Declared, ImportContext, ImportKind, ImportKindId } from '../import-kind.ts'
import { Causes } from './causes.ts'
import { readTable, type TableShape } from './read-table.ts'
import type { Table } from './table.ts'
import { withoutWords } from './without-words.ts'

/** What a kind of table makes of the tables of all files together. */
export interface TableKind<Name extends string> {
  readonly id: ImportKindId
  readonly tables: readonly LayerTableName[]
  readonly compares: readonly LayerTableName[]
  /** Its rows are nearest to single people: of what is wrong, where it stands is told, and what stands there if it counts. */
  readonly isConfidential?: boolean
  shape(context: ImportContext): TableShape<Name>
  rows(
    tables: readonly Table<Name>[],
    declared: Declared,
    context: ImportContext,
  ): Iterable<LayerRow>
}

/** A kind of import whose files are tables. Its rows are handed on where nothing is wrong with any of them. */
export function tableKind<Name extends string>(kind: TableKind<Name>): ImportKind {
  return {
    id: kind.id,
    tables: kind.tables,
    compares: kind.compares,
    async *read(files, declared, context, report) {
      const causes = new Causes(kind.isConfidential === true ? withoutWords(report) : report)
      const shape = kind.shape(context)
      const tables: Table<Name>[] = []
      for (const file of files) {
        const table = await readTable(file, shape, context.today, causes)
        if (table) tables.push(table)
      }
      const rows = [...kind.rows(tables, declared, context)]
      if (causes.isEmpty) yield* rows
      causes.tell()
    },
  }
}
