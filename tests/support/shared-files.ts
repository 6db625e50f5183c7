import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { stderr } from 'node:process'
import { fileURLToPath } from 'node:url'

const shared = new URL('../../../shared/', import.meta.url)

/**
 * Whether a file or folder beside the project is not there: null when it is, otherwise why not, for
 * `describe.skipIf`. Nobody but the project's makers has it, so this is no failure, not even in CI.
 */
export function sharedMissing(path: string): string | null {
  if (existsSync(new URL(path, shared))) return null
  const reason = `../shared/${path} is not there`
  stderr.write(`Skipped: ${reason}\n`)
  return reason
}

export const sharedPath = (path: string): string => fileURLToPath(new URL(path, shared))

export const readShared = (path: string): Promise<string> => readFile(sharedPath(path), 'utf8')
