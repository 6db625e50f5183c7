import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { relativeChange } from '../statistics/relative-change.ts'
import { bandsBeside, expectedResidents } from './expected-residents.ts'

describe('expectedResidents', () => {
  it('grow and shrink by the change', () => {
    expect(expectedResidents(1000, 0.25)).toBe(1250)
    expect(expectedResidents(1000, -0.25)).toBe(750)
    expect(expectedResidents(1000, 0)).toBe(1000)
    expect(expectedResidents(1000, -1)).toBe(0)
    expect(expectedResidents(0, 3)).toBe(0)
  })

  it('refuses a loss of more than all, negative counts and what is no number', () => {
    expect(() => expectedResidents(1000, -1.01)).toThrow(RangeError)
    expect(() => expectedResidents(-1, 0)).toThrow(RangeError)
    expect(() => expectedResidents(1000, Infinity)).toThrow(RangeError)
    expect(() => expectedResidents(Number.NaN, 0)).toThrow(RangeError)
  })

  it('undo the relative change between two counts', () => {
    const count = fc.integer({ min: 1, max: 1_000_000 })
    fc.assert(
      fc.property(count, count, (earlier, later) => {
        const change = Number(relativeChange(earlier, later))
        expect(expectedResidents(earlier, change) / later).toBeCloseTo(1, 9)
      }),
    )
  })
})

it('says by how many people bands are more than all, and nothing of what comes of rounding', () => {
  expect(bandsBeside({ all: 18_774.4, younger: 10_690.6, older: 8_137.2 })).toEqual({
    sum: 18_828,
    difference: 54,
  })
  expect(bandsBeside({ all: 60, younger: 30, older: 25 })).toEqual({ sum: 55, difference: -5 })
  expect(bandsBeside({ all: 20.3, younger: 10.45, older: 10.45 })).toBeNull()
  expect(bandsBeside({ all: 20, younger: 10.5, older: 9.5 })).toBeNull()
})
