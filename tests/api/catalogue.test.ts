import { expect, it } from 'vitest'

import { describeOnBothDatabases } from '../support/both-databases.ts'
import {
  combinationsOf,
  indicatorsOf,
  profileOf,
  valuesOf,
  type Figure,
  type Indicator,
  type Level,
  type Value,
} from '../support/indicators.ts'

const sizes: Record<Level, number> = { CITY: 1, PLANNING_AREA: 10, SOCIAL_SPACE: 17, DISTRICT: 64 }
const uninhabited = ['33', '34', '44']

const register = '2014 2019 2024 2025'
const byAge = [
  `CITY ${register}`,
  `PLANNING_AREA ${register}`,
  `SOCIAL_SPACE ${register}`,
  'DISTRICT 2019 2025',
]
const changes = [
  'CITY 2019 2024 2025',
  'PLANNING_AREA 2019 2024 2025',
  'SOCIAL_SPACE 2019 2024 2025',
  'DISTRICT 2025',
]

describeOnBothDatabases('the catalogue', (api) => {
  it('names these indicators, each at these levels in these years', async () => {
    const indicators = await indicatorsOf(api)
    const listed = indicators.map(({ id, unit, availability }) => [
      id,
      unit,
      availability.map(({ level, days }) =>
        [level, ...days.map(({ date }) => date.replace('-12-31', ''))].join(' '),
      ),
    ])
    expect(listed).toEqual([
      ['density-60-plus', 'RESIDENTS_PER_KM2', byAge],
      ['density-80-plus', 'RESIDENTS_PER_KM2', byAge],
      ['residents-60-plus', 'RESIDENTS', byAge],
      ['residents-80-plus', 'RESIDENTS', byAge],
      ['share-60-plus', 'SHARE', byAge],
      ['share-80-plus', 'SHARE', byAge],
      ['change-60-plus', 'RELATIVE_CHANGE', changes],
      ['change-80-plus', 'RELATIVE_CHANGE', changes],
      [
        'share-living-alone-60-plus',
        'SHARE',
        ['CITY 2024', 'PLANNING_AREA 2024', 'SOCIAL_SPACE 2024'],
      ],
      [
        'residents-living-alone-60-plus',
        'RESIDENTS',
        ['CITY 2024', 'PLANNING_AREA 2024', 'SOCIAL_SPACE 2024', 'DISTRICT 2024'],
      ],
      [
        'share-migration-background-65-plus',
        'SHARE',
        ['CITY 2025', 'PLANNING_AREA 2025', 'SOCIAL_SPACE 2025'],
      ],
      [
        'share-foreign',
        'SHARE',
        [
          'CITY 2014 2019 2025',
          'PLANNING_AREA 2014 2019 2025',
          'SOCIAL_SPACE 2014 2019 2025',
          'DISTRICT 2014 2019 2025',
        ],
      ],
    ])
  })

  it('repeats its levels and days consistently, and gives changes an earlier day', async () => {
    for (const { levels, dates, diverging, unit, availability } of await indicatorsOf(api)) {
      expect(levels).toEqual(availability.map(({ level }) => level))
      const days = availability.flatMap((at) => at.days)
      expect(dates).toEqual([...new Set(days.map(({ date }) => date))].sort())
      expect(diverging).toBe(unit === 'RELATIVE_CHANGE')
      for (const { date, since, defaultSince } of days) {
        expect(since.every((earlier) => earlier < date)).toBe(true)
        expect(since.length > 0).toBe(diverging)
        expect(defaultSince === null ? since : since.filter((day) => day === defaultSince)).toEqual(
          defaultSince === null ? [] : [defaultSince],
        )
      }
    }
  })

  it('has a figure for every area wherever it says so; missing are exactly 33, 34 and 44', async () => {
    const combinations = combinationsOf(await indicatorsOf(api))
    expect(combinations).toHaveLength(144)
    for (const combination of combinations) {
      const found = await valuesOf(api, combination)
      expect(found).toHaveLength(sizes[combination.level])
      const missing = found.filter(({ figure }) => figure.status === 'MISSING')
      expect(missing.map(({ area }) => area.code)).toEqual(
        combination.level === 'DISTRICT' ? uninhabited : [],
      )
      for (const { area, figure } of found) {
        expect(figure).toMatchObject({ asOf: combination.date, since: combination.since })
        expect(figure.value === null).toBe(figure.status === 'MISSING')
        expect(figure.explanation.note === null).toBe(!missing.some((one) => one.area === area))
        if (figure.value !== null) expect(recomputed(figure)).toBeCloseTo(figure.value, 12)
      }
    }
  })

  it('says of each day the least sure status among its figures', async () => {
    const order = ['OBSERVED', 'PROJECTED', 'ESTIMATED']
    for (const { id, availability } of await indicatorsOf(api)) {
      for (const { level, days } of availability) {
        for (const { date, status, defaultSince } of days) {
          const found = await valuesOf(api, { indicator: id, level, date, since: defaultSince })
          const ranks = found.map(({ figure }) => order.indexOf(figure.status))
          expect([id, level, date, status]).toEqual([id, level, date, order[Math.max(...ranks)]])
        }
      }
    }
  })

  it.each(['CITY', 'PLANNING_AREA', 'SOCIAL_SPACE', 'DISTRICT'] as const)(
    'holds the figures of the map in the profile of every %s, each indicator on each of its days',
    async (level) => {
      const maps: { id: string; values: Value[] }[] = []
      for (const { id, availability } of await indicatorsOf(api)) {
        for (const { date, defaultSince } of daysAt(level, availability)) {
          const asked = { indicator: id, level, date, since: defaultSince }
          maps.push({ id, values: await valuesOf(api, asked) })
        }
      }
      const codes = maps[0]?.values.map(({ area }) => area.code) ?? []
      expect(codes).toHaveLength(sizes[level])
      for (const code of codes) {
        const profile = await profileOf(api, level, code)
        const figures = profile.flatMap(({ indicator, figures: all }) =>
          all.map((figure) => ({ id: indicator.id, figure })),
        )
        const expected = maps.map(({ id, values }) => ({
          id,
          figure: values.find(({ area }) => area.code === code)?.figure,
        }))
        expect(figures).toEqual(expected)
      }
    },
  )

  it('speaks both languages: everything but the names of things differs', async () => {
    for (const asked of [
      { indicator: 'density-60-plus', level: 'DISTRICT', date: '2025-12-31', since: null },
      { indicator: 'share-foreign', level: 'CITY', date: '2025-12-31', since: null },
      { indicator: 'residents-60-plus', level: 'DISTRICT', date: '2025-12-31', since: null },
      { indicator: 'change-80-plus', level: 'CITY', date: '2025-12-31', since: '2014-12-31' },
    ] as const) {
      const german = await valuesOf(api, asked, 'de')
      const english = await valuesOf(api, asked, 'en')
      for (const [index, { figure }] of german.entries()) {
        const other = english[index]?.figure
        expect(withoutWords(figure)).toEqual(other && withoutWords(other))
        for (const [one, two] of pairs(wordsOf(figure), other ? wordsOf(other) : [])) {
          expect(one).not.toBe(two)
        }
      }
    }
  })
})

const daysAt = (level: Level, availability: Indicator['availability']) =>
  availability.find((at) => at.level === level)?.days ?? []

/** What a person with a pocket calculator gets from the inputs of an explanation. */
function recomputed({ unit, value, explanation }: Figure): number {
  const [first, second, ...others] = explanation.inputs.map((input) => input.value ?? Number.NaN)
  expect(others).toEqual([])
  switch (unit) {
    case 'RESIDENTS':
      expect(second).toBeUndefined()
      return first ?? value ?? Number.NaN
    case 'RESIDENTS_PER_KM2':
    case 'SHARE':
      return (first ?? Number.NaN) / (second ?? Number.NaN)
    case 'RELATIVE_CHANGE':
      return ((second ?? Number.NaN) - (first ?? Number.NaN)) / (first ?? Number.NaN)
    case 'SQUARE_KILOMETRES':
      throw new Error('No indicator is an area')
  }
}

const wordsOf = ({ source, explanation }: Figure): string[] => [
  source.title,
  explanation.formula,
  ...(explanation.note === null ? [] : [explanation.note]),
  ...explanation.inputs.flatMap((input) => [input.name, input.source.title]),
]

const withoutWords = ({ source, explanation, ...figure }: Figure) => ({
  ...figure,
  source: source.id,
  inputs: explanation.inputs.map((input) => ({ ...input, name: '', source: input.source.id })),
})

function pairs(ones: readonly string[], others: readonly string[]): [string, string | undefined][] {
  expect(ones).toHaveLength(others.length)
  return ones.map((one, index) => [one, others[index]])
}
