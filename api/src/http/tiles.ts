import type { FastifyInstance } from 'fastify'
import { LRUCache } from 'lru-cache'
import type { TileAddress } from '../pyramid/tile-address.ts'
import { encodeTile } from '../tiles/encode.ts'
import { drawnAt, placesInTile } from '../tiles/found-in-tile.ts'
import { deepestZoom, isLayerName, layers } from '../tiles/layers.ts'
import { tileJson } from '../tiles/tile-json.ts'
import { alreadyKnown, weakTag } from './answers/already-known.ts'
import { EncodedBody } from './answers/encoded-body.ts'
import { publicOrigin } from './public-origin.ts'
import { answerInThread, carriedHeaders } from './threads/hand-over.ts'
import type { ServerOptions } from './server-options.ts'
import {
  addressOf,
  nothingInTile,
  refuseTile,
  sendTile,
  tilePath,
  type TileParams,
} from './tile-answers.ts'

/**
 * GET /tiles/{dataVersion}/{layer}/{z}/{x}/{y}.mvt: vector tiles, immutable under the data's version.
 * GET /tiles/{layer}.json: what a map has to know of them (TileJSON), to be asked for anew.
 */
export function tilesRoutes(app: FastifyInstance, options: ServerOptions) {
  const { handing } = options
  const made = new LRUCache<string, EncodedBody>({
    maxSize: 20_000_000,
    sizeCalculation: (tile, address) => tile.size + address.length,
  })

  app.get<{ Params: TileParams & { layer: string } }>(
    `/tiles/:version/:layer/${tilePath}`,
    async (request, reply) => {
      const { version, layer } = request.params
      const tile = addressOf(request.params)
      if (!isLayerName(layer) || !exists(tile)) {
        return refuseTile(request, reply, { layers: layerNames, deepestZoom })
      }
      // There would be too much in it.
      if (tile.z < layers[layer].minimumZoom) return nothingInTile(reply)
      const current = request.world.dataVersion
      const address = `/tiles/${current}/${layer}/${tile.z}/${tile.x}/${tile.y}.mvt`
      if (version !== current) return reply.header('cache-control', 'no-store').redirect(address)

      const known = made.get(address)
      if (known) return sendTile(request, reply, known)
      const features = layers[layer].featuresOf(request.world)
      const places = placesInTile(features, tile)
      if (places.length > most.inTile) return nothingInTile(reply)
      if (handing && places.length > most.inAMoment) {
        const answer = await answerInThread(handing, request, reply, asFile)
        const { status, body } = answer
        if (status !== 200) return reply.code(status).headers(carriedHeaders(answer)).send(body)
        return sendTile(request, reply, keep(address, body))
      }
      const content = encodeTile(layer, drawnAt(features, places), tile)
      return sendTile(request, reply, keep(address, content))
    },
  )

  function keep(address: string, content: Uint8Array): EncodedBody {
    const body = new EncodedBody(content)
    made.set(address, body)
    return body
  }

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

/** Features that are drawn while others wait, which takes some milliseconds, and beyond which a tile shows nothing. */
const most = { inAMoment: 500, inTile: 50_000 }

const asFile = { lane: 'FILE', headers: [], origin: '', method: 'GET' } as const

const layerNames = Object.keys(layers).filter(isLayerName)

const exists = ({ z, x, y }: TileAddress) => z <= deepestZoom && x < 2 ** z && y < 2 ** z
