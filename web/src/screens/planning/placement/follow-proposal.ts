import { print } from '@0no-co/graphql.web'
import { createClient, NetworkError } from 'graphql-sse'

import type { Asker } from '$api/ask'
import { graphql, type ResultOf, type VariablesOf } from '$api/graphql'

import { placementInput, type ProposalQuestion } from './proposal-question'

const proposedSites = graphql(`
  subscription ProposedSites($input: PlacementInput!) {
    placement(input: $input) {
      status
      sites {
        number
        lon
        lat
        district {
          code
          name
        }
      }
      measure
      value
      bound
      gap
      reason
      note
      alternatives {
        sites {
          number
          lon
          lat
        }
      }
      areAllListed
      certificate
      asOf
      source {
        title
        publisher
        licence
        url
      }
    }
  }
`)

/** What is known of an answer, each time it is better. */
export type ProposalProgress = ResultOf<typeof proposedSites>['placement']
export type ProposedSite = ProposalProgress['sites'][number]

/** Why nothing more is heard. */
export type ProposalFault =
  /** Too many ask: again in so many seconds, where that is known. */
  | { kind: 'full'; seconds: number | null }
  /** The connection broke before the last word, or there was none. */
  | { kind: 'lost' }
  /** In the words of the API. */
  | { kind: 'refused'; reasons: readonly string[] }

interface Heard {
  progress: (progress: ProposalProgress) => void
  /** Once, at the end, unless whoever listens left; null where all was said. */
  end: (fault: ProposalFault | null) => void
}

interface Refusal {
  errors?: { message: string }[]
}

/**
 * Asks where sites should be, and tells what is known of it as events of one connection.
 * @returns how to leave, which also ends the work
 */
export function followProposal(
  { fetch: fetchFn, language }: Asker,
  question: ProposalQuestion,
  heard: Heard,
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
  const end = (fault: ProposalFault | null) => {
    if (isOver) return
    isOver = true
    heard.end(fault)
  }
  let isLast = false
  const leave = client.subscribe<ResultOf<typeof proposedSites>>(asSent(question), {
    next: ({ data, errors }) => {
      if (isOver) return
      if (errors?.length) end({ kind: 'refused', reasons: errors.map(({ message }) => message) })
      else if (data) {
        isLast = isAnswer(data.placement)
        heard.progress(data.placement)
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

function asSent(question: ProposalQuestion) {
  const { scenario } = question
  const variables: VariablesOf<typeof proposedSites> = { input: placementInput(question) }
  return {
    query: print(proposedSites).replace(/\s+/g, ' '),
    variables,
    ...(scenario.changes.length > 0 && { extensions: { scenario } }),
  }
}

/** Whether nothing better will come. */
const isAnswer = ({ status }: Pick<ProposalProgress, 'status'>): boolean =>
  status === 'OPTIMAL' || status === 'WITHIN_GAP' || status === 'INFEASIBLE'

async function faultOf(failure: unknown): Promise<ProposalFault> {
  const response: unknown = failure instanceof NetworkError ? failure.response : undefined
  if (!(response instanceof Response)) return { kind: 'lost' }
  if (response.status === 503 || response.status === 429) {
    const seconds = Number(response.headers.get('retry-after') ?? Number.NaN)
    return { kind: 'full', seconds: Number.isFinite(seconds) ? seconds : null }
  }
  const { errors = [] } = await response.json<Refusal>().catch((): Refusal => ({}))
  return { kind: 'refused', reasons: errors.map(({ message }) => message) }
}
