import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { layerTableNames } from '@atlas/geo/layers/layer-tables'
import type postgres from 'postgres'
import { z } from 'zod'
import { DataDirectoryError, files } from './embedded/open-data-directory.ts'
import type { Layer } from './seed/layers.ts'
import { prepareFile, type Prepared, unchanged, writeWhole } from './write-whole.ts'

/**
 * What was imported, as files of their own, of which any database is made: beside the embedded database, to be found again
 * when it has to be built anew, and in a backup.
 */
export const dumpDirectory = (dataDirectory: string) => join(dataDirectory, files.imports)

const text = z.string()
const layer = z.object({
  import_id: z.int(),
  table_name: text,
  rows: z.int(),
  content_hash: text,
  scopes: z.array(z.array(z.union([text, z.number(), z.null()]))),
  pieces: z.int(),
})
const made = z.object({
  id: z.int(),
  kind: text,
  made_at: text,
  made_by: text,
  files: z.array(z.object({ name: text, sha256: text, bytes: z.number() })),
  content_hash: text,
  source_id: text,
  day: text.nullable(),
  confirmed: z.array(z.json()),
  undone_at: text.nullable(),
  undone_by: text.nullable(),
})
const dump = z.object({ format: z.literal(1), imports: z.array(made), layers: z.array(layer) })

const pieceFile = (of: { import_id: number; table_name: string }, piece: number) =>
  `${of.import_id}-${of.table_name}-${piece}.csv.gz`

/**
 * Writes what is not there yet, and last of all the list of it, which makes it whole; without any import nothing is there.
 * @returns of which tables there are layers
 */
export async function writeDump(sql: postgres.ISql, directory: string): Promise<string[]> {
  const { keep, tables } = await prepareDump(sql, directory)
  await keep()
  return tables
}

/** All of it but that the list takes the place of the one before. */
export async function prepareDump(
  sql: postgres.ISql,
  directory: string,
): Promise<Prepared & { tables: string[] }> {
  const [found] = await sql<[{ dump: unknown }]>`
    select json_build_object(
      'format', 1,
      'imports', (select coalesce(json_agg(import order by id), '[]') from import),
      'layers', (
        select coalesce(json_agg(json_build_object(
                 'import_id', import_id, 'table_name', table_name, 'rows', rows, 'content_hash', content_hash,
                 'scopes', scopes,
                 'pieces', (select count(*) from import_piece piece
                             where (piece.import_id, piece.table_name) = (import_layer.import_id, import_layer.table_name)))
                 order by import_id, table_name), '[]')
          from import_layer)) as dump`
  const whole = dump.parse(found.dump)
  const list = join(directory, 'imports.json')
  const written = JSON.stringify(whole)
  const tables = [...new Set(whole.layers.map((one) => one.table_name))].sort()
  if (whole.imports.length === 0) {
    const keep = () => rm(directory, { recursive: true, force: true })
    return { ...unchanged, keep, tables }
  }
  if ((await readFile(list, 'utf8').catch(() => null)) === written) return { ...unchanged, tables }
  await mkdir(directory, { recursive: true, mode: 0o700 })
  const there = new Set(await readdir(directory))
  // What cannot be read is written anew.
  const before = await readDump(directory).catch(() => null)
  const isSame = (one: z.output<typeof layer>) =>
    before?.layers.some(
      (other) =>
        other.import_id === one.import_id &&
        other.table_name === one.table_name &&
        other.content_hash === one.content_hash,
    ) === true
  for (const one of whole.layers) {
    for (let piece = 0; piece < one.pieces; piece += 1) {
      if (isSame(one) && there.has(pieceFile(one, piece))) continue
      const [row] = await sql<{ content: Buffer }[]>`
        select content from import_piece
         where import_id = ${one.import_id} and table_name = ${one.table_name} and piece = ${piece}`
      if (row) await writeWhole(join(directory, pieceFile(one, piece)), row.content)
    }
  }
  return { ...(await prepareFile(list, written)), tables }
}

/** The layers of the imports in force that were written down, from the first to the last: no database is asked. */
export async function dumpedLayers(directory: string): Promise<Layer[]> {
  const whole = await readDump(directory)
  const inForce = new Set(
    whole?.imports.flatMap(({ id, undone_at: undoneAt }) => (undoneAt === null ? id : [])),
  )
  return (whole?.layers ?? []).flatMap((one): Layer[] => {
    const table = layerTableNames.find((name) => name === one.table_name)
    if (!table || !inForce.has(one.import_id)) return []
    const { import_id: importId, content_hash: hash, scopes } = one
    return [{ importId, table, contentHash: hash, scopes, pieces: () => piecesIn(directory, one) }]
  })
}

async function* piecesIn(directory: string, of: z.output<typeof layer>): AsyncGenerator<Buffer> {
  for (let piece = 0; piece < of.pieces; piece += 1) {
    yield gunzipSync(await readFile(join(directory, pieceFile(of, piece))))
  }
}

async function readDump(directory: string): Promise<z.output<typeof dump> | null> {
  const found = await readFile(join(directory, 'imports.json'), 'utf8').catch(() => null)
  if (found === null) return null
  try {
    return dump.parse(JSON.parse(found))
  } catch (cause) {
    // Taken for none, it would be written over.
    throw new DataDirectoryError(
      `What was imported lies in ${directory}, and its list imports.json cannot be read. Bring back a backup, or move the folder away to go on without it`,
      { cause },
    )
  }
}

/**
 * Brings back into a database that knows of no import those that were written down beside one before it.
 * @returns how many
 */
export async function restoreDump(sql: postgres.Sql, directory: string): Promise<number> {
  const [known] = await sql<[{ imports: number }]>`select count(*)::integer as imports from import`
  return known.imports > 0 ? 0 : sql.begin((transaction) => bringBack(transaction, directory))
}

/**
 * Records in an empty list of imports those that were written down, with their numbers and moments.
 * @returns how many; none where nothing whole is there
 */
export async function bringBack(
  transaction: postgres.TransactionSql,
  directory: string,
): Promise<number> {
  const whole = await readDump(directory)
  if (!whole) return 0
  await transaction`
    insert into import (id, kind, made_at, made_by, files, content_hash, source_id, day, confirmed, undone_at, undone_by)
    overriding system value
    select id, kind, made_at, made_by, files, content_hash, source_id, day, confirmed, undone_at, undone_by
      from jsonb_populate_recordset(null::import, ${transaction.json(whole.imports)})`
  await transaction`select setval(pg_get_serial_sequence('import', 'id'), max(id)) from import`
  for (const one of whole.layers) {
    await transaction`
      insert into import_layer (import_id, table_name, rows, content_hash, scopes)
      values (${one.import_id}, ${one.table_name}, ${one.rows}, ${one.content_hash}, ${transaction.json(one.scopes)})`
    for (let piece = 0; piece < one.pieces; piece += 1) {
      const content = await readFile(join(directory, pieceFile(one, piece)))
      await transaction`
        insert into import_piece (import_id, table_name, piece, content)
        values (${one.import_id}, ${one.table_name}, ${piece}, ${content})`
    }
  }
  return whole.imports.length
}
