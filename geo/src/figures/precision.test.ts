import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { units } from './units.ts'
import { precisions, roundedForFiles } from './precision.ts'

describe('a number in a file', () => {
  it.each([
    [4709.815_078_24, 'RESIDENTS_PER_KM2', 4709.8],
    [665.999_999_999_999_9, 'RESIDENTS', 666],
    [666.500_000_000_000_1, 'RESIDENTS', 666.5],
    [0.1 + 0.2, 'SHARE', 0.3],
    [2.888_361_538, 'FTE', 2.888],
    [-0.000_01, 'RELATIVE_CHANGE', 0],
  ] as const)('%d of the unit %s is %d', (value, unit, told) => {
    expect(Object.is(roundedForFiles(value, unit), told)).toBe(true)
  })

  it('of any unit has no more decimals than are stated, and never fewer than are shown', () => {
    const number = fc.double({ min: -1e9, max: 1e9, noNaN: true })
    fc.assert(
      fc.property(fc.constantFrom(...units), number, (unit, value) => {
        const { shown, inFiles } = precisions[unit]
        expect(inFiles).toBeGreaterThanOrEqual(shown)
        const told = roundedForFiles(value, unit)
        const [, decimals = ''] = String(told).split('.')
        expect(decimals.length).toBeLessThanOrEqual(inFiles)
        expect(Math.abs(told - value)).toBeLessThanOrEqual(0.500_001 / 10 ** inFiles)
      }),
    )
  })
})
