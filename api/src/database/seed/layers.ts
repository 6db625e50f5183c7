import {
  type CellValue,
  type LayerColumns,
  layerTableNames,
  layerTables,
  type LayerTableName,
} from '@atlas/geo/layers/layer-tables'
import { parse } from 'csv-parse/sync'
import { setImmediate as turn } from 'node:timers/promises'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { z } from 'zod'
import type { AskRows } from '../statements.ts'
import type { Row } from './read-data-set.ts'

const unpack = promisify(gunzip)

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

const layerRows = z.array(
  z.tuple([
    z.int(),
    z.enum(layerTableNames),
    z.string(),
    z.array(z.array(z.union([z.string(), z.number(), z.null()]))),
  ]),
)

/** The layers of the imports in force, from the first to the last. */
export async function readLayers(ask: AskRows): Promise<Layer[]> {
  const rows = await ask(
    `select import_id, table_name, layer.content_hash, scopes
       from import_layer layer
       join import on import.id = import_id
      where undone_at is null
      order by import_id, table_name`,
    [],
  )
  return layerRows.parse(rows).map(([importId, table, contentHash, scopes]) => ({
    ...{ importId, table, contentHash, scopes },
    pieces: () => piecesOf(ask, importId, table),
  }))
}

const pieceRows = z.array(z.tuple([z.instanceof(Uint8Array)]))

async function* piecesOf(
  ask: AskRows,
  importId: number,
  table: LayerTableName,
): AsyncGenerator<Buffer> {
  for (let piece = 0; ; piece += 1) {
    const [found] = pieceRows.parse(
      await ask(
        'select content from import_piece where import_id = $1 and table_name = $2 and piece = $3',
        [importId, table, piece],
      ),
    )
    if (!found) return
    yield await unpack(found[0])
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
  if (layers.every((layer) => layer.table !== table)) return base
  const rows: Row[] = []
  for await (const row of eachFoldedRow(table, base, layers)) rows.push(row)
  return rows
}

/** One after the other. */
export async function* eachFoldedRow(
  table: LayerTableName,
  base: readonly Row[],
  layers: readonly Layer[],
): AsyncGenerator<Row> {
  const { columns, scope } = layerTables[table]
  const { seen, isBaseSeen } = seenLayers(table, layers)
  const scopeOf = (row: Row) => keyOf(scope.map((column) => row[column] ?? null))
  const replacedAfter = (place: number) =>
    new Set(seen.slice(place).flatMap(({ scopes }) => scopes.map(keyOf)))
  const replaced = replacedAfter(0)
  for (const row of isBaseSeen ? base : []) if (!replaced.has(scopeOf(row))) yield row
  for (const [place, layer] of seen.entries()) {
    const later = replacedAfter(place + 1)
    for await (const piece of layer.pieces()) {
      for await (const some of rowsOfPiece(columns, piece)) {
        yield* some.filter((row) => !later.has(scopeOf(row)))
      }
    }
  }
}

/** Bytes that are read in one go: whoever is answered by the same process waits some milliseconds. */
const bytesInTurn = 16 * 1024

/** Rows by the names of their columns, some at once, between which others have their turn. */
export async function* rowsOfPiece(columns: LayerColumns, piece: Buffer): AsyncGenerator<Row[]> {
  const named = Object.entries(columns)
  for (const part of wholeLines(piece)) {
    const lines: string[][] = parse(part)
    yield lines.map((cells) =>
      Object.fromEntries(
        named.map(([name, { type }], index) => [name, valueOf(type, cells[index] ?? '')]),
      ),
    )
    await turn()
  }
}

const [quote, lineEnd] = [0x22, 0x0a]

/** Cells in quotes may hold ends of lines. */
function* wholeLines(piece: Buffer): Generator<Buffer> {
  let from = 0
  let isQuoted = false
  for (let at = 0; at < piece.length; at += 1) {
    if (piece[at] === quote) isQuoted = !isQuoted
    if (piece[at] !== lineEnd || isQuoted || at - from < bytesInTurn) continue
    yield piece.subarray(from, at + 1)
    from = at + 1
  }
  if (from < piece.length) yield piece.subarray(from)
}

function valueOf(type: LayerColumns[string]['type'], cell: string): CellValue {
  if (cell === '') return null
  return type === 'double precision' || type === 'integer' ? Number(cell) : cell
}
