import { describe, expect, it } from 'vitest'

import { readEnvironment } from '../../api/src/environment.ts'
import { createServer } from '../../api/src/http/server.ts'
import {
  type PlacementEnd,
  type PlacementState,
  waitingState,
} from '../../api/src/placement/placement-state.ts'
import { Placements } from '../../api/src/placement/placements.ts'
import { estimatedWalkingDistance } from '../../api/src/walking/estimated-walking-distance.ts'
import { Work } from '../../api/src/work/work.ts'
import { shareSnapshot } from '../../api/src/world/shared-snapshot.ts'
import { publish } from '../../geo/src/disclosure/publish.ts'
import { dictionaries } from '../../geo/src/words/dictionaries.ts'
import { smallCity } from '../../geo/src/world/testing/small-city.ts'
import { readAnswer } from '../support/api.ts'
import { describeOnBothDatabases } from '../support/both-databases.ts'
import { allTold, listen } from '../support/events.ts'
import {
  curveQuestion,
  frontQuestion,
  placementQuestion,
  robustQuestion,
} from '../support/placement-question.ts'

const asking = (input: string, selected = 'status') => placementQuestion(input, selected)

const tellingWhere: unknown = expect.stringContaining('/graphql/stream')

describeOnBothDatabases('a placement question that cannot be', (api) => {
  const post = async (body: unknown, headers: Record<string, string> = {}) => {
    const response = await api.fetch('/graphql/stream', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'en', ...headers },
      body: JSON.stringify(body),
    })
    const { status, errors, data } = await readAnswer(response)
    const [{ message, extensions } = expect.fail('no error')] = errors
    return { status, message, extensions, data }
  }
  const mclp = (sites: number, metres: number) =>
    `model: { mclp: { sites: ${sites}, withinMetres: ${metres} } }`

  it.each([
    [
      mclp(2000, 800),
      { code: 'TOO_MANY_SITES', sites: 2000, candidates: 1608 },
      '2,000 new sites cannot be placed: there are 1,608 candidates, and at least 1 site is placed.',
      '2.000 neue Standorte lassen sich nicht finden: Es gibt 1.608 mögliche, und mindestens 1 wird gesucht.',
    ],
    [
      mclp(1, 0),
      { code: 'MALFORMED_DISTANCE', maximum: 50_000 },
      'A distance is a number of metres above 0 and at most 50,000.',
      'Eine Entfernung ist eine Zahl von Metern über 0 und höchstens 50.000.',
    ],
    [
      `${mclp(1, 800)}, minimumMetres: 5001`,
      { code: 'MALFORMED_DISTANCE', maximum: 5_000 },
      'A distance is a number of metres above 0 and at most 5,000.',
      'Eine Entfernung ist eine Zahl von Metern über 0 und höchstens 5.000.',
    ],
    [
      'model: { mclp: { withinMetres: 800 } }',
      { code: 'MALFORMED_BUDGET' },
      'A budget says either new sites ("sites") or posts in FTE ("fte").',
      'Ein Budget nennt entweder neue Standorte („sites“) oder Stellen in VZÄ („fte“).',
    ],
    [
      'model: { pMedian: { fte: 1.5 } }, ftePerSite: 2',
      { code: 'TOO_LITTLE_STAFF', fte: 1.5, least: 2, most: 1_000 },
      '1.5 FTE cannot be: there have to be at least 2 and at most 1,000.',
      '1,5 VZÄ gehen nicht: Es müssen mindestens 2 und dürfen höchstens 1.000 sein.',
    ],
    [
      `${mclp(1, 800)}, ftePerSite: 0.5`,
      { code: 'TOO_LITTLE_STAFF', fte: 0.5, least: 1, most: 1_000 },
      '0.5 FTE cannot be: there have to be at least 1 and at most 1,000.',
      '0,5 VZÄ gehen nicht: Es müssen mindestens 1 und dürfen höchstens 1.000 sein.',
    ],
    [
      'model: { pCenter: { sites: 1 } }, room: {}',
      { code: 'ROOM_NOT_KNOWN' },
      'Room ("room") bounds "mclp" without "farthestMetres" and "pMedian" alone, and only services with a planning key.',
      'Plätze („room“) begrenzen nur „mclp“ ohne „farthestMetres“ und „pMedian“, und nur Angebote mit einem Planungsschlüssel.',
    ],
    [
      `${mclp(1, 800)}, ages: AGE_80_PLUS, room: {}`,
      { code: 'ROOM_NOT_FOR_AGES' },
      'Room by the planning key is for all of 60 and older ("AGE_60_PLUS") alone: the key says nothing of other ages.',
      'Plätze nach dem Planungsschlüssel gibt es nur für alle ab 60 („AGE_60_PLUS“): Von anderen Altersgruppen sagt der Schlüssel nichts.',
    ],
    [
      'model: { lscp: { withinMetres: 800, share: 1.1 } }',
      { code: 'MALFORMED_SHARE' },
      'A share is a number above 0 and at most 1.',
      'Ein Anteil ist eine Zahl über 0 und höchstens 1.',
    ],
    [
      `${mclp(1, 800)}, seconds: 61`,
      { code: 'MALFORMED_TIME_LIMIT', most: 60 },
      'A time limit is a number of seconds above 0 and at most 60.',
      'Ein Zeitlimit ist eine Zahl von Sekunden über 0 und höchstens 60.',
    ],
    [
      `${mclp(1, 800)}, forced: [-1]`,
      { code: 'UNKNOWN_CANDIDATE', candidate: -1 },
      'There is no candidate with the number -1.',
      'Einen möglichen Standort mit der Nummer -1 gibt es nicht.',
    ],
    [
      `${mclp(1, 800)}, candidates: { points: [] }`,
      { code: 'NO_CANDIDATES' },
      'There is no candidate for a site. Please name places, or other areas.',
      'Es gibt keinen möglichen Standort. Bitte nennen Sie Orte oder andere Gebiete.',
    ],
  ])('is refused in the language of whoever asks: %s', async (input, extensions, en, de) => {
    const english = { status: 400, message: en, extensions, data: null }
    expect(await post(asking(input, 'status'))).toEqual(english)
    const german = await post(asking(input, 'status'), { 'accept-language': 'de' })
    expect(german).toEqual({ ...english, message: de })
  })

  it.each([mclp(21, 800), 'model: { lscp: { withinMetres: 800 } }'])(
    'is refused where no curve is drawn of it: %s',
    async (input) => {
      const curve = curveQuestion(input, 'status')
      const english = {
        status: 400,
        message: 'A curve is of a number of new sites (mclp, pMedian or pCenter), at most 20.',
        extensions: { code: 'MALFORMED_CURVE', most: 20 },
        data: null,
      }
      expect(await post(curve)).toEqual(english)
      expect(await post(curve, { 'accept-language': 'de' })).toEqual({
        ...english,
        message:
          'Eine Kurve gibt es zu einer Zahl neuer Standorte (mclp, pMedian oder pCenter) bis höchstens 20.',
      })
    },
  )

  const noChange = '{ changes: [] }'
  it.each([
    [
      frontQuestion(mclp(11, 800), 'status'),
      { code: 'MALFORMED_FRONT', most: 10 },
      'A front is of "mclp" with at most 10 new sites, without "farthestMetres", "need" and "room".',
    ],
    [
      frontQuestion('model: { pMedian: { sites: 1 } }', 'status'),
      { code: 'MALFORMED_FRONT', most: 10 },
      'A front is of "mclp" with at most 10 new sites, without "farthestMetres", "need" and "room".',
    ],
    [
      robustQuestion('model: { pCenter: { sites: 1 } }', noChange, 'status'),
      { code: 'MALFORMED_FUTURES', most: 8 },
      'Sites for several futures are found for "mclp" and "pMedian", without "farthestMetres", "need" and "room", and for 1 to 8 futures.',
    ],
    [
      robustQuestion(mclp(1, 800), Array.from({ length: 9 }, () => noChange).join(), 'status'),
      { code: 'MALFORMED_FUTURES', most: 8 },
      'Sites for several futures are found for "mclp" and "pMedian", without "farthestMetres", "need" and "room", and for 1 to 8 futures.',
    ],
    [
      robustQuestion(
        mclp(1, 800),
        `${noChange}, { changes: [{ closeSite: { slug: "luise" } }] }`,
        'status',
      ),
      { code: 'FUTURE_NOT_OF_PEOPLE', future: 2 },
      'Future 2 changes more than people. "changeResidents" and "followForecast" may be in it; all else belongs to the scenario of the question.',
    ],
  ])('is refused where it weighs what it cannot: %o', async (asked, extensions, message) => {
    expect(await post(asked)).toEqual({ status: 400, message, extensions, data: null })
  })

  const question = asking(mclp(1, 800), 'status')
  it.each([
    ['CROSS_SITE_REQUEST', 400, question, { 'content-type': 'text/plain' }],
    ['MALFORMED_REQUEST', 406, question, { accept: 'application/json' }],
    ['MALFORMED_QUERY', 400, { query: '{ city { name } }' }, {}],
    ['MALFORMED_QUERY', 400, { query: 'subscription {' }, {}],
    ['MALFORMED_QUERY', 400, { query: 7 }, {}],
    ['MALFORMED_QUERY', 400, asking(mclp(1, 800), 'nothing'), {}],
    ['MALFORMED_QUERY', 400, asking('model: { pMedian: { sites: 1 }, pCenter: { sites: 1 } }'), {}],
    ['QUERY_TOO_LARGE', 400, asking(mclp(1, 800), 'status '.repeat(2_100)), {}],
    [
      'QUERY_TOO_LARGE',
      400,
      asking(mclp(1, 800), Array.from({ length: 41 }, (_, at) => `a${at}: status`).join(' ')),
      {},
    ],
    [
      'IMPOSSIBLE_SCENARIO',
      400,
      { ...question, extensions: { scenario: { schema: 99, changes: [] } } },
      {},
    ],
  ] as const)(
    'is refused under the rules of all questions: %s (%#)',
    async (code, status, body, more) => {
      expect(await post(body, more)).toMatchObject({ status, extensions: { code } })
    },
  )

  it('is told where it is asked', async () => {
    const { errors } = await api.answer(question)
    expect(errors).toMatchObject([
      {
        message: tellingWhere,
        extensions: { code: 'MALFORMED_QUERY' },
      },
    ])
    const response = await api.fetch('/graphql/stream')
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('POST, OPTIONS')
  })
})

describe('a server that has taken on as many as it does', () => {
  it('refuses what is new at once, says when to come again, and lets others join what is worked on', async () => {
    const minimums = { residents: 3, cases: 10 }
    const shared = shareSnapshot(smallCity, minimums)
    const world = publish(smallCity, minimums)
    const ends: ((end: PlacementEnd) => void)[] = []
    const solve = () => new Promise<PlacementEnd>((end) => void ends.push(end))
    const stop = () => Promise.resolve()
    const answer = () => expect.fail('no request is handed over')
    const few = { mostWaiting: 1, longestWaitSeconds: 600 }
    const app = await createServer({
      connection: { queries: () => expect.fail('no statement is sent') },
      world: { current: world, newest: () => Promise.resolve(world) },
      readiness: () => Promise.resolve({ status: 'ready' }),
      walking: { WALKING: estimatedWalkingDistance(1.3), WHEELCHAIR: null },
      detourFactor: 1.3,
      dictionaries,
      developerTools: false,
      deadlineSeconds: 60,
      connections: readEnvironment({}).connections,
      logLevel: 'silent',
      handing: { work: new Work({ ...few, atOnce: 1 }, { answer, stop }), shared: () => shared },
      placing: new Placements(few, { solve, stop }),
    })
    const url = await app.listen({ port: 0, host: '127.0.0.1' })
    const ask = (seconds: number) =>
      listen({ url }, asking(`model: { pMedian: { sites: 1 } }, seconds: ${seconds}`, 'status'))
    const taken = [await ask(1), await ask(2)]

    const { response } = await ask(3)
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('1')
    expect(await readAnswer(response)).toMatchObject({
      errors: [{ extensions: { code: 'OVERLOADED', seconds: 1 } }],
    })

    taken.push(await ask(1))
    const all = Promise.all(taken.map(allTold))
    const state: PlacementState = { ...waitingState, status: 'OPTIMAL' }
    for (const done of [1, 2]) {
      await expect.poll(() => ends.length).toBe(done)
      ends.at(-1)?.({ type: 'ANSWERED', state })
    }
    expect((await all).map((told) => told.at(-1)?.data)).toEqual(
      taken.map(() => ({ placement: { status: 'OPTIMAL' } })),
    )
    await app.close()
  })
})
