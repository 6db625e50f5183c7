import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { units } from './units.ts'
import { precisions, roundedForFiles, stepTold, toStep, toStepOutward } from './precision.ts'

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

describe('an estimate', () => {
  const wide = (value: number) => ({ low: value / 2, high: value * 2 })

  it.each([
    ['SHARE', 0.2346, 0.23],
    ['SHARE', 0.0041, 0.0041],
    ['RESIDENTS', 2346, 2350],
    ['RESIDENTS', 12_349, 12_300],
    ['RESIDENTS', 7, 7],
    ['RESIDENTS_PER_KM2', 4709.8, 4710],
    ['FTE', 2.888, 2.888],
  ] as const)('of the unit %s, %d, is told as %d in a wide range', (unit, value, told) => {
    expect(roundedForFiles(value, unit, wide(value))).toBe(told)
  })

  it('is told as precisely as its unit where its range is no wider than the step', () => {
    expect(stepTold(0.2346, 'SHARE', { low: 0.231, high: 0.238 })).toBeNull()
    expect(stepTold(2346, 'RESIDENTS', { low: 2341, high: 2349 })).toBeNull()
    expect(stepTold(2346, 'RESIDENTS', null)).toBeNull()
  })

  it('lies within its range as both are told', () => {
    const number = fc.double({ min: 0, max: 1e6, noNaN: true })
    fc.assert(
      fc.property(number, (value) => {
        const range = wide(value)
        const step = stepTold(value, 'RESIDENTS', range)
        if (step === null) return
        const { low, high } = toStepOutward(range, step)
        expect(low).toBeLessThanOrEqual(range.low)
        expect(high).toBeGreaterThanOrEqual(range.high)
        expect(toStep(value, step)).toBeGreaterThanOrEqual(low)
        expect(toStep(value, step)).toBeLessThanOrEqual(high)
      }),
    )
  })
})
