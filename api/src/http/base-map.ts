import type { FastifyInstance } from 'fastify'
import { LRUCache } from 'lru-cache'
import { baseMapName, baseMapTileJson } from '../streets/base-map/tile-json.ts'
import { baseMapZooms } from '../streets/base-map/layers.ts'
import { alreadyKnown, weakTag } from './answers/already-known.ts'
import { EncodedBody } from './answers/encoded-body.ts'
import { publicOrigin } from './public-origin.ts'
import type { ServerOptions } from './server-options.ts'
import {
  addressOf,
  nothingInTile,
  refuseTile,
  sendTile,
  tilePath,
  type TileParams,
} from './tile-answers.ts'

const possible = { layers: [baseMapName], deepestZoom: baseMapZooms.most }

/**
 * GET /tiles/{version}/base-map/{z}/{x}/{y}.mvt: the map under the figures, immutable under the version of the streets
 * in use. GET /tiles/base-map.json: what a map has to know of it (TileJSON). Where no streets are in use, there is none.
 */
export function baseMapRoutes(app: FastifyInstance, options: ServerOptions) {
  const { streets } = options
  if (!streets) return
  const { baseMap } = streets
  const read = new LRUCache<string, EncodedBody>({
    maxSize: 40_000_000,
    sizeCalculation: (tile, address) => tile.size + address.length,
  })

  app.get<{ Params: TileParams }>(
    `/tiles/:version/${baseMapName}/${tilePath}`,
    async (request, reply) => {
      const tile = addressOf(request.params)
      const { z, x, y } = tile
      if (z > baseMapZooms.most) return refuseTile(request, reply, possible)
      const address = `/tiles/${baseMap.version}/${baseMapName}/${z}/${x}/${y}.mvt`
      if (request.params.version !== baseMap.version) {
        return reply.header('cache-control', 'no-store').redirect(address)
      }
      const known = read.get(address)
      if (known) return sendTile(request, reply, known)
      const bytes = z < baseMapZooms.least ? null : await baseMap.tile(tile)
      if (bytes === null) return nothingInTile(reply)
      const content = new EncodedBody(bytes)
      read.set(address, content)
      return sendTile(request, reply, content)
    },
  )

  app.get(`/tiles/${baseMapName}.json`, (request, reply) => {
    const origin = publicOrigin(options, app.server.address())
    const tag = weakTag(`${baseMap.version}-${baseMapName}-${origin}`)
    void reply.headers({ etag: tag, 'cache-control': 'no-cache' })
    if (alreadyKnown(request.headers['if-none-match'], tag)) return reply.code(304).send()
    return reply.type('application/json; charset=utf-8').send(baseMapTileJson(baseMap, origin))
  })
}
