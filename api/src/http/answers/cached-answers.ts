import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Dictionary } from '@atlas/geo/words/vocabulary'
import { alreadyKnown } from './already-known.ts'
import { type AnswerCache, answerTag, type CachedAnswer, vary } from './answer-cache.ts'

/** The answer to a question by GET, where it is cached. */
export function cachedAnswer(
  answers: AnswerCache,
  request: IncomingMessage,
  words: Dictionary,
  dataVersion: string,
): CachedAnswer | undefined {
  if (request.method !== 'GET' || request.url?.startsWith('/graphql?') !== true) return undefined
  const tag = answerTag(request, words, dataVersion)
  return tag === null ? undefined : answers.get(tag)
}

/**
 * Sends a cached answer on the bare response: Fastify's request, reply, hooks and headers took longer than the rest.
 * @param headers sent with every answer, names and values in turn
 * @returns false, with nothing sent, while it is still being compressed for such callers
 */
export function sendCached(
  { tag, contentType, body }: CachedAnswer,
  request: IncomingMessage,
  response: ServerResponse,
  headers: readonly string[],
): boolean {
  const all = [...headers, 'vary', vary, 'etag', tag, 'cache-control', 'no-cache']
  if (alreadyKnown(request.headers['if-none-match'], tag)) {
    response.writeHead(304, all).end()
    return true
  }
  const { encoding, bytes } = body.encodedFor(request.headers)
  if (!Buffer.isBuffer(bytes)) return false
  all.push('content-type', contentType, 'content-length', String(bytes.length))
  if (encoding !== null) all.push('content-encoding', encoding)
  response.writeHead(200, all)
  if (bytes.length > mostInOneWrite) response.end(bytes)
  else response.end(textOf(bytes), 'latin1')
  return true
}

/**
 * Node joins a text with the headers and copies both to the socket in one write, up to this size without asking for
 * memory; bytes are a second write, which took more than half of an answer's time.
 */
const mostInOneWrite = 15_000

const texts = new WeakMap<Buffer, string>()

/** The same bytes, each as a character. */
function textOf(bytes: Buffer): string {
  const known = texts.get(bytes)
  if (known !== undefined) return known
  const text = bytes.toString('latin1')
  texts.set(bytes, text)
  return text
}
