import type { FastifyInstance, FastifyReply } from 'fastify'
import { isOgcPath, pathOf } from '../address.ts'

/**
 * On everything that programs and pages of others may read. What is read is the same for everybody, so that any page
 * may; a browser never sends or shows credentials with it, because nothing here allows them. Written out rather than
 * taken from @fastify/cors, whose hooks a cached answer never meets.
 */
export const openHeaders = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'content-crs, etag, x-request-id',
  'cross-origin-resource-policy': 'cross-origin',
}

/**
 * What a browser asks before it sends a question of another page; it may remember the answer for a day. HEAD needs no
 * leave, and what may only be read takes no POST whatever stands here.
 */
const preflightHeaders = {
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers':
    'content-type, accept-language, if-none-match, apollo-require-preflight, x-apollo-operation-name, x-request-id',
  'access-control-max-age': '86400',
}

/** Opens the routes of an instance to other programs and to the pages of others. */
export function openToOthers(app: FastifyInstance): void {
  app.addHook('onRequest', (_request, reply, done) => {
    void reply.headers(openHeaders)
    done()
  })
  for (const url of ['/graphql', '/graphql/stream', '/shapes/*', '/tiles/*', '/data-version/*']) {
    app.options(url, (_request, reply) => answerPreflight(reply))
  }
  for (const url of ['/ogc', '/ogc/*', '/:language/ogc', '/:language/ogc/*']) {
    app.options(url, (request, reply) => {
      if (isOgcPath(pathOf(request.url))) return answerPreflight(reply)
      reply.callNotFound()
      return reply
    })
  }
}

/** The methods that are answered at an address, as a refusal of any other names them. */
export function methodsAt(url: string): readonly string[] {
  const path = pathOf(url)
  if (path === '/graphql') return ['GET', 'HEAD', 'POST', 'OPTIONS']
  if (path === '/graphql/stream') return ['POST', 'OPTIONS']
  if (path === '/imports') return ['GET', 'HEAD']
  if (/^\/imports\/\d+$/.test(path)) return ['DELETE']
  if (path.startsWith('/imports/')) return ['POST']
  if (/^(?:\/en)?\/anmelden(?:\/kennwort)?$/.test(path)) return ['GET', 'HEAD', 'POST']
  if (/^(?:\/en)?\/(?:abmelden$|eintragen\/)/.test(path) || path === '/konten') return ['POST']
  const isData = /^\/(?:shapes|tiles|data-version)\//.test(path) || isOgcPath(path)
  return isData || isFileOfWeb(path) ? ['GET', 'HEAD', 'OPTIONS'] : ['GET', 'HEAD']
}

/** Lets the page of others ask what it asks leave for. */
export const answerPreflight = (reply: FastifyReply): FastifyReply =>
  reply
    .headers({ ...openHeaders, ...preflightHeaders })
    .code(204)
    .send()

/** Whether a path of the web is a file's, which ends like one: the same for everybody, as answers of the API are. */
export const isFileOfWeb = (path: string): boolean =>
  /\.\w+$/.test(path) && !path.startsWith('/_app/')
