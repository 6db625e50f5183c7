import type { FastifyReply, FastifyRequest } from 'fastify'
import type { People } from '../../accounts/people.ts'
import { browserOf, type OfDirectory, type SignedIn } from '../../accounts/sessions.ts'
import { browserHeader, browserIn, sessionHeader } from './cookies.ts'
import { leadTo } from './forms.ts'

interface Beginning {
  readonly who: SignedIn
  /** What the directory says of it, where it has named them. */
  readonly directory?: OfDirectory
  /** A path of ours. */
  readonly to: string
}

/** Whoever was signed in here before is not any more, and what the browser showed before is nobody's session. */
export const sessionBeginner =
  (people: People) =>
  async (
    request: FastifyRequest,
    reply: FastifyReply,
    prefix: string,
    { who, directory, to }: Beginning,
  ): Promise<FastifyReply> => {
    const before = await request.viewer()
    if (before) await people.endSession(before, before.session)
    const browser = browserOf(request.headers['user-agent'])
    const secret = await people.beginSession(who, browser, directory)
    if (secret === null) return leadTo(reply, `${prefix}/anmelden`, { code: 'WRONG' })
    if (!directory) {
      const known = await people.knowBrowser(who, browserIn(request.headers.cookie))
      void reply.header('set-cookie', browserHeader(known))
    }
    return leadTo(reply.header('set-cookie', sessionHeader(secret)), to)
  }
