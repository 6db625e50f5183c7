import type { FastifyInstance } from 'fastify'
import { details, isDetail } from '../shapes/detail.ts'
import { createShapeStore } from '../shapes/shape-store.ts'
import { alreadyKnown } from './already-known.ts'
import type { ServerOptions } from './server-options.ts'

/**
 * GET /shapes/{dataVersion}/areas-{detail}.json: outlines as TopoJSON, immutable under the data's version.
 * With any other version, such as `current` or yesterday's, it redirects to the one of today.
 */
export function shapesRoutes(app: FastifyInstance, { connection, dataVersion }: ServerOptions) {
  const shapes = createShapeStore(connection)
  const fileName = `areas-:detail(${details.join('|')}).json`

  app.get<{ Params: { version: string; detail: string } }>(
    `/shapes/:version/${fileName}`,
    async (request, reply) => {
      const { version, detail } = request.params
      if (!isDetail(detail)) {
        reply.callNotFound()
        return reply
      }
      const current = dataVersion.current
      if (version !== current) {
        void reply.header('cache-control', 'no-store')
        return reply.redirect(`/shapes/${current}/areas-${detail}.json`)
      }
      const tag = `"${current}-${detail}"`
      void reply.header('etag', tag).header('cache-control', 'public, max-age=31536000, immutable')
      if (alreadyKnown(request.headers['if-none-match'], tag)) return reply.code(304).send()
      return reply.type('application/json; charset=utf-8').send(await shapes.read(current, detail))
    },
  )
}
