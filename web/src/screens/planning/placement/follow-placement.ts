import { print } from '@0no-co/graphql.web'
import type { Scenario } from '@atlas/geo/world/scenario'
import type { TadaDocumentNode } from 'gql.tada'
import { createClient, NetworkError } from 'graphql-sse'

import type { Asker } from '$api/ask'

/** Why nothing more is heard. */
export type PlacementFault =
  /** Too many ask: again in so many seconds, where that is known. */
  | { kind: 'full'; seconds: number | null }
  /** The connection broke before the last word, or there was none. */
  | { kind: 'lost' }
  /** In the words of the API. */
  | { kind: 'refused'; reasons: readonly string[] }

export interface Heard<Known> {
  progress: (known: Known) => void
  /** Once, at the end, unless whoever listens left; null where all was said. */
  end: (fault: PlacementFault | null) => void
}

interface Refusal {
  errors?: { message: string }[]
}

/** What every question tells whose answer takes a while. */
interface Told {
  status: 'WAITING' | 'SEARCHING' | 'OPTIMAL' | 'WITHIN_GAP' | 'INFEASIBLE'
}

/** A subscription of the API, and the plan in whose world it is asked. */
interface Asked<Result, Variables extends Record<string, unknown>, Known> {
  document: TadaDocumentNode<Result, Variables>
  variables: Variables
  scenario: Scenario
  /** What an event tells. */
  knownOf: (result: Result) => Known
}

/**
 * Asks a question about places for sites, and tells what is known of the answer as events of one connection.
 * @returns how to leave, which also ends the work
 */
export function followPlacement<
  Result,
  Variables extends Record<string, unknown>,
  Known extends Told,
>(
  { fetch: fetchFn, language }: Asker,
  asked: Asked<Result, Variables, Known>,
  heard: Heard<Known>,
): () => void {
  const client = createClient({
    url: '/graphql/stream',
    retryAttempts: 0,
    fetchFn: watched(fetchFn, () => {
      end(isLast ? null : { kind: 'lost' })
    }),
    headers: { 'accept-language': language, 'apollo-require-preflight': 'true' },
  })
  let isOver = false
  const end = (fault: PlacementFault | null) => {
    if (isOver) return
    isOver = true
    heard.end(fault)
  }
  let isLast = false
  const leave = client.subscribe<Result>(asSent(asked), {
    next: ({ data, errors }) => {
      if (isOver) return
      if (errors?.length) end({ kind: 'refused', reasons: errors.map(({ message }) => message) })
      else if (data) {
        const known = asked.knownOf(data)
        isLast = isAnswer(known)
        heard.progress(known)
      }
    },
    error: (failure) => void faultOf(failure).then(end),
    complete: () => {
      end(isLast ? null : { kind: 'lost' })
    },
  })
  return () => {
    isOver = true
    leave()
  }
}

/** Milliseconds in which whoever reads has read all that had come. */
const untilRead = 500

/** Tells when an answer is at its end: the client misses one that comes together with the last event. */
function watched(fetchFn: typeof fetch, ended: () => void): typeof fetch {
  return async (...asked) => {
    const response = await fetchFn(...asked)
    if (!response.ok || !response.body) return response
    const flush = () => void setTimeout(ended, untilRead)
    return new Response(response.body.pipeThrough(new TransformStream({ flush })), response)
  }
}

function asSent<Result, Variables extends Record<string, unknown>>({
  document,
  variables,
  scenario,
}: Pick<Asked<Result, Variables, unknown>, 'document' | 'variables' | 'scenario'>) {
  return {
    query: print(document).replace(/\s+/g, ' '),
    variables,
    ...(scenario.changes.length > 0 && { extensions: { scenario } }),
  }
}

/** Whether nothing better will come. */
const isAnswer = ({ status }: Told): boolean =>
  status === 'OPTIMAL' || status === 'WITHIN_GAP' || status === 'INFEASIBLE'

async function faultOf(failure: unknown): Promise<PlacementFault> {
  const response: unknown = failure instanceof NetworkError ? failure.response : undefined
  if (!(response instanceof Response)) return { kind: 'lost' }
  if (response.status === 503 || response.status === 429) {
    const seconds = Number(response.headers.get('retry-after') ?? Number.NaN)
    return { kind: 'full', seconds: Number.isFinite(seconds) ? seconds : null }
  }
  const { errors = [] } = await response.json<Refusal>().catch((): Refusal => ({}))
  return { kind: 'refused', reasons: errors.map(({ message }) => message) }
}
