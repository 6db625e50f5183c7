import type { Published } from '@atlas/geo/world/published'
import type { FastifyInstance } from 'fastify'
import { LRUCache } from 'lru-cache'
import type { Topology } from 'topojson-specification'
import { readLoadedVersion } from '../database/data-version.ts'
import type { Queries } from '../database/statements.ts'
import { areaTopology, details, toleranceOf } from '../shapes/area-topology.ts'
import { RequestError } from '../schema/request-error.ts'
import { outlines, waterways } from '../shapes/queries.ts'
import { streetTopology } from '../shapes/street-topology.ts'
import { alreadyKnown, weakTag } from './answers/already-known.ts'
import { EncodedBody } from './answers/encoded-body.ts'
import { LastMade } from './answers/last-made.ts'
import type { ServerOptions } from './server-options.ts'

/** TopoJSON in degrees (EPSG:4326), by the name of its file. */
const files = new Map<string, Read>([
  ...details.map((detail): [string, Read] => [
    `areas-${detail}`,
    async ({ areas: { levels } }, queries) => {
      const [areas, rivers] = await Promise.all([outlines(queries), waterways(queries)])
      const shown = areas.filter(({ level }) => levels.includes(level))
      return areaTopology(shown, rivers, toleranceOf(detail))
    },
  ]),
  ['streets', streetTopology],
])

type Read = (world: Published, queries: Queries) => Topology | Promise<Topology>

/**
 * GET /shapes/{dataVersion}/areas-{detail}.json: outlines of all levels the city has and the rivers, immutable under the data's
 * version. With any other version, such as `current` or yesterday's, it redirects to the one of today.
 * GET /shapes/{dataVersion}/streets.json: streets of trams, for pictures of the whole city.
 */
export function shapesRoutes(app: FastifyInstance, { connection, world: current }: ServerOptions) {
  // Of what is loaded alone: a state that differs in what people submitted has the same, and need not read them again.
  const last = new LastMade<EncodedBody>()
  const made = new LRUCache<string, EncodedBody, { name: string; read: Read; world: Published }>({
    // Today's, and yesterday's for requests that are under way.
    max: 2 * files.size,
    maxSize: 100_000_000,
    sizeCalculation: ({ size }) => size,
    // Whoever waits for them is answered, though others took their room meanwhile.
    ignoreFetchAbort: true,
    fetchMethod: async (_tag, _stale, { context: { name, read, world } }) => {
      const queries = connection.queries()
      const make = async () =>
        new EncodedBody(JSON.stringify(await read(world, queries)), 'thorough')
      return last.get(name, await readLoadedVersion(queries), make, async () => {
        if ((await current.newest()) !== world) throw new OtherDataSince()
      })
    },
  })

  app.get<{ Params: { version: string; name: string } }>(
    '/shapes/:version/:name.json',
    async (request, reply) => {
      const { version, name } = request.params
      const read = files.get(name)
      if (!read) {
        reply.callNotFound()
        return reply
      }
      const { world } = request
      const leadTo = (state: string) =>
        reply.header('cache-control', 'no-store').redirect(`/shapes/${state}/${name}.json`)
      if (version !== world.dataVersion) return leadTo(world.dataVersion)
      const tag = weakTag(`${version}-${name}`)
      const headers = {
        etag: tag,
        'cache-control': 'public, max-age=31536000, immutable',
        vary: 'accept-encoding',
      }
      if (alreadyKnown(request.headers['if-none-match'], tag))
        return reply.headers(headers).code(304).send()
      const body = await made
        .forceFetch(tag, { context: { name, read, world } })
        .catch((error: unknown) => {
          if (error instanceof OtherDataSince) return null
          throw error
        })
      if (body === null) {
        // Of a page nobody would follow; asked for again, it is made of the other data from its beginning.
        if (request.isOfPage) throw new RequestError('DATABASE_UNAVAILABLE', {})
        return leadTo((await current.newest()).dataVersion)
      }
      void reply.headers(headers).type('application/json; charset=utf-8')
      return body.sendTo(request, reply)
    },
  )
}

/** Other data was loaded while they were read: whose they are is not known. */
class OtherDataSince extends Error {
  override name = 'OtherDataSince'
}
