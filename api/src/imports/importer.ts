import type { ImportKind } from '@atlas/geo/imports/import-kind'
import { type Finding, isRemarkable } from '@atlas/geo/imports/plausibility'
import type { Problem } from '@atlas/geo/imports/problem'
import type { ActingMessage } from '@atlas/geo/imports/words/acting'
import { ownLevelNames } from '@atlas/geo/imports/words/own-level-names'
import type { LevelNames } from '@atlas/geo/terms/level-names'
import { contentHash } from '../database/content-hash.ts'
import { asking } from '../database/statements.ts'
import {
  makeTemporaryFolder,
  removeTemporaryFolder,
} from '../database/embedded/temporary-folder.ts'
import { type AlsoSo, applyImport, OtherData, undoImport } from './apply.ts'
import type { CheckedImport } from './check.ts'
import { failureOf } from './failure-of.ts'
import { type ImportRecord, readHistory } from './history.ts'
import type { AskedReading, GivenFile, Reader, Reading } from './read-files.ts'
import type { WriteTarget } from './transact.ts'

/** The database that imports are put into. */
export interface ImportTarget extends WriteTarget {
  /** The folder of the data that imports are laid upon. */
  readonly directory: string
  readonly reader: Reader
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
  /** What else is so once it is in use: all of it or nothing. */
  readonly alsoSo?: AlsoSo
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

/** With what the city calls its levels, where that is known. */
export type TellImport = (event: ImportEvent, levels?: LevelNames) => void

/** So often is an import checked anew because of others. */
const mostTurns = 5

/**
 * Rows of one import. The embedded database is not meant for more (docs/decisions/imports.md); those of a server are a
 * country's cells, some times.
 */
const mostRowsOf = { embedded: 250_000, server: 20_000_000 }

const databaseOf = ({ connection }: ImportTarget) => (connection.isEmbedded ? 'embedded' : 'server')

/** Checks files and, unless only that is wanted, puts them to use. Whatever happens, all of it or nothing is changed. */
export async function importFiles(
  target: ImportTarget,
  request: ImportRequest,
  tell: TellImport,
): Promise<ActingMessage> {
  const directory = await makeTemporaryFolder()
  const mostRows = mostRowsOf[databaseOf(target)]
  const end = (message: ActingMessage, name: string | null = null) => {
    tell({ event: 'outcome', message, name })
    return message
  }
  try {
    let confirmed: string | null = null
    for (let turn = 0; turn < mostTurns; turn += 1) {
      if (turn > 0) tell({ event: 'progress', message: { key: 'READ_AGAIN' } })
      const outcome = await attempt(target, request, { directory, mostRows, confirmed }, tell)
      if ('message' in outcome) return end(outcome.message, outcome.name)
      ;({ confirmed } = outcome)
    }
    return end({ key: 'OVERTAKEN' })
  } catch (error) {
    return end(failureOf(error, mostRows))
  } finally {
    await removeTemporaryFolder(directory)
  }
}

type Outcome =
  | { readonly message: ActingMessage; readonly name: string | null }
  /** Something else was imported since it was checked; what was confirmed of it by then. */
  | { readonly confirmed: string }

async function attempt(
  target: ImportTarget,
  request: ImportRequest,
  {
    confirmed,
    ...reading
  }: Pick<AskedReading, 'directory' | 'mostRows'> & {
    confirmed: string | null
  },
  tellAny: TellImport,
): Promise<Outcome> {
  const read = await target.reader.files(
    { ...request, ...reading, base: target.directory },
    asking(target.connection.sql),
    (rows) => {
      tellAny({ event: 'progress', message: { key: 'READING', rows } })
    },
  )
  if ('end' in read) return { message: read.end, name: null }
  const levels = ownLevelNames(read.levels)
  const tell: TellImport = (event) => {
    tellAny(event, levels)
  }
  if ('problems' in read) return { message: tellAll(read, tell), name: null }
  const { rows, findings } = read.checked
  const name = nameOf(read.checked)
  if (name !== confirmed) {
    for (const finding of findings) {
      tell({ event: 'finding', finding, isRemarkable: isRemarkable(finding) })
    }
    const remarkable = findings.filter(isRemarkable).length
    if (request.isCheck) return { message: { key: 'CHECKED', rows, remarkable }, name }
    if (remarkable > 0 && !(await request.confirm(findings, name))) {
      return { message: { key: 'UNCONFIRMED', remarkable }, name }
    }
  }
  const applied = await apply(target, request, read, tell)
  if (!applied) return { confirmed: name }
  const { id, isNew } = applied
  return { message: isNew ? { key: 'APPLIED', id, rows } : { key: 'UNCHANGED', id }, name: null }
}

/** @returns null where something else was imported since it was checked */
async function apply(
  target: ImportTarget,
  { kind, by, files, alsoSo }: ImportRequest,
  { base, checked, declared }: Extract<Reading, { checked: CheckedImport }>,
  tell: TellImport,
): Promise<{ id: number; isNew: boolean } | null> {
  const paper = {
    ...{ kind: kind.id, by, files: files.map((file) => file.record) },
    ...{ sourceId: declared.source, day: declared.day },
    ...(alsoSo && { alsoSo }),
  }
  const onStep = (step: string) => {
    tell({ event: 'progress', message: { key: 'LOADING', step } })
  }
  try {
    return await applyImport(target, base, checked, paper, onStep)
  } catch (error) {
    if (error instanceof OtherData) return null
    throw error
  }
}

function tellAll(
  { problems, total }: { problems: readonly Problem[]; total: number },
  tell: TellImport,
): ActingMessage {
  for (const problem of problems) tell({ event: 'problem', problem })
  const more = total - problems.length
  if (more > 0) tell({ event: 'progress', message: { key: 'MORE_PROBLEMS', problems: more } })
  return { key: 'REFUSED', problems: total }
}

/** For just these rows beside just this data. */
const nameOf = ({ contentHash: rows, findings }: CheckedImport) =>
  contentHash([rows, JSON.stringify(findings)])

/** Takes an import out of force. */
export async function undo(
  target: ImportTarget,
  id: number,
  by: string,
  tell: TellImport,
): Promise<ActingMessage> {
  const message = await undone(target, id, by, tell).catch((error: unknown) =>
    failureOf(error, mostRowsOf[databaseOf(target)]),
  )
  tell({ event: 'outcome', message, name: null })
  return message
}

async function undone(
  target: ImportTarget,
  id: number,
  by: string,
  tell: TellImport,
): Promise<ActingMessage> {
  const base = await target.reader.base(target.directory)
  const refused = await undoImport(target, base, id, by, (step) => {
    tell({ event: 'progress', message: { key: 'LOADING', step } })
  })
  if (refused === null) return { key: 'UNDONE', id }
  if (refused.reason === 'NEEDED') return { key: 'NEEDED', id, by: refused.by }
  return { key: refused.reason === 'UNKNOWN' ? 'NO_SUCH_IMPORT' : 'UNDONE_BEFORE', id }
}

export const historyOf = ({ connection }: ImportTarget): Promise<ImportRecord[]> =>
  readHistory(connection.sql)
