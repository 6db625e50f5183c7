import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { RequestError } from '../../schema/request-error.ts'
import { saidHeader } from './cookies.ts'

const mostBytes = 20_000

/** Fields of plain forms: of one that comes several times, all of its values. */
export function readForms(open: FastifyInstance): void {
  open.removeAllContentTypeParsers()
  open.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: mostBytes },
    (_request, body, done) => {
      const said = new URLSearchParams(body.toString())
      // No browser sends it, and no database keeps it.
      const isText = ![...said].flat().some((text) => text.includes('\0'))
      if (isText) done(null, fieldsOf(said))
      else done(new RequestError('MALFORMED_REQUEST', { problem: 'parts' }))
    },
  )
}

function fieldsOf(said: URLSearchParams): Record<string, string | string[]> {
  const names = [...new Set(said.keys())]
  return Object.fromEntries(
    names.map((name) => {
      const values = said.getAll(name)
      return [name, values.length === 1 ? (values[0] ?? '') : values]
    }),
  )
}

/**
 * What a form says; what it does not know it does not take.
 * @throws RequestError where it is not such a form
 */
export function formOf<Shape extends z.ZodType>(
  shape: Shape,
  { body }: FastifyRequest,
): z.output<Shape> {
  const { data } = shape.safeParse(body)
  if (data === undefined) throw new RequestError('MALFORMED_REQUEST', { problem: 'parts' })
  return data
}

/**
 * Only pages of ours may send what changes something. Browsers say of which page a form is; where they tell no page where
 * one comes from, as ours ask them, its origin is "null", but whether it is the same one they say all the same. What says
 * neither is none of ours.
 * @throws RequestError CROSS_SITE_REQUEST
 */
export function requireOwnPage({ headers }: FastifyRequest, ownOrigin: string): void {
  const { origin, host = '', 'sec-fetch-site': site } = headers
  const isOwn =
    origin === ownOrigin ||
    // However it is reached, as long as nobody says where that is.
    (origin !== undefined && URL.canParse(origin) && new URL(origin).host === host)
  const isAllowed =
    site === undefined ? isOwn : site === 'same-origin' && (isOwn || origin === 'null')
  if (!isAllowed) throw new RequestError('CROSS_SITE_REQUEST', {})
}

/** What came of it, for the page that somebody is led to. */
export interface Said {
  readonly code: string
  /** Told once: a link that was made. */
  readonly link?: string
  /** Whom or what it is about. */
  readonly about?: string
}

export function leadTo(reply: FastifyReply, path: string, said?: Said): FastifyReply {
  if (said) void reply.header('set-cookie', saidHeader(said))
  return reply.header('cache-control', 'no-store').redirect(path, 303)
}
