import type { FaultCode } from '@atlas/geo/words/refusal'
import type { Dictionary } from '@atlas/geo/words/vocabulary'
import type { FastifyBaseLogger } from 'fastify'
import type { GraphQLError, GraphQLFormattedError } from 'graphql'
import { presentError } from '../../schema/present-error.ts'
import type { RequestError } from '../../schema/request-error.ts'

interface Presentation {
  words: Dictionary
  log: Pick<FastifyBaseLogger, 'error'>
  /** As present-error.ts has it. */
  hiddenFrom: string | null
}

/** Errors as whoever asked is told them, in their language. */
export interface PresentedErrors {
  errors: GraphQLFormattedError[]
  /** What gives the answer its status; null where what was answered besides stays an answer. */
  worst: RequestError | null
  /** Of an answer that says nothing else. */
  first: RequestError | null
  /** Whether one of them says it all: what was answered besides is none. */
  isEnd: boolean
}

/** What we did not foresee is logged and named only by its kind. */
export function presentErrors(
  errors: readonly GraphQLError[],
  { words, log, hiddenFrom }: Presentation,
): PresentedErrors {
  const presented = errors.map((error) => presentError(error, { words, hiddenFrom }))
  for (const [index, { unexpected }] of presented.entries()) {
    const err = errors[index]?.originalError ?? errors[index]
    if (unexpected) log.error({ err }, 'unexpected error')
  }
  // Every field says it that would have come later, and what came before is no answer.
  const end = presented.find(({ fault }) => endOfAll.has(fault.code))
  const told = end ? [end] : presented
  const worst = worstFirst.flatMap(
    (code) => told.find(({ fault }) => fault.code === code)?.fault ?? [],
  )[0]
  return {
    errors: told.map(({ formatted }) => formatted),
    worst: worst ?? null,
    first: told[0]?.fault ?? null,
    isEnd: end !== undefined,
  }
}

/** What is wrong with a question as a whole, whichever field it shows at first. */
const endOfAll = new Set<FaultCode>(['DEADLINE', 'QUERY_TOO_LARGE'])

/** Errors that give an answer their status; others leave it as it is. */
const worstFirst: readonly FaultCode[] = [
  'DEADLINE',
  'DATABASE_UNAVAILABLE',
  'INTERNAL',
  'MALFORMED_QUERY',
]
