import { describe, expect, it } from 'vitest'
import { z } from 'zod'

import { describeOnBothDatabases } from '../support/both-databases.ts'
import type { Basis } from '../support/figure.ts'
import { valuesOf, type Level } from '../support/indicators.ts'

/** Three areas of each level, with the numbers of the sources written out. */
const byHand: [indicator: string, level: Level, code: string, value: number][] = [
  ['residents', 'CITY', 'dresden', 571_510],
  ['residents', 'PLANNING_AREA', '0', 67_135],
  ['residents', 'PLANNING_AREA', '5', 88_362],
  ['residents', 'PLANNING_AREA', '9', 88_143],
  ['residents', 'SOCIAL_SPACE', '03', 39_844],
  ['residents', 'SOCIAL_SPACE', '11', 25_035],
  ['residents', 'SOCIAL_SPACE', '16', 22_207],
  ['residents', 'DISTRICT', '13', 8_251],
  ['residents', 'DISTRICT', '72', 9_436],
  ['residents', 'DISTRICT', '97', 6_724],
  // Since 31.12.2019
  ['change-residents', 'CITY', 'dresden', (571_510 - 563_011) / 563_011],
  ['change-residents', 'PLANNING_AREA', '0', (67_135 - 60_276) / 60_276],
  ['change-residents', 'PLANNING_AREA', '5', (88_362 - 89_415) / 89_415],
  ['change-residents', 'PLANNING_AREA', '9', (88_143 - 87_361) / 87_361],
  ['change-residents', 'SOCIAL_SPACE', '03', (39_844 - 38_480) / 38_480],
  ['change-residents', 'SOCIAL_SPACE', '11', (25_035 - 23_390) / 23_390],
  ['change-residents', 'SOCIAL_SPACE', '16', (22_207 - 21_529) / 21_529],
  ['change-residents', 'DISTRICT', '13', (8_251 - 7_939) / 7_939],
  ['change-residents', 'DISTRICT', '72', (9_436 - 8_470) / 8_470],
  ['change-residents', 'DISTRICT', '97', (6_724 - 6_591) / 6_591],
  ['change-60-plus', 'SOCIAL_SPACE', '03', (6_150 - 5_145) / 5_145],
  ['change-60-plus', 'SOCIAL_SPACE', '11', (8_032 - 7_983) / 7_983],
  ['change-60-plus', 'SOCIAL_SPACE', '16', (6_704 - 6_687) / 6_687],
  ['share-60-plus', 'SOCIAL_SPACE', '03', 6_150 / 39_844],
  ['share-60-plus', 'SOCIAL_SPACE', '11', 8_032 / 25_035],
  ['share-60-plus', 'SOCIAL_SPACE', '16', 6_704 / 22_207],
  ['share-80-plus', 'DISTRICT', '13', 602 / 8_251],
  ['share-80-plus', 'DISTRICT', '97', 298 / 6_724],
  ['density-60-plus', 'DISTRICT', '13', (1_476 + 602) / 1.79],
  ['density-60-plus', 'DISTRICT', '97', (1_367 + 298) / 0.856],
  // Of Strehlen's 2.358 km² and 11,288 residents 3,560 live in social space 11, the others in 12.
  ['density-60-plus', 'SOCIAL_SPACE', '11', 8_032 / (2.768 + (2.358 * 3_560) / 11_288)],
  ['density-60-plus', 'SOCIAL_SPACE', '12', 11_284 / (16.02 + (2.358 * 7_728) / 11_288)],
  // Residents 60+ ÷ planning key
  ['target-fte-meeting', 'CITY', 'dresden', 160_058 / 6500],
  ['target-fte-counselling', 'CITY', 'dresden', 160_058 / 5900],
  ['target-fte-meeting', 'PLANNING_AREA', '0', 18_295 / 6500],
  ['target-fte-counselling', 'PLANNING_AREA', '5', 26_767 / 5900],
  ['target-fte-meeting', 'PLANNING_AREA', '9', 23_460 / 6500],
  ['target-fte-meeting', 'SOCIAL_SPACE', '03', 6_150 / 6500],
  ['target-fte-counselling', 'SOCIAL_SPACE', '11', 8_032 / 5900],
  ['target-fte-meeting', 'SOCIAL_SPACE', '16', 6_704 / 6500],
  ['target-fte-meeting', 'DISTRICT', '13', (1_476 + 602) / 6500],
  ['target-fte-counselling', 'DISTRICT', '72', (2_284 + 1_027) / 5900],
  ['target-fte-meeting', 'DISTRICT', '97', (1_367 + 298) / 6500],
  // Staff in post − residents 60+ ÷ planning key
  ['staff-difference-meeting', 'CITY', 'dresden', 23.4 - 160_058 / 6500],
  ['staff-difference-counselling', 'CITY', 'dresden', 26.1 - 160_058 / 5900],
  ['staff-difference-meeting', 'PLANNING_AREA', '0', 3.0 - 18_295 / 6500],
  ['staff-difference-counselling', 'PLANNING_AREA', '5', 2.5 - 26_767 / 5900],
  ['staff-difference-meeting', 'PLANNING_AREA', '9', 4.4 - 23_460 / 6500],
  // Residents 60+ ÷ staff in post
  ['residents-per-fte-meeting', 'CITY', 'dresden', 160_058 / 23.4],
  ['residents-per-fte-counselling', 'CITY', 'dresden', 160_058 / 26.1],
  ['residents-per-fte-meeting', 'PLANNING_AREA', '0', 18_295 / 3.0],
  ['residents-per-fte-counselling', 'PLANNING_AREA', '5', 26_767 / 2.5],
  ['residents-per-fte-meeting', 'PLANNING_AREA', '9', 23_460 / 4.4],
  // Residents 60+ − staff in post × planning key, at least 0
  // Of the city the sum of Neustadt, Klotzsche, Loschwitz, Blasewitz, Leuben and Prohlis
  ['unmet-residents-meeting', 'CITY', 'dresden', 3_069 + 2_089 + 38 + 5_967 + 5_778 + 3_716],
  // of Loschwitz, Blasewitz, Leuben and Plauen
  ['unmet-residents-counselling', 'CITY', 'dresden', 2_888 + 12_017 + 3_018 + 4_618],
  ['unmet-residents-meeting', 'PLANNING_AREA', '0', 0],
  ['unmet-residents-meeting', 'PLANNING_AREA', '5', 26_767 - 3.2 * 6500],
  ['unmet-residents-counselling', 'PLANNING_AREA', '5', 26_767 - 2.5 * 5900],
  ['unmet-residents-meeting', 'PLANNING_AREA', '9', 0],
  // The same share of all parts of a planning area: 1 − 0.7 × 6,500 ÷ 7,619 of Neustadt, 1 − 2.4 × 6,500 ÷ 19,316 of Prohlis
  ['unmet-residents-meeting', 'SOCIAL_SPACE', '03', 6_150 * (1 - (0.7 * 6500) / 7_619)],
  ['unmet-residents-meeting', 'SOCIAL_SPACE', '11', 8_032 * (1 - (2.4 * 6500) / 19_316)],
  ['unmet-residents-meeting', 'SOCIAL_SPACE', '16', 0],
  ['unmet-residents-meeting', 'DISTRICT', '13', (1_476 + 602) * (1 - (0.7 * 6500) / 7_619)],
  ['unmet-residents-meeting', 'DISTRICT', '72', (2_284 + 1_027) * (1 - (2.4 * 6500) / 19_316)],
  ['unmet-residents-meeting', 'DISTRICT', '97', 0],
]

const km2 = z.strictObject({
  areas: z.array(
    z.strictObject({
      code: z.string(),
      areaKm2: z.number(),
      districts: z.array(z.strictObject({ code: z.string() })),
    }),
  ),
})

describeOnBothDatabases('indicators', (api) => {
  const since = (indicator: string) => (indicator.startsWith('change-') ? '2019-12-31' : null)

  it.each(byHand)(
    '%s at %s %s is what was worked out by hand',
    async (indicator, level, code, value) => {
      const asked = { indicator, level, date: '2025-12-31', since: since(indicator) }
      const found = (await valuesOf(api, asked)).find(({ area }) => area.code === code)
      expect(found?.figure.value).toBeCloseTo(value, 8)
    },
  )

  it.each([
    ['meeting', '2025-12-31', 20_657],
    ['meeting', '2019-12-31', 15_492],
    ['counselling', '2025-12-31', 22_541],
  ])(
    'what staff for %s leaves unmet in the city on %s is the sum of its planning areas',
    async (kind, date, expected) => {
      const asked = { indicator: `unmet-residents-${kind}`, date, since: null }
      const [city] = await valuesOf(api, { ...asked, level: 'CITY' })
      const parts = await valuesOf(api, { ...asked, level: 'PLANNING_AREA' })
      expect(city?.figure.value).toBeCloseTo(expected, 6)
      expect(city?.figure.explanation.inputs.map(({ value }) => value)).toEqual(
        parts.map(({ figure }) => figure.value),
      )
    },
  )

  it('divides the area of a district in two social spaces like its residents, and calls that estimated', async () => {
    const asked = { indicator: 'density-60-plus', level: 'SOCIAL_SPACE', since: null } as const
    const found = await valuesOf(api, { ...asked, date: '2025-12-31' })
    const estimated = found.filter(({ figure }) => figure.status === 'ESTIMATED')
    expect(estimated.map(({ area, figure }) => [area.code, Math.round(figure.value ?? 0)])).toEqual(
      [
        ['11', 2287],
        ['12', 640],
      ],
    )
    for (const { figure } of estimated) {
      expect(figure.explanation.note).toMatch(/^Estimated: a district lies here and in another/)
      expect(figure.explanation.formula).toBe('residents 60+ ÷ estimated area')
    }
    const sizes = z.strictObject({
      city: z.strictObject({ areaKm2: z.number() }),
      socialSpaces: z.array(z.strictObject({ areaKm2: z.number() })),
    })
    const { city, socialSpaces } = await api.ask(
      sizes,
      '{ city { areaKm2 } socialSpaces { areaKm2 } }',
    )
    const districts = await api.ask(
      z.strictObject({ districts: z.array(z.strictObject({ areaKm2: z.number() })) }),
      '{ districts { areaKm2 } }',
    )
    const total = (areas: readonly { areaKm2: number }[]) =>
      areas.reduce((sum, { areaKm2 }) => sum + areaKm2, 0)
    expect(total(socialSpaces)).toBeCloseTo(total(districts.districts), 9)
    expect(Math.abs(total(socialSpaces) - city.areaKm2) / city.areaKm2).toBeLessThan(0.01)
  })

  it('names both social spaces of a district that lies in two, with the part of its residents in each', async () => {
    const code = z.strictObject({ code: z.string() })
    const { district, socialSpaces } = await api.ask(
      z.strictObject({
        district: z.strictObject({
          socialSpaceParts: z.array(z.strictObject({ socialSpace: code, part: z.number() })),
        }),
        socialSpaces: z.array(z.strictObject({ code: z.string(), districts: z.array(code) })),
      }),
      `{ district(code: "76") { socialSpaceParts { socialSpace { code } part } }
         socialSpaces { code districts { code } } }`,
    )
    expect(
      district.socialSpaceParts.map(({ socialSpace, part }) => [
        socialSpace.code,
        Math.round(part * 1e4),
      ]),
    ).toEqual([
      ['12', Math.round((7_728 / 11_288) * 1e4)],
      ['11', Math.round((3_560 / 11_288) * 1e4)],
    ])
    const withIt = socialSpaces.filter(({ districts }) =>
      districts.some((one) => one.code === '76'),
    )
    expect(withIt.map((space) => space.code)).toEqual(['11', '12'])
  })

  describe('agree with the sums of their parts', () => {
    const districtsOn = async (indicator: string, date: string) =>
      new Map(
        (await valuesOf(api, { indicator, level: 'DISTRICT', date, since: null })).map(
          ({ area, figure }) => [area.code, figure.value ?? 0],
        ),
      )
    const sum = (numbers: Map<string, number>, of: readonly { code: string }[]) =>
      of.reduce((total, { code }) => total + (numbers.get(code) ?? 0), 0)

    it.each([
      ['planningAreas', 'PLANNING_AREA', '2019-12-31'],
      ['planningAreas', 'PLANNING_AREA', '2025-12-31'],
    ] as const)('shares and densities of %s on %s: %s', async (list, level, date) => {
      const { areas } = await api.ask(km2, `{ areas: ${list} { code areaKm2 districts { code } } }`)
      const all = await districtsOn('residents', date)
      for (const ages of ['60', '80']) {
        const counts = await districtsOn(`residents-${ages}-plus`, date)
        const asked = { level, date, since: null } as const
        const shares = await valuesOf(api, { indicator: `share-${ages}-plus`, ...asked })
        const densities = await valuesOf(api, { indicator: `density-${ages}-plus`, ...asked })
        for (const [index, { areaKm2, districts }] of areas.entries()) {
          const people = sum(counts, districts)
          expect(shares[index]?.figure.value).toBeCloseTo(people / sum(all, districts), 10)
          expect(densities[index]?.figure.value).toBeCloseTo(people / areaKm2, 6)
        }
      }
    })

    it.each([
      ['target-fte-meeting', 'PLANNING_AREA', '2014-12-31', 'REGISTER'],
      ['target-fte-counselling', 'SOCIAL_SPACE', '2024-12-31', 'REGISTER'],
      ['target-fte-counselling', 'DISTRICT', '2025-12-31', 'REGISTER'],
      ['target-fte-meeting', 'PLANNING_AREA', '2025-12-31', 'PROJECTION'],
      ['staff-difference-meeting', 'PLANNING_AREA', '2025-12-31', 'REGISTER'],
      ['staff-difference-counselling', 'PLANNING_AREA', '2025-12-31', 'PROJECTION'],
      ['residents', 'PLANNING_AREA', '2040-12-31', 'FORECAST'],
    ] as const)('%s at %s of %s, on the basis %s', async (indicator, level, date, basis) => {
      const total = async (at: Level, on: Basis) =>
        (await valuesOf(api, { indicator, level: at, date, since: null, basis: on })).reduce(
          (all, { figure }) => all + (figure.value ?? 0),
          0,
        )
      expect(await total(level, basis)).toBeCloseTo(await total('CITY', basis), 8)
    })

    it('what staff leaves unmet in districts and social spaces is what it leaves in their planning area', async () => {
      const query = '{ areas: planningAreas { code areaKm2 districts { code } } }'
      const { areas } = await api.ask(km2, query)
      for (const kind of ['meeting', 'counselling']) {
        const asked = { indicator: `unmet-residents-${kind}`, date: '2025-12-31', since: null }
        const districts = await districtsOn(asked.indicator, asked.date)
        const whole = await valuesOf(api, { ...asked, level: 'PLANNING_AREA' })
        for (const [index, { figure }] of whole.entries()) {
          const parts = sum(districts, areas[index]?.districts ?? [])
          expect(parts).toBeCloseTo(figure.value ?? Number.NaN, 6)
        }
        const spaces = await valuesOf(api, { ...asked, level: 'SOCIAL_SPACE' })
        const inSpaces = spaces.reduce((total, { figure }) => total + (figure.value ?? 0), 0)
        const inAreas = whole.reduce((total, { figure }) => total + (figure.value ?? 0), 0)
        // Space 04 is the sum of estimates of its districts, all others are of counts.
        expect(Math.abs(inSpaces - inAreas) / inAreas).toBeLessThan(0.01)
      }
    })
  })
})
