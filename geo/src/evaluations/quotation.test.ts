import { expect, it } from 'vitest'
import { differenceOf, type WrittenFigure } from './quotation.ts'

const figure = (said: Partial<WrittenFigure>): WrittenFigure => ({
  value: 100,
  status: 'OBSERVED',
  unit: 'RESIDENTS',
  asOf: '2024-12-31',
  since: null,
  range: null,
  interval: null,
  sources: ['register'],
  ...said,
})
const later = (said: Partial<WrittenFigure>) => figure({ asOf: '2025-12-31', ...said })
const ofCity = { level: 'CITY', isShareOfCases: false } as const
const ofDistrict = { level: 'DISTRICT', isShareOfCases: false } as const

it.each([
  ['the same number', figure({}), later({}), 'SAME'],
  ['the same number, unrounded', figure({ value: 2 / 3 }), later({ value: 2 / 3 }), 'SAME'],
  ['as roughly as it was written', figure({ value: 0.215 }), figure({ value: 0.21499 }), 'SAME'],
  ['as a paper that rounded twice', figure({ value: -0.19 }), figure({ value: -0.1846 }), 'SAME'],
  ['but not more roughly', figure({ value: 0.22 }), figure({ value: 0.2139 }), 'CORRECTED'],
  ['another number of the same day', figure({}), figure({ value: 101 }), 'CORRECTED'],
  ['nothing then', figure({ value: null, status: 'MISSING' }), later({}), 'UNKNOWN'],
  ['nothing now', figure({}), later({ value: null, status: 'SUPPRESSED' }), 'UNKNOWN'],
  ['counted people', figure({}), later({ value: 101 }), 'COUNTED'],
  ['staff that a norm asks for', figure({ status: 'COMPUTED' }), later({ value: 101 }), 'COUNTED'],
  ['expected people', figure({}), later({ value: 101, status: 'PROJECTED' }), 'NOT_COUNTED'],
] as const)('judges %s', (_, then, now, difference) => {
  expect(differenceOf(then, now, ofCity)).toBe(difference)
})

it.each([
  // 3,080 after 2,535 is more than ±4 % of chance, 1,600 after 1,571 is not.
  [2535, 3080, 'MORE_THAN_CHANCE'],
  [1571, 1600, 'WITHIN_CHANCE'],
  [1571, 1281, 'MORE_THAN_CHANCE'],
  [3, 0, 'WITHIN_CHANCE'],
  [0, 5, 'WITHIN_CHANCE'],
  [0, 6, 'MORE_THAN_CHANCE'],
] as const)('judges %d cases and then %d by chance', (before, after, difference) => {
  const then = figure({ unit: 'CASES', value: before })
  expect(differenceOf(then, later({ unit: 'CASES', value: after }), ofCity)).toBe(difference)
})

it('judges rates by whether their intervals touch', () => {
  const rate = { unit: 'CASES_PER_1000_RESIDENTS', status: 'ESTIMATED' } as const
  const then = figure({ ...rate, value: 10, interval: { low: 9, high: 11 } })
  const now = (low: number) => later({ ...rate, value: low + 1, interval: { low, high: low + 2 } })
  expect([10.9, 11.1].map((low) => differenceOf(then, now(low), ofCity))).toEqual([
    'WITHIN_CHANCE',
    'MORE_THAN_CHANCE',
  ])
})

it('says of a share of cases that nobody knows how much of it is chance', () => {
  const share = { unit: 'SHARE', value: 0.293 } as const
  const now = later({ ...share, value: 0.31 })
  expect(differenceOf(figure(share), now, { ...ofCity, isShareOfCases: true })).toBe(
    'CHANCE_UNKNOWN',
  )
})

it('judges estimates by whether their ranges touch, and those of districts not at all', () => {
  const then = figure({ status: 'ESTIMATED', range: { low: 90, high: 110 } })
  const now = (low: number) =>
    later({ status: 'ESTIMATED', value: low + 10, range: { low, high: low + 20 } })
  expect([105, 111].map((low) => differenceOf(then, now(low), ofCity))).toEqual([
    'WITHIN_ERROR',
    'MORE_THAN_ERROR',
  ])
  expect(differenceOf(then, now(111), ofDistrict)).toBe('NOT_COUNTED')
})
