import type { ImportContext } from '../../geo/src/imports/import-kind.ts'
import {
  isRecordOf,
  type LayerRecord,
  type LayerTableName,
} from '../../geo/src/layers/layer-tables.ts'

import type { DataSet } from '../../api/src/database/seed/read-data-set.ts'

/** What an import finds where only these tables are. */
export const contextOf = (tables: DataSet['tables']): ImportContext => ({
  today: '2026-11-28',
  before: <Name extends LayerTableName>(table: Name) =>
    (tables.find(({ name }) => name === table)?.rows ?? []).filter(
      (row): row is LayerRecord<Name> => isRecordOf(table, row),
    ),
})
