import { hash } from 'node:crypto'
import type { Dictionary } from '@atlas/geo/words/vocabulary'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { LRUCache } from 'lru-cache'
import { forgetOutlines } from '../../collections/outlines.ts'
import { RequestError } from '../../schema/request-error.ts'
import { pathOf } from '../address.ts'
import { alreadyKnown, weakTag } from '../answers/already-known.ts'
import { EncodedBody } from '../answers/encoded-body.ts'
import { contextsOf } from '../graphql/request-context.ts'
import { publicOrigin } from '../public-origin.ts'
import type { ServerOptions } from '../server-options.ts'
import { answerInThread, carriedHeaders } from '../threads/hand-over.ts'
import { type Asked, queryOf, refuseOtherParameters } from './asked.ts'
import { type Document, documents } from './documents.ts'
import { asData } from './representation.ts'
import { tileAddress } from './tile-sets.ts'
import { webMercator } from './tile-matrix-set.ts'

interface Parts {
  Params: Record<string, string>
}

/**
 * GET /ogc and below: what programs of others read (OGC API – Features and Tiles), in the language they accept, or that
 * stands first in the address (/en/ogc). The same addresses as pages are the web's.
 */
export function ogcRoutes(app: FastifyInstance, options: ServerOptions) {
  const [, ...others] = options.dictionaries
  const made: Made = new LRUCache({
    maxSize: 20_000_000,
    sizeCalculation: (body, tag) => body.size + tag.length,
  })
  routesBelow(app, options, { made, prefix: '', wordsOf: ({ words }) => words })
  for (const words of others.filter(({ language }) => /^[a-z]{2}$/.test(language))) {
    const prefix = `/${words.language}`
    routesBelow(app, options, { made, prefix, wordsOf: () => words })
  }
}

/** Answers by their tags. */
type Made = LRUCache<string, EncodedBody>

interface Addressed {
  made: Made
  prefix: string
  wordsOf: (request: FastifyRequest) => Dictionary
}

function routesBelow(
  app: FastifyInstance,
  options: ServerOptions,
  { made, prefix, wordsOf }: Addressed,
) {
  const { world: current, handing } = options
  const below = `${prefix}/ogc`
  const contextOf = contextsOf(options)
  const origin = () => publicOrigin(options, app.server.address())

  const askedOf = (request: FastifyRequest<Parts>): Asked => {
    const context = contextOf(request)
    return {
      context,
      words: context.words,
      root: `${origin()}${below}`,
      path: pathOf(request.url).slice(below.length),
      query: queryOf(request.url),
      parts: request.params,
    }
  }

  /** Names all that an answer follows from: the state, the language, and the address with its origin. */
  const tagOf = (request: FastifyRequest): string => {
    const question = [request.words.language, origin(), request.url].join('\n')
    return weakTag(`${request.world.dataVersion}-${hash('sha256', question, 'base64url')}`)
  }

  /** Whoever pages on through a state that is not ours is answered from the newest, if that is theirs. */
  async function takeAskedState(request: FastifyRequest, state: string | undefined) {
    if (state === undefined || state === request.world.dataVersion) return
    takeWorld(request, await current.newest())
    if (state !== request.world.dataVersion) throw new RequestError('DATA_REPLACED', {})
  }

  async function compose(document: Document, request: FastifyRequest<Parts>): Promise<string> {
    const { statements } = request
    const asked = askedOf(request)
    const text = JSON.stringify(await request.deadline.within(document.make(asked)))
    if (request.statements === statements) return text
    // Outlines may be of other data than the rest.
    const newest = await current.newest()
    if (newest === request.today) return text
    forgetOutlines(request.world)
    if (asked.query.has('state')) throw new RequestError('DATA_REPLACED', {})
    takeWorld(request, newest)
    return compose(document, request)
  }

  async function answerTo(
    document: Document,
    request: FastifyRequest<Parts>,
    reply: FastifyReply,
  ): Promise<FastifyReply> {
    const query = queryOf(request.url)
    await takeAskedState(request, query.get('state'))
    refuseOtherParameters(query, document.parameters(request.world, request.params))
    const headers = () => ({
      etag: tagOf(request),
      'cache-control': 'no-cache',
      vary: prefix === '' ? 'accept, accept-language, accept-encoding' : 'accept, accept-encoding',
      'content-type': `${document.type}${document.type.includes(';') ? '' : '; charset=utf-8'}`,
      ...document.headers?.({ query }),
    })
    const tag = tagOf(request)
    if (alreadyKnown(request.headers['if-none-match'], tag)) {
      return reply.headers(headers()).code(304).send()
    }
    const known = made.get(tag)
    if (known) return known.sendTo(request, reply.headers(headers()))
    if (handing && document.takesLong(request.world, request.params)) {
      const answer = await answerInThread(handing, request, reply, {
        lane: 'FILE',
        headers: headersOfData,
        origin: origin(),
        method: 'GET',
      })
      const { status, body } = answer
      if (answer.headers.etag !== tag || status !== 200) {
        void reply.code(status).headers(carriedHeaders(answer))
        return new EncodedBody(body).sendTo(request, reply)
      }
      return keep(tag, body).sendTo(request, reply.headers(headers()))
    }
    const text = await compose(document, request)
    return keep(tagOf(request), text).sendTo(request, reply.headers(headers()))
  }

  function keep(tag: string, content: string | Uint8Array): EncodedBody {
    const body = new EncodedBody(content)
    made.set(tag, body)
    return body
  }

  const ofData = {
    constraints: asData,
    onRequest: (request: FastifyRequest, _reply: FastifyReply, done: () => void) => {
      request.words = wordsOf(request)
      done()
    },
  }
  for (const document of documents) {
    app.get<Parts>(`${below}${document.path}`, ofData, async (request, reply) =>
      answerTo(document, request, reply),
    )
  }
  app.get<Parts>(
    `${below}/collections/:collection/tiles/${webMercator.id}/:z(\\d{1,2})/:row(\\d{1,8})/:column(\\d{1,8})`,
    ofData,
    (request, reply) =>
      reply.header('cache-control', 'no-store').redirect(tileAddress(askedOf(request))),
  )
  app.get(`${below}/*`, ofData, (_request, reply) => {
    reply.callNotFound()
    return reply
  })
}

/** Of a question, those that may change its answer. */
const headersOfData = ['accept', 'accept-language']

function takeWorld(request: FastifyRequest, world: FastifyRequest['today']): void {
  request.today = world
  request.world = world
}
