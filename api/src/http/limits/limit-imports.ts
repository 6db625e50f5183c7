import type { FastifyInstance } from 'fastify'
import type { Imports } from '../../imports/imports.ts'
import { overloaded, RequestError } from '../../schema/request-error.ts'
import { AddressCounts } from './address-counts.ts'
import { isOfThisMachine } from './limit-requests.ts'

/** Wrong tokens that an address may show in a minute. */
const mostWrong = 10

/**
 * Lets in who shows the token, before anything of a body is read. Who guesses is refused for the rest of the minute,
 * whatever is shown then; but an address of this machine may be that of a proxy, and so everybody's: there the right one
 * is let in.
 */
export function requireToken(app: FastifyInstance, { isToken }: Pick<Imports, 'isToken'>): void {
  const wrong = new AddressCounts(null)
  app.addHook('onRequest', (request, _reply, done) => {
    const [scheme, shown = ''] = (request.headers.authorization ?? '').split(' ')
    const isAllowed = scheme?.toLowerCase() === 'bearer' && isToken(shown)
    if (!isAllowed) wrong.count(request.ip)
    const { current, ttl } = wrong.counted(request.ip)
    if (current > mostWrong && !(isAllowed && isOfThisMachine(request))) {
      done(new RequestError('TOO_MANY_REQUESTS', { seconds: Math.ceil(ttl / 1000) }))
    } else done(isAllowed ? undefined : new RequestError('IMPORT_NOT_ALLOWED', {}))
  })
}

/** Imports that are received and read at once: each may hold a table as large as a file may be. */
const mostAtOnce = 2
/** After so long one of them may have ended. */
const retrySeconds = 5

/** Does some things at once, and refuses more. */
export class ImportsAtOnce {
  #underWay = 0

  /** @throws RequestError OVERLOADED */
  async run<Value>(act: () => Promise<Value>): Promise<Value> {
    if (this.#underWay >= mostAtOnce) throw overloaded(retrySeconds)
    this.#underWay += 1
    try {
      return await act()
    } finally {
      this.#underWay -= 1
    }
  }
}
