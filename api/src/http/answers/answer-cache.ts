import { hash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { Dictionary } from '@atlas/geo/words/vocabulary'
import { LRUCache } from 'lru-cache'
import { weakTag } from './already-known.ts'
import type { EncodedBody } from './encoded-body.ts'

export interface CachedAnswer {
  /** The entity tag that names it to callers. */
  tag: string
  contentType: string
  body: EncodedBody
  /** What it is counted as. */
  operation: string
}

/**
 * Whole answers by their entity tags. Every answer follows from the data, the question and the language alone, so an
 * answer once given stays right until the data changes. Those that were asked for again have half of the room for
 * themselves: however many ask something new, they do not push out what everybody asks.
 */
export class AnswerCache {
  readonly #new = answersWithin(mostBytes / 2)
  readonly #askedAgain = answersWithin(mostBytes / 2)

  get size(): number {
    return this.#new.size + this.#askedAgain.size
  }

  /** In bytes. */
  get calculatedSize(): number {
    return this.#new.calculatedSize + this.#askedAgain.calculatedSize
  }

  get(tag: string): CachedAnswer | undefined {
    const known = this.#askedAgain.get(tag)
    if (known) return known
    const answer = this.#new.get(tag)
    if (!answer) return undefined
    this.#new.delete(tag)
    this.#askedAgain.set(tag, answer)
    return answer
  }

  set(answer: CachedAnswer): void {
    const { tag } = answer
    const room = this.#askedAgain.has(tag) ? this.#askedAgain : this.#new
    room.set(tag, answer)
  }
}

const mostBytes = 20_000_000

const answersWithin = (maxSize: number) =>
  new LRUCache<string, CachedAnswer>({
    maxSize,
    sizeCalculation: ({ body }) => body.size + besideBody,
  })

/** Bytes that an answer takes whose body is empty: most of what the smallest ones take. */
const besideBody = 700

/** What a request asks, and how. */
interface Asked {
  method?: string | undefined
  url?: string | undefined
  headers: IncomingHttpHeaders
  /** What was sent. */
  bodyText?: string | undefined
}

/**
 * The entity tag of an answer, under which it is cached: the state of the data, and a digest of the question, which is
 * found faster than a long text, and which nobody can make two questions share. Null where it may not be.
 */
export function answerTag(asked: Asked, words: Dictionary, dataVersion: string): string | null {
  const question = cacheableQuestion(asked, words)
  if (question === null) return null
  const named = () => weakTag(`${dataVersion}-${hash('sha256', question, 'base64url')}`)
  if (question.length > longestKnown) return named()
  const text = `${dataVersion}\n${question}`
  const known = knownTags.get(text)
  if (known !== undefined) return known
  const tag = named()
  knownTags.set(text, tag)
  return tag
}

/** Bytes of an entry besides its texts. */
const besideText = 100

/** Characters up to which a question is found faster by its text than its digest is made: those of most addresses. */
const longestKnown = 500
const knownTags = new LRUCache<string, string>({
  maxSize: 1_000_000,
  sizeCalculation: (tag, text) => besideText + 2 * (tag.length + text.length),
})

/**
 * The question with what its answer also depends on. Null where the request may not be answered from a cache: one that
 * a foreign page could send by a plain form or link has to pass the server's own CSRF check, and one that says where
 * somebody is may not be kept at all.
 */
function cacheableQuestion(asked: Asked, { language }: Dictionary): string | null {
  const { headers } = asked
  const question = questionOf(asked)
  if (question === null || !isPreflighted(headers) || !mayBeCached(headers)) return null
  // An unusual wish gets a name of its own; the usual ones share theirs.
  const form = takesPlainJson(headers) ? '' : headers.accept
  return `${language}\n${form}\n${question}`
}

/** Whether the answer is to have the form in which nearly everybody asks for it. */
export const takesPlainJson = ({ accept = '*/*' }: IncomingHttpHeaders): boolean =>
  accept === '*/*' || accept === 'application/json'

/** May be kept, but not used without asking whether it still holds. */
export const validatorsOf = ({ tag }: CachedAnswer) => ({ etag: tag, 'cache-control': 'no-cache' })

/** Wishes that change an answer. */
export const vary = 'accept-language, accept, accept-encoding'

function questionOf({ method, url, bodyText }: Asked): string | null {
  if (method === 'GET') return url ?? null
  return method === 'POST' ? (bodyText ?? null) : null
}

const mayBeCached = (headers: IncomingHttpHeaders) =>
  headers['cache-control']?.toLowerCase().includes('no-store') !== true

/**
 * Whether no plain form or link of a foreign page can have sent it: what browsers ask about before they send it (the
 * Fetch standard's rule, and Apollo Server's).
 */
export function isPreflighted(headers: IncomingHttpHeaders): boolean {
  const { 'content-type': type } = headers
  return (
    (type !== undefined && !ofPlainForms.has(essenceOf(type))) ||
    Boolean(headers['apollo-require-preflight']) ||
    Boolean(headers['x-apollo-operation-name'])
  )
}

const ofPlainForms = new Set([
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'text/plain',
])

const essenceOf = (contentType: string) => contentType.replace(/;.*/s, '').trim().toLowerCase()
