import { describe, expect, it } from 'vitest'
import { z } from 'zod'

import { parseCertificate } from '../../geo/src/placement/certificate.ts'
import { placed } from '../../geo/src/placement/place.ts'
import { placedWorld } from '../../geo/src/placement/placed-world.ts'
import type { Placement } from '../../geo/src/placement/placement.ts'
import { verify } from '../../geo/src/placement/verify.ts'
import { scenarioSchema } from '../../geo/src/world/scenario.ts'
import type { Api } from '../support/api.ts'
import { describeOnEachDatabase } from '../support/both-databases.ts'
import { allTold, listen } from '../support/events.ts'
import { curveQuestion, placementQuestion } from '../support/placement-question.ts'
import { publishedWorld } from '../support/published-world.ts'
import { startServer } from '../support/server.ts'

const fields = `status sites { number lon lat district { code name } } measure value bound gap reason
  certificate alternatives { sites { number } } areAllListed candidates
  unknownIn { code name } knownSites countedSites note asOf source { title } figureStatus`

const anyNumber: unknown = expect.any(Number)
const anyText: unknown = expect.any(String)

const noteIn = {
  en: 'Left out, because the sites for meeting there are unknown: Loschwitz and Prohlis.',
  de: 'Ausgelassen, weil die Standorte für Begegnung dort nicht bekannt sind: Loschwitz und Prohlis.',
}

/** Takes longer than any test waits. */
const endless = placementQuestion(
  'model: { lscp: { withinMetres: 700, share: 0.95 } }',
  'status value',
)

const answer = z.object({
  placement: z.looseObject({
    status: z.string(),
    sites: z.array(z.looseObject({ number: z.int() })),
    value: z.number().nullable(),
    certificate: z.unknown(),
  }),
})

const curve = z.object({
  placementCurve: z.looseObject({
    points: z.array(
      z.looseObject({
        ...{ mostSites: z.int(), status: z.string(), value: z.number(), gap: z.number() },
        gain: z.number().nullable(),
      }),
    ),
  }),
})

async function lastOf(api: Api, input: string, language = 'en', extensions = {}) {
  const asked = { ...placementQuestion(input, fields), extensions }
  const all = await allTold(await listen(api, asked, { 'accept-language': language }))
  const last = all.at(-1) ?? expect.fail('nothing was told')
  return last
}

describeOnEachDatabase('a placement question', (api) => {
  it('is told what is known until it is proven, as the rules have it', async () => {
    const world = await publishedWorld()
    const question = { model: 'MCLP', within: 800, sites: 3 } as const
    const { instance, candidates } = placedWorld(
      world,
      {
        ...{ question, kind: 'MEETING', ages: 'AGE_60_PLUS', candidates: { from: 'CELLS' } },
        ...{ districts: null, forced: [], excluded: [], minimumMetres: null },
        includesUnknown: false,
      },
      1.3,
    )
    const expected = solved(instance, question)

    const listening = await listen(
      api,
      placementQuestion('model: { mclp: { sites: 3, withinMetres: 800 } }', fields),
    )
    const all = (await allTold(listening)).map(({ data }) => answer.parse(data).placement)

    expect(listening.response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    expect(listening.response.headers.get('cache-control')).toBe('no-store')
    expect(all[0]).toMatchObject({ status: 'WAITING', sites: [], value: null, note: null })
    const last = all.at(-1)
    expect(last).toMatchObject({
      status: 'OPTIMAL',
      sites: expected.sites.map((site) => {
        const { number, lon, lat, districtId } = candidates[site] ?? expect.fail('no candidate')
        const { code, name } = world.areas.byId(districtId ?? 0)
        return { number, lon, lat, district: { code, name } }
      }),
      measure: 'RESIDENTS',
      value: expected.value / 10,
      bound: expected.value / 10,
      gap: 0,
      reason: null,
      candidates: candidates.length,
      unknownIn: [
        { code: '4', name: 'Loschwitz' },
        { code: '7', name: 'Prohlis' },
      ],
      knownSites: 15,
      figureStatus: 'ESTIMATED',
      asOf: '2025-12-31',
    })
    expect(last?.certificate).toEqual(JSON.parse(JSON.stringify(expected.certificate)))
    expect(verify(parseCertificate(last?.certificate), instance).isOptimal).toBe(true)
  })

  it('is a curve of ever more sites, each the answer to its own question', async () => {
    const point = 'mostSites status sites { number } value bound gap gain certificate'
    const asked = curveQuestion(
      'model: { mclp: { sites: 3, withinMetres: 800 } }',
      `status measure points { ${point} } note knownSites`,
    )
    const told = await allTold(await listen(api, asked))
    const { points, ...last } = curve.parse(told.at(-1)?.data).placementCurve
    expect(last).toMatchObject({ status: 'OPTIMAL', measure: 'RESIDENTS', knownSites: 15 })
    expect(points.map(({ mostSites, status, gap }) => [mostSites, status, gap])).toEqual(
      [0, 1, 2, 3].map((sites) => [sites, 'OPTIMAL', 0]),
    )
    expect(points[0]).toMatchObject({ sites: [], gain: null })
    const meanwhile = told
      .slice(0, -1)
      .flatMap(({ data }) => curve.parse(data).placementCurve.points)
    expect(meanwhile.filter(({ certificate: told }) => told !== null)).toEqual([])
    for (const [place, { value, gain }] of points.entries()) {
      const before = points[place - 1]
      if (before) expect(gain).toBeCloseTo(value - before.value, 6)
    }
    const alone = await lastOf(api, 'model: { mclp: { sites: 3, withinMetres: 800 } }')
    const { sites, value, certificate } = answer.parse(alone.data).placement
    expect(points[3]).toMatchObject({
      sites: sites.map(({ number }) => ({ number })),
      ...{ value, bound: value, certificate },
    })
  })

  it('has its turn as soon as whoever asked before has left', async () => {
    const first = await listen(api, endless)
    await expect
      .poll(async () => (await first.events.next()).value?.data?.placement)
      .toMatchObject({
        status: 'SEARCHING',
        value: anyNumber,
      })
    const second = await listen(
      api,
      placementQuestion('model: { pMedian: { sites: 1 } }', 'status'),
    )
    expect((await second.events.next()).value).toEqual({
      data: { placement: { status: 'WAITING' } },
    })
    // Meanwhile everything else is answered.
    const { status, errors } = await api.answer({ query: '{ planningAreas { name } }' })
    expect({ status, errors }).toEqual({ status: 200, errors: [] })
    first.leave()
    expect((await allTold(second)).at(-1)).toEqual({ data: { placement: { status: 'OPTIMAL' } } })
  })

  it('is of the world of the scenario beside it', async () => {
    const scenario = (slug: string) => ({
      schema: scenarioSchema,
      changes: [{ type: 'closeSite', slug }],
    })
    const input = 'model: { pMedian: { sites: 1 } }'
    const meanNow = answer.parse((await lastOf(api, input)).data).placement
    const closed = await lastOf(api, input, 'en', { scenario: scenario('luise') })
    const { value } = answer.parse(closed.data).placement
    expect(value).toBeGreaterThan(meanNow.value ?? Infinity)
    const { errors } = await lastOf(api, input, 'de', { scenario: scenario('nirgends') })
    expect(errors).toMatchObject([{ extensions: { code: 'IMPOSSIBLE_SCENARIO', change: 1 } }])
  })

  it('may have a budget of posts, sites with only so much room, and people who count by need', async () => {
    const more = `${fields} sitesAsked valueInPeople withoutRoom`
    const last = async (input: string) => {
      const told = await allTold(await listen(api, placementQuestion(input, more)))
      return told.at(-1)?.data?.placement
    }
    const need = `need: { level: SOCIAL_SPACE, parts: [{ indicator: "share-80-plus", weight: 1 }] }`
    const weighted = await last(`model: { mclp: { fte: 3.9, withinMetres: 800 } }, ${need}`)
    expect(weighted).toMatchObject({
      ...{ status: 'OPTIMAL', measure: 'WEIGHTED_RESIDENTS', sitesAsked: 3 },
      ...{ valueInPeople: anyNumber, withoutRoom: null },
    })
    const room = await last('model: { mclp: { sites: 1, withinMetres: 800 } }, room: {}')
    expect(room).toMatchObject({
      ...{ status: 'OPTIMAL', measure: 'RESIDENTS', sitesAsked: 1, withoutRoom: anyNumber },
    })
    const { value, valueInPeople, note } = z
      .looseObject({ value: z.number(), valueInPeople: z.number(), note: z.string() })
      .parse(room)
    expect(valueInPeople).toBe(value)
    expect(note).toContain('6,500 per FTE')
  })

  it('has a certificate that this server recomputes, and one that is broken does not hold', async () => {
    const input = {
      kind: 'MEETING',
      model: { pMedian: { sites: 2 } },
      candidates: { from: 'STOPS' },
    }
    const text = 'model: { pMedian: { sites: 2 } }, candidates: { from: STOPS }'
    const { certificate } = answer.parse((await lastOf(api, text)).data).placement
    const verified = async (file: unknown, asked: object = input, language: 'en' | 'de' = 'en') =>
      api.answer(
        {
          query: `query ($input: PlacementInput!, $file: String!) {
            verifyCertificate(input: $input, certificate: $file, dataVersion: "another") {
              isOfQuestion isOfInstance isAllowed hasValue isBounded isOptimal restsOnSolver gap isSameData
            }
          }`,
          variables: { input: asked, file: typeof file === 'string' ? file : JSON.stringify(file) },
        },
        language,
      )
    const holds = {
      ...{ isOfQuestion: true, isOfInstance: true, isAllowed: true, hasValue: true },
      ...{ isBounded: true, isOptimal: true, restsOnSolver: false, gap: 0, isSameData: false },
    }
    expect((await verified(certificate)).data).toEqual({ verifyCertificate: holds })
    expect((await verified({ schema: 1, certificate })).data).toEqual({ verifyCertificate: holds })
    const proof = parseCertificate(certificate)
    const bound = proof.value + 1
    expect((await verified({ ...proof, bound, boundBySums: bound })).data).toMatchObject({
      verifyCertificate: { hasValue: true, isBounded: false, isOptimal: false },
    })
    const other = await verified(certificate, { ...input, model: { pMedian: { sites: 3 } } })
    expect(other.data).toMatchObject({
      verifyCertificate: { isOfQuestion: false, isOptimal: false },
    })
    const { errors } = await verified('{}', input, 'de')
    expect(errors).toMatchObject([
      {
        message: 'Die Datei enthält etwas anderes als einen Nachweis.',
        extensions: { code: 'UNREADABLE_CERTIFICATE' },
      },
    ])
  })

  it('may be about offices, stops or any places, in some areas, and says where none is possible', async () => {
    const model = 'model: { pMedian: { sites: 1 } }'
    const sitesOf = async (input: string) => {
      const { sites } = answer.parse((await lastOf(api, `${model}, ${input}`)).data).placement
      return sites
    }
    const stops = await sitesOf(
      'candidates: { from: STOPS }, areas: [{ level: DISTRICT, code: "06" }]',
    )
    expect(stops).toMatchObject([{ district: { code: '06' } }])
    const points = 'candidates: { points: [{ lon: 13.7, lat: 51.02 }, { lon: 13.78, lat: 51.05 }] }'
    expect(await sitesOf(points)).toHaveLength(1)
    expect(await sitesOf(`${points}, excluded: [0]`)).toMatchObject([{ number: 1, lon: 13.78 }])
    expect(await sitesOf('candidates: { from: OFFICES }')).toMatchObject([
      { district: { code: anyText } },
    ])
    for (const [language, reason] of [
      ['en', 'One possible site is both required and excluded.'],
      ['de', 'Ein möglicher Standort ist zugleich verlangt und ausgeschlossen.'],
    ] as const) {
      const last = await lastOf(api, `${model}, ${points}, forced: [0], excluded: [0]`, language)
      expect(last.data?.placement).toMatchObject({ status: 'INFEASIBLE', reason, value: null })
      expect(answer.parse(last.data).placement.note).toContain(noteIn[language])
    }
  })
})

describe('a server that ends', () => {
  it('tells whoever listens, and ends all the same', async () => {
    const server = await startServer({ environment: { STOP_SECONDS: '1' } })
    try {
      const listening = await listen(server, endless)
      await listening.events.next()
      const stopped = server.stop()
      const last = (await allTold(listening)).at(-1)
      expect(last?.errors).toMatchObject([{ extensions: { code: 'STOPPING' } }])
      expect(await stopped).toBe(0)
    } finally {
      await server.stop()
    }
  })
})

/** Runs the rules to their end; what is asked here needs no solver. */
function solved(...asked: Parameters<typeof placed>): Placement {
  const steps = placed(...asked)
  for (let next = steps.next(); ; next = steps.next()) {
    if (next.done !== true) continue
    if (next.value.status === 'INFEASIBLE') expect.fail('infeasible')
    return next.value
  }
}
