import type { ImportFile, ImportKind } from '@atlas/geo/imports/import-kind'
import { declare } from '@atlas/geo/imports/declared'
import { type Finding, isRemarkable } from '@atlas/geo/imports/plausibility'
import type { Problem } from '@atlas/geo/imports/problem'
import type { ActingMessage } from '@atlas/geo/imports/words/acting'
import { methods } from '@atlas/geo/imports/words/methods'
import type { Connection } from '../database/connection.ts'
import { contentHash } from '../database/content-hash.ts'
import { foldedRows, readLayers } from '../database/seed/layers.ts'
import { type DataSet, readDataSet, SeedError } from '../database/seed/read-data-set.ts'
import {
  makeTemporaryFolder,
  removeTemporaryFolder,
} from '../database/embedded/temporary-folder.ts'
import { applyImport, undoImport } from './apply.ts'
import { type CheckedImport, checkImport, TooLarge, type Wanted } from './check.ts'
import { type ImportedFile, type ImportRecord, readHistory } from './history.ts'
import { readDeclarations } from './read-declarations.ts'

/** The database that imports are put into. */
export interface ImportTarget {
  readonly connection: Pick<Connection, 'sql' | 'isEmbedded'>
  /** The folder of the data that imports are laid upon. */
  readonly directory: string
  /** Whatever is done to it in a turn of its own. */
  readonly write: <Value>(act: () => Promise<Value>) => Promise<Value>
}

/** A file that can be read, and what is recorded of it. */
export interface GivenFile extends ImportFile {
  readonly record: ImportedFile
}

/** What somebody wants to import. */
export interface ImportRequest {
  readonly kind: ImportKind
  readonly files: readonly GivenFile[]
  readonly said: Readonly<Record<string, string>>
  readonly by: string
  /** Only to check it. */
  readonly isCheck: boolean
  /** Whether somebody has seen what is remarkable and wants it so: asked once it is known, by a name for just that. */
  readonly confirm: (findings: readonly Finding[], name: string) => Promise<boolean>
}

/** What is told while it is done. */
export type ImportEvent =
  | { readonly event: 'progress'; readonly message: ActingMessage }
  | { readonly event: 'problem'; readonly problem: Problem }
  | { readonly event: 'finding'; readonly finding: Finding; readonly isRemarkable: boolean }
  /** The last one. Whoever wants what is remarkable so confirms it by the name. */
  | {
      readonly event: 'outcome'
      readonly message: ActingMessage
      readonly name: string | null
    }

export type TellImport = (event: ImportEvent) => void

/** Rows that the embedded database takes in one import: see docs/decisions/imports.md. */
const mostRowsEmbedded = 250_000
/** Those of a country's cells, some times. */
const mostRows = 20_000_000

/** Checks files and, unless only that is wanted, puts them to use. Whatever happens, all of it or nothing is changed. */
export async function importFiles(
  target: ImportTarget,
  request: ImportRequest,
  tell: TellImport,
): Promise<ActingMessage> {
  const directory = await makeTemporaryFolder()
  const end = (message: ActingMessage, name: string | null = null) => {
    tell({ event: 'outcome', message, name })
    return message
  }
  try {
    const base = await readDataSet(target.directory)
    const found = await check(target, base, request, directory, tell)
    if ('problems' in found) return end({ key: 'REFUSED', problems: found.problems })
    const { checked, wanted } = found
    for (const finding of checked.findings) {
      tell({ event: 'finding', finding, isRemarkable: isRemarkable(finding) })
    }
    const remarkable = checked.findings.filter(isRemarkable).length
    const name = nameOf(checked)
    if (request.isCheck) return end({ key: 'CHECKED', rows: checked.rows, remarkable }, name)
    if (remarkable > 0 && !(await request.confirm(checked.findings, name))) {
      return end({ key: 'UNCONFIRMED', remarkable }, name)
    }
    const { id, isNew } = await target.write(() =>
      applyImport(
        target.connection,
        base,
        checked,
        {
          kind: request.kind.id,
          by: request.by,
          files: request.files.map((file) => file.record),
          sourceId: wanted.declared.source,
          day: wanted.declared.day,
        },
        (step) => {
          tell({ event: 'progress', message: { key: 'LOADING', step } })
        },
      ),
    )
    return end(isNew ? { key: 'APPLIED', id, rows: checked.rows } : { key: 'UNCHANGED', id })
  } catch (error) {
    return end(failureOf(error, target))
  } finally {
    await removeTemporaryFolder(directory)
  }
}

/** For just these rows beside just this data. */
const nameOf = ({ contentHash: rows, findings }: CheckedImport) =>
  contentHash([rows, JSON.stringify(findings)])

async function check(
  { connection }: ImportTarget,
  base: DataSet,
  { kind, files, said }: ImportRequest,
  directory: string,
  tell: TellImport,
): Promise<{ problems: number } | { checked: CheckedImport; wanted: Wanted }> {
  const today = new Date().toISOString().slice(0, 10)
  const read = readDeclarations(said)
  if ('problems' in read) return tellAll(read.problems, tell)
  const { declared, source } = declare(kind.id, read.said)
  if (!source && !(await isKnown(connection, base, declared.source))) {
    const message = {
      key: 'NO_SOURCE',
      names: ['source', 'publisher', 'licence', 'as-of'],
    } as const
    return tellAll([{ file: '', line: null, column: 'source', value: null, message }], tell)
  }
  const method = methods[kind.id]
  const told = source && { ...source, method_de: method?.de ?? null, method_en: method?.en ?? null }
  const wanted = { kind, files, declared, source: told }
  const { problems, checked } = await checkImport(connection.sql, base, wanted, {
    directory,
    today,
    mostRows: connection.isEmbedded ? mostRowsEmbedded : mostRows,
    onProgress: (rows) => {
      tell({ event: 'progress', message: { key: 'READING', rows } })
    },
  })
  if (checked) return { checked, wanted }
  tellAll(problems.kept, tell)
  const more = problems.total - problems.kept.length
  if (more > 0) tell({ event: 'progress', message: { key: 'MORE_PROBLEMS', problems: more } })
  return { problems: problems.total }
}

function tellAll(problems: readonly Problem[], tell: TellImport): { problems: number } {
  for (const problem of problems) tell({ event: 'problem', problem })
  return { problems: problems.length }
}

async function isKnown(
  { sql }: Pick<Connection, 'sql'>,
  { tables }: DataSet,
  source: string,
): Promise<boolean> {
  const base = tables.find(({ name }) => name === 'sources')?.rows ?? []
  const rows = await foldedRows('sources', base, await readLayers(sql))
  return rows.some(({ id }) => id === source)
}

/** @throws what nobody foresaw */
function failureOf(error: unknown, { connection }: ImportTarget): ActingMessage {
  if (error instanceof TooLarge) {
    return { key: 'TOO_LARGE', most: connection.isEmbedded ? mostRowsEmbedded : mostRows }
  }
  if (error instanceof SeedError) return { key: 'IMPOSSIBLE', reason: error.message }
  if (isDiskFull(error)) return { key: 'NO_SPACE' }
  const code = codeOf(error)
  if (code === '25006' || code === '42501') return { key: 'READ_ONLY' }
  throw error
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined

/** Of this machine, or of the database's. */
export const isDiskFull = (error: unknown): boolean =>
  ['ENOSPC', 'EDQUOT', 'EFBIG', '53100'].includes(String(codeOf(error)))

/** Takes an import out of force. */
export async function undo(
  target: ImportTarget,
  id: number,
  by: string,
  tell: TellImport,
): Promise<ActingMessage> {
  const base = await readDataSet(target.directory)
  const refused = await target.write(() =>
    undoImport(target.connection, base, id, by, (step) => {
      tell({ event: 'progress', message: { key: 'LOADING', step } })
    }),
  )
  const message: ActingMessage =
    refused === null
      ? { key: 'UNDONE', id }
      : refused.reason === 'NEEDED'
        ? { key: 'NEEDED', id, by: refused.by }
        : { key: refused.reason === 'UNKNOWN' ? 'NO_SUCH_IMPORT' : 'UNDONE_BEFORE', id }
  tell({ event: 'outcome', message, name: null })
  return message
}

export const historyOf = ({ connection }: ImportTarget): Promise<ImportRecord[]> =>
  readHistory(connection.sql)
