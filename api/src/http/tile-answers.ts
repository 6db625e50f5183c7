import type { FastifyReply, FastifyRequest } from 'fastify'
import { RequestError } from '../schema/request-error.ts'
import type { EncodedBody } from './answers/encoded-body.ts'
import { errorBody } from './refusals/errors.ts'

/** A path parameter for each part of a tile's address. */
export const tilePath = ':z(\\d{1,2})/:x(\\d{1,8})/:y(\\d{1,8}).mvt'
export type TileParams = Record<'version' | 'z' | 'x' | 'y', string>

export const addressOf = ({ z, x, y }: TileParams) => ({ z: Number(z), x: Number(x), y: Number(y) })

export function refuseTile(
  request: FastifyRequest,
  reply: FastifyReply,
  possible: { layers: readonly string[]; deepestZoom: number },
): FastifyReply {
  const fault = new RequestError('NO_SUCH_TILE', possible)
  return reply
    .code(fault.status)
    .header('cache-control', 'no-store')
    .send(errorBody(fault, request.words))
}

/** A map asks for whatever it shows: that nothing lies there is no mistake. */
export const nothingInTile = (reply: FastifyReply): FastifyReply =>
  reply.code(204).header('cache-control', 'public, max-age=86400').send()

/** Its address names its version. */
export function sendTile(
  request: FastifyRequest,
  reply: FastifyReply,
  content: EncodedBody,
): FastifyReply | Promise<FastifyReply> {
  void reply
    .header('cache-control', 'public, max-age=31536000, immutable')
    .header('vary', 'accept-encoding')
    .type('application/vnd.mapbox-vector-tile')
  return content.sendTo(request, reply)
}
