import { z } from 'zod'
import { databaseFaults } from '../database/unavailable.ts'
import type { Environment } from '../environment.ts'
import type { RecordedSpan } from '../tracing/recorded-spans.ts'
import type { SharedSnapshot } from '../world/shared-snapshot.ts'
import type { Watched } from './thread-pool.ts'

/** What of a request decides its answer. */
export interface HandedRequest {
  readonly method: 'GET' | 'HEAD' | 'POST'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  /** Of a question by POST. */
  readonly body: string | undefined
  /** The origin of every absolute address in the answer. */
  readonly origin: string
}

/** The answer, as another thread made it. */
export interface MadeAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[]>>
  readonly body: Uint8Array
  /** SQL statements sent for it. */
  readonly statements: number
  /** What was traced of it, where that is wanted. */
  readonly spans: readonly RecordedSpan[]
}

/** What a thread is given to do. */
export interface HandedQuestion {
  readonly request: HandedRequest
  /** Under which it is logged. */
  readonly requestId: string
  /** What it is to be answered from. */
  readonly snapshot: SharedSnapshot
}

/** The same as it gets there; through the port it asks for what only the process has. */
export type HandedTask = HandedQuestion & Watched

/** What a thread has to know of the process to answer like it. */
export interface ThreadSettings {
  readonly environment: Environment
  /** Of the process among several, for the log. */
  readonly workerId: number | undefined
}

export const parameter = z.union([z.string(), z.number(), z.boolean(), z.null()])

/** What a thread asks its process: a statement of the one database, or for the newest state of the data. */
export const threadQuestion = z.discriminatedUnion('ask', [
  z.object({
    ask: z.literal('ROWS'),
    id: z.number(),
    statement: z.string(),
    parameters: z.array(parameter),
  }),
  z.object({ ask: z.literal('NEWEST'), id: z.number() }),
])
export type ThreadQuestion = z.output<typeof threadQuestion>

/** What it is told, by the number of its question. */
export const processReply = z.union([
  z.object({ id: z.number(), rows: z.array(z.array(z.unknown())) }),
  z.object({ id: z.number(), newest: z.custom<SharedSnapshot>() }),
  z.object({
    id: z.number(),
    failed: z.object({ message: z.string(), fault: z.enum(databaseFaults).nullable() }),
  }),
])
export type ProcessReply = z.output<typeof processReply>
