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
const fields = `mean { value status } median { value status } ninetiethPercentile { value status }
  beyond(metres: ${JSON.stringify(distances)}) { metres residents { value status } share { value status } }`

const asked: (Omit<AskedReach, 'withinMetres'> & { ages: ReachAges })[] = [
  { kind: 'MEETING', ages: 'AGE_60_PLUS' },
  { kind: 'COUNSELLING', ages: 'AGE_80_PLUS' },
  { kind: 'MEETING', ages: 'AGE_60_TO_79' },
  { kind: 'COUNSELLING', ages: 'AGE_60_PLUS', provider: 'MUNICIPAL' },
  { kind: 'MEETING', ages: 'AGE_60_PLUS', sites: ['luise', 'klotzsche', 'leubentreff'] },
  { kind: 'MEETING', ages: 'AGE_60_PLUS', sites: ['luise'] },
]

describeOnBothDatabases('the way to the nearest site', (api) => {
  let town: Town

  beforeAll(async () => {
    town = await Town.read()
  })

  it.each(asked.map((one) => [written(one), one] as const))(
    'of all areas is what a loop over all cells and sites says: %s',
    async (args, { ages, ...choice }) => {
      const { city, ...levels } = await api.ask(
        answer,
        allAreas(`accessDistance(${args}) { ${fields} }`),
      )
      const counted = town.counted(choice)
      for (const { accessDistance: told, ...place } of [city, ...Object.values(levels).flat()]) {
        const walks = town.cellsIn(place).map((cell) => ({
          metres: nearestOf(cell, counted),
          people: sum(bandsOf(ages).map((age) => cell[age])),
        }))
        const all = sum(walks.map(({ people }) => people))
        if (walks.length === 0) {
          expect(told.mean).toEqual({ value: null, status: 'MISSING' })
          expect(told.beyond[0]?.residents).toEqual({ value: null, status: 'MISSING' })
          continue
        }
        const mean = sum(walks.map(({ metres, people }) => metres * people)) / all
        expect(Math.abs((told.mean.value ?? 0) - mean)).toBeLessThan(0.01)
        expect(told.mean.status).toBe('ESTIMATED')
        for (const [figureOf, share] of [
          [told.median, 0.5],
          [told.ninetiethPercentile, 0.9],
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
        told.beyond.forEach(({ metres, residents, share }, index) => {
          expect(metres).toBe(distances[index])
          const beyond = sum(
            walks.filter((walk) => walk.metres > metres).map(({ people }) => people),
          )
          const isSmall = [beyond, all - beyond].some((count) => count > 1e-6 && count < 3)
          expect(residents.status).toBe(isSmall ? 'SUPPRESSED' : 'ESTIMATED')
          expect(share.status).toBe(residents.status)
          expect(residents.value ?? -1).toBeCloseTo(isSmall ? -1 : beyond, 6)
          expect(share.value ?? -1).toBeCloseTo(isSmall ? -1 : beyond / all, 9)
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
      `{ city { accessDistance(kind: MEETING) { beyond { metres residents { value status } share { value status } } }
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
        district: z.object({ accessDistance: z.object({ mean: figure, median: figure }) }),
      }),
      `{ district(code: "72") { accessDistance(kind: MEETING) { mean { ${figureFields} } median { ${figureFields} } } } }`,
    )
    const { mean, median } = district.accessDistance
    const [ways, people] = mean.explanation.inputs
    expect(mean.value).toBeCloseTo((ways?.value ?? 0) / (people?.value ?? 0), 9)
    expect(mean).toMatchObject({ unit: 'METRES', status: 'ESTIMATED', asOf: '2025-12-31' })
    expect(mean.explanation.note).toContain('1.3 × the straight line')
    expect(median.explanation.formula).toMatch(/half of the people/)
  })

  it('is missing, and everybody is beyond any distance, where no site counts', async () => {
    const { city } = await api.ask(
      z.object({
        city: z.object({
          accessDistance: z.object({ mean: figure, median: figure, beyond: z.array(point) }),
        }),
      }),
      `{ city { accessDistance(kind: MEETING, sites: []) { mean { ${figureFields} } median { ${figureFields} }
         beyond(metres: [50000]) { metres residents { value status } share { value status } } } } }`,
    )
    const { mean, median, beyond } = city.accessDistance
    expect(mean).toMatchObject({ value: null, status: 'MISSING' })
    expect(mean.explanation.note).toBe('There is no site that counts; nobody is reached.')
    expect(median).toMatchObject({ value: null, status: 'MISSING' })
    expect(beyond[0]?.share).toEqual({ value: 1, status: 'ESTIMATED' })
  })

  describe('in cells', () => {
    const columns = z.object({
      lon: z.array(z.number()),
      lat: z.array(z.number()),
      residents60To79: z.array(z.number().nullable()),
      residents80Plus: z.array(z.number().nullable()),
      metres: z.array(z.number().nullable()),
      nearest: z.array(z.number().nullable()),
      district: z.array(z.number()),
      sites: z.array(z.object({ slug: z.string() })),
      districts: z.array(z.object({ code: z.string() })),
    })
    const query = (args: string) =>
      `{ cells(${args}) { asOf status source { id } lon lat residents60To79 residents80Plus metres nearest district
         sites { slug } districts { code } } }`

    it.each(['MEETING', 'COUNSELLING'] as const)(
      'is told for every one, in lists of equal length: %s',
      async (kind) => {
        const { cells } = await api.ask(z.object({ cells: columns }), query(`kind: ${kind}`))
        const { sites, districts, ...lists } = cells
        expect(Object.values(lists).map((list) => list.length)).toEqual(
          Object.values(lists).map(() => town.cells.length),
        )
        const counted = town.counted({ kind })
        expect(sites.map(({ slug }) => slug)).toEqual(counted.map((site) => town.sites[site]?.slug))
        const byPlace = new Map(town.cells.map((cell) => [`${cell.lon} ${cell.lat}`, cell]))
        lists.lon.forEach((lon, index) => {
          const cell = byPlace.get(`${lon} ${lists.lat[index] ?? 0}`)
          if (!cell) throw new Error('A cell that the data set does not have')
          expect(Math.abs((lists.metres[index] ?? -1) - nearestOf(cell, counted))).toBeLessThan(
            0.06,
          )
          const site = counted[lists.nearest[index] ?? -1] ?? -1
          expect(Math.abs((cell.metres[site] ?? -1) - nearestOf(cell, counted))).toBeLessThan(0.01)
          expect(districts[lists.district[index] ?? -1]?.code).toBeDefined()
          for (const [told, known] of [
            [lists.residents60To79[index], cell.AGE_60_TO_79],
            [lists.residents80Plus[index], cell.AGE_80_PLUS],
          ] as const) {
            expect(told ?? known).toBe(known)
            if (known > 0 && known < 3) expect(told).toBeNull()
          }
        })
      },
    )

    it('has no way where no site counts, and is light', async () => {
      const none = await api.ask(z.object({ cells: columns }), query('kind: MEETING, sites: []'))
      expect(new Set(none.cells.metres)).toEqual(new Set([null]))
      const { text } = await api.answer({
        query:
          '{ cells(kind: MEETING) { lon lat residents60To79 residents80Plus metres nearest } }',
      })
      expect(text.length).toBeLessThan(100_000)
    })
  })

  it('is said how it is measured', async () => {
    const { data } = await api.answer(
      { query: '{ walkingDistance { method told network asOf detourFactor profiles } }' },
      'de',
    )
    expect(data).toEqual({
      walkingDistance: {
        method: 'ESTIMATED',
        told: 'Fußweg geschätzt als 1,3 × Luftlinie von der Mitte der Zelle zum Standort; ein Straßennetz ist nicht eingespielt.',
        network: null,
        asOf: null,
        detourFactor: 1.3,
        profiles: ['WALKING'],
      },
    })
  })
})
