import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

import {
  allAreas,
  type AskedReach,
  coveredIn,
  livingIn,
  type ReachAges,
  sum,
  Town,
  written,
} from '../support/reach.ts'
import { copySeed, type SeedCopy } from '../support/seed-copy.ts'
import { describeWithDataSets, type ServedDataSet } from '../support/serve-data-set.ts'
import { readSeed } from '../support/seed.ts'
import { plant } from '../support/small-numbers.ts'
import { allPoints } from '../support/tiles.ts'

const number = z.object({ value: z.number().nullable(), status: z.string() })
const area = z.object({
  level: z.string(),
  code: z.string(),
  residents: number,
  withinReach: z.object({ share: number, covered: number, residents: number }),
})
const answer = z.object({
  city: area,
  planningAreas: z.array(area),
  socialSpaces: z.array(area),
  districts: z.array(area),
})
const suppressed = { value: null, status: 'SUPPRESSED' }

describeWithDataSets('where the number of a district is suppressed,', (serve) => {
  let copy: SeedCopy
  let served: ServedDataSet
  let town: Town

  beforeAll(async () => {
    copy = await copySeed()
    await plant(copy, [
      { kind: 'eldestOfDistrict', place: 3, count: 2 },
      { kind: 'eldestOfDistrict', place: 40, count: 1 },
    ])
    served = await serve(copy.directory)
    town = await Town.read(served.api)
  })

  afterAll(async () => {
    await served.stop()
    await copy.remove()
  })

  const reachOf = async (ages: ReachAges, asked: AskedReach) => {
    const { city, ...levels } = await served.api.ask(
      answer,
      allAreas(`residents(ages: ${ages}, date: "2025-12-31") { value status }
        withinReach(${written({ ...asked, ages })}) { share { value status } covered { value status } residents { value status } }`),
    )
    return [city, ...Object.values(levels).flat()]
  }

  it('its own reach is, and every other area’s is a sum of published cells', async () => {
    const asked = { kind: 'COUNSELLING', withinMetres: 1800 } as const
    const areas = await reachOf('AGE_80_PLUS', asked)
    const ofSuppressed = areas.filter(({ residents }) => residents.status === 'SUPPRESSED')
    expect(ofSuppressed.length).toBeGreaterThan(1)
    for (const { withinReach, residents, ...place } of areas) {
      const { share, covered, residents: all } = withinReach
      if (residents.status === 'SUPPRESSED') {
        expect([share, covered, all]).toEqual([suppressed, suppressed, suppressed])
        continue
      }
      const cells = town.cellsIn(place)
      if (cells.length === 0 || livingIn(cells, 'AGE_80_PLUS') === 0) continue
      expect(all.value).toBeCloseTo(livingIn(cells, 'AGE_80_PLUS'), 6)
      expect(covered.value).toBeCloseTo(
        coveredIn(cells, town.counted(asked), 'AGE_80_PLUS', asked),
        6,
      )
    }
  })

  it('so are the ways of its people', async () => {
    const areas = await reachOf('AGE_80_PLUS', { kind: 'MEETING', withinMetres: 900 })
    const area = areas.find(
      ({ level, residents }) => level === 'DISTRICT' && residents.status === 'SUPPRESSED',
    )
    const code = area?.code ?? ''
    const reach = 'reach: { kind: COUNSELLING, withinMetres: 2000, ages: AGE_80_PLUS }'
    const { district } = await served.api.ask(
      z.object({
        district: z.object({
          accessibility: number,
          accessDistance: z.object({
            mean: number,
            median: number,
            worstServedTenth: number,
            gini: number,
            beyond: z.array(z.object({ residents: number, share: number })),
          }),
        }),
      }),
      `{ district(code: "${code}") { accessibility(${reach}) { value status }
           accessDistance(${reach}) { mean { value status } median { value status }
             worstServedTenth { value status } gini { value status }
             beyond(metres: [0, 500, 50000]) { residents { value status } share { value status } } } } }`,
    )
    const { accessibility, accessDistance } = district
    const { beyond, ...ways } = accessDistance
    const figures = [
      accessibility,
      ...Object.values(ways),
      ...beyond.flatMap(({ residents, share }) => [residents, share]),
    ]
    expect(figures).toEqual(figures.map(() => suppressed))
  })

  describe('each number of a cell', () => {
    it('is nobody or at least the minimum, and nobody is lost', async () => {
      const seed = (await readSeed('district-seniors-estimate')).filter(
        ({ day }) => day === '2025-12-31',
      )
      for (const [age, column] of [
        ['AGE_60_TO_79', 'age_60_to_79'],
        ['AGE_80_PLUS', 'age_80_plus'],
      ] as const) {
        const numbers = town.cells.map((cell) => cell[age])
        expect(numbers.filter((count) => count > 0 && count < 3)).toEqual([])
        expect(sum(numbers)).toBeCloseTo(sum(seed.map((row) => Number(row[column]))), 6)
      }
    })

    it('is the same in tiles', async () => {
      const drawn = await allPoints(served.api, 'cells', 11)
      expect(
        drawn
          .map(({ id, properties }) => ({
            id,
            younger: properties.residents60To79,
            older: properties.residents80Plus,
          }))
          .sort((a, b) => a.id - b.id),
      ).toEqual(
        town.cells.map((cell, id) => ({
          id,
          younger: cell.AGE_60_TO_79,
          older: cell.AGE_80_PLUS,
        })),
      )
    })

    it('says of which areas the own number is suppressed', async () => {
      const { cells } = await served.api.ask(
        z.object({
          cells: z.object({ withheld: z.array(z.object({ level: z.string(), code: z.string() })) }),
        }),
        '{ cells { withheld(ages: AGE_80_PLUS) { level code } } }',
      )
      const areas = await reachOf('AGE_80_PLUS', { kind: 'MEETING', withinMetres: 900 })
      const names = (of: readonly { level: string; code: string }[]) =>
        of.map(({ level, code }) => `${level} ${code}`).sort()
      expect(names(cells.withheld)).toEqual(
        names(areas.filter(({ residents }) => residents.status === 'SUPPRESSED')),
      )
    })
  })
})
