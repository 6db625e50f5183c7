import type { FastifyInstance } from 'fastify'

/**
 * On everything that programs and pages of others may read. What is read is the same for everybody, so that any page
 * may; a browser never sends or shows credentials with it, because nothing here allows them. Written out rather than
 * taken from @fastify/cors, whose hooks a cached answer never meets.
 */
export const openHeaders = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'etag, x-request-id',
  'cross-origin-resource-policy': 'cross-origin',
}

/** What a browser asks before it sends a question of another page; it may remember the answer for a day. */
const preflightHeaders = {
  'access-control-allow-methods': 'GET, HEAD, POST',
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
  for (const url of ['/graphql', '/shapes/*', '/tiles/*']) {
    app.options(url, (_request, reply) => reply.headers(preflightHeaders).code(204).send())
  }
}
