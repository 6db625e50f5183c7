import { layerTables, type LayerTableName } from '@atlas/geo/layers/layer-tables'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type postgres from 'postgres'
import { type Layer, rowsOfPiece, seenLayers } from './layers.ts'
import { stagedName } from './load-steps.ts'
import type { Row } from './read-data-set.ts'

/** Rows in one statement where they cannot be streamed. */
const rowsAtOnce = 2000

/**
 * A canonical table as a temporary one, as the layers leave it. Names come from layer-tables.ts, values travel as
 * parameters or through COPY.
 * @param canCopy not from the embedded database, whose COPY reads no connection
 */
export async function stage(
  transaction: postgres.TransactionSql,
  table: LayerTableName,
  base: readonly Row[],
  layers: readonly Layer[],
  canCopy: boolean,
): Promise<void> {
  const { columns, scope } = layerTables[table]
  const into = transaction(stagedName(table))
  await transaction`
    create temp table ${into} (${transaction.unsafe(definitionOf(table))}) on commit drop`
  const { seen, isBaseSeen } = seenLayers(table, layers)
  if (isBaseSeen) await insertRows(transaction, table, base)
  for (const [index, layer] of seen.entries()) {
    if (index > 0 || isBaseSeen) {
      const inScope = scope.map((column) => `"${column}"`).join()
      await transaction`
        delete from ${into}
         where jsonb_build_array(${transaction.unsafe(inScope)}) in (
           select jsonb_array_elements(${JSON.stringify(layer.scopes)}::text::jsonb))`
    }
    for await (const piece of layer.pieces()) {
      if (canCopy) {
        const copying = await transaction`copy ${into} from stdin with (format csv)`.writable()
        await pipeline(Readable.from([piece]), copying)
        continue
      }
      for await (const rows of rowsOfPiece(columns, piece)) {
        await insertRows(transaction, table, rows)
      }
    }
  }
}

const definitionOf = (table: LayerTableName) =>
  Object.entries(layerTables[table].columns)
    .map(([column, { type }]) => `"${column}" ${type}`)
    .join(', ')

async function insertRows(
  transaction: postgres.TransactionSql,
  table: LayerTableName,
  rows: readonly Row[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    // As text: what the driver makes of a value as JSON, Drizzle changes for a connection it has been on.
    const some = JSON.stringify(rows.slice(from, from + rowsAtOnce))
    await transaction`
      insert into ${transaction(stagedName(table))}
      select * from jsonb_to_recordset(${some}::text::jsonb)
          as row (${transaction.unsafe(definitionOf(table))})`
  }
}
