import { randomUUID } from 'node:crypto'
import { Agent, get } from 'node:http'
import { text } from 'node:stream/consumers'

import { publish } from '../../geo/src/disclosure/publish.ts'
import { smallCity } from '../../geo/src/world/testing/small-city.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { readEnvironment } from '../../api/src/environment.ts'
import type { ServerOptions } from '../../api/src/http/server-options.ts'
import { createServer } from '../../api/src/http/server.ts'
import { estimatedWalkingDistance } from '../../api/src/walking/estimated-walking-distance.ts'
import type { HandedRequest, MadeAnswer } from '../../api/src/work/handed-request.ts'
import { ThreadDied } from '../../api/src/work/thread-pool.ts'
import { Work } from '../../api/src/work/work.ts'
import { shareSnapshot } from '../../api/src/world/shared-snapshot.ts'
import { dictionaries } from '../../geo/src/words/dictionaries.ts'

/** What threads were asked, and how a test ends it. */
interface Asked {
  request: HandedRequest
  version: string
  left: AbortSignal
  end: (answer: string, headers?: Record<string, string>, status?: number) => void
  die: (isOfStopping?: boolean) => void
}

const worldOf = (version: string) => {
  const snapshot = { ...smallCity, version }
  const minimums = { residents: 3, cases: 10 }
  return { world: publish(snapshot, minimums), shared: shareSnapshot(snapshot, minimums) }
}

const reach = (metres: number) =>
  `/graphql?query=${encodeURIComponent(`{city{withinReach(reach:{kind:MEETING,withinMetres:${metres}}){share{value}}}}`)}`
const cheap = (number = 0) => `/graphql?query=${encodeURIComponent(`{city{name}}#${number}`)}`

// The server itself, with threads that answer when a test says so.
describe('what takes long', () => {
  let asked: Asked[]
  /** What still waits when a test is over. */
  let isOver: boolean
  let states: Map<unknown, ReturnType<typeof worldOf>>
  let current: ReturnType<typeof worldOf>
  let work: Work
  let port: number
  let stop: () => Promise<void>

  beforeEach(async () => {
    asked = []
    isOver = false
    current = worldOf('today')
    states = new Map([[current.world, current]])
    work = new Work(
      { atOnce: 1, mostWaiting: 2, longestWaitSeconds: 60 },
      {
        answer: (request, _id, { version }, left) =>
          new Promise<MadeAnswer>((resolve, reject) => {
            const end: Asked['end'] = (answer, headers = {}, status = 200) => {
              resolve({ status, headers, body: Buffer.from(answer), statements: 0, spans: [] })
            }
            const die = (isOfStopping = false) => {
              reject(new ThreadDied({ isOfStopping }))
            }
            asked.push({ request, version, left, end, die })
            if (isOver) die()
          }),
        stop: () => Promise.resolve(),
      },
    )
    await start()
  })

  async function start(more: Partial<ServerOptions> = {}): Promise<void> {
    const app = await createServer({
      connection: { queries: () => expect.fail('no statement is sent') },
      world: {
        get current() {
          return current.world
        },
        newest: () => Promise.resolve(current.world),
      },
      readiness: () => Promise.resolve({ status: 'ready' }),
      walking: { WALKING: estimatedWalkingDistance(1.3), WHEELCHAIR: null },
      dictionaries,
      ...{ developerTools: false, deadlineSeconds: 60, detourFactor: 1.3 },
      connections: readEnvironment({}).connections,
      logLevel: 'silent',
      handing: {
        work,
        shared: (world) => states.get(world)?.shared ?? expect.fail('an unknown world'),
      },
      ...more,
    })
    port = Number(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port)
    stop = () => app.close()
  }

  afterEach(async () => {
    isOver = true
    for (const { die } of asked) die()
    await stop()
  })

  const agent = new Agent({ keepAlive: false })

  /** One request over a connection of its own, which can be closed. */
  function ask(path: string, more: Record<string, string> = {}) {
    const leaving = new AbortController()
    const answer = new Promise<{ status: number | undefined; headers: unknown; body: string }>(
      (resolve, reject) => {
        const headers = { 'apollo-require-preflight': 'true', 'accept-language': 'en', ...more }
        get({ host: '127.0.0.1', port, path, agent, headers, signal: leaving.signal })
          .on('response', (response) => {
            const { statusCode: status, headers: received } = response
            text(response).then((body) => {
              resolve({ status, headers: received, body })
            }, reject)
          })
          .on('error', reject)
      },
    )
    answer.catch(() => undefined)
    return {
      answer,
      leave: () => {
        leaving.abort()
      },
    }
  }

  const untilAsked = (count: number) => expect.poll(() => asked.length).toBe(count)
  /** Until the server has taken them all. */
  const untilWaiting = (count: number) => expect.poll(() => work.waiting).toBe(count)

  it('is computed once for twenty who ask the same, who all get its bytes', async () => {
    const same = Array.from({ length: 20 }, () => ask(reach(500)))
    await untilAsked(1)
    // The last of them was taken when a question that came later waits.
    const later = ask(reach(501))
    await untilWaiting(1)
    asked[0]?.end('{"data":"made once"}')
    for (const { answer } of same) {
      expect(await answer).toMatchObject({ status: 200, body: '{"data":"made once"}' })
    }
    await untilAsked(2)
    asked[1]?.end('{}')
    await later.answer
  })

  it('is refused at once when the queue is full, in every form; what is cheap or cached goes on', async () => {
    const cached = await ask(cheap()).answer
    const taken = [500, 501, 502].map((metres) => ask(reach(metres)))
    await untilWaiting(2)
    // Needs no room: it is under way.
    taken.push(ask(reach(501)))
    const busy = { status: 503, headers: { 'retry-after': '1', 'cache-control': 'no-store' } }
    const refused = await ask(reach(503)).answer
    expect(refused).toMatchObject(busy)
    expect(JSON.parse(refused.body)).toEqual({
      errors: [
        {
          message: 'Too many people are asking at once. Please try again in 1 second.',
          extensions: { code: 'OVERLOADED', seconds: 1 },
        },
      ],
    })
    expect(await ask(cheap()).answer).toMatchObject({ status: 200, body: cached.body })
    expect(await ask('/health/live').answer).toMatchObject({ status: 200 })
    const files = [1, 2].map((metres) => ask(`/erreichbarkeit/tabelle.xlsx?metres=${metres}`))
    await untilWaiting(4)
    const file = await ask('/en/erreichbarkeit/bild.png').answer
    expect(file).toMatchObject(busy)
    expect(file.headers).toMatchObject({ 'content-type': 'text/plain; charset=utf-8' })
    expect(file.body).toBe('Too many people are asking at once. Please try again in 1 second.\n')
    const page = await ask('/bedarf').answer
    expect(page).toMatchObject(busy)
    expect(page.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8' })
    expect(page.body).toMatch(/<html lang="de">.*<h1>Gerade fragen zu viele auf einmal\./s)
    for (let done = 1; done <= 5; done += 1) {
      await untilAsked(done)
      asked[done - 1]?.end('{}')
    }
    for (const { answer } of [...taken, ...files])
      expect(await answer).toMatchObject({ status: 200 })
  })

  it('ends when the last who waits for it has left, and never begins when they leave before', async () => {
    const two = [ask(reach(500)), ask(reach(500))]
    await untilAsked(1)
    const waiting = ask(reach(501))
    await untilWaiting(1)
    two[0]?.leave()
    waiting.leave()
    await untilWaiting(0)
    expect(asked[0]?.left.aborted).toBe(false)
    two[1]?.leave()
    await expect.poll(() => asked[0]?.left.aborted).toBe(true)
    asked[0]?.die()
    const next = ask(reach(502))
    await untilAsked(2)
    expect(asked[1]?.request.url).toBe(reach(502))
    asked[1]?.end('{}')
    expect(await next.answer).toMatchObject({ status: 200 })
  })

  it('is refused where the thread ended that computed it, or with the process all of them', async () => {
    for (const [at, code] of ['OVERLOADED', 'STOPPING'].entries()) {
      const { answer } = ask(reach(500))
      await untilAsked(at + 1)
      asked[at]?.die(code === 'STOPPING')
      const refused = await answer
      expect(refused).toMatchObject({ status: 503, headers: { 'retry-after': '1' } })
      expect(refused.body).toContain(code)
    }
  })

  it('ends in words, and not the process, where something is thrown before or after anybody looks for it', async () => {
    const { current: good } = { current }
    const { body } = await ask(cheap()).answer
    current = {
      ...good,
      get world(): typeof good.world {
        throw new Error('thrown on purpose')
      },
    }
    const fault = {
      status: 500,
      headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    }
    const inWords = { errors: [{ extensions: { code: 'INTERNAL' } }] }
    for (const path of [cheap(), cheap(1), '/bedarf']) {
      const answer = await ask(path).answer
      expect(answer).toMatchObject(fault)
      expect(JSON.parse(answer.body)).toMatchObject(inWords)
    }
    current = good
    // Before the reply is taken from Fastify a header cannot be set, and after it a status cannot be sent.
    const broken = [[{ 'x-broken': 'a\nb' }, 200] as const, [{}, 99] as const]
    for (const [number, [headers, status]] of broken.entries()) {
      const page = ask('/bedarf')
      await untilAsked(number + 1)
      asked[number]?.end('{}', headers, status)
      const made = await page.answer
      expect(made).toMatchObject({ status: 500 })
      expect(JSON.parse(made.body)).toMatchObject(inWords)
    }
    expect(await ask(cheap()).answer).toMatchObject({ status: 200, body })
  })

  it('is refused from an address that asks too often, as far as a trusted proxy says whose it is', async () => {
    await stop()
    await start({
      limits: { requestsPerMinute: 3, eventLoopDelay: 600_000 },
      trustedProxies: ['127.0.0.1'],
    })
    const from = (address: string, path: string) => ask(path, { 'x-forwarded-for': address }).answer
    const answers = []
    // However the minute of the clock ends meanwhile.
    for (let time = 0; time < 8; time += 1) answers.push(await from('203.0.113.7', cheap(time)))
    expect(answers[0]).toMatchObject({ status: 200 })
    const refused = answers.find(({ status }) => status === 429)
    expect(refused?.headers).toMatchObject({ 'cache-control': 'no-store' })
    expect(refused?.headers).toHaveProperty('retry-after', expect.stringMatching(/^\d+$/))
    expect(JSON.parse(refused?.body ?? '')).toMatchObject({
      errors: [{ extensions: { code: 'TOO_MANY_REQUESTS' } }],
    })
    expect(await from('203.0.113.8', cheap(9))).toMatchObject({ status: 200 })
    for (let time = 0; time < 8; time += 1) {
      expect(await from('203.0.113.7', '/health/live')).toMatchObject({ status: 200 })
      // Of this machine itself: everybody, behind a proxy that nobody trusts.
      expect(await ask(cheap(10 + time)).answer).toMatchObject({ status: 200 })
    }
  })

  it('is refused while the event loop is late, but for what is cached, parts of pages and health', async () => {
    const cached = await ask(cheap()).answer
    await stop()
    let number = 0
    // Later than ever so little, which it always is.
    await start({ limits: { requestsPerMinute: 0, eventLoopDelay: 1e-6 } })
    expect(await ask(cheap()).answer).toMatchObject({ status: 200, body: cached.body })
    await expect
      .poll(() => ask(cheap((number += 1))).answer)
      .toMatchObject({ status: 503, headers: { 'retry-after': '1', 'cache-control': 'no-store' } })
    expect(await ask('/health/live').answer).toMatchObject({ status: 200 })
    expect(await ask(cheap()).answer).toMatchObject({ status: 200, body: cached.body })
    // A page without its scripts would be none.
    expect(await ask('/_app/version.json').answer).toMatchObject({ status: 200 })
  })

  it('is computed from the state in which it was asked, and never shared with who asks in another', async () => {
    const before = ask(reach(500))
    await untilAsked(1)
    current = worldOf(randomUUID())
    states.set(current.world, current)
    const after = ask(reach(500))
    await untilWaiting(1)
    asked[0]?.end('{"data":"before"}')
    await untilAsked(2)
    asked[1]?.end('{"data":"after"}')
    expect([await before.answer, await after.answer]).toMatchObject([
      { body: '{"data":"before"}' },
      { body: '{"data":"after"}' },
    ])
    expect(asked.map(({ version }) => version)).toEqual(['today', current.world.dataVersion])
  })
})
