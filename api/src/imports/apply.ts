import type { ImportKindId } from '@atlas/geo/imports/import-kind'
import { isRemarkable } from '@atlas/geo/imports/plausibility'
import type postgres from 'postgres'
import { recordIn } from '../audit/audit.ts'
import { asking } from '../database/statements.ts'
import { explainingRefusals, putInForce } from '../database/seed/load-data-set.ts'
import { type Layer, readLayers } from '../database/seed/layers.ts'
import { type DataSet, SeedError } from '../database/seed/read-data-set.ts'
import { type CheckedImport, nameOfLayers } from './check.ts'
import type { ImportedFile } from './history.ts'
import { readPiece, type SpooledLayer } from './spool.ts'
import { transact, type WriteTarget } from './transact.ts'

/** What is recorded of an import besides its rows. */
export interface ImportPaper {
  readonly kind: ImportKindId
  readonly by: string
  readonly files: readonly ImportedFile[]
  readonly sourceId: string
  readonly day: string | null
  /** What else is so from then on, in the same transaction. */
  readonly alsoSo?: AlsoSo
}

export type AlsoSo = (transaction: postgres.TransactionSql, id: number) => Promise<void>

/** What there is, is not what an import was checked beside. */
export class OtherData extends Error {
  override name = 'OtherData'
}

/**
 * Puts an import to use, or changes nothing: one transaction.
 * @returns its number, and whether it is a new one: the same rows upon the same are the same import
 * @throws SeedError where the constraints refuse what would come of it; OtherData where something else was imported since
 * it was checked
 */
export async function applyImport(
  target: WriteTarget,
  base: DataSet,
  checked: CheckedImport,
  paper: ImportPaper,
  onStep: (step: string) => void,
): Promise<{ id: number; isNew: boolean }> {
  const canCopy = !target.connection.isEmbedded
  return explainingRefusals(() =>
    transact(
      target,
      async (transaction) => {
        if (nameOfLayers(await readLayers(asking(transaction))) !== checked.beside)
          throw new OtherData()
        const same = await importInForce(transaction, checked)
        if (same !== undefined) return { id: same, isNew: false }
        const id = await record(transaction, checked, paper)
        await putInForce(transaction, base.id, base, { canCopy, onStep })
        await recordIn(transaction, paper.by, { what: 'IMPORT_APPLIED', about: String(id) })
        await paper.alsoSo?.(transaction, id)
        return { id, isNew: true }
      },
      (transaction, { id }) => transaction`
        select id from import where id = ${id} and content_hash = ${checked.contentHash}`,
    ),
  )
}

/** The import of the same rows of which no later one has replaced any; undefined: there is none. */
async function importInForce(
  sql: postgres.ISql,
  { contentHash, layers }: Pick<CheckedImport, 'contentHash' | 'layers'>,
): Promise<number | undefined> {
  const rows = await sql<{ id: number }[]>`
    select id from import where content_hash = ${contentHash} and undone_at is null order by id`
  const id = rows.at(-1)?.id
  if (id === undefined) return undefined
  const later = (await readLayers(asking(sql))).filter(({ importId }) => importId > id)
  return later.some((one) => layers.some((layer) => overlap(one, layer))) ? undefined : id
}

function overlap(one: Layer, layer: SpooledLayer): boolean {
  const scopes = new Set(layer.scopes.map((scope) => JSON.stringify(scope)))
  return one.table === layer.table && one.scopes.some((scope) => scopes.has(JSON.stringify(scope)))
}

async function record(
  transaction: postgres.TransactionSql,
  { layers, contentHash, findings }: CheckedImport,
  { kind, by, files, sourceId, day }: ImportPaper,
): Promise<number> {
  const confirmed = findings.filter(isRemarkable)
  const [made] = await transaction<{ id: number }[]>`
    insert into import (kind, made_by, files, content_hash, source_id, day, confirmed)
    values (${kind}, ${by}, ${JSON.stringify(files)}::text::jsonb, ${contentHash}, ${sourceId}, ${day},
            ${JSON.stringify(confirmed)}::text::jsonb)
    returning id`
  if (!made) throw new Error('an import was recorded and has no number')
  for (const { table, rows, contentHash: hash, scopes, pieces } of layers) {
    await transaction`
      insert into import_layer (import_id, table_name, rows, content_hash, scopes)
      values (${made.id}, ${table}, ${rows}, ${hash}, ${JSON.stringify(scopes)}::text::jsonb)`
    for (const [piece, file] of pieces.entries()) {
      await transaction`
        insert into import_piece (import_id, table_name, piece, content)
        values (${made.id}, ${table}, ${piece}, ${await readPiece(file)})`
    }
  }
  return made.id
}

/** Why an import is not undone. */
export type NotUndone =
  | { readonly reason: 'UNKNOWN' | 'UNDONE_BEFORE' }
  /** Later ones, which are as nothing without it. */
  | { readonly reason: 'NEEDED'; readonly by: readonly number[]; readonly because: string }

/**
 * Takes an import out of force: what there was without it is there again.
 * @returns why not, or null
 */
export async function undoImport(
  target: WriteTarget,
  base: DataSet,
  id: number,
  by: string,
  onStep: (step: string) => void,
): Promise<NotUndone | null> {
  const { sql, isEmbedded } = target.connection
  const without = (ids: readonly number[]) =>
    explainingRefusals(() =>
      transact(
        target,
        async (transaction) => {
          const refused = await whyNotUndone(transaction, id)
          if (refused) return refused
          await transaction`
            update import set undone_at = now(), undone_by = ${by} where id in ${transaction(ids)}`
          await putInForce(transaction, base.id, base, { canCopy: !isEmbedded, onStep })
          // What was only tried is as if it had not been.
          if (ids.length > 1) throw new Tried()
          await recordIn(transaction, by, { what: 'IMPORT_UNDONE', about: String(id) })
          return null
        },
        (transaction) => transaction`
          select id from import where id = ${id} and undone_at is not null`,
      ),
    )
  try {
    return await without([id])
  } catch (error) {
    if (!(error instanceof SeedError)) throw error
    const later = await laterInForce(sql, id)
    const needing: number[] = []
    for (const one of later) if (await succeeds(() => without([id, one]))) needing.push(one)
    return {
      reason: 'NEEDED',
      by: needing.length > 0 ? needing : later,
      because: error.message,
    }
  }
}

class Tried extends Error {
  override name = 'Tried'
}

async function succeeds(tryOut: () => Promise<unknown>): Promise<boolean> {
  try {
    await tryOut()
    return false
  } catch (error) {
    if (error instanceof Tried) return true
    if (error instanceof SeedError) return false
    throw error
  }
}

async function whyNotUndone(sql: postgres.ISql, id: number): Promise<NotUndone | null> {
  const [found] = await sql<{ isUndone: boolean }[]>`
    select undone_at is not null as "isUndone" from import where id = ${id}`
  if (!found) return { reason: 'UNKNOWN' }
  return found.isUndone ? { reason: 'UNDONE_BEFORE' } : null
}

async function laterInForce(sql: postgres.ISql, id: number): Promise<number[]> {
  const rows = await sql<{ id: number }[]>`
    select id from import where id > ${id} and undone_at is null order by id`
  return rows.map((row) => row.id)
}
