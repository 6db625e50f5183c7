import type { Following } from '../world/current-world.ts'

/** Whether the process can be asked: a value, for whoever asks for it and for what is measured of the process. */
export type Readiness =
  | { status: 'ready' }
  /** It answers from memory; what is missing is said. */
  | { status: 'degraded'; reasons: readonly Reason[] }
  /** It answers nothing new. */
  | { status: 'not ready'; reasons: readonly Reason[] }

export type ReasonCode = keyof typeof messages

export interface Reason {
  code: ReasonCode
  message: string
}

const messages = {
  STARTING: 'the thread that answers what takes long is starting',
  STOPPING: 'the process is ending',
  DATABASE_GONE: 'the database cannot be reached',
  DATABASE_SILENT: 'the database does not answer',
  DATABASE_BUSY: 'tables of the database are locked, or answers take too long',
  DATABASE_DAMAGED: 'tables of the database are missing or cannot be read',
  DATA_UNUSABLE: 'other data was loaded that cannot be used; answers are from the data before it',
} as const

/**
 * What follows for whoever asks, from the worst to the least.
 * @param turn of which it cannot answer: it is about to, or has been told to end
 */
export function readinessOf(
  { newData }: Following,
  turn: 'STARTING' | 'STOPPING' | null,
): Readiness {
  if (turn !== null) return { status: 'not ready', reasons: [reason(turn)] }
  if (newData === null) return { status: 'ready' }
  const code = newData === 'UNUSABLE' ? 'DATA_UNUSABLE' : (`DATABASE_${newData}` as const)
  return { status: 'degraded', reasons: [reason(code)] }
}

const reason = (code: ReasonCode): Reason => ({ code, message: messages[code] })
