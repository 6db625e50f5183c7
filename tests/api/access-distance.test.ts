import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

import { describeOnBothDatabases } from '../support/both-databases.ts'
import { figure, figureFields } from '../support/figure.ts'
import {
  allAreas,
  type AskedReach,
  bandsOf,
  nearestOf,
  type ReachAges,
  sum,
  Town,
  written,
} from '../support/reach.ts'

const number = z.object({ value: z.number().nullable(), status: z.string() })
const point = z.object({ metres: z.number(), residents: number, share: number })
const area = z.object({
  level: z.string(),
  code: z.string(),
  accessDistance: z.object({
    mean: number,
    median: number,
    ninetiethPercentile: number,
    worstServedTenth: number,
    gini: number,
    residents: number,
    beyond: z.array(point),
  }),
})
const answer = z.object({
  city: area,
  planningAreas: z.array(area),
  socialSpaces: z.array(area),
  districts: z.array(area),
})
const distances = [0, 400, 1000, 2500, 9000]
const fields = `mean { value status } median { value status } ninetiethPercentile { value status } residents { value status }
  worstServedTenth { value status } gini { value status }
  beyond(metres: ${JSON.stringify(distances)}) { metres residents { value status } share { value status } }`

const asked: (Omit<AskedReach, 'withinMetres'> & { ages: ReachAges })[] = [
  { kind: 'MEETING', ages: 'AGE_60_PLUS' },
  { kind: 'COUNSELLING', ages: 'AGE_80_PLUS' },
  { kind: 'MEETING', ages: 'AGE_60_TO_79' },
  { kind: 'COUNSELLING', ages: 'AGE_60_PLUS', provider: 'MUNICIPAL' },
  { kind: 'COUNSELLING', ages: 'AGE_60_PLUS', provider: 'FUNDED' },
]

interface Walk {
  metres: number
  people: number
}

/** Metres in the mean of those who are left once nine tenths with shorter ways are gone. */
function worstTenthOf(walks: readonly Walk[], all: number): number {
  let left = all / 10
  let walked = 0
  for (const { metres, people } of walks.toSorted((a, b) => b.metres - a.metres)) {
    const some = Math.min(left, people)
    walked += some * metres
    left -= some
  }
  return walked / (all / 10)
}

/** Half of the mean difference between any two people's ways, in parts of their mean. */
const giniOf = (walks: readonly Walk[], all: number, mean: number): number =>
  sum(
    walks.map((one) =>
      sum(walks.map((other) => one.people * other.people * Math.abs(one.metres - other.metres))),
    ),
  ) /
  (2 * all * all * mean)

describeOnBothDatabases('the way to the nearest site', (api) => {
  let town: Town

  beforeAll(async () => {
    town = await Town.read(api)
  })

  it.each(asked.map((one) => [written(one), one] as const))(
    'of all areas is what a loop over all cells and sites says: %s',
    async (args, { ages, ...choice }) => {
      const { city, ...levels } = await api.ask(
        answer,
        allAreas(`accessDistance(${args}) { ${fields} }`),
      )
      const counted = town.counted(choice)
      for (const { accessDistance: stated, ...place } of [city, ...Object.values(levels).flat()]) {
        const walks = town.cellsIn(place).map((cell) => ({
          metres: nearestOf(cell, counted),
          people: sum(bandsOf(ages).map((age) => cell[age])),
        }))
        const all = sum(walks.map(({ people }) => people))
        const { residents: everybody } = stated
        const known = place.level === 'DISTRICT' ? 'ESTIMATED' : 'OBSERVED'
        expect(everybody.status).toBe(walks.length === 0 ? 'MISSING' : known)
        expect(everybody.value ?? 0).toBeCloseTo(all, 6)
        if (walks.length === 0 || !town.isKnown(place, choice.kind)) {
          expect(stated.mean).toEqual({ value: null, status: 'MISSING' })
          expect(stated.median).toEqual({ value: null, status: 'MISSING' })
          expect(stated.worstServedTenth).toEqual({ value: null, status: 'MISSING' })
          expect(stated.gini).toEqual({ value: null, status: 'MISSING' })
          expect(stated.beyond[0]?.residents).toEqual({ value: null, status: 'MISSING' })
          continue
        }
        const mean = sum(walks.map(({ metres, people }) => metres * people)) / all
        expect(Math.abs((stated.mean.value ?? 0) - mean)).toBeLessThan(0.01)
        expect(stated.mean.status).toBe('ESTIMATED')
        const { worstServedTenth, gini } = stated
        expect([worstServedTenth.status, gini.status]).toEqual(['ESTIMATED', 'ESTIMATED'])
        // Ways are rounded to decimetres, people to thousandths.
        expect(Math.abs((worstServedTenth.value ?? 0) - worstTenthOf(walks, all))).toBeLessThan(0.1)
        expect(Math.abs((gini.value ?? 0) - giniOf(walks, all, mean))).toBeLessThan(0.0005)
        for (const [figureOf, share] of [
          [stated.median, 0.5],
          [stated.ninetiethPercentile, 0.9],
        ] as const) {
          const value = figureOf.value ?? Number.NaN
          const within = sum(
            walks.filter(({ metres }) => metres <= value + 0.01).map(({ people }) => people),
          )
          const below = sum(
            walks.filter(({ metres }) => metres < value - 0.01).map(({ people }) => people),
          )
          expect(within).toBeGreaterThanOrEqual(all * share - 1e-6)
          expect(below).toBeLessThan(all * share + 1e-6)
        }
        stated.beyond.forEach(({ metres, residents, share }, index) => {
          expect(metres).toBe(distances[index])
          const beyond = sum(
            walks.filter((walk) => walk.metres > metres).map(({ people }) => people),
          )
          expect([residents.status, share.status]).toEqual(['ESTIMATED', 'ESTIMATED'])
          expect(residents.value ?? -1).toBeCloseTo(beyond, 6)
          expect(share.value ?? -1).toBeCloseTo(beyond / all, 9)
        })
      }
    },
  )

  it('has a curve of 21 distances unless others are asked for, which never rises and meets coverage', async () => {
    const { city } = await api.ask(
      z.object({
        city: z.object({
          accessDistance: z.object({ beyond: z.array(point) }),
          a: number,
          b: number,
          c: number,
        }),
      }),
      `{ city { accessDistance(reach: { kind: MEETING }) { beyond { metres residents { value status } share { value status } } }
         a: coverage(kind: MEETING, withinMetres: 500) { value status }
         b: coverage(kind: MEETING, withinMetres: 2000) { value status }
         c: coverage(kind: MEETING, withinMetres: 5000) { value status } } }`,
    )
    const { beyond } = city.accessDistance
    expect(beyond.map(({ metres }) => metres)).toEqual(
      Array.from({ length: 21 }, (_, index) => index * 250),
    )
    const shares = beyond.map(({ share }) => share.value ?? Number.NaN)
    expect(shares).toEqual(shares.toSorted((a, b) => b - a))
    expect(shares[0]).toBe(1)
    for (const [name, index] of [
      ['a', 2],
      ['b', 8],
      ['c', 20],
    ] as const) {
      const { value } = city[name]
      expect((value ?? 0) + (shares[index] ?? 0)).toBeCloseTo(1, 9)
    }
  })

  it('explains its mean so that it can be computed by hand', async () => {
    const { district } = await api.ask(
      z.object({
        district: z.object({
          accessDistance: z.object({
            ...{ mean: figure, median: figure, worstServedTenth: figure, gini: figure },
          }),
        }),
      }),
      `{ district(code: "51") { accessDistance(reach: { kind: MEETING }) { mean { ${figureFields} } median { ${figureFields} }
         worstServedTenth { ${figureFields} } gini { ${figureFields} } } } }`,
    )
    const { mean, median, worstServedTenth, gini } = district.accessDistance
    const [ways, people] = mean.explanation.inputs
    expect(mean.value).toBeCloseTo((ways?.value ?? 0) / (people?.value ?? 0), 9)
    expect(mean).toMatchObject({ unit: 'METRES', status: 'ESTIMATED', asOf: '2025-12-31' })
    expect(mean.explanation.note).toContain('1.3 × the straight line')
    expect(median.explanation.formula).toBe(
      'shortest way on foot within which at least 0.5 × residents 60+ live',
    )
    const [longest, tenth] = worstServedTenth.explanation.inputs
    expect(worstServedTenth.value).toBeCloseTo((longest?.value ?? 0) / (tenth?.value ?? 0), 9)
    expect(worstServedTenth.explanation.formula).toBe(
      'sum of the ways on foot of the tenth with the longest ones ÷ a tenth of residents 60+',
    )
    const [byRank, walked] = gini.explanation.inputs
    expect(gini.value).toBeCloseTo((byRank?.value ?? 0) / (walked?.value ?? 0) - 1, 9)
    expect(gini).toMatchObject({ unit: 'GINI_COEFFICIENT', asOf: '2025-12-31' })
  })

  it('is missing, and everybody is beyond any distance, where no site counts', async () => {
    const { city } = await api.ask(
      z.object({
        city: z.object({
          accessDistance: z.object({
            ...{ mean: figure, median: figure, worstServedTenth: figure, gini: figure },
            beyond: z.array(point),
          }),
        }),
      }),
      `{ city { accessDistance(reach: { kind: MEETING, provider: MUNICIPAL }) { mean { ${figureFields} } median { ${figureFields} }
         worstServedTenth { ${figureFields} } gini { ${figureFields} }
         beyond(metres: [50000]) { metres residents { value status } share { value status } } } } }`,
    )
    const { mean, median, worstServedTenth, gini, beyond } = city.accessDistance
    expect(mean).toMatchObject({ value: null, status: 'MISSING' })
    expect(mean.explanation.note).toContain('No site for meeting that counts is known.')
    expect(median).toMatchObject({ value: null, status: 'MISSING' })
    expect(worstServedTenth).toMatchObject({ value: null, status: 'MISSING' })
    expect(gini).toMatchObject({ value: null, status: 'MISSING' })
    expect(beyond[0]?.share).toEqual({ value: 1, status: 'ESTIMATED' })
  })

  describe('in cells', () => {
    const ways = z.object({
      cells: z.object({
        ways: z.object({
          metres: z.array(z.number().nullable()),
          nearest: z.array(z.number().nullable()),
          sites: z.array(z.object({ slug: z.string() })),
        }),
      }),
    })
    const query = (reach: string) =>
      `{ cells { ways(${reach}) { metres nearest sites { slug } } } }`

    it.each(['MEETING', 'COUNSELLING'] as const)(
      'is told for every one, even where no site nearby is known: %s',
      async (kind) => {
        const { cells } = await api.ask(ways, query(written({ kind })))
        const { metres, nearest, sites } = cells.ways
        expect([metres.length, nearest.length]).toEqual(Array(2).fill(town.cells.length))
        const counted = town.counted({ kind })
        expect(sites.map(({ slug }) => slug)).toEqual(counted.map((site) => town.sites[site]?.slug))
        town.cells.forEach((cell, index) => {
          expect(Math.abs((metres[index] ?? -1) - nearestOf(cell, counted))).toBeLessThan(0.001)
          const site = counted[nearest[index] ?? -1] ?? -1
          expect(Math.abs((cell.metres[site] ?? -1) - nearestOf(cell, counted))).toBeLessThan(0.001)
        })
      },
    )

    it('leads nowhere where no site counts', async () => {
      const { cells } = await api.ask(ways, query('reach: { kind: MEETING, provider: MUNICIPAL }'))
      expect(new Set(cells.ways.metres)).toEqual(new Set([null]))
      expect(cells.ways.sites).toEqual([])
    })

    it('is light', async () => {
      const { text } = await api.answer({
        query: '{ cells { lon lat residents60To79 residents80Plus district } }',
      })
      expect(text.length).toBeLessThan(100_000)
    })
  })

  it('is said how it is measured', async () => {
    const { data } = await api.answer(
      { query: '{ walkingDistance { method inWords network asOf detourFactor profiles } }' },
      'de',
    )
    expect(data).toEqual({
      walkingDistance: {
        method: 'ESTIMATED',
        inWords:
          'Fußweg geschätzt als 1,3 × Luftlinie von der Mitte der Zelle zum Standort; ein Straßennetz ist nicht eingespielt.',
        network: null,
        asOf: null,
        detourFactor: 1.3,
        profiles: ['WALKING'],
      },
    })
  })
})
