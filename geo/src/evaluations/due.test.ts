import { expect, it } from 'vitest'
import { dayIn, dueOf, nextQuarter } from './due.ts'

const dresden = { timeZone: 'Europe/Berlin' }

it('tells the day of a city, also in the hours in which it is another one elsewhere', () => {
  expect(dayIn(dresden, '2026-12-31T22:59:59Z')).toBe('2026-12-31')
  expect(dayIn(dresden, '2026-12-31T23:00:00Z')).toBe('2027-01-01')
  // In summer the clock is two hours ahead.
  expect(dayIn(dresden, '2026-06-30T22:00:00Z')).toBe('2026-07-01')
  expect(dayIn(null, '2026-06-30T22:00:00Z')).toBe('2026-06-30')
})

it.each([
  ['2026-09-29', 'OVERDUE'],
  ['2026-09-30', 'THIS_QUARTER'],
  ['2026-10-01', 'NEXT_QUARTER'],
  ['2026-12-31', 'NEXT_QUARTER'],
  ['2027-01-01', 'LATER'],
])('on the last day of a quarter, %s is %s', (day, due) => {
  expect(dueOf(day, '2026-09-30')).toBe(due)
})

it('follows the last quarter of a year with the first of the next', () => {
  expect(dueOf('2027-03-31', '2026-12-31')).toBe('NEXT_QUARTER')
  expect(dueOf('2027-04-01', '2026-12-31')).toBe('LATER')
})

it('moves a measure on at midnight of the city, not of Greenwich', () => {
  const lastMinute = dayIn(dresden, '2026-09-30T21:59:00Z')
  const firstMinute = dayIn(dresden, '2026-09-30T22:00:00Z')
  expect([lastMinute, firstMinute].map((today) => dueOf('2027-01-15', today))).toEqual([
    'LATER',
    'NEXT_QUARTER',
  ])
})

it.each([
  ['2026-11-28', '2027-01-01', '2027-03-31'],
  ['2027-01-01', '2027-04-01', '2027-06-30'],
  ['2027-08-31', '2027-10-01', '2027-12-31'],
])('after %s the next quarter is %s to %s', (today, from, to) => {
  expect(nextQuarter(today)).toEqual({ from, to })
})
