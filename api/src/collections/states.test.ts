import { describe, expect, it } from 'vitest'
import { daysOfState, meets, periodOfStates, readPeriod } from './states.ts'

describe('a moment or a period', () => {
  it.each([
    ['2019-06-30', '2019-06-30', '2019-06-30'],
    ['2019-06-30T23:30:00Z', '2019-06-30', '2019-06-30'],
    ['2019-07-01T00:30:00+02:00', '2019-06-30', '2019-06-30'],
    ['2019-01-01/2019-12-31', '2019-01-01', '2019-12-31'],
    ['../2019-12-31', '0000-01-01', '2019-12-31'],
    ['2019-01-01/..', '2019-01-01', '9999-12-31'],
    ['2019-01-01/', '2019-01-01', '9999-12-31'],
  ])('%s is read as its days', (text, first, last) => {
    expect(readPeriod(text)).toEqual({ first, last })
  })

  it.each([
    '',
    '..',
    '../..',
    '/',
    '2019',
    '2019-13-01',
    '2019-02-30',
    '2020-01-01/2019-01-01',
    'a/b',
    '2019-01-01/2019-02-01/2019-03-01',
    '2019-01-01T10:00',
  ])('%j is none', (text) => {
    expect(readPeriod(text)).toBeNull()
  })
})

describe('a state', () => {
  it.each([
    ['2019', '2019-12-31', true],
    ['2019', '2020-01-01', false],
    ['2019-02', '2019-02-28', true],
    ['2019-02', '2019-03-01', false],
    ['2019-02-03', '2019-02-03', true],
    ['2019-02-03', '2019-02-02', false],
  ])('%s holds on the days it may be of: %s', (state, day, holds) => {
    expect(meets(daysOfState(state), { first: day, last: day })).toBe(holds)
  })

  it('is bounded with others, as far as they are known', () => {
    expect(periodOfStates(['2019-02', null, '2017', '2018-06-30'])).toEqual([
      '2017-01-01',
      '2019-02-28',
    ])
    expect(periodOfStates([null])).toBeNull()
  })
})
