import { english } from '@atlas/geo/words/en'
import { type FaultCode, type Refusal, refusalIn } from '@atlas/geo/words/refusal'
import type { RequestProblem } from '@atlas/geo/words/request-faults'
import type { Dictionary, Vocabulary } from '@atlas/geo/words/vocabulary'
import { GraphQLError } from 'graphql'

/** A failure that the caller is shown: a stable code, its details, and a sentence in each language. */
export class RequestError<Code extends FaultCode = FaultCode> extends GraphQLError {
  readonly code: Code
  readonly details: Vocabulary[Code]

  constructor(code: Code, details: Vocabulary[Code]) {
    super(refusalIn(english, code, details), { extensions: { code, ...details } })
    this.code = code
    this.details = details
  }

  /** What a rule refuses. */
  static of<Code extends FaultCode>({ code, details }: Refusal<Code>): RequestError<Code> {
    return new RequestError(code, details)
  }

  /** Of an answer that says nothing else. */
  get status(): number {
    const status = statuses[this.code]
    return typeof status === 'function' ? status(this.details) : (status ?? 400)
  }

  /** After which it is worth asking again; null where that would not help. */
  get retryAfterSeconds(): number | null {
    if ('seconds' in this.details) return this.details.seconds
    return this.status === 503 ? leastRetrySeconds : null
  }

  in(words: Dictionary): string {
    return refusalIn(words, this.code, this.details)
  }
}

/**
 * Too much is asked at once. Made once for each number of seconds: where many are refused, writing down where each
 * refusal was made took longer than all else that is done for it.
 */
export function overloaded(seconds: number): RequestError<'OVERLOADED'> {
  const known = ofSeconds.get(seconds) ?? new RequestError('OVERLOADED', { seconds })
  ofSeconds.set(seconds, known)
  return known
}

const ofSeconds = new Map<number, RequestError<'OVERLOADED'>>()

/** The process ends: another that takes its place, or is beside it, answers. */
export const stopping = new RequestError('STOPPING', {})

/** The least that a header can say. */
export const leastRetrySeconds = 1

type Statuses = { [Code in FaultCode]?: number | ((details: Vocabulary[Code]) => number) }

/** Where it is not the question that is wrong (400), or there is a status that says more. */
const statuses: Statuses = {
  NOT_SIGNED_IN: 401,
  NOT_ALLOWED: 403,
  IMPORT_NOT_ALLOWED: 401,
  IMPORT_TOO_LARGE: 413,
  NOT_FOUND: 404,
  NO_SUCH_TILE: 404,
  UNKNOWN_COLLECTION: 404,
  UNKNOWN_FEATURE: 404,
  DATA_REPLACED: 410,
  METHOD_NOT_ALLOWED: 405,
  REQUEST_TOO_SLOW: 408,
  RANGE_NOT_SATISFIABLE: 416,
  TOO_MANY_REQUESTS: 429,
  QUERY_TOO_LARGE: ({ limit }) => (limit === 'body' ? 413 : 400),
  MALFORMED_REQUEST: ({ problem }) => ofProblem[problem] ?? 400,
  INTERNAL: 500,
  DEADLINE: 503,
  DATABASE_UNAVAILABLE: 503,
  OVERLOADED: 503,
  STOPPING: 503,
}

const ofProblem: Partial<Record<RequestProblem, number>> = {
  accept: 406,
  events: 406,
  type: 415,
  form: 415,
  expectation: 417,
  headers: 431,
}
