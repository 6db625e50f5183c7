import {
  type CellValue,
  type LayerColumns,
  layerTables,
  type LayerTableName,
} from '@atlas/geo/layers/layer-tables'
import { parse } from 'csv-parse/sync'
import type postgres from 'postgres'
import { gunzipSync } from 'node:zlib'
import type { Row } from './read-data-set.ts'

/** The rows that an import lays upon a table. */
export interface Layer {
  readonly importId: number
  readonly table: LayerTableName
  readonly contentHash: string
  /** What its rows have in the columns by which they replace earlier ones. */
  readonly scopes: readonly Scope[]
  /** Its rows, piece by piece, as CSV without a header. */
  readonly pieces: () => AsyncIterable<Buffer>
}

type Scope = readonly CellValue[]

/** The layers of the imports in force, from the first to the last. */
export async function readLayers(sql: postgres.ISql): Promise<Layer[]> {
  const rows = await sql<
    { importId: number; table: LayerTableName; contentHash: string; scopes: Scope[] }[]
  >`
    select import_id as "importId", table_name as table, layer.content_hash as "contentHash", scopes
      from import_layer layer
      join import on import.id = import_id
     where undone_at is null
     order by import_id, table_name`
  return rows.map((row) => ({ ...row, pieces: () => piecesOf(sql, row) }))
}

async function* piecesOf(
  sql: postgres.ISql,
  { importId, table }: Pick<Layer, 'importId' | 'table'>,
): AsyncGenerator<Buffer> {
  for (let piece = 0; ; piece += 1) {
    const [found] = await sql<{ content: Buffer }[]>`
      select content from import_piece
       where import_id = ${importId} and table_name = ${table} and piece = ${piece}`
    if (!found) return
    yield gunzipSync(found.content)
  }
}

const keyOf = (scope: Scope) => JSON.stringify(scope)

/**
 * The layers of a table that are seen in the fold, from the first to the last: not those of whose rows later ones
 * replace all.
 * @param layers in which they were laid
 * @returns and whether anything is seen of what lies below them
 */
export function seenLayers(
  table: LayerTableName,
  layers: readonly Layer[],
): { seen: Layer[]; isBaseSeen: boolean } {
  const claimed = new Set<string>()
  const seen: Layer[] = []
  for (const layer of layers.toReversed()) {
    if (layer.table !== table) continue
    if (layer.scopes.some((scope) => !claimed.has(keyOf(scope)))) seen.unshift(layer)
    for (const scope of layer.scopes) claimed.add(keyOf(scope))
  }
  return { seen, isBaseSeen: layerTables[table].scope.length > 0 || seen.length === 0 }
}

/** The rows of a table as the layers leave them: for small tables. */
export async function foldedRows(
  table: LayerTableName,
  base: readonly Row[],
  layers: readonly Layer[],
): Promise<readonly Row[]> {
  const { columns, scope } = layerTables[table]
  const { seen, isBaseSeen } = seenLayers(table, layers)
  const scopeOf = (row: Row) => keyOf(scope.map((column) => row[column] ?? null))
  let rows: readonly Row[] = isBaseSeen ? base : []
  for (const layer of seen) {
    const replaced = new Set(layer.scopes.map(keyOf))
    const added: Row[] = []
    for await (const piece of layer.pieces()) {
      for (const row of rowsOfPiece(columns, piece)) added.push(row)
    }
    rows = [...rows.filter((row) => !replaced.has(scopeOf(row))), ...added]
  }
  return rows
}

/** Rows by the names of their columns. */
export function rowsOfPiece(columns: LayerColumns, piece: Buffer): Row[] {
  const named = Object.entries(columns)
  const lines: string[][] = parse(piece)
  return lines.map((cells) =>
    Object.fromEntries(
      named.map(([name, { type }], index) => [name, valueOf(type, cells[index] ?? '')]),
    ),
  )
}

function valueOf(type: LayerColumns[string]['type'], cell: string): CellValue {
  if (cell === '') return null
  return type === 'double precision' || type === 'integer' ? Number(cell) : cell
}
