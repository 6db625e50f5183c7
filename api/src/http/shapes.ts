import type { FastifyInstance } from 'fastify'
import { LRUCache } from 'lru-cache'
import type { Queries } from '../database/statements.ts'
import {
  areaTopology,
  type Detail,
  details,
  isDetail,
  toleranceOf,
} from '../shapes/area-topology.ts'
import { outlines, waterways } from '../shapes/queries.ts'
import { alreadyKnown, weakTag } from './answers/already-known.ts'
import { EncodedBody } from './answers/encoded-body.ts'
import type { ServerOptions } from './server-options.ts'

/**
 * GET /shapes/{dataVersion}/areas-{detail}.json: outlines as TopoJSON, immutable under the data's version.
 * With any other version, such as `current` or yesterday's, it redirects to the one of today.
 */
export function shapesRoutes(app: FastifyInstance, { connection, world: current }: ServerOptions) {
  const made = new LRUCache<string, EncodedBody, Detail>({
    // Today's, and yesterday's for requests that are under way.
    max: 2 * details.length,
    maxSize: 100_000_000,
    sizeCalculation: ({ size }) => size,
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
      const { world } = request
      const leadTo = (state: string) =>
        reply.header('cache-control', 'no-store').redirect(`/shapes/${state}/areas-${detail}.json`)
      if (version !== world.dataVersion) return leadTo(world.dataVersion)
      const tag = weakTag(`${version}-${detail}`)
      const headers = {
        etag: tag,
        'cache-control': 'public, max-age=31536000, immutable',
        vary: 'accept-encoding',
      }
      if (alreadyKnown(request.headers['if-none-match'], tag))
        return reply.headers(headers).code(304).send()
      const isKnown = made.has(tag)
      const body = await made.forceFetch(tag, { context: detail })
      // Other data may have been loaded while they were read.
      if (!isKnown && (await current.newest()) !== world) {
        made.delete(tag)
        return leadTo(current.current.dataVersion)
      }
      void reply.headers(headers).type('application/json; charset=utf-8')
      return body.sendTo(request, reply)
    },
  )
}

/** All levels of areas and the rivers, as the text of one TopoJSON in degrees (EPSG:4326). */
async function readShapes(queries: Queries, detail: Detail): Promise<string> {
  const [areas, rivers] = await Promise.all([outlines(queries), waterways(queries)])
  return JSON.stringify(areaTopology(areas, rivers, toleranceOf(detail)))
}
