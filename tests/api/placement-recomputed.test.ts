import { expect, it } from 'vitest'
import { z } from 'zod'

import { parseCertificate } from '../../geo/src/placement/certificate.ts'
import { receivedInstance } from '../../geo/src/placement/received-instance.ts'
import { verify } from '../../geo/src/placement/verify.ts'
import { reachAges, ReachCells } from '../../geo/src/reach/cells/reach-cells.ts'
import { receivePublishedCells } from '../../geo/src/world/receive-published-cells.ts'
import { readAnswer } from '../support/api.ts'
import { describeOnBothDatabases } from '../support/both-databases.ts'
import { allTold, listen } from '../support/events.ts'
import { placementQuestion } from '../support/placement-question.ts'

const answer = z.object({ placement: z.object({ certificate: z.unknown() }) })

const numbers = z.array(z.number())
const ground = z.object({
  cells: z.object({
    asOf: z.string(),
    lon: numbers,
    lat: numbers,
    residents60To79: numbers,
    residents80Plus: numbers,
    district: numbers,
  }),
  placementGround: z.object({
    ages: z.enum(reachAges),
    weights: numbers,
    detourFactor: z.number(),
    note: z.string(),
    knownSites: z.int(),
    sites: z.object({ lon: numbers, lat: numbers }),
    candidates: z.object({
      lon: numbers,
      lat: numbers,
      district: z.array(z.int().nullable()),
      districts: z.array(z.object({ code: z.string() })),
    }),
    room: z.null(),
  }),
})

describeOnBothDatabases('a placement', (api) => {
  it.each([
    'model: { mclp: { sites: 2, withinMetres: 800 } }',
    'model: { pMedian: { sites: 2 } }, minimumMetres: 1500, candidates: { from: STOPS }',
    'model: { pCenter: { sites: 1 } }, ages: AGE_80_PLUS, includeUnknown: true, excluded: [3]',
  ])('is proven to whoever has what the API says beside, and can add: %s', async (input) => {
    const all = await allTold(await listen(api, placementQuestion(input, 'certificate')))
    const certificate = parseCertificate(answer.parse(all.at(-1)?.data).placement.certificate)
    const told = await api.ask(
      ground,
      `{ cells { asOf lon lat residents60To79 residents80Plus district }
         placementGround(input: { kind: MEETING, ${input} }) { ages weights detourFactor note knownSites
           sites { lon lat } candidates { lon lat district districts { code } } room { furthestMetres } } }`,
    )
    const { asOf: day, lon, lat, district, residents60To79, residents80Plus } = told.cells
    const cells = receivePublishedCells({
      ...{ day, sourceId: 'told', lon: Float64Array.from(lon), lat: Float64Array.from(lat) },
      district: Int32Array.from(district),
      residents: {
        AGE_60_TO_79: Float64Array.from(residents60To79),
        AGE_80_PLUS: Float64Array.from(residents80Plus),
      },
    })
    const { placementGround } = told
    const instance = receivedInstance(
      new ReachCells(cells),
      { ...placementGround, room: null },
      certificate,
    )
    expect(verify(certificate, instance).isOptimal).toBe(true)
    expect(placementGround).toMatchObject({ knownSites: 15, room: null })
    expect(placementGround.note).toContain('15')
    const { district: places, districts } = placementGround.candidates
    expect(districts.map((_, place) => places.includes(place))).not.toContain(false)
    const fewer = receivedInstance(
      new ReachCells(cells),
      { ...placementGround, room: null, weights: placementGround.weights.map((one) => one * 2) },
      certificate,
    )
    expect(verify(certificate, fewer).isOptimal).toBe(certificate.question.model === 'P_CENTER')
  })

  const recomputed = (times: number, selected: string) =>
    `query ($certificate: String!) {
      ${Array.from(
        { length: times },
        (_, one) => `n${one}: verifyCertificate(certificate: $certificate, input: {
          kind: MEETING, model: { mclp: { sites: 1, withinMetres: 500 } } }) { ${selected} }`,
      ).join(' ')} }`

  it('is told to be of other data by its own file, and is paid for as often as it is recomputed', async () => {
    const input = 'model: { mclp: { sites: 1, withinMetres: 500 } }'
    const all = await allTold(await listen(api, placementQuestion(input, 'certificate')))
    const { certificate } = answer.parse(all.at(-1)?.data).placement
    const ask = async (times: number, file: object) => {
      const response = await api.fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          query: recomputed(times, 'isOptimal isSameData'),
          variables: { certificate: JSON.stringify(file) },
        }),
      })
      return readAnswer(response)
    }
    expect(await ask(1, { certificate, dataVersion: 'another' })).toMatchObject({
      errors: [],
      data: { n0: { isOptimal: true, isSameData: false } },
    })
    expect(await ask(1, { certificate })).toMatchObject({ data: { n0: { isSameData: null } } })
    expect(await ask(9, { certificate })).toMatchObject({
      errors: [{ extensions: { code: 'QUERY_TOO_LARGE', limit: 'work' } }],
    })
  })
})
