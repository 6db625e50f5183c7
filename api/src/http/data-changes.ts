import { PassThrough } from 'node:stream'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { overloaded } from '../schema/request-error.ts'
import { headersOfEvents } from './graphql/stream.ts'
import type { ServerOptions } from './server-options.ts'

/** Between two signs of life: a proxy ends what is silent for a minute. */
const signEveryMilliseconds = 20_000

/** Seconds after which who finds no room asks again. */
const whenFull = 30

/**
 * GET /data-version/changes: events (`text/event-stream`) that name the version of the data that all processes answer from,
 * at once and whenever it changes, for as long as somebody listens and the process is to go on.
 */
export function dataChangesRoute(
  app: FastifyInstance,
  { otherData, underWay, connections }: ServerOptions,
): void {
  if (!otherData) return
  const listening = new Set<PassThrough>()
  const tellAll = (text: string) => {
    for (const events of listening) events.write(text)
  }
  const stopFollowing = otherData.listen((version) => {
    tellAll(eventOf(version))
  })
  const signs = setInterval(() => {
    tellAll(':\n\n')
  }, signEveryMilliseconds)
  signs.unref()
  const endAll = () => {
    for (const events of listening) events.end()
  }
  underWay?.stopping.addEventListener('abort', endAll)
  app.addHook('preClose', (done) => {
    clearInterval(signs)
    stopFollowing()
    endAll()
    done()
  })

  app.get('/data-version/changes', ({ method }, reply): FastifyReply => {
    // Whoever only listens leaves the others room.
    if (listening.size >= connections.connections / 2) throw overloaded(whenFull)
    void reply.headers({ ...headersOfEvents, 'cache-control': 'no-store' })
    if (method === 'HEAD') return reply.send()
    const events = new PassThrough()
    listening.add(events)
    events.once('close', () => listening.delete(events))
    events.write(eventOf(otherData.version))
    return reply.send(events)
  })
}

const eventOf = (version: string): string => `event: data-version\ndata: ${version}\n\n`
