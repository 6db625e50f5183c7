import { written } from '@atlas/geo/evaluations/quotation'
import { parseReference } from '@atlas/geo/evaluations/reference'
import { mayUse } from '@atlas/geo/rights/rights'
import { type Checkpoint, neverGivenUp } from '@atlas/geo/work/checkpoint'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { AccountFault } from '../../accounts/accounts.ts'
import type { People } from '../../accounts/people.ts'
import type { GivenToWrites, Outcome, Write } from '../../accounts/write.ts'
import { figureQuoted } from '../../features/evaluations/quotations.ts'
import type { DataContext } from '../../schema/context.ts'
import { RequestError } from '../../schema/request-error.ts'
import { publicOrigin } from '../public-origin.ts'
import type { ServerOptions } from '../server-options.ts'
import { leadTo, readForms, requireOwnPage } from './forms.ts'
import { returnPath } from './return-path.ts'
import { prefixes } from './prefixes.ts'

/** Where somebody is led after it; the rest of the form is the write's. */
const ways = z.looseObject({ to: z.string().max(2000).optional() })

/** All that the longest texts of ours may be, in letters of three bytes, which a form writes as nine signs. */
const mostBytesUsually = 80_000

/**
 * Whatever people write, in plain forms: only from a page of ours, only by who may, nothing but its fields, and all of it
 * or nothing.
 */
export async function writeRoutes(
  app: FastifyInstance,
  options: ServerOptions,
  people: People,
  writes: readonly Write[],
  contextOf: (request: FastifyRequest) => DataContext,
): Promise<void> {
  const { imports = null } = options
  const read: GivenToWrites['read'] = (ask) => people.read(ask)
  await app.register(async (open) => {
    readForms(open)
    for (const prefix of prefixes) {
      for (const write of writes) {
        const { name, mostBytes: bodyLimit = mostBytesUsually } = write
        open.post(`${prefix}/eintragen/${name}`, { bodyLimit }, (request, reply) =>
          perform(request, reply, write, prefix),
        )
      }
    }
    await Promise.resolve()
  })

  async function perform(
    request: FastifyRequest,
    reply: FastifyReply,
    write: Write,
    prefix: string,
  ): Promise<FastifyReply> {
    requireOwnPage(request, publicOrigin(options, app.server.address()))
    const viewer = await request.viewer()
    const { data = {} } = ways.safeParse(request.body ?? {})
    const { to, ...said } = data
    const path = returnPath(to, `${prefix}/konto`)
    // Whose session ended over a form signs in again, and is led back to it.
    if (!viewer) {
      const signIn = `${prefix}/anmelden?to=${encodeURIComponent(path)}`
      return leadTo(reply, signIn, { code: 'SIGN_IN_AGAIN' })
    }
    if (!mayUse(write.access, viewer)) throw new RequestError('NOT_ALLOWED', {})
    const given = { ...givenToWrites(contextOf(request)), viewer, imports, read }
    const reading = Promise.resolve(write.read(said, given))
    const act = await (write.takesLong ? reading : request.deadline.within(reading))
    if (!act) return leadTo(reply, path, { code: 'NOT_UNDERSTOOD' })
    const writing = (begin: Checkpoint) =>
      people.write((transaction) => {
        begin()
        return act(transaction, viewer, given)
      })
    const outcome = await (
      write.takesLong ? writing(neverGivenUp) : request.deadline.untilBegun(writing)
    ).catch(faultAsOutcome)
    const { shownAt, ...told } = outcome
    return leadTo(reply, shownAt === undefined ? path : prefix + shownAt, told)
  }
}

function faultAsOutcome(error: unknown): Outcome {
  if (error instanceof AccountFault) return { code: error.code }
  throw error
}

const givenToWrites = (
  context: DataContext,
): Pick<GivenToWrites, 'world' | 'now' | 'figureQuoted'> => ({
  world: context.world,
  now: new Date().toISOString(),
  figureQuoted: async (text) => {
    const reference = parseReference(text)
    const quoted = reference && (await figureQuoted(context, reference))
    return quoted && written(quoted.figure)
  },
})
