import type { FastifyInstance } from 'fastify'
import { LRUCache } from 'lru-cache'
import { RequestError } from '../schema/request-error.ts'
import { encodeTile } from '../tiles/encode.ts'
import { deepestZoom, isLayerName, layers, type TileAddress } from '../tiles/layers.ts'
import { tileJson } from '../tiles/tile-json.ts'
import { alreadyKnown, weakTag } from './answers/already-known.ts'
import { EncodedBody } from './answers/encoded-body.ts'
import { errorBody } from './refusals/errors.ts'
import { publicOrigin } from './public-origin.ts'
import type { ServerOptions } from './server-options.ts'

const path = '/tiles/:version/:layer/:z(\\d{1,2})/:x(\\d{1,8})/:y(\\d{1,8}).mvt'

/**
 * GET /tiles/{dataVersion}/{layer}/{z}/{x}/{y}.mvt: points as vector tiles, immutable under the data's version.
 * GET /tiles/{layer}.json: what a map has to know of them (TileJSON), to be asked for anew.
 */
export function tilesRoutes(app: FastifyInstance, options: ServerOptions) {
  const made = new LRUCache<string, EncodedBody>({
    maxSize: 20_000_000,
    sizeCalculation: (tile, address) => tile.size + address.length,
  })

  app.get<{ Params: Record<'version' | 'layer' | 'z' | 'x' | 'y', string> }>(
    path,
    (request, reply) => {
      const { version, layer, ...place } = request.params
      const tile = { z: Number(place.z), x: Number(place.x), y: Number(place.y) }
      if (!isLayerName(layer) || !exists(tile)) {
        const fault = new RequestError('NO_SUCH_TILE', { layers: layerNames, deepestZoom })
        return reply
          .code(fault.status)
          .header('cache-control', 'no-store')
          .send(errorBody(fault, request.words))
      }
      // A map that is zoomed out asks for them all the same: there is nothing in them, which is no mistake.
      if (tile.z < layers[layer].minimumZoom) {
        return reply.code(204).header('cache-control', 'public, max-age=86400').send()
      }
      const current = request.world.dataVersion
      const address = `/tiles/${current}/${layer}/${tile.z}/${tile.x}/${tile.y}.mvt`
      if (version !== current) return reply.header('cache-control', 'no-store').redirect(address)

      const content =
        made.get(address) ??
        new EncodedBody(encodeTile(layer, layers[layer].read(request.world, tile), tile))
      made.set(address, content)
      void reply
        .header('cache-control', 'public, max-age=31536000, immutable')
        .header('vary', 'accept-encoding')
        .type('application/vnd.mapbox-vector-tile')
      return content.sendTo(request, reply)
    },
  )

  for (const name of layerNames) {
    app.get(`/tiles/${name}.json`, (request, reply) => {
      const { world } = request
      const origin = publicOrigin(options, app.server.address())
      // It names the origin: under another it is another.
      const tag = weakTag(`${world.dataVersion}-${name}-${origin}`)
      void reply.headers({ etag: tag, 'cache-control': 'no-cache' })
      if (alreadyKnown(request.headers['if-none-match'], tag)) return reply.code(304).send()
      return reply.type('application/json; charset=utf-8').send(tileJson(name, world, origin))
    })
  }
}

const layerNames = Object.keys(layers).filter(isLayerName)

const exists = ({ z, x, y }: TileAddress) => z <= deepestZoom && x < 2 ** z && y < 2 ** z
