import type { ProblemMessage } from '@atlas/geo/imports/problem'
import type { TellImport } from '../importer.ts'
import { type LocalFile, localFile } from './local-file.ts'
import type { Fetching } from './ogc-features.ts'
import { SourceFault } from './source-fault.ts'

/** What somebody names as a file: an address, or a path. */
export interface Source {
  readonly source: string
  /** As it is told of; left out: as it is named. */
  readonly name?: string
}

/** @returns null where some of them cannot be had: which, and why, is told, and that nothing came of it */
export async function localFiles(
  sources: readonly Source[],
  folder: string,
  fetching: Fetching,
  tell: TellImport,
): Promise<LocalFile[] | null> {
  const files: LocalFile[] = []
  let problems = 0
  for (const { source, name } of sources) {
    try {
      files.push(await localFile(source, folder, fetching, name))
    } catch (error) {
      const message = messageOf(error)
      if (!message) throw error
      problems += 1
      const problem = { file: name ?? source, line: null, column: null, value: null, message }
      tell({ event: 'problem', problem })
    }
  }
  if (problems === 0) return files
  tell({ event: 'outcome', message: { key: 'REFUSED', problems }, name: null })
  return null
}

/** By what the system says of a file that cannot be read. */
const messages: Readonly<Record<string, ProblemMessage>> = {
  ENOENT: { key: 'NO_SUCH_FILE' },
  ENOTDIR: { key: 'NO_SUCH_FILE' },
  ENAMETOOLONG: { key: 'NO_SUCH_FILE' },
  EISDIR: { key: 'IS_A_FOLDER' },
  EACCES: { key: 'NOT_ALLOWED_TO_READ' },
  EPERM: { key: 'NOT_ALLOWED_TO_READ' },
}

function messageOf(error: unknown): ProblemMessage | null {
  if (error instanceof SourceFault) return error.problem
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return messages[code] ?? null
}
