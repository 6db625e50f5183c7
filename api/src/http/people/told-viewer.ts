import type { IncomingHttpHeaders } from 'node:http'
import { roles } from '@atlas/geo/rights/rights'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { appearanceCookies } from './cookies.ts'

/** What pages are told of whoever is signed in, and threads with them: no secret, nothing that lets anybody in. */
const told = z.object({ shownName: z.string(), roles: z.array(z.enum(roles)) })
export type ToldViewer = z.output<typeof told>

/** Between the process and its threads: whatever a request says in it is taken away. */
export const viewerHeader = 'x-viewer'

/** Pages for people who sign in, or have a link of one who does, in each language. */
export const isOfPeople = (path: string): boolean => ofPeople.test(path)

const ofPeople =
  /^(?:\/en)?\/(?:anmelden|konto|verwaltung|kennzahlen|plan|massnahmen|koordination|angebotsnetz|auswertung\/karten)(?:\/|$)/

/** Says who a page is made for; a thread learns of no session. */
export async function tellViewer(request: FastifyRequest, path: string): Promise<void> {
  const { headers } = request.raw
  // Who cannot be looked up now is shown what everybody is.
  const viewer = await request.viewer().catch(() => null)
  const who = viewer && { shownName: viewer.shownName, roles: viewer.roles }
  headers[viewerHeader] = encodeURIComponent(JSON.stringify(who))
  if (headers.cookie !== undefined && !isOfPeople(path)) {
    headers.cookie = appearanceCookies(headers.cookie)
  }
}

export function toldViewer(headers: IncomingHttpHeaders): ToldViewer | null | undefined {
  const said = headers[viewerHeader]
  return typeof said === 'string'
    ? told.nullable().parse(JSON.parse(decodeURIComponent(said)))
    : undefined
}
