import type { ActingMessage } from '@atlas/geo/imports/words/acting'
import { ThreadDied } from '../work/thread-pool.ts'
import { FolderError, SeedError } from '../database/seed/read-data-set.ts'
import { TooLarge } from './check.ts'
import { OutcomeUnknown } from './transact.ts'

/** What is said of it. @throws what nobody foresaw */
export function failureOf(error: unknown, mostRows: number): ActingMessage {
  if (error instanceof TooLarge) return { key: 'TOO_LARGE', most: mostRows }
  if (error instanceof FolderError) return { key: 'WRONG_FOLDER', problems: error.problems }
  if (error instanceof SeedError) return { key: 'IMPOSSIBLE', reason: error.message }
  if (error instanceof OutcomeUnknown) return { key: 'UNKNOWN' }
  if (tookTooMuch(error)) return { key: 'TOO_HARD' }
  if (isDiskFull(error)) return { key: 'NO_SPACE' }
  const code = codeOf(error)
  if (code === '25006' || code === '42501') return { key: 'READ_ONLY' }
  throw error
}

/** Reading in a thread was ended after its time, or because its memory was full. */
const tookTooMuch = (error: unknown): boolean =>
  error instanceof ThreadDied &&
  !error.isOfStopping &&
  error.cause instanceof Error &&
  (error.cause.name === 'AbortError' || codeOf(error.cause) === 'ERR_WORKER_OUT_OF_MEMORY')

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined

/** Of this machine, or of the database's. */
export const isDiskFull = (error: unknown): boolean =>
  ['ENOSPC', 'EDQUOT', 'EFBIG', '53100'].includes(String(codeOf(error)))
