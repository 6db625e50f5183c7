import { describe, expect, it } from 'vitest'
import { z } from 'zod'

import { describeOnBothDatabases } from '../support/both-databases.ts'
import { valuesOf, type Level } from '../support/indicators.ts'
import { readSeed, sumOf } from '../support/seed.ts'

const levels = ['CITY', 'PLANNING_AREA', 'SOCIAL_SPACE', 'DISTRICT'] as const
const registerDays = ['2014-12-31', '2019-12-31', '2024-12-31', '2025-12-31'] as const
const from60 = [
  'age_60_to_64',
  'age_65_to_69',
  'age_70_to_74',
  'age_75_to_79',
  'age_80_to_84',
  'age_85_plus',
]
const from80 = ['age_80_to_84', 'age_85_plus']

const value = z.strictObject({ value: z.number() })
const cityResidents = z.strictObject({
  city: z.strictObject({ all: value, from60: value, from80: value }),
})
const valuedAreas = z.strictObject({
  areas: z.array(z.strictObject({ residents: z.strictObject({ value: z.number().nullable() }) })),
})

describeOnBothDatabases('figures', (api) => {
  const figuresOf = (indicator: string, level: Level, date: string, since: string | null = null) =>
    valuesOf(api, { indicator, level, date, since })

  const totalOf = async (indicator: string, level: Level, date: string) =>
    (await figuresOf(indicator, level, date)).reduce(
      (sum, { figure }) => sum + (figure.value ?? 0),
      0,
    )

  describe('of the whole city', () => {
    it.each([
      ['2014-12-31', 541_304, 146_650, 31_339],
      ['2019-12-31', 563_011, 151_916, 41_918],
      ['2024-12-31', 573_648, 158_702, 49_594],
      ['2025-12-31', 571_510, 160_058, 49_109],
    ])('on %s are the published ones', async (date, all, seniors, eldest) => {
      const query = `query ($date: Date) { city {
        all: residents(date: $date) { value }
        from60: residents(date: $date, ages: AGE_60_PLUS) { value }
        from80: residents(date: $date, ages: AGE_80_PLUS) { value } } }`
      expect(await api.ask(cityResidents, query, { date })).toEqual({
        city: { all: { value: all }, from60: { value: seniors }, from80: { value: eldest } },
      })
    })
  })

  describe('of parts', () => {
    const counts = ['residents-60-plus', 'residents-80-plus']

    it.each(['2014-12-31', '2024-12-31'])('of %s add up to the city', async (date) => {
      for (const indicator of counts) {
        const city = await totalOf(indicator, 'CITY', date)
        expect(await totalOf(indicator, 'PLANNING_AREA', date)).toBe(city)
        expect(await totalOf(indicator, 'SOCIAL_SPACE', date)).toBe(city)
      }
    })

    it.each(['2019-12-31', '2025-12-31'])('of %s add up to it by district, too', async (date) => {
      for (const indicator of counts) {
        const city = await totalOf(indicator, 'CITY', date)
        for (const level of levels) expect(await totalOf(indicator, level, date)).toBe(city)
      }
    })

    it('add up to those living alone in 2024, but for the rounding of two estimates', async () => {
      for (const level of levels) {
        const total = await totalOf('residents-living-alone-60-plus', level, '2024-12-31')
        expect(total).toBeCloseTo(57_011, 6)
      }
    })

    it('add up to those living alone in 2025 exactly: each is counted where it belongs', async () => {
      for (const level of levels) {
        const total = await totalOf('residents-living-alone-60-plus', level, '2025-12-31')
        expect(total).toBe(58_442)
      }
    })

    it.each(['planningAreas', 'socialSpaces', 'districts'])(
      'of all ages add up to the city in %s',
      async (list) => {
        for (const [date, total] of [
          ['2014-12-31', 541_304],
          ['2019-12-31', 563_011],
          ['2025-12-31', 571_510],
        ]) {
          const query = `query ($date: Date) { areas: ${list} { residents(date: $date) { value } } }`
          const { areas } = await api.ask(valuedAreas, query, { date })
          expect(areas.reduce((sum, { residents }) => sum + (residents.value ?? 0), 0)).toBe(total)
        }
      },
    )

    it('are sums of the register where planning areas and social spaces intersect', async () => {
      const register = await readSeed('residents-by-age')
      for (const [level, column] of [
        ['PLANNING_AREA', 'planning_area'],
        ['SOCIAL_SPACE', 'social_space'],
      ] as const) {
        for (const day of registerDays) {
          const rows = register.filter((row) => row.day === day)
          const codes = [...new Set(rows.map((row) => row[column]))].sort()
          for (const [indicator, columns] of [
            ['residents-60-plus', from60],
            ['residents-80-plus', from80],
          ] as const) {
            const found = await figuresOf(indicator, level, day)
            expect(found.map(({ area, figure }) => [area.code, figure.value])).toEqual(
              codes.map((code) => [
                code,
                sumOf(
                  rows.filter((row) => row[column] === code),
                  columns,
                ),
              ]),
            )
          }
        }
      }
    })
  })

  describe('computed from others agree with what was worked out by hand', () => {
    it.each<[string, Level, string, string, string | null, number]>([
      // 160,058 ÷ 571,510
      ['share-60-plus', 'CITY', 'dresden', '2025-12-31', null, 0.280_061_591_223],
      // 49,109 ÷ 571,510
      ['share-80-plus', 'CITY', 'dresden', '2025-12-31', null, 0.085_928_505_188],
      // 18,295 ÷ 16.97
      ['density-60-plus', 'PLANNING_AREA', '0', '2025-12-31', null, 1078.078_962_875_7],
      // 26,767 ÷ 14.49
      ['density-60-plus', 'PLANNING_AREA', '5', '2025-12-31', null, 1847.273_982_056_6],
      // (2,284 + 1,027) ÷ 0.703
      ['density-60-plus', 'DISTRICT', '72', '2025-12-31', null, 4709.815_078_236_1],
      // 1,027 ÷ 0.703
      ['density-80-plus', 'DISTRICT', '72', '2025-12-31', null, 1460.881_934_566_1],
      // (2,284 + 1,027) ÷ 9,436
      ['share-60-plus', 'DISTRICT', '72', '2025-12-31', null, 0.350_890_207_715],
      // (160,058 − 151,916) ÷ 151,916
      ['change-60-plus', 'CITY', 'dresden', '2025-12-31', '2019-12-31', 0.053_595_407_989],
      // (49,109 − 31,339) ÷ 31,339
      ['change-80-plus', 'CITY', 'dresden', '2025-12-31', '2014-12-31', 0.567_025_112_48],
      // (49,109 − 49,594) ÷ 49,594
      ['change-80-plus', 'CITY', 'dresden', '2025-12-31', '2024-12-31', -0.009_779_408_799],
      // (26,767 − 25,683) ÷ 25,683
      ['change-60-plus', 'PLANNING_AREA', '5', '2025-12-31', '2019-12-31', 0.042_206_907_293],
      // (9,436 − 8,470) ÷ 8,470
      ['change-residents', 'DISTRICT', '72', '2025-12-31', '2019-12-31', 0.114_049_586_777],
      // 57,011 ÷ 158,702
      ['share-living-alone-60-plus', 'CITY', 'dresden', '2024-12-31', null, 0.359_233_027_939],
      // 10,292 ÷ 26,583
      ['share-living-alone-60-plus', 'PLANNING_AREA', '5', '2024-12-31', null, 0.387_164_729_338],
      // 58,442 ÷ 160,058
      ['share-living-alone-60-plus', 'CITY', 'dresden', '2025-12-31', null, 0.365130140324],
      // 10,549 ÷ 26,767
      ['share-living-alone-60-plus', 'PLANNING_AREA', '5', '2025-12-31', null, 0.394104681137],
      // 3,448 ÷ 8,032
      ['share-living-alone-60-plus', 'SOCIAL_SPACE', '11', '2025-12-31', null, 0.429282868526],
      // 995 ÷ 2,830
      ['share-living-alone-60-plus', 'DISTRICT', '76', '2025-12-31', null, 0.351590106007],
      // 6,441 ÷ 125,509
      [
        'share-migration-background-65-plus',
        'CITY',
        'dresden',
        '2025-12-31',
        null,
        0.051_319_028_914,
      ],
      // 956 ÷ 21,019
      [
        'share-migration-background-65-plus',
        'PLANNING_AREA',
        '5',
        '2025-12-31',
        null,
        0.045_482_658_547,
      ],
      // 73,199 ÷ 571,510
      ['share-foreign', 'CITY', 'dresden', '2025-12-31', null, 0.128_079_998_6],
      // 3,038 ÷ 9,436
      ['share-foreign', 'DISTRICT', '72', '2025-12-31', null, 0.321_958_456_973],
    ])('%s at %s %s on %s since %s', async (indicator, level, code, date, since, expected) => {
      const found = await figuresOf(indicator, level, date, since)
      const figure = found.find(({ area }) => area.code === code)?.figure
      expect(figure?.value).toBeCloseTo(expected, 9)
    })

    it('splits those living alone in district 76 in 2024 between its two social spaces by residents', async () => {
      const found = await figuresOf('residents-living-alone-60-plus', 'SOCIAL_SPACE', '2024-12-31')
      const of = (code: string) => found.find(({ area }) => area.code === code)?.figure.value
      // District 76 has 982 of them; 3,560 of its 11,288 residents belong to social space 11.
      const rows = (await readSeed('living-alone')).filter(({ day }) => day === '2024-12-31')
      const districts = await readSeed('districts')
      const others = (socialSpace: string) =>
        sumOf(
          rows.filter(({ district }) =>
            districts.some(
              ({ code, social_space }) =>
                code === district && code !== '76' && social_space === socialSpace,
            ),
          ),
          ['men_60_to_64', 'women_60_to_64', 'men_65_plus', 'women_65_plus'],
        )
      expect(of('11')).toBeCloseTo(others('11') + (982 * 3560) / 11_288, 9)
      expect(of('12')).toBeCloseTo(others('12') + (982 * 7728) / 11_288, 9)
    })
  })

  describe('say how sure they are', () => {
    /** The areas of each status that occurs. */
    const statusesOf = async (indicator: string, level: Level, date: string) => {
      const codes: Record<string, string[]> = {}
      for (const { area, figure } of await figuresOf(indicator, level, date)) {
        ;(codes[figure.status] ??= []).push(area.code)
      }
      return codes
    }

    it('districts 60+ are estimated, and missing where nobody lives', async () => {
      const { ESTIMATED, ...others } = await statusesOf(
        'residents-60-plus',
        'DISTRICT',
        '2025-12-31',
      )
      expect(ESTIMATED).toHaveLength(61)
      expect(others).toEqual({ MISSING: ['33', '34', '44'] })
    })

    it('planning areas, social spaces and the city are counted', async () => {
      for (const [level, size] of [
        ['PLANNING_AREA', 10],
        ['SOCIAL_SPACE', 17],
        ['CITY', 1],
      ] as const) {
        const { OBSERVED, ...others } = await statusesOf('share-60-plus', level, '2025-12-31')
        expect(OBSERVED).toHaveLength(size)
        expect(others).toEqual({})
      }
    })

    it('of social spaces only 11 and 12 estimate who lived alone in 2024, from a source of their own', async () => {
      for (const indicator of ['residents-living-alone-60-plus', 'share-living-alone-60-plus']) {
        const statuses = await statusesOf(indicator, 'SOCIAL_SPACE', '2024-12-31')
        expect(statuses.ESTIMATED).toEqual(['11', '12'])
        expect(statuses.OBSERVED).toHaveLength(15)
        const found = await figuresOf(indicator, 'SOCIAL_SPACE', '2024-12-31')
        for (const { figure } of found) {
          expect(figure.source.id === 'estimate-living-alone').toBe(figure.status === 'ESTIMATED')
        }
      }
    })

    it('who lived alone in 2025 is counted everywhere; the share is estimated for districts, as all 60+ there are', async () => {
      for (const level of levels) {
        const counted = await statusesOf('residents-living-alone-60-plus', level, '2025-12-31')
        const shares = await statusesOf('share-living-alone-60-plus', level, '2025-12-31')
        const missing = level === 'DISTRICT' ? { MISSING: ['33', '34', '44'] } : {}
        const { OBSERVED = [], ...others } = counted
        expect(others).toEqual(missing)
        expect(shares).toEqual({
          [level === 'DISTRICT' ? 'ESTIMATED' : 'OBSERVED']: OBSERVED,
          ...missing,
        })
      }
    })
  })
})
