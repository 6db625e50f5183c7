import { AsyncLocalStorage } from 'node:async_hooks'
import { existsSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { CityWords } from '@atlas/geo/terms/city-words'
import type { Dictionary } from '@atlas/geo/words/vocabulary'
import compression from 'compression'
import onHeaders from 'on-headers'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { cityWordsOf } from '../../features/areas/city-words.ts'
import { webHandler } from '../../paths.ts'
import { RequestError } from '../../schema/request-error.ts'
import type { MadeAnswer } from '../../work/handed-request.ts'
import { isPartOfPage, pathOf } from '../address.ts'
import { alreadyKnown } from '../answers/already-known.ts'
import { errorBody } from '../refusals/errors.ts'
import { answerInThread, carriedHeaders } from '../threads/hand-over.ts'
import { answerPreflight, isFileOfWeb, openHeaders } from '../headers/open-to-others.ts'
import {
  isOfPeople,
  tellViewer,
  type ToldViewer,
  toldViewer,
  viewerHeader,
} from '../people/told-viewer.ts'
import { publicOrigin } from '../public-origin.ts'
import { logsAnswers, type ServerOptions } from '../server-options.ts'
import { staticFiles } from './static-files.ts'
import { completeWebHeaders } from './web-headers.ts'

type Middleware = (
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
) => void | Promise<void>

/** What SvelteKit's Node adapter builds. */
interface WebBuild {
  handler: Middleware
}

const isWebBuild = (build: unknown): build is WebBuild =>
  typeof build === 'object' &&
  build !== null &&
  'handler' in build &&
  typeof build.handler === 'function'

/** Read as soon as this file is, while the database still opens; null where the web is not built. */
const reading: Promise<unknown> | null = existsSync(webHandler) ? import(webHandler.href) : null
// A failure is told where the result is awaited.
reading?.catch(() => undefined)

/** The page that is being rendered: what it asks for meanwhile is answered from the same state of the city, and in time. */
export const pageInTheMaking = new AsyncLocalStorage<PageInTheMaking>()

type PageInTheMaking = Pick<FastifyRequest, 'world' | 'deadline' | 'span' | 'viewer'>

interface InProcessRequest {
  method: 'GET' | 'POST'
  url: string
  headers: Record<string, string>
  payload?: string
}

declare module 'node:http' {
  interface IncomingMessage {
    /** Whether pages may link to what is there for developers. */
    developerTools?: boolean
    /** What sentences take from the city. */
    cityWords?: CityWords
    /** Who is signed in, for what pages say of them; null: nobody; undefined: nobody may. */
    signedIn?: ToldViewer | null | undefined
    /** By what they sign in; left out: by passwords of their own. */
    signInWays?: { isLocal: boolean; hasDirectory: boolean }
    /** The version of the data that the answer is made from. */
    dataVersion?: string
    /** The origin of every absolute address that pages and files name. */
    publicOrigin?: string
    /** Who runs this installation, for the pages that say whom to write to. */
    operator?: ServerOptions['operator']
    /** Whether a line is logged for each answer, for the page that says what is kept. */
    logsAnswers?: boolean
    /** Whether requests are counted by address, for the same page. */
    countsAddresses?: boolean
    /** Which language of ours the caller reads, for pages whose address does not say it. */
    readerLanguage?: string
    /** Lets pages of others show the answer inside theirs; its content security policy says which. */
    allowFraming?: () => void
    /** Why the answer is given up, in the caller's words, between the steps of long work; null while it is not. */
    givenUp?: () => string | null
    /** Whether the asker already has what an entity tag names, as If-None-Match says. */
    alreadyKnown?: (tag: string) => boolean
    /** Lets a page that is rendered here ask the API without leaving the process. */
    answerInProcess?: (
      request: InProcessRequest,
    ) => Promise<{ statusCode: number; headers: Record<string, string>; body: string }>
  }
}

/** Everything that is not the API's is the web's. */
export async function webRoutes(app: FastifyInstance, options: ServerOptions) {
  const { developerTools, operator, logLevel, limits, handing, people, signingIn } = options
  if (!reading) {
    app.log.warn('the web is not built; only the API answers')
    return
  }
  const build = await reading
  if (!isWebBuild(build))
    throw new Error('web/build/handler.js is not what the Node adapter builds')
  const { handler } = build
  // A part of a file is sent as it is: compressed, it would be no part of it.
  const compress: Middleware = compression({
    filter: (request, response) =>
      response.statusCode !== 206 && compression.filter(request, response),
  })

  /** What a thread has made, compressed as what is made here. */
  const sendMade = (request: FastifyRequest, reply: FastifyReply, made: MadeAnswer) => {
    const { raw } = reply
    for (const [name, value] of Object.entries(carriedHeaders(made))) raw.setHeader(name, value)
    raw.setHeader('x-request-id', request.id)
    raw.statusCode = made.status
    reply.hijack()
    onHeaders(raw, () => {
      completeWebHeaders(raw)
    })
    new Promise<void>((resolve) => void compress(request.raw, raw, resolve))
      .then(() => raw.end(made.body))
      .catch((error: unknown) => {
        endFailed(request, reply, error)
      })
  }

  await staticFiles(app)
  app.options('/*', {
    onRequest: (request, reply, done) => {
      if (isFileOfWeb(pathOf(request.url))) done()
      else reply.callNotFound()
    },
    handler: (_request, reply) => answerPreflight(reply),
  })

  app.route({
    method: ['GET', 'HEAD'],
    url: '/*',
    // Those that are there have routes of their own; of the others SvelteKit says so in a form that is not ours.
    onRequest: (request, reply, done) => {
      if (isPartOfPage(request.url)) reply.callNotFound()
      else done()
    },
    handler: async (request, reply) => {
      const { raw } = request
      const path = pathOf(request.url)
      if (people) await tellViewer(request, path)
      else if (!options.thread) raw.headers[viewerHeader] = undefined
      // Those of people are made here, where it is known who they are.
      if (handing && !isOfPeople(path)) {
        const made = await answerInThread(handing, request, reply, {
          lane: isFileOfWeb(path) && !path.endsWith('/__data.json') ? 'FILE' : 'PAGE',
          headers: headersOfPage,
          origin: publicOrigin(options, app.server.address()),
        })
        sendMade(request, reply, made)
        return
      }
      if (isFileOfWeb(path)) void reply.headers(openHeaders)
      raw.developerTools = developerTools
      raw.signedIn = toldViewer(raw.headers)
      if (signingIn) raw.signInWays = waysOf(signingIn)
      raw.operator = operator
      raw.logsAnswers = logsAnswers.has(logLevel)
      raw.countsAddresses = limits !== undefined && limits.requestsPerMinute > 0
      raw.readerLanguage = request.words.language
      raw.cityWords = cityWordsOf(request.today)
      raw.dataVersion = request.today.dataVersion
      raw.publicOrigin = publicOrigin(options, app.server.address())
      // SvelteKit makes a page's address from it, and believes whatever it says.
      raw.headers.host = new URL(raw.publicOrigin).host
      raw.allowFraming = () => {
        reply.raw.removeHeader('x-frame-options')
        reply.raw.setHeader('cross-origin-resource-policy', 'cross-origin')
      }
      const { deadline, words } = request
      raw.givenUp = () => (deadline.isOver ? deadline.error().in(words) : null)
      raw.alreadyKnown = (tag) => alreadyKnown(raw.headers['if-none-match'], tag)
      raw.answerInProcess = async ({ method, url, headers, payload }) => {
        // As an answer, too: what is thrown would reach the page without its words.
        if (deadline.isOver) return refusalOf(deadline.error(), words)
        const response = await app.inject({
          method,
          url,
          headers: { ...headers, 'x-request-id': request.id },
          ...(payload !== undefined && { payload }),
        })
        return {
          statusCode: response.statusCode,
          headers: textHeaders(response.headers),
          body: response.body,
        }
      }
      for (const [name, value] of Object.entries(reply.getHeaders())) {
        if (value !== undefined) reply.raw.setHeader(name, value)
      }
      // Of a page no part is sent: that is for files, which have routes of their own.
      delete raw.headers.range
      reply.hijack()
      onHeaders(reply.raw, () => {
        completeWebHeaders(reply.raw)
      })
      // From here on nobody else ends the answer: whatever is thrown has to.
      const failed = (error: unknown) => {
        endFailed(request, reply, error)
      }
      reply.raw.once('error', failed)
      new Promise<void>((resolve) => void compress(raw, reply.raw, resolve))
        .then(() =>
          pageInTheMaking.run(request, () =>
            handler(raw, reply.raw, () => reply.raw.writeHead(404).end()),
          ),
        )
        .catch(failed)
    },
  })
}

const waysOf = ({ isLocal, directory }: NonNullable<ServerOptions['signingIn']>) => ({
  isLocal,
  hasDirectory: directory !== null,
})

const refusalOf = (fault: RequestError, words: Dictionary) => ({
  statusCode: fault.status,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(errorBody(fault, words)),
})

/** Ends an answer that could not be made: in words, or where it has begun by ending the connection. */
function endFailed({ log, id, words }: FastifyRequest, { raw }: FastifyReply, error: unknown) {
  if (raw.destroyed) return
  log.error({ err: error, reqId: id }, 'unexpected error')
  if (raw.headersSent) {
    raw.destroy()
    return
  }
  for (const name of ['content-length', 'content-encoding', 'etag', 'link']) raw.removeHeader(name)
  raw.setHeader('content-type', 'application/json; charset=utf-8')
  raw.setHeader('cache-control', 'no-store')
  const fault = new RequestError('INTERNAL', {})
  raw.writeHead(fault.status)
  raw.end(JSON.stringify(errorBody(fault, words)))
}

/** Of a page or a file, those that may change it. */
const headersOfPage = ['accept', 'accept-language', 'cookie', 'if-none-match', viewerHeader]

const textHeaders = (headers: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))
