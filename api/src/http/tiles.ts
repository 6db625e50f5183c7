import type { FastifyInstance } from 'fastify'
import { LRUCache } from 'lru-cache'
import { encodeTile } from '../tiles/encode.ts'
import { isLayerName, layers, type TileAddress } from '../tiles/layers.ts'
import { EncodedBody } from './encoded-body.ts'

const path = '/tiles/:version/:layer/:z(\\d{1,2})/:x(\\d{1,8})/:y(\\d{1,8}).mvt'
const deepest = 22

/** GET /tiles/{dataVersion}/{layer}/{z}/{x}/{y}.mvt: points as vector tiles, immutable under the data's version. */
export function tilesRoutes(app: FastifyInstance) {
  const made = new LRUCache<string, EncodedBody>({
    maxSize: 20_000_000,
    sizeCalculation: (tile, address) => tile.size + address.length,
  })

  app.get<{ Params: Record<'version' | 'layer' | 'z' | 'x' | 'y', string> }>(
    path,
    (request, reply) => {
      const { version, layer, ...place } = request.params
      const tile = { z: Number(place.z), x: Number(place.x), y: Number(place.y) }
      if (!isLayerName(layer) || !exists(tile) || tile.z < layers[layer].minimumZoom) {
        return reply
          .code(404)
          .header('cache-control', 'no-store')
          .send({ errors: [{ message: 'no such tile' }] })
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
}

const exists = ({ z, x, y }: TileAddress) => z <= deepest && x < 2 ** z && y < 2 ** z
