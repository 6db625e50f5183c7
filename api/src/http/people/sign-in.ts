import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { accountName } from '../../accounts/accounts.ts'
import type { People } from '../../accounts/people.ts'
import { isUsable } from '../../accounts/secrets.ts'
import { overloaded } from '../../schema/request-error.ts'
import { isOfThisMachine } from '../limits/limit-requests.ts'
import { networkOf } from '../limits/network-of.ts'
import { publicOrigin } from '../public-origin.ts'
import type { ServerOptions } from '../server-options.ts'
import { sessionBeginner } from './begin-session.ts'
import { browserIn, endedSessionHeader, leavingHeader, secretIn } from './cookies.ts'
import { formOf, leadTo, readForms, requireOwnPage } from './forms.ts'
import { prefixes } from './prefixes.ts'
import { returnPath } from './return-path.ts'

const text = (most: number) => z.string().max(most)
const signInForm = z.strictObject({
  name: text(200),
  password: text(1000),
  to: text(2000).optional(),
})
const passwordForm = z.strictObject({ link: text(100), password: text(1000), again: text(1000) })

/** Signing in and out, in plain forms. */
export async function signInRoutes(
  app: FastifyInstance,
  options: ServerOptions,
  people: People,
): Promise<void> {
  const begin = sessionBeginner(people)
  const { isLocal = true, directory } = options.signingIn ?? {}
  const hasDirectory = directory !== undefined && directory !== null
  await app.register(async (open) => {
    readForms(open)
    open.addHook('preHandler', (request, _reply, done) => {
      requireOwnPage(request, publicOrigin(options, app.server.address()))
      done()
    })
    for (const prefix of prefixes) {
      if (isLocal) {
        open.post(`${prefix}/anmelden`, (request, reply) => signIn(request, reply, prefix))
        open.post(`${prefix}/anmelden/kennwort`, (request, reply) => choose(request, reply, prefix))
      }
      open.post(`${prefix}/abmelden`, (request, reply) => signOut(request, reply, prefix))
    }
    await Promise.resolve()
  })

  async function signIn(request: FastifyRequest, reply: FastifyReply, prefix: string) {
    const { name: written, password, to } = formOf(signInForm, request)
    const name = written.trim().toLowerCase()
    const address = networkOf(request.ip)
    const browser = browserIn(request.headers.cookie)
    const tried = { name, password, address, isShared: isOfThisMachine(request), browser }
    const tries = accountName.test(name)
      ? await request.deadline.within(people.signIn(tried))
      : ({ outcome: 'WRONG' } as const)
    if (!tries) throw overloaded(1)
    if (tries.outcome !== 'SIGNED_IN') {
      const again = to === undefined ? '' : `?to=${encodeURIComponent(to)}`
      return leadTo(reply, `${prefix}/anmelden${again}`, { code: tries.outcome })
    }
    return begin(request, reply, prefix, { who: tries, to: returnPath(to, `${prefix}/konto`) })
  }

  async function choose(request: FastifyRequest, reply: FastifyReply, prefix: string) {
    const { link, password, again } = formOf(passwordForm, request)
    const page = `${prefix}/anmelden/kennwort?link=${encodeURIComponent(link)}`
    const owner = await people.ownerOfLink(link)
    if (owner === null) return leadTo(reply, `${prefix}/anmelden`, { code: 'LINK_USED' })
    if (password !== again) return leadTo(reply, page, { code: 'NOT_THE_SAME' })
    if (!isUsable(password, owner)) return leadTo(reply, page, { code: 'UNUSABLE_PASSWORD' })
    const used = await request.deadline.within(people.usePassword(link, password))
    if (used === undefined) throw overloaded(1)
    if (used === null) return leadTo(reply, `${prefix}/anmelden`, { code: 'LINK_USED' })
    const who = { account: used.id, passwordHash: null }
    return begin(request, reply, prefix, { who, to: `${prefix}/konto` })
  }

  async function signOut(request: FastifyRequest, reply: FastifyReply, prefix: string) {
    const secret = secretIn(request.headers.cookie)
    const viewer = await request.viewer()
    if (viewer) await people.endSession(viewer, viewer.session)
    void reply.header('set-cookie', endedSessionHeader)
    const isOfDirectory =
      secret !== undefined && hasDirectory && (await people.idTokenOf(secret)) !== null
    if (isOfDirectory) {
      // The page that says so leads there: a form may lead to nobody but us.
      void reply.header('set-cookie', leavingHeader(secret))
      return leadTo(reply, `${prefix}/anmelden`, { code: 'SIGNED_OUT_HERE' })
    }
    return leadTo(reply, `${prefix}/anmelden`, { code: 'SIGNED_OUT' })
  }
}
