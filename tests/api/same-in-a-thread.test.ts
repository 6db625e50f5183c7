import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { MessageChannel } from 'node:worker_threads'

import { publish } from '../../geo/src/disclosure/publish.ts'
import { dictionaries } from '../../geo/src/words/dictionaries.ts'
import { smallCity } from '../../geo/src/world/testing/small-city.ts'
import { afterAll, describe, expect, it } from 'vitest'

import { readEnvironment } from '../../api/src/environment.ts'
import type { Handing } from '../../api/src/http/threads/hand-over.ts'
import { createServer } from '../../api/src/http/server.ts'
import { workThread } from '../../api/src/paths.ts'
import { estimatedWalkingDistance } from '../../api/src/walking/estimated-walking-distance.ts'
import { threadQuestion } from '../../api/src/work/handed-request.ts'
import { ProcessOfThread } from '../../api/src/work/process-of-thread.ts'
import { Threads } from '../../api/src/work/threads.ts'
import { Work } from '../../api/src/work/work.ts'
import { loadBeside } from '../../api/src/world/loading.ts'
import { shareSnapshot, worldOf } from '../../api/src/world/shared-snapshot.ts'
import { contentOf } from '../bench/overloads.ts'

const reach = encodeURIComponent(
  '{city{withinReach(reach:{kind:MEETING,withinMetres:500}){share{value}}}}',
)

/** What takes long and asks a database for no more than outlines. */
const asked = [
  `/graphql?query=${reach}`,
  '/erreichbarkeit/tabelle.xlsx?metres=500',
  '/en/erreichbarkeit/tabelle.csv?metres=501',
  '/erreichbarkeit/bild.png?metres=500',
]

/** Every area is the same square. */
const outline = {
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        [13.7, 51],
        [13.8, 51],
        [13.8, 51.1],
        [13.7, 51.1],
        [13.7, 51],
      ],
    ],
  ],
}

const rowsOf = (statement: string): unknown[][] =>
  statement.includes('"outline"')
    ? smallCity.areas.map(({ level, code, name }) => [level, code, name, outline])
    : []

describe('what takes long', () => {
  const environment = readEnvironment({
    PUBLIC_URL: 'https://atlas.example.org',
    // However slow the machine is.
    DEADLINE_SECONDS: '120',
    DEVELOPER_TOOLS: 'off',
    LOG_LEVEL: 'silent',
  })
  const world = publish(smallCity, environment.minimums)
  const shared = shareSnapshot(smallCity, environment.minimums)
  const threads = new Threads({
    program: workThread,
    settings: { environment, workerId: undefined },
    threads: 1,
    memoryMegabytes: 1024,
    limitSeconds: 60,
    rows: (statement) => Promise.resolve(rowsOf(statement)),
    newest: () => Promise.resolve(shared),
    onDeath: (error) => expect.fail(String(error)),
  })
  afterAll(() => threads.stop())

  it('about a state that a thread has loaded is the same', async () => {
    const { minimums } = environment
    const from = { snapshot: smallCity }
    const loaded = worldOf(await loadBeside({ from, release: 'any', minimums }))
    expect(loaded.version).toBe(world.version)
    expect(loaded.inhabited).toEqual(world.inhabited)
    expect(loaded.residents).toEqual(world.residents)
    expect(loaded.counselling).toEqual(world.counselling)
    const unusable = { ...smallCity, areas: [] }
    await expect(
      loadBeside({ from: { snapshot: unusable }, release: 'any', minimums }),
    ).rejects.toThrow('A world is that of one city')
  })

  /** Each with what it says and what says of it whether it is the same. */
  async function answersOf(handing: Handing | null) {
    // It asks as a thread asks, too, for which nothing else is known.
    const { port1, port2 } = new MessageChannel()
    port1.on('message', (asked: unknown) => {
      const question = threadQuestion.parse(asked)
      if (question.ask === 'ROWS')
        port1.postMessage({ id: question.id, rows: rowsOf(question.statement) })
    })
    const app = await createServer({
      ...environment,
      connection: new ProcessOfThread(port2),
      world: { current: world, newest: () => Promise.resolve(world) },
      readiness: () => Promise.resolve({ status: 'ready' }),
      walking: { WALKING: estimatedWalkingDistance(environment.detourFactor), WHEELCHAIR: null },
      dictionaries,
      ...(handing && { handing }),
    })
    const answers = []
    for (const url of asked) {
      const { statusCode, headers, rawPayload } = await app.inject({
        url,
        headers: { 'apollo-require-preflight': 'true', 'accept-language': 'en' },
      })
      const content = contentOf(rawPayload)
      answers.push({ url, statusCode, content, type: headers['content-type'], tag: headers.etag })
    }
    await app.close()
    port1.close()
    return answers
  }

  it('is answered by a thread to the byte as the process itself would have answered', async () => {
    let handedOver = 0
    const answering = {
      answer: (...given: Parameters<Threads['answer']>) => {
        handedOver += 1
        return threads.answer(...given)
      },
      stop: () => threads.stop(),
    }
    const work = new Work({ atOnce: 1, mostWaiting: 10, longestWaitSeconds: 60 }, answering)
    const own = await answersOf(null)
    expect(own.map(({ statusCode }) => statusCode)).toEqual(asked.map(() => 200))
    expect(await answersOf({ work, shared: () => shared })).toEqual(own)
    expect(handedOver).toBe(asked.length)
  })

  it('is given up midway by its thread when whoever asked has left', async () => {
    const ask = (leaving: AbortSignal) =>
      threads.answer(
        {
          method: 'GET',
          url: '/erreichbarkeit/tabelle.xlsx?metres=502',
          headers: {},
          body: undefined,
          origin: 'https://atlas.example.org',
        },
        randomUUID(),
        shared,
        leaving,
      )
    /** Of somebody who leaves after a time. */
    const statusAfter = async (milliseconds: number) => {
      const leaving = new AbortController()
      const asking = ask(leaving.signal)
      await sleep(milliseconds)
      leaving.abort()
      const { status, headers } = await asking
      return status === 200 ? 'whole' : 'content-type' in headers ? 'given up' : 'not begun'
    }
    const begun = performance.now()
    const { status } = await ask(new AbortController().signal)
    expect(status).toBe(200)
    // Midway is between where it has not begun and where it is whole, however fast the machine is.
    let [early, late] = [0, performance.now() - begun]
    await expect
      .poll(
        async () => {
          if (late - early < 1) [early, late] = [0, 2 * late]
          const middle = (early + late) / 2
          const end = await statusAfter(middle)
          if (end === 'whole') late = middle
          if (end === 'not begun') early = middle
          return end
        },
        { interval: 0 },
      )
      .toBe('given up')
    expect((await ask(new AbortController().signal)).status).toBe(200)
  })
})
