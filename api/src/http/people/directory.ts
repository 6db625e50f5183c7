import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { Directory } from '../../accounts/directory/directory.ts'
import type { DirectorySettings } from '../../accounts/directory/issuer.ts'
import type { People } from '../../accounts/people.ts'
import { RequestError } from '../../schema/request-error.ts'
import { publicOrigin } from '../public-origin.ts'
import type { ServerOptions } from '../server-options.ts'
import { sessionBeginner } from './begin-session.ts'
import {
  leavingIn,
  noLongerLeavingHeader,
  noLongerUnderWayHeader,
  underWayHeader,
  underWayIn,
} from './cookies.ts'
import { formOf, leadTo, readForms } from './forms.ts'
import { prefixes } from './prefixes.ts'
import { returnPath } from './return-path.ts'

const page = '/anmelden/verzeichnis'

/** What a browser keeps while its owner is at the directory. */
const underWay = z.strictObject({
  state: z.string().min(1),
  nonce: z.string().min(1),
  verifier: z.string().min(1),
  prefix: z.enum(prefixes),
  to: z.string(),
})
const signOutForm = z.looseObject({ logout_token: z.string().min(1) })

/** To the city's own directory and back, by plain links; what the directory itself says comes as a form of its own. */
export async function directoryRoutes(
  app: FastifyInstance,
  options: ServerOptions,
  people: People,
  settings: DirectorySettings,
): Promise<void> {
  const begin = sessionBeginner(people)
  const origin = publicOrigin(options, null)
  const directory = new Directory(settings, `${origin}${page}/antwort`)

  for (const prefix of prefixes) {
    app.get(`${prefix}${page}`, (request, reply) => leave(request, reply, prefix))
    app.get(`${prefix}${page}/abmelden`, (request, reply) => signOutThere(request, reply, prefix))
  }
  app.get(`${page}/antwort`, comeBack)
  await app.register(async (open) => {
    readForms(open)
    open.post(`${page}/abmeldung`, signedOutThere)
    await Promise.resolve()
  })

  async function leave(request: FastifyRequest, reply: FastifyReply, prefix: Prefix) {
    const said = wanted(request).get('to') ?? ''
    const to = returnPath(said.length > mostLetters ? undefined : said, `${prefix}/konto`)
    const begun = await request.deadline.within(directory.begin(saying(request)))
    if (!begun) return leadTo(reply, `${prefix}/anmelden`, { code: 'DIRECTORY_SILENT' })
    const kept = JSON.stringify({ ...begun.underWay, prefix, to } satisfies z.input<
      typeof underWay
    >)
    return leadTo(reply.header('set-cookie', underWayHeader(kept)), begun.address)
  }

  async function comeBack(request: FastifyRequest, reply: FastifyReply) {
    void reply.header('set-cookie', noLongerUnderWayHeader)
    const kept = keptIn(request)
    const again = (code: string, prefix: Prefix = '', to?: string) => {
      const query = to === undefined ? '' : `?to=${encodeURIComponent(to)}`
      return leadTo(reply, `${prefix}/anmelden${query}`, { code })
    }
    if (!kept) return again('DIRECTORY_FAILED')
    const { prefix, to: said, ...way } = kept
    const to = returnPath(said, `${prefix}/konto`)
    const { search } = new URL(request.url, origin)
    const named = await request.deadline.within(directory.named(way, search, saying(request)))
    if (typeof named === 'string') return again(named, prefix, to)
    const entered = await people.enterFromDirectory(named, settings.mapping)
    if (entered.outcome !== 'SIGNED_IN') return again(entered.outcome, prefix)
    const { session, idToken } = named
    const who = { account: entered.account, passwordHash: null }
    return begin(request, reply, prefix, { who, directory: { session, idToken }, to })
  }

  async function signOutThere(request: FastifyRequest, reply: FastifyReply, prefix: Prefix) {
    const secret = leavingIn(request.headers.cookie)
    const idToken = secret === undefined ? null : await people.idTokenOf(secret)
    void reply.header('set-cookie', noLongerLeavingHeader)
    if (idToken === null) return leadTo(reply, `${prefix}/anmelden`)
    const back = `${origin}${prefix}/anmelden`
    const leaving = directory.leave({ idToken, back }, saying(request))
    const address = await request.deadline.within(leaving)
    if (address === null) {
      return leadTo(reply, `${prefix}/anmelden`, { code: 'STILL_AT_DIRECTORY' })
    }
    return leadTo(reply, address, { code: 'SIGNED_OUT' })
  }

  /** From server to server: there is no browser, no cookie and no page of ours. */
  async function signedOutThere(request: FastifyRequest, reply: FastifyReply) {
    const { logout_token: token } = formOf(signOutForm, request)
    const ended = await request.deadline.within(directory.ended(token).catch(saying(request)))
    if (!ended) throw new RequestError('MALFORMED_REQUEST', { problem: 'parts' })
    await people.endFromDirectory(ended)
    return reply.header('cache-control', 'no-store').send()
  }
}

/** Browsers keep no longer cookies than 4 kB, with all signs that are written as three. */
const mostLetters = 1000

type Prefix = (typeof prefixes)[number]

const wanted = ({ url }: FastifyRequest) => new URL(url, 'http://localhost').searchParams

function keptIn({ headers }: FastifyRequest) {
  const text = underWayIn(headers.cookie)
  try {
    return underWay.safeParse(JSON.parse(text ?? 'null')).data
  } catch {
    return undefined
  }
}

/** Logged is why, and nothing that it says of anybody. */
const saying =
  ({ log, id }: FastifyRequest) =>
  (error: unknown): undefined => {
    const { name, message } = error instanceof Error ? error : new Error(String(error))
    log.warn({ reqId: id, reason: `${name}: ${message}` }, 'the directory could not be used')
  }
