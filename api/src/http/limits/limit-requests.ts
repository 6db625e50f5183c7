import cluster from 'node:cluster'
import rateLimit from '@fastify/rate-limit'
import underPressure from '@fastify/under-pressure'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { RequestLimits } from '../../environment.ts'
import { overloaded, RequestError } from '../../schema/request-error.ts'
import { isAboutHealth, isPartOfPage } from '../address.ts'
import { AddressCounts, type Others } from './address-counts.ts'
import { networkOf } from './network-of.ts'

/**
 * Refuses what one address asks too often, and what comes while the event loop is late, but for parts of pages that were
 * answered before; never a look at the process's health. An address of this machine is not limited: it is a proxy that nobody said to trust, and so everybody, or
 * whoever runs the server. Cached answers come before all of this.
 */
export async function limitRequests(
  app: FastifyInstance,
  { requestsPerMinute, eventLoopDelay }: RequestLimits,
): Promise<void> {
  await app.register(underPressure, {
    maxEventLoopDelay: eventLoopDelay,
    sampleInterval: sampleMilliseconds,
    pressureHandler: (request) =>
      isAboutHealth(request.url) || isPartOfPage(request.url)
        ? Promise.resolve()
        : Promise.reject(overloaded(sampleMilliseconds / 1000)),
  })
  if (requestsPerMinute === 0) return
  const counts = new AddressCounts(otherProcesses())
  await app.register(rateLimit, {
    max: requestsPerMinute,
    timeWindow: '1 minute',
    keyGenerator: ({ ip }) => networkOf(ip),
    allowList: (request) => isAboutHealth(request.url) || isOfThisMachine(request),
    store: class {
      incr(
        address: string,
        done: (error: Error | null, counted: { current: number; ttl: number }) => void,
      ) {
        done(null, counts.count(address))
      }

      child() {
        return this
      }
    },
    // Who is not refused need not be told how near they are.
    addHeadersOnExceeding: noHeaders,
    addHeaders: noHeaders,
    errorResponseBuilder: (_request, { ttl }) =>
      new RequestError('TOO_MANY_REQUESTS', { seconds: Math.ceil(ttl / 1000) }),
  })
}

/** Long enough that a single long task is no pressure, short enough that nobody is refused long after it has passed. */
const sampleMilliseconds = 1000

const noHeaders = {
  'x-ratelimit-limit': false,
  'x-ratelimit-remaining': false,
  'x-ratelimit-reset': false,
  'retry-after': false,
}

/** As Node writes addresses, and without reading them, which took longer than the rest of a refusal. */
export const isOfThisMachine = ({ ip }: FastifyRequest): boolean =>
  /^(?:(?:::ffff:)?127(?:\.\d{1,3}){3}|::1)$/.test(ip)

/** By way of the first process, which hands on what it is told: see workers.ts. */
function otherProcesses(): Others | null {
  if (!cluster.isWorker) return null
  return {
    tell: (counts) => process.send?.(counts),
    onMessage: (listener) => process.on('message', listener),
  }
}
