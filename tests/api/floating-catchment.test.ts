import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

import { describeOnBothDatabases } from '../support/both-databases.ts'
import { figure, figureFields } from '../support/figure.ts'
import {
  allAreas,
  type AskedReach,
  bandsOf,
  livingIn,
  metresFor,
  type ReachAges,
  sum,
  Town,
  written,
} from '../support/reach.ts'
import { readSeed } from '../support/seed.ts'

const statedFigure = z.object({ value: z.number().nullable(), status: z.string() })
const area = z.object({ level: z.string(), code: z.string(), accessibility: statedFigure })
const answer = z.object({
  city: area,
  planningAreas: z.array(area),
  socialSpaces: z.array(area),
  districts: z.array(area),
})

interface Asked extends AskedReach {
  ages: ReachAges
  method?: string
  weights?: number[]
}
const askedOf: Asked[] = [
  { kind: 'MEETING', ages: 'AGE_60_PLUS', withinMetres: 2000, method: 'TWO_STEP' },
  { kind: 'MEETING', ages: 'AGE_60_PLUS', withinMetres: 3000 },
  { kind: 'COUNSELLING', ages: 'AGE_80_PLUS', withinMinutes: 30, weights: [1, 0.42, 0.09] },
  { kind: 'COUNSELLING', ages: 'AGE_60_PLUS', withinMetres: 1500 },
]

const argumentsOf = ({ method, weights, ...reach }: Asked) =>
  [
    written(reach),
    ...(method ? [`method: ${method}`] : []),
    ...(weights ? [`weights: ${JSON.stringify(weights)}`] : []),
  ].join(', ')

describeOnBothDatabases('accessibility', (api) => {
  let town: Town
  let staff: Map<string, number>

  beforeAll(async () => {
    town = await Town.read(api)
    const rows = await readSeed('staff')
    staff = new Map(
      rows.flatMap((row) => [
        [`MEETING ${row.planning_area ?? ''}`, Number(row.meeting_fte)] as const,
        [`COUNSELLING ${row.planning_area ?? ''}`, Number(row.counselling_fte)] as const,
      ]),
    )
  })

  /** The published formulas, written as loops over everything. */
  function byHand({ ages, method, weights = [1, 0.68, 0.22], ...asked }: Asked) {
    const zones = method === 'TWO_STEP' ? [1] : weights
    const counted = town.counted(asked)
    const planningAreaOf = (site: number) => town.sites[site]?.planningArea ?? ''
    const supply = (site: number) =>
      (staff.get(`${asked.kind} ${planningAreaOf(site)}`) ?? Number.NaN) /
      counted.filter((other) => planningAreaOf(other) === planningAreaOf(site)).length
    const weight = (metres: number, reach: number) =>
      metres > reach ? 0 : (zones[Math.max(0, Math.ceil((metres / reach) * zones.length) - 1)] ?? 0)
    const people = town.cells.flatMap((cell) =>
      bandsOf(ages).map((age) => ({
        cell,
        age,
        residents: cell[age],
        weights: counted.map((site) =>
          weight(cell.metres[site] ?? Infinity, metresFor(age, asked)),
        ),
      })),
    )
    const ratios = counted.map((site, index) => {
      const demand = sum(people.map((one) => one.residents * (one.weights[index] ?? 0)))
      return demand === 0 ? 0 : supply(site) / demand
    })
    const posts = new Map(
      people.map((one) => [
        one,
        one.residents * sum(one.weights.map((value, index) => value * (ratios[index] ?? 0))),
      ]),
    )
    return {
      placed: sum(counted.map(supply)),
      postsIn: (place: { level: string; code: string }) =>
        sum([...posts].map(([{ cell, age }, fte]) => fte * town.partOf(cell, place)[age])),
    }
  }

  it.each(askedOf.map((one) => [argumentsOf(one), one] as const))(
    'of all areas is what the published formulas say: %s',
    async (args, asked) => {
      const { city, ...levels } = await api.ask(
        answer,
        allAreas(`accessibility(${args}) { value status }`),
      )
      const { postsIn, placed } = byHand(asked)
      for (const { accessibility, ...place } of [city, ...Object.values(levels).flat()]) {
        const cells = town.cellsIn(place)
        if (cells.length === 0 || !town.isKnown(place, asked.kind)) {
          expect(accessibility).toEqual({ value: null, status: 'MISSING' })
          continue
        }
        const expected = (1000 * postsIn(place)) / livingIn(cells, asked.ages)
        expect(accessibility.status).toBe('ESTIMATED')
        expect(accessibility.value ?? -1).toBeCloseTo(expected, 9)
      }
      const given = ((city.accessibility.value ?? 0) * livingIn(town.cells, asked.ages)) / 1000
      expect(given).toBeCloseTo(placed, 6)
    },
  )

  it('explains itself: posts ÷ residents, how they are divided and how far counts', async () => {
    const { planningArea } = await api.ask(
      z.object({ planningArea: z.object({ accessibility: figure }) }),
      `{ planningArea(code: "9") { accessibility(reach: { kind: MEETING, withinMetres: 2000 }) { ${figureFields} } } }`,
    )
    const { value, unit, explanation } = planningArea.accessibility
    const [posts, people] = explanation.inputs
    expect(value).toBeCloseTo((1000 * (posts?.value ?? 0)) / (people?.value ?? 0), 9)
    expect(unit).toBe('FTE_PER_1000_RESIDENTS')
    expect(posts).toMatchObject({
      unit: 'FTE',
      asOf: '2019-12-31',
      source: { id: 'framework-2020' },
    })
    expect(explanation.note).toContain('weights 1 · 0.68 · 0.22 in zones of equal width')
    expect(explanation.note).toContain(
      'Staff (as of 31 December 2019) is only known by planning area',
    )
    expect(explanation.note).toContain('1.3 × the straight line')
  })

  it('is 0 where no site counts, and says so', async () => {
    const { city } = await api.ask(
      z.object({ city: z.object({ accessibility: figure }) }),
      `{ city { accessibility(reach: { kind: MEETING, provider: MUNICIPAL, withinMetres: 2000 }) { ${figureFields} } } }`,
    )
    expect(city.accessibility.value).toBe(0)
    expect(city.accessibility.explanation.note).toContain(
      'No site for meeting that counts is known.',
    )
  })

  describe('with another reach', () => {
    it('gives out the same posts', async () => {
      const { city } = await api.ask(
        z.object({ city: z.object({ near: figure, far: figure }) }),
        `{ city { near: accessibility(reach: { kind: MEETING, withinMetres: 900 }) { ${figureFields} }
                  far: accessibility(reach: { kind: MEETING, withinMetres: 6000 }) { ${figureFields} } } }`,
      )
      expect(city.near.value).toBeCloseTo(city.far.value ?? -1, 9)
    })
  })
})
