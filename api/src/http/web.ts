import { AsyncLocalStorage } from 'node:async_hooks'
import { existsSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Published } from '@atlas/geo/world/published'
import compression from 'compression'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { webHandler } from '../paths.ts'
import type { Deadline } from '../schema/deadline.ts'
import { answerPreflight, isFileOfWeb, openHeaders } from './open-to-others.ts'
import { publicOrigin } from './public-origin.ts'
import { logsAnswers, type ServerOptions } from './server-options.ts'

type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void

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
export const pageInTheMaking = new AsyncLocalStorage<{ world: Published; deadline: Deadline }>()

interface InProcessRequest {
  method: 'GET' | 'POST'
  url: string
  headers: Record<string, string>
}

declare module 'node:http' {
  interface IncomingMessage {
    /** Whether pages may link to what is there for developers. */
    developerTools?: boolean
    /** The origin of every absolute address that pages and files name. */
    publicOrigin?: string
    /** Who runs this installation, for the pages that say whom to write to. */
    operator?: ServerOptions['operator']
    /** Whether a line is logged for each answer, for the page that says what is kept. */
    logsAnswers?: boolean
    /** Lets pages of others show the answer inside theirs; its content security policy says which. */
    allowFraming?: () => void
    /** Lets a page that is rendered here ask the API without leaving the process. */
    answerInProcess?: (
      request: InProcessRequest,
    ) => Promise<{ statusCode: number; headers: Record<string, string>; body: string }>
  }
}

/** Everything that is not the API's is the web's. */
export async function webRoutes(app: FastifyInstance, options: ServerOptions) {
  const { developerTools, operator, logLevel } = options
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

  app.options('/*', (request, reply) => {
    if (isFileOfWeb(pathOf(request))) return answerPreflight(reply)
    reply.callNotFound()
    return reply
  })

  app.route({
    method: ['GET', 'HEAD'],
    url: '/*',
    handler: (request, reply) => {
      const { raw } = request
      if (isFileOfWeb(pathOf(request))) void reply.headers(openHeaders)
      raw.developerTools = developerTools
      raw.operator = operator
      raw.logsAnswers = logsAnswers.has(logLevel)
      raw.publicOrigin = publicOrigin(options, app.server.address())
      // SvelteKit makes a page's address from it, and believes whatever it says.
      raw.headers.host = new URL(raw.publicOrigin).host
      raw.allowFraming = () => {
        reply.raw.removeHeader('x-frame-options')
        reply.raw.setHeader('cross-origin-resource-policy', 'cross-origin')
      }
      raw.answerInProcess = async ({ method, url, headers }) => {
        const response = await app.inject({
          method,
          url,
          headers: { ...headers, 'x-request-id': request.id },
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
      reply.hijack()
      compress(raw, reply.raw, () => {
        pageInTheMaking.run(request, () => {
          handler(raw, reply.raw, () => reply.raw.writeHead(404).end())
        })
      })
    },
  })
}

/** Without its query. */
const pathOf = ({ url }: FastifyRequest) => url.split('?', 1)[0] ?? url

const textHeaders = (headers: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))
