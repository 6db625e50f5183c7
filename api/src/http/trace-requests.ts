import type { FastifyInstance, FastifyRequest } from 'fastify'
import { operationOf } from '../metrics/operation-names.ts'
import type { Span, Tracing } from '../tracing/tracing.ts'
import { pathOf } from './address.ts'
import { pageInTheMaking } from './pages/web.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The work of answering it, where it is traced. */
    span: Span | undefined
    /** Of that, the answer to its question. */
    execution: Span | undefined
  }
}

/** A span for each request, within that of the page it is a part of. Its address is told by its route alone. */
export function traceRequests(app: FastifyInstance, tracing: Tracing | undefined): void {
  app.decorateRequest('span', undefined)
  app.decorateRequest('execution', undefined)
  if (!tracing) return
  app.addHook('onRequest', (request, reply, done) => {
    const { method, routeOptions } = request
    const route = request.is404 ? 'nothing' : (routeOptions.url ?? 'nothing')
    const name = `${method} ${route}`
    const attributes = { 'http.request.method': method, 'http.route': route }
    const page = pageInTheMaking.getStore()
    const span =
      page?.span?.begin(name, attributes) ?? tracing.begin(name, attributes, callersTrace(request))
    request.span = span
    reply.raw.once('close', () => {
      if (!reply.raw.writableFinished) span.note({ 'atlas.left': true })
      span.end()
    })
    done()
  })
  app.addHook('onResponse', (request, reply, done) => {
    const { span, url, bodyText } = request
    const path = pathOf(url)
    const { statusCode } = reply.raw
    span?.note({
      'http.response.status_code': statusCode,
      'atlas.operation': operationOf(path, bodyText ?? url),
    })
    span?.end(statusCode >= 500 ? 'FAILED' : 'DONE')
    done()
  })
}

/**
 * The trace a request is a part of, where a proxy that is trusted has sent it, which says for whom: anybody else could
 * write into traces of others, or have all of theirs kept.
 */
function callersTrace({ ips, headers }: FastifyRequest): string | undefined {
  const { traceparent } = headers
  const isFromProxy = ips !== undefined && ips.length > 1
  return isFromProxy && typeof traceparent === 'string' ? traceparent : undefined
}
