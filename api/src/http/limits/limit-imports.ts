import { mayUse } from '@atlas/geo/rights/rights'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type Imports, mostImportsAtOnce } from '../../imports/imports.ts'
import { overloaded, RequestError } from '../../schema/request-error.ts'
import { AddressCounts } from './address-counts.ts'
import { isOfThisMachine } from './limit-requests.ts'
import { networkOf } from './network-of.ts'

/** Wrong tokens that an address may show in a minute. */
const mostWrong = 10

/**
 * Lets in who is signed in to administrate, or shows the token, before anything of a body is read. Who guesses is refused for the rest of the minute,
 * whatever is shown then; but an address of this machine may be that of a proxy, and so everybody's: there the right one
 * is let in.
 */
export function requireMayImport(
  app: FastifyInstance,
  { isToken }: Pick<Imports, 'isToken'>,
  requireOwn: (request: FastifyRequest) => void,
): void {
  const wrong = new AddressCounts(null)
  app.addHook('onRequest', async (request) => {
    request.viewerNow = await request.viewer()
    if (mayUse(['ADMINISTRATOR'], request.viewerNow)) {
      // A header no foreign page can send along; of a cookie that is to be asked.
      if (request.method !== 'GET' && request.method !== 'HEAD') requireOwn(request)
      return
    }
    const [scheme, shown = ''] = (request.headers.authorization ?? '').split(' ')
    const isAllowed = scheme?.toLowerCase() === 'bearer' && isToken(shown)
    const network = networkOf(request.ip)
    if (!isAllowed) wrong.count(network)
    const { current, ttl } = wrong.counted(network)
    if (current > mostWrong && !(isAllowed && isOfThisMachine(request))) {
      throw new RequestError('TOO_MANY_REQUESTS', { seconds: Math.ceil(ttl / 1000) })
    }
    if (!isAllowed) throw new RequestError('IMPORT_NOT_ALLOWED', {})
  })
}

/** After so long one of them may have ended. */
const retrySeconds = 5

/** Does some things at once, and refuses more. */
export class ImportsAtOnce {
  #underWay = 0

  /** @throws RequestError OVERLOADED */
  async run<Value>(act: () => Promise<Value>): Promise<Value> {
    if (this.#underWay >= mostImportsAtOnce) throw overloaded(retrySeconds)
    this.#underWay += 1
    try {
      return await act()
    } finally {
      this.#underWay -= 1
    }
  }
}
