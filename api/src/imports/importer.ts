import type { ImportKind } from '@atlas/geo/imports/import-kind'
import { type Finding, isRemarkable } from '@atlas/geo/imports/plausibility'
import type { Problem } from '@atlas/geo/imports/problem'
import type { ActingMessage } from '@atlas/geo/imports/words/acting'
import type { Connection } from '../database/connection.ts'
import { contentHash } from '../database/content-hash.ts'
import { asking } from '../database/statements.ts'
import {
  makeTemporaryFolder,
  removeTemporaryFolder,
} from '../database/embedded/temporary-folder.ts'
import { applyImport, undoImport } from './apply.ts'
import type { CheckedImport } from './check.ts'
import { failureOf } from './failure-of.ts'
import { type ImportRecord, readHistory } from './history.ts'
import type { GivenFile, Reader } from './read-files.ts'

/** The database that imports are put into. */
export interface ImportTarget {
  readonly connection: Pick<Connection, 'sql' | 'isEmbedded'>
  /** The folder of the data that imports are laid upon. */
  readonly directory: string
  /** Whatever is done to it in a turn of its own. */
  readonly write: <Value>(act: () => Promise<Value>) => Promise<Value>
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

/**
 * Rows of one import. The embedded database is not meant for more (docs/decisions/imports.md); those of a server are a
 * country's cells, some times.
 */
const mostRowsOf = { embedded: 250_000, server: 20_000_000 }

/** Checks files and, unless only that is wanted, puts them to use. Whatever happens, all of it or nothing is changed. */
export async function importFiles(
  target: ImportTarget,
  request: ImportRequest,
  tell: TellImport,
): Promise<ActingMessage> {
  const directory = await makeTemporaryFolder()
  const mostRows = target.connection.isEmbedded ? mostRowsOf.embedded : mostRowsOf.server
  const end = (message: ActingMessage, name: string | null = null) => {
    tell({ event: 'outcome', message, name })
    return message
  }
  try {
    const read = await target.reader.files(
      { ...request, base: target.directory, directory, mostRows },
      asking(target.connection.sql),
      (rows) => {
        tell({ event: 'progress', message: { key: 'READING', rows } })
      },
    )
    if ('end' in read) return end(read.end)
    if ('problems' in read) return end(tellAll(read, tell))
    const { base, checked, declared } = read
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
          sourceId: declared.source,
          day: declared.day,
        },
        (step) => {
          tell({ event: 'progress', message: { key: 'LOADING', step } })
        },
      ),
    )
    return end(isNew ? { key: 'APPLIED', id, rows: checked.rows } : { key: 'UNCHANGED', id })
  } catch (error) {
    return end(failureOf(error, mostRows))
  } finally {
    await removeTemporaryFolder(directory)
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
  const base = await target.reader.base(target.directory)
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
