import { hash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { LRUCache } from 'lru-cache'
import type { EncodedBody } from './encoded-body.ts'

export interface CachedAnswer {
  /** The entity tag that names it to callers. */
  tag: string
  contentType: string
  body: EncodedBody
}

/**
 * Whole answers by data version and question. Every answer follows from the data, the question and the language
 * alone, so an answer once given stays right until the data changes.
 */
export const createAnswerCache = () =>
  new LRUCache<string, CachedAnswer>({
    maxSize: 20_000_000,
    sizeCalculation: ({ body }, name) => body.size + name.length,
  })

/**
 * Names question and state of the data. Null where the request may not be answered from a cache: one that a foreign
 * page could send by a plain form or link has to pass the server's own CSRF check, and one that says where somebody is
 * may not be kept at all.
 */
export function answerName(request: FastifyRequest, dataVersion: string): string | null {
  const question = questionOf(request)
  if (question === null || !isPreflighted(request) || !mayBeKept(request)) return null
  const { accept = '*/*' } = request.headers
  // An unusual wish gets a name of its own; the usual ones share theirs.
  const form =
    /(\*\/\*|application\/json)/.test(accept) && !accept.includes('graphql') ? 'json' : accept
  return `${dataVersion}\n${request.words.language}\n${form}\n${question}`
}

/** The entity tag of the answer of this name. */
export const answerTag = (name: string, dataVersion: string): string =>
  `"${dataVersion}-${hash('sha1', name, 'base64url')}"`

function questionOf({ method, url, body }: FastifyRequest): string | null {
  if (method === 'GET') return url
  if (method !== 'POST' || typeof body !== 'object' || body === null) return null
  try {
    return JSON.stringify(body)
  } catch {
    // Nested deeper than the stack reaches: no question, but one that is refused in words further on.
    return null
  }
}

const mayBeKept = ({ headers }: FastifyRequest) =>
  headers['cache-control']?.includes('no-store') !== true

function isPreflighted({ headers }: FastifyRequest): boolean {
  return (
    headers['content-type']?.startsWith('application/json') === true ||
    headers['apollo-require-preflight'] !== undefined ||
    headers['x-apollo-operation-name'] !== undefined
  )
}
