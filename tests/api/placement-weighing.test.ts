import { expect, it } from 'vitest'
import { z } from 'zod'

import type { AskedPlacement } from '../../geo/src/placement/asked-placement.ts'
import { type Certificate, parseCertificate } from '../../geo/src/placement/certificate.ts'
import { valueOf } from '../../geo/src/placement/ground.ts'
import { placedWorld } from '../../geo/src/placement/placed-world.ts'
import { verify } from '../../geo/src/placement/verify.ts'
import { describeOnEachDatabase } from '../support/both-databases.ts'
import { allTold, listen } from '../support/events.ts'
import { frontQuestion, placementQuestion, robustQuestion } from '../support/placement-question.ts'
import { publishedWorld } from '../support/published-world.ts'

const numbered = z.array(z.object({ number: z.int() }))

const front = z.object({
  placementFront: z.looseObject({
    status: z.string(),
    points: z.array(
      z.looseObject({
        ...{ sites: numbered, residents: z.number(), farthestMetres: z.number() },
        ...{ mostProvenBy: z.int(), shortestProvenBy: z.int() },
      }),
    ),
    certificates: z.array(z.unknown()),
  }),
})

const robust = z.object({
  robustPlacement: z.looseObject({
    regret: z.number(),
    bound: z.number(),
    futures: z.array(
      z.looseObject({
        ...{ inWords: z.array(z.string()), value: z.number(), best: z.number() },
        ...{ bestBound: z.number(), regret: z.number() },
      }),
    ),
  }),
})

const pCenter = { model: 'P_CENTER', sites: 2 } as const
const ofMeeting: AskedPlacement = {
  question: pCenter,
  ...{ kind: 'MEETING', ages: 'AGE_60_PLUS', candidates: { from: 'CELLS' }, districts: null },
  ...{ forced: [], excluded: [], minimumMetres: null, includesUnknown: false },
}

describeOnEachDatabase('a placement question that weighs', (api) => {
  const isOfNewSites = ({ sites }: { sites: readonly unknown[] }) => sites.length > 0

  const verified = async (certificate: Certificate) => {
    const { question } = certificate
    const within = 'within' in question ? question.within : 0
    const { sites, farthest } = { sites: 0, farthest: null, ...question }
    const model =
      question.model === 'MCLP'
        ? `mclp: { sites: ${sites}, withinMetres: ${within}, farthestMetres: ${farthest} }`
        : `pCenter: { sites: ${sites} }`
    return api.ask(
      z.unknown(),
      `query ($certificate: String!) { verifyCertificate(certificate: $certificate,
         input: { kind: MEETING, model: { ${model} } }) { isOfQuestion isOptimal } }`,
      { certificate: JSON.stringify(certificate) },
    )
  }

  it('is a front, whose points none of the others stands for, proven by its certificates', async () => {
    const selected = `status points { sites { number } residents residentsAtMost farthestMetres
      farthestMetresAtLeast worstServedTenthMetres isProven mostProvenBy shortestProvenBy } certificates knownSites`
    const told = await allTold(
      await listen(
        api,
        frontQuestion('model: { mclp: { sites: 2, withinMetres: 800 } }', selected),
      ),
    )
    const { status, points, certificates } = front.parse(told.at(-1)?.data).placementFront
    expect(status).toBe('OPTIMAL')
    const { instance, candidates } = placedWorld(await publishedWorld(), ofMeeting, 1.3)
    const placeOf = new Map(candidates.map(({ number }, place) => [number, place]))
    const known = { model: 'MCLP', within: 800, sites: 2 } as const
    for (const point of points) {
      const sites = point.sites.map(({ number }) => placeOf.get(number) ?? -1)
      expect(point).toMatchObject({
        residents: valueOf(instance, known, sites) / 10,
        residentsAtMost: point.residents,
        farthestMetres: valueOf(instance, pCenter, sites) / 10,
        farthestMetresAtLeast: point.farthestMetres,
        isProven: true,
      })
      const others = points.filter(
        (other) =>
          other.sites.length <= point.sites.length &&
          other.residents >= point.residents &&
          other.farthestMetres <= point.farthestMetres,
      )
      expect(others).toEqual([point])
    }
    expect(points[0]?.sites).toEqual([])
    for (const one of certificates) {
      expect(verify(parseCertificate(one), instance).isOptimal).toBe(true)
    }
    for (const { sites, mostProvenBy, shortestProvenBy } of points.filter(isOfNewSites)) {
      for (const proof of [mostProvenBy, shortestProvenBy]) {
        const certificate = parseCertificate(certificates[proof])
        expect(await verified(certificate)).toEqual({
          verifyCertificate: { isOfQuestion: true, isOptimal: true },
        })
        if (proof === mostProvenBy) expect(certificate.sites).toHaveLength(sites.length)
      }
    }
  })

  it('is of several futures, each with its own best, and says what they assume', async () => {
    const selected = `status sites { number } regretMeasure regret bound boundBySums meanRegret meanRegretAtLeast
      futures { name inWords value best bestBound regret bestSites { number } } weighed { parts }`
    const futures = `{ name: "as today", changes: [] }
      { name: "more in the north", changes: [{ changeResidents: { level: PLANNING_AREA, area: "2", factor: 2 } }] }
      { name: "forecast", changes: [{ followForecast: { day: "2035-12-31" } }] }`
    const input = 'model: { mclp: { sites: 2, withinMetres: 800 } }'
    const told = await allTold(await listen(api, robustQuestion(input, futures, selected)))
    const last = robust.parse(told.at(-1)?.data).robustPlacement
    expect(last).toMatchObject({ status: 'OPTIMAL', regretMeasure: 'RESIDENTS' })
    const [today, , forecast] = last.futures
    const [alone] = (await allTold(await listen(api, placementQuestion(input, 'value')))).slice(-1)
    expect(today).toMatchObject({ name: 'as today', inWords: [] })
    expect(alone?.data).toEqual({ placement: { value: today?.best } })
    expect(forecast?.inWords.join()).toContain('assumption')
    for (const { value, best, bestBound, regret } of last.futures) {
      expect(bestBound).toBe(best)
      expect(regret).toBeCloseTo(best - value, 6)
    }
    expect(last.regret).toBe(Math.max(...last.futures.map(({ regret }) => regret)))
    expect(last.bound).toBe(last.regret)
    const impossible = '{ changes: [{ followForecast: { day: "2099-12-31" } }] }'
    const refused = await allTold(await listen(api, robustQuestion(input, impossible, 'status')))
    expect(refused.at(-1)?.errors).toMatchObject([{ extensions: { code: 'IMPOSSIBLE_SCENARIO' } }])
  })
})
