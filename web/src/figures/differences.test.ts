import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import german from '$words/de'
import english from '$words/en'

import { differenceFormat, differenceRangeWords } from './differences'
import { figureFormat } from './figures'
import { cityNamed } from '$api/city-fixture'

const de = german(cityNamed('Dresden'))
const en = english(cityNamed('Dresden'))

describe('differenceFormat', () => {
  it('says percentage points where per cent would mean something else', () => {
    expect(differenceFormat('SHARE', 'de', de)({ value: 0.0916 }, { value: 0.05 })).toBe(
      '+4,2 Prozentpunkte',
    )
    expect(differenceFormat('RELATIVE_CHANGE', 'en', en)({ value: -0.05 }, { value: 0.05 })).toBe(
      '−10.0 percentage points',
    )
  })

  it('signs every other unit once, with a true minus', () => {
    expect(differenceFormat('RESIDENTS', 'de', de)({ value: 690 }, { value: 2000 })).toBe('−1.310')
    expect(differenceFormat('RESIDENTS', 'de', de)({ value: 2000 }, { value: 690 })).toBe('+1.310')
  })

  it('stands in a column without a unit, and as 0 where there is none', () => {
    const difference = differenceFormat('SHARE', 'de', de, 'short')
    const range = { low: 0, high: 1 }
    expect(difference({ value: 0.25, range }, { value: 0.004, range })).toBe('+25')
    expect(difference({ value: 0.25, range }, { value: 0.254, range })).toBe('0')
  })

  it('has a word for no difference', () => {
    expect(differenceFormat('RESIDENTS', 'de', de)({ value: 12 }, { value: 12 })).toBe('gleich')
  })

  it('is the difference of what is written, not of what was rounded away', () => {
    const density = differenceFormat('RESIDENTS_PER_KM2', 'de', de)
    expect(density({ value: 260.6 }, { value: 629.4 }).replaceAll('\u00a0', ' ')).toBe(
      '−368 je km²',
    )
    expect(density({ value: 260.6 }, { value: 261.4 })).toBe('gleich')
    expect(differenceFormat('SHARE', 'de', de)({ value: 0.2306 }, { value: 0.4034 })).toBe(
      '−17,2 Prozentpunkte',
    )
  })

  it('names what the ranges of estimates leave of their difference, as roughly as they are told', () => {
    const share = { value: 0.25, range: { low: 0.213, high: 0.296 } }
    const city = { value: 0.235, range: { low: 0.15, high: 0.28 } }
    const words = (one: typeof share, other: typeof share | { value: number }) =>
      differenceRangeWords('SHARE', [one, other], 'de', de)
    expect(words(share, city)).toBe('nach beiden Spannen −7 bis +15')
    expect(words(share, { value: 0.2 })).toBe('nach beiden Spannen +1 bis +10')
    const counted = [{ value: 12 }, { value: 5 }] as const
    expect(differenceRangeWords('RESIDENTS', counted, 'en', en)).toBe('')
    const people = { value: 2346, range: { low: 2041, high: 2599 } }
    expect(differenceRangeWords('RESIDENTS', [people, { value: 1000 }], 'en', en)).toBe(
      '+1,040 to +1,600 by both ranges',
    )
  })

  it('says of estimates no more than stands beside it', () => {
    const range = { low: 0.1, high: 0.4 }
    const pair = [0.2346, 0.1912].map((value) => ({ value, range }))
    const [first = { value: 0 }, second = { value: 0 }] = pair
    const difference = differenceFormat('SHARE', 'de', de)
    expect(difference(first, second)).toBe('+4 Prozentpunkte')
    expect(difference(second, { value: 0.1812, range })).toBe('+1 Prozentpunkt')
    // 99,7 % of an estimate minus 0,7 % that was counted.
    expect(difference({ value: 0.997, range }, { value: 0.007 })).toBe('+99,0 Prozentpunkte')
  })

  it.each(['RESIDENTS', 'RESIDENTS_PER_KM2', 'SHARE', 'RELATIVE_CHANGE', 'FTE', 'METRES'] as const)(
    'can be checked with what stands beside it: %s',
    (unit) => {
      const { short, rounded } = figureFormat(unit, 'en')
      const number = fc.double({ min: -2000, max: 2000, noNaN: true })
      fc.assert(
        fc.property(number, (value) => {
          expect(short(rounded(value))).toBe(short(value))
        }),
      )
    },
  )
})
