import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { german } from '../words/de.ts'
import { say } from '../words/dictionary.ts'
import { english } from '../words/en.ts'
import { siteState } from './site-state.ts'

const isOld = (asOf: string | null, newestDay: string) => siteState(asOf, newestDay).isOld

describe('the state of a site', () => {
  it.each([
    [null, true],
    ['2012-05', true],
    ['2022', true],
    ['2022-12', true],
    ['2022-12-30', true],
    ['2022-12-31', false],
    ['2023', false],
    ['2023-01', false],
    ['2025-12-31', false],
    ['2026-11', false],
  ])('%s is old against 31 December 2025: %s', (asOf, old) => {
    expect(isOld(asOf, '2025-12-31')).toBe(old)
  })

  it('three years before a leap day is old only before the day that no other year has', () => {
    expect(isOld('2021-02-28', '2024-02-29')).toBe(true)
    expect(isOld('2021-03-01', '2024-02-29')).toBe(false)
  })

  it('never gets old by being known more exactly', () => {
    const days = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(days, days, (day, newest) => {
        for (const coarse of [day.slice(0, 7), day.slice(0, 4), null])
          if (!isOld(coarse, newest)) expect(isOld(day, newest)).toBe(false)
      }),
    )
  })

  it('is measured against a day', () => {
    expect(() => isOld('2024', '2025')).toThrow(RangeError)
  })

  it.each([
    [
      '2012-05',
      'Alte Angabe von Mai 2012, kann überholt sein',
      'old, stated in May 2012, may be out of date',
    ],
    ['2025-10', 'Stand Oktober 2025', 'as of October 2025'],
    [null, 'Stand unbekannt, kann überholt sein', 'state unknown, may be out of date'],
  ])('of %s is said in words', (asOf, de, en) => {
    const state = siteState(asOf, '2025-12-31')
    expect(say(state, german)).toBe(de)
    expect(say(state, english)).toBe(en)
  })
})
