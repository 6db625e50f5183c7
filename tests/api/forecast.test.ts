import { describe, expect, it } from 'vitest'
import { z } from 'zod'

import { describeOnBothDatabases } from '../support/both-databases.ts'
import { valuesOf } from '../support/indicators.ts'
import { readSeed, sumOf } from '../support/seed.ts'

const years = Array.from({ length: 16 }, (_, index) => `${2025 + index}-12-31`)

const forecast = z.array(
  z.strictObject({
    asOf: z.iso.date(),
    value: z.number(),
    status: z.literal('PROJECTED'),
    basis: z.literal('FORECAST'),
    unit: z.literal('RESIDENTS'),
  }),
)
const fields = '{ asOf value status basis unit }'
const byAge = z.strictObject({
  city: z.strictObject({
    all: forecast,
    older: forecast,
    younger: forecast,
    eldest: forecast,
    others: z.array(z.unknown()),
  }),
})
const areas = z.strictObject({
  areas: z.array(z.strictObject({ code: z.string(), forecast: z.array(z.unknown()) })),
})
const planningAreas = z.strictObject({
  planningAreas: z.array(z.strictObject({ code: z.string(), forecast })),
})

describeOnBothDatabases('the population forecast', (api) => {
  describe('of the city', () => {
    const ask = () =>
      api.ask(
        byAge,
        `{ city { all: forecast ${fields} older: forecast(ages: AGE_60_PLUS) ${fields}
             younger: forecast(ages: AGE_60_TO_79) ${fields} eldest: forecast(ages: AGE_80_PLUS) ${fields}
             others: forecast(ages: AGE_65_PLUS) ${fields} } }`,
      )

    it('says for each year from 2025 to 2040 how many will be how old', async () => {
      const { city } = await ask()
      for (const ages of [city.all, city.older, city.younger, city.eldest]) {
        expect(ages.map(({ asOf }) => asOf)).toEqual(years)
      }
      expect(city.others).toEqual([])
      const rows = await readSeed('forecast-city')
      expect(city.younger.map(({ value }) => value)).toEqual(
        rows.map((row) => Number(row.age_60_to_79)),
      )
      expect(city.eldest.map(({ value }) => value)).toEqual(
        rows.map((row) => Number(row.age_80_plus)),
      )
      for (const [index, { value }] of city.older.entries()) {
        expect(value).toBe((city.younger[index]?.value ?? 0) + (city.eldest[index]?.value ?? 0))
      }
    })

    it.each([
      // 109,823 + 49,373; 66,474 + 53,669 + 54,212 + 31,457 + 33,157 + 88,544 + 39,066 + 60,190 + 56,633 + 88,074
      ['2025-12-31', 109_823, 49_373, 159_196, 571_476],
      // 117,010 + 45,910; 71,220 + 55,180 + 57,280 + 30,700 + 31,720 + 88,710 + 37,890 + 61,240 + 56,250 + 87,540
      ['2033-12-31', 117_010, 45_910, 162_920, 577_730],
      // 121,170 + 46,600; 73,850 + 57,320 + 59,140 + 30,630 + 31,090 + 90,290 + 37,840 + 62,680 + 56,770 + 88,260
      ['2040-12-31', 121_170, 46_600, 167_770, 587_870],
    ])(
      'of %s is %d aged 60–79, %d 80+, %d in all 60+, %d of all ages',
      async (day, ...expected) => {
        const { city } = await ask()
        const found = [city.younger, city.eldest, city.older, city.all].map(
          (ages) => ages.find(({ asOf }) => asOf === day)?.value,
        )
        expect(found).toEqual(expected)
      },
    )
  })

  it('of planning areas adds up to the city’s, year by year', async () => {
    const { city } = await api.ask(
      z.strictObject({ city: z.strictObject({ forecast }) }),
      `{ city { forecast ${fields} } }`,
    )
    const found = await api.ask(planningAreas, `{ planningAreas { code forecast ${fields} } }`)
    const rows = await readSeed('forecast-planning-areas')
    for (const { code, forecast: ofArea } of found.planningAreas) {
      expect(ofArea.map(({ value }) => value)).toEqual(
        rows.filter((row) => row.planning_area === code).map((row) => Number(row.all)),
      )
    }
    for (const [index, { asOf, value }] of city.forecast.entries()) {
      const sum = found.planningAreas.reduce(
        (total, { forecast: ofArea }) => total + (ofArea[index]?.value ?? 0),
        0,
      )
      expect([asOf, value]).toEqual([asOf, sum])
      expect(value).toBe(
        sumOf(
          rows.filter((row) => row.day === asOf),
          ['all'],
        ),
      )
    }
  })

  it('is empty where there is none, and nothing is made up', async () => {
    for (const [list, ages] of [
      ['socialSpaces', 'ALL'],
      ['districts', 'ALL'],
      ['planningAreas', 'AGE_60_PLUS'],
      ['planningAreas', 'AGE_80_PLUS'],
    ] as const) {
      const query = `{ areas: ${list} { code forecast(ages: ${ages}) { value } } }`
      const found = await api.ask(areas, query)
      expect(found.areas.length).toBeGreaterThan(9)
      for (const one of found.areas) expect(one.forecast).toEqual([])
    }
  })

  it('stands beside what was counted in the same year, each on its basis', async () => {
    const asked = { level: 'CITY', date: '2025-12-31', since: null } as const
    const figuresOf = async (basis: 'REGISTER' | 'FORECAST' | 'PROJECTION') => {
      const [found] = await valuesOf(api, { indicator: 'residents-60-plus', ...asked, basis })
      return [found?.figure.status, found?.figure.basis, Math.round(found?.figure.value ?? 0)]
    }
    expect(await figuresOf('REGISTER')).toEqual(['OBSERVED', 'REGISTER', 160_058])
    expect(await figuresOf('FORECAST')).toEqual(['PROJECTED', 'FORECAST', 159_196])
    expect(await figuresOf('PROJECTION')).toEqual(['PROJECTED', 'PROJECTION', 157_562])
  })

  it('measures change from what was counted', async () => {
    const asked = { level: 'PLANNING_AREA', date: '2040-12-31', basis: 'FORECAST' } as const
    const [altstadt] = await valuesOf(api, {
      indicator: 'change-residents',
      since: '2025-12-31',
      ...asked,
    })
    const inputs = altstadt?.figure.explanation.inputs ?? []
    expect(inputs.map(({ asOf, status }) => [asOf, status])).toEqual([
      ['2040-12-31', 'PROJECTED'],
      ['2025-12-31', 'OBSERVED'],
    ])
    const counted = inputs[1]?.value ?? Number.NaN
    expect(altstadt?.figure.value).toBeCloseTo((73_850 - counted) / counted, 12)
  })
})
