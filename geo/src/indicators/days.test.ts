import { describe, expect, it } from 'vitest'
import type { ChosenBasis } from '../residents/known-days.ts'
import type { Certainty } from '../terms/certainty.ts'
import type { AreaLevel } from '../terms/classifications.ts'
import { Refusal } from '../words/refusal.ts'
import type { KnownDay, ResidentGroup } from '../world/published.ts'
import { changeOf } from './change-of.ts'
import { countOf } from './count-of.ts'
import { coverageOf } from './coverage-of.ts'
import { choosePeriod, defaultSince, levelsOf } from './days.ts'
import type { Formula, KnownFigures } from './formula.ts'
import { shareOf } from './share-of.ts'
import { targetOf } from './staff-formulas.ts'

const older: ResidentGroup = { ageBand: 'AGE_60_PLUS', trait: 'ALL' }
const all: ResidentGroup = { ageBand: 'ALL', trait: 'ALL' }

const indicator = (formula: Formula) => ({ id: 'residents', formula }) as const
const count = indicator(countOf(older))
const share = indicator(shareOf(older, all))
const change = indicator(changeOf(older))
const coverage = indicator(coverageOf('MEETING', 'AGE_60_PLUS', 1000))

const daysOf = (
  { formula }: { formula: Formula },
  level: AreaLevel,
  chosen: ChosenBasis,
  available: KnownFigures,
) => formula.days(level, chosen, available)

/** Days by level and age band, as `2019` or `2025?` for an estimated one. */
function known(days: Partial<Record<AreaLevel, Record<string, string[]>>>): KnownFigures {
  const read = (day: string): KnownDay => ({
    day: `${day.replace('?', '')}-12-31`,
    status: day.endsWith('?') ? 'ESTIMATED' : 'OBSERVED',
    sourceId: 'register',
  })
  return {
    daysOf: (level, { ageBand }, { basis }) =>
      basis === 'REGISTER' ? (days[level]?.[ageBand] ?? []).map(read) : [],
    staffDay: () => null,
    areaStatus: () => 'OBSERVED',
    dayOfCells: '2025-12-31',
    hasFramework: true,
  }
}

const day = (year: string, since: string[] = [], status: Certainty = 'OBSERVED') => ({
  date: `${year}-12-31`,
  basis: 'REGISTER',
  status,
  since: since.map((earlier) => `${earlier}-12-31`),
  staffAsOf: null,
})

const register: ChosenBasis = { basis: 'REGISTER', framework: null }
const none = { ...register, date: null, since: null }

describe('the days of an indicator', () => {
  it('are those on which every count of its formula is known', () => {
    const available = known({
      CITY: { AGE_60_PLUS: ['2014', '2024', '2025'], ALL: ['2014', '2025'] },
    })
    expect(daysOf(share, 'CITY', register, available)).toEqual([day('2014'), day('2025')])
  })

  it('of coverage are the one day of cells, estimated, at every level, on the register alone', () => {
    const available = known({ CITY: { AGE_60_PLUS: ['2014', '2025'] } })
    expect(levelsOf(coverage, available)).toEqual([
      'CITY',
      'PLANNING_AREA',
      'SOCIAL_SPACE',
      'DISTRICT',
    ])
    expect(daysOf(coverage, 'CITY', register, available)).toEqual([day('2025', [], 'ESTIMATED')])
    expect(daysOf(coverage, 'CITY', { ...register, basis: 'FORECAST' }, available)).toEqual([])
    expect(levelsOf(coverage, { ...available, dayOfCells: null })).toEqual([])
  })

  it('of staff are none where no framework says how much is needed', () => {
    const target = indicator(targetOf('MEETING'))
    const available = known({ CITY: { AGE_60_PLUS: ['2025'] } })
    expect(daysOf(target, 'CITY', register, available)).toEqual([day('2025', [], 'COMPUTED')])
    expect(levelsOf(target, { ...available, hasFramework: false })).toEqual([])
  })

  it('are as sure as the least sure of its counts', () => {
    const available = known({ DISTRICT: { AGE_60_PLUS: ['2025?'], ALL: ['2025'] } })
    expect(daysOf(share, 'DISTRICT', register, available)).toEqual([day('2025', [], 'ESTIMATED')])
  })

  it('of a change begin with the second day and name the days it can be measured from', () => {
    const available = known({ CITY: { AGE_60_PLUS: ['2014', '2019', '2025'] } })
    expect(daysOf(change, 'CITY', register, available)).toEqual([
      day('2019', ['2014']),
      day('2025', ['2014', '2019']),
    ])
  })

  it('of a change are none between estimates, which repeat what they were made from', () => {
    const available = known({ DISTRICT: { AGE_60_PLUS: ['2014', '2019?', '2025'] } })
    expect(daysOf(change, 'DISTRICT', register, available)).toEqual([day('2025', ['2014'])])
    const estimated = known({ DISTRICT: { AGE_60_PLUS: ['2019?', '2025?'] } })
    expect(levelsOf(change, estimated)).toEqual([])
  })

  it('make the levels it exists at', () => {
    const available = known({
      CITY: { AGE_60_PLUS: ['2019', '2025'] },
      DISTRICT: { AGE_60_PLUS: ['2025'] },
    })
    expect(levelsOf(count, available)).toEqual(['CITY', 'DISTRICT'])
    expect(levelsOf(change, available)).toEqual(['CITY'])
  })
})

describe('the day a change is measured from', () => {
  it.each([
    ['2025', ['2014', '2019', '2024'], '2019'],
    ['2024', ['2014', '2019'], '2019'],
    ['2025', ['2024'], '2024'],
  ])(
    'of %s with %j is %s: five years back at least, else as far as there is',
    (date, since, chosen) => {
      expect(defaultSince(day(date, since))).toBe(`${chosen}-12-31`)
    },
  )

  it('is none where nothing came before', () => {
    expect(defaultSince(day('2014'))).toBeNull()
  })
})

describe('choosing a period', () => {
  const available = known({
    CITY: { AGE_60_PLUS: ['2014', '2019', '2024', '2025'] },
    DISTRICT: { AGE_60_PLUS: ['2019', '2025'] },
  })

  it('takes the newest day unless told otherwise', () => {
    expect(choosePeriod(count, 'CITY', none, available)).toEqual({
      ...register,
      date: '2025-12-31',
      since: null,
    })
    expect(choosePeriod(change, 'DISTRICT', none, available)).toEqual({
      ...register,
      date: '2025-12-31',
      since: '2019-12-31',
    })
  })

  it('takes the days asked for', () => {
    const asked = { ...register, date: '2024-12-31', since: '2014-12-31' }
    expect(choosePeriod(change, 'CITY', asked, available)).toEqual(asked)
  })

  it.each([
    [count, 'SOCIAL_SPACE', none, 'INDICATOR_NOT_AT_LEVEL', ['CITY', 'DISTRICT']],
    [
      count,
      'DISTRICT',
      { ...none, date: '2024-12-31' },
      'INDICATOR_NOT_ON_DATE',
      ['2019-12-31', '2025-12-31'],
    ],
    [
      change,
      'DISTRICT',
      { ...none, date: '2025-12-31', since: '2014-12-31' },
      'NO_CHANGE_SINCE',
      ['2019-12-31'],
    ],
    [count, 'CITY', { ...none, since: '2019-12-31' }, 'NO_CHANGE_SINCE', []],
  ] as const)(
    'refuses what does not exist and says what does (%#)',
    (asked, level, period, code, there) => {
      let refused: unknown
      try {
        choosePeriod(asked, level, period, available)
      } catch (error) {
        refused = error
      }
      expect(refused).toBeInstanceOf(Refusal)
      expect(refused).toMatchObject({ code, details: { available: there } })
    },
  )
})
