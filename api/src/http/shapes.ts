import type { FastifyInstance } from 'fastify'
import { LRUCache } from 'lru-cache'
import { type Detail, details, isDetail } from '../shapes/detail.ts'
import { readShapes } from '../shapes/read-shapes.ts'
import { alreadyKnown } from './already-known.ts'
import { EncodedBody } from './encoded-body.ts'
import type { ServerOptions } from './server-options.ts'

/**
 * GET /shapes/{dataVersion}/areas-{detail}.json: outlines as TopoJSON, immutable under the data's version.
 * With any other version, such as `current` or yesterday's, it redirects to the one of today.
 */
export function shapesRoutes(app: FastifyInstance, { connection }: ServerOptions) {
  const made = new LRUCache<string, EncodedBody, Detail>({
    // Today's, and yesterday's for requests that are under way.
    max: 2 * details.length,
    fetchMethod: async (_tag, _stale, { context: detail }) =>
      new EncodedBody(await readShapes(connection.queries(), detail), 'thorough'),
  })
  const fileName = `areas-:detail(${details.join('|')}).json`

  app.get<{ Params: { version: string; detail: string } }>(
    `/shapes/:version/${fileName}`,
    async (request, reply) => {
      const { version, detail } = request.params
      if (!isDetail(detail)) {
        reply.callNotFound()
        return reply
      }
      const current = request.world.dataVersion
      if (version !== current) {
        void reply.header('cache-control', 'no-store')
        return reply.redirect(`/shapes/${current}/areas-${detail}.json`)
      }
      const tag = `"${current}-${detail}"`
      void reply
        .header('etag', tag)
        .header('cache-control', 'public, max-age=31536000, immutable')
        .header('vary', 'accept-encoding')
      if (alreadyKnown(request.headers['if-none-match'], tag)) return reply.code(304).send()
      const body = await made.forceFetch(tag, { context: detail })
      void reply.type('application/json; charset=utf-8')
      return body.sendTo(request, reply)
    },
  )
}
