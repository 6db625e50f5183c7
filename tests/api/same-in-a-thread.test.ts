import { publish } from '../../geo/src/disclosure/publish.ts'
import { dictionaries } from '../../geo/src/words/dictionaries.ts'
import { smallCity } from '../../geo/src/world/testing/small-city.ts'
import { afterAll, describe, expect, it } from 'vitest'

import { readEnvironment } from '../../api/src/environment.ts'
import type { Handing } from '../../api/src/http/hand-over.ts'
import { createServer } from '../../api/src/http/server.ts'
import { workThread } from '../../api/src/paths.ts'
import { estimatedWalkingDistance } from '../../api/src/walking/estimated-walking-distance.ts'
import { Threads } from '../../api/src/work/threads.ts'
import { Work } from '../../api/src/work/work.ts'
import { shareSnapshot } from '../../api/src/world/shared-snapshot.ts'
import { contentOf } from '../bench/overloads.ts'

const coverage = encodeURIComponent('{city{coverage(kind:MEETING,withinMetres:500){value}}}')

/** What takes long and asks nothing of a database. */
const asked = [
  `/graphql?query=${coverage}`,
  '/erreichbarkeit/tabelle.xlsx?metres=500',
  '/en/erreichbarkeit/tabelle.csv?metres=501',
]

describe('what takes long', () => {
  const environment = readEnvironment({
    PUBLIC_URL: 'https://atlas.example.org',
    DEVELOPER_TOOLS: 'off',
    LOG_LEVEL: 'silent',
  })
  const world = publish(smallCity, environment.minimums)
  const shared = shareSnapshot(smallCity)
  const threads = new Threads({
    program: workThread,
    settings: { environment, workerId: undefined },
    threads: 1,
    memoryMegabytes: 1024,
    limitSeconds: 60,
    rows: () => Promise.reject(new Error('no statement is sent')),
    newest: () => Promise.resolve(shared),
    onDeath: (error) => expect.fail(String(error)),
  })
  afterAll(() => threads.stop())

  /** Each with what it says and what says of it whether it is the same. */
  async function answersOf(handing: Handing | null) {
    const app = await createServer({
      ...environment,
      connection: { queries: () => expect.fail('no statement is sent') },
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
})
