import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { units } from './units.ts'
import {
  anywhere,
  closeTo,
  inputDecimals,
  inputDecimalsInFiles,
  precisions,
  roundedTo,
  stepInFiles,
  stepOfEnds,
  roundingStep,
  roundedForFiles,
  toStep,
  toStepOutward,
} from './precision.ts'

describe('a number in a file', () => {
  it.each([
    [4709.815_078_24, 'RESIDENTS_PER_KM2', 4709.8],
    [665.999_999_999_999_9, 'RESIDENTS', 666],
    [666.500_000_000_000_1, 'RESIDENTS', 666.5],
    [0.1 + 0.2, 'SHARE', 0.3],
    [2.888_361_538, 'FTE', 2.888],
    [-0.000_01, 'RELATIVE_CHANGE', 0],
  ] as const)('%d of the unit %s is %d', (value, unit, told) => {
    expect(Object.is(roundedForFiles(value, unit).rounded, told)).toBe(true)
  })

  it('of any unit has no more decimals than are stated, and never fewer than are shown', () => {
    const number = fc.double({ min: -1e9, max: 1e9, noNaN: true })
    fc.assert(
      fc.property(fc.constantFrom(...units), number, (unit, value) => {
        const { shown, inFiles } = precisions[unit]
        expect(inFiles).toBeGreaterThanOrEqual(shown)
        const { rounded } = roundedForFiles(value, unit)
        const [, decimals = ''] = String(rounded).split('.')
        expect(decimals.length).toBeLessThanOrEqual(inFiles)
        expect(Math.abs(rounded - value)).toBeLessThanOrEqual(0.500_001 / 10 ** inFiles)
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
    ['RESIDENTS', 7.4, 7],
    ['METRES', 2154, 2150],
    ['METRES', 7, 7],
    ['RESIDENTS_PER_KM2', 4709.8, 4710],
    ['FTE', 2.888, 2.9],
    ['FTE', 0.034, 0.034],
  ] as const)('of the unit %s, %d, is told as %d in a wide range', (unit, value, told) => {
    expect(roundedForFiles(value, unit, wide(value)).rounded).toBe(told)
  })

  it('is told as precisely as its unit where its range is no wider than the step', () => {
    expect(roundingStep(0.2346, 'SHARE', { low: 0.231, high: 0.238 })).toBeNull()
    expect(roundingStep(2346, 'RESIDENTS', { low: 2345.8, high: 2346.3 })).toBeNull()
    expect(roundingStep(2346, 'RESIDENTS', null)).toBeNull()
  })

  it('is told to the roughest step that its range is wider than', () => {
    expect(roundingStep(2346, 'RESIDENTS', { low: 2341, high: 2349 })).toBe(1)
    expect(roundingStep(10_049, 'RESIDENTS', { low: 10_020, high: 10_080 })).toBe(10)
    expect(roundingStep(10_049, 'RESIDENTS', { low: 9_000, high: 11_000 })).toBe(100)
    expect(roundingStep(10_049, 'RESIDENTS', anywhere)).toBe(100)
  })

  it('is rounded half away from zero on either side, as a spreadsheet does', () => {
    expect([-4605, 4605, -4615, -5].map((value) => toStep(value, 10))).toEqual([
      -4610, 4610, -4620, -10,
    ])
    expect(toStep(-12_350, 100)).toBe(-12_400)
    expect(toStep(-0.125, 0.01)).toBe(-0.13)
  })

  it('of a share that whole percent would call nobody or everybody is close to them', () => {
    const range = { low: 0, high: 0.058 }
    expect(closeTo(0.0044, 'SHARE', range)).toBe('NOBODY')
    expect(closeTo(0.997, 'SHARE', range)).toBe('EVERYBODY')
    expect([0, 0.005, 0.5, 1].map((share) => closeTo(share, 'SHARE', range))).toEqual(
      Array.from({ length: 4 }, () => null),
    )
    expect(closeTo(0.0044, 'SHARE', { low: 0.004, high: 0.01 })).toBeNull()
    expect(closeTo(0.0044, 'FTE', range)).toBeNull()
  })

  it('of nobody is told as roughly as its range lets it be', () => {
    expect(roundedForFiles(0, 'RESIDENTS', { low: 0, high: 771 })).toEqual({ rounded: 0, step: 10 })
    expect(roundedForFiles(0, 'SHARE', { low: 0, high: 0.31 })).toEqual({ rounded: 0, step: 0.01 })
    expect(roundedForFiles(1, 'SHARE', { low: 0.995, high: 1 })).toEqual({ rounded: 1, step: 0.01 })
  })

  it('has ends that what floating point blurs moves no step farther', () => {
    const [low, high] = [30.000_000_000_1, 50.000_000_000_1]
    expect(toStepOutward({ low: low - 2e-10, high }, 10)).toEqual({ low: 30, high: 50 })
    expect(toStepOutward({ low: 9_996, high: 11_010 }, 10)).toEqual({ low: 9_990, high: 11_010 })
    expect(toStepOutward({ low: 0.29, high: 0.57 }, 0.01)).toEqual({ low: 0.29, high: 0.57 })
  })

  it('lies within its range as both are told', () => {
    const number = fc.double({ min: 0, max: 1e6, noNaN: true })
    fc.assert(
      fc.property(number, (value) => {
        const range = wide(value)
        const step = roundingStep(value, 'RESIDENTS', range)
        if (step === null) return
        const { low, high } = toStepOutward(range, step)
        expect(low).toBeLessThanOrEqual(range.low + 1e-6)
        expect(high).toBeGreaterThanOrEqual(range.high - 1e-6)
        expect(toStep(value, step)).toBeGreaterThanOrEqual(low)
        expect(toStep(value, step)).toBeLessThanOrEqual(high)
      }),
    )
  })
})

describe('a number on its way into a file', () => {
  it.each([
    [1, 18_774.35, 18_774.4],
    [1, 19_355 * (1 - 0.03), 18_774.4],
    [2, -2.815, -2.82],
    [1, 665.9999999999999, 666],
    [4, 1e-9, 0],
    [0, -0.2, 0],
    [2, 1.5e21, 1.5e21],
  ])('has %s decimals of %s half away from zero, as it is written', (decimals, value, rounded) => {
    expect(roundedTo(decimals, value)).toBe(rounded)
  })

  it('says of what was counted or stated no more decimals than it was counted or stated in', () => {
    expect(stepInFiles(18_295, 'RESIDENTS', { status: 'OBSERVED' })).toBe(1)
    expect(stepInFiles(3, 'FTE', { status: 'REPORTED' })).toBe(0.1)
    expect(stepInFiles(1.75, 'FTE', { status: 'REPORTED' })).toBe(0.01)
    expect(stepInFiles(-0.04, 'RELATIVE_CHANGE', { status: 'PROJECTED', statedIn: 2 })).toBe(0.01)
    expect(stepInFiles(-0.0053, 'RELATIVE_CHANGE', { status: 'PROJECTED' })).toBe(0.0001)
    expect(stepInFiles(2.815, 'FTE', { status: 'COMPUTED' })).toBe(0.001)
    expect(stepInFiles(487.5, 'RESIDENTS_PER_KM2', { status: 'OBSERVED' })).toBe(0.1)
    const range = { low: 4020, high: 5490 }
    expect(stepInFiles(4710, 'RESIDENTS', { status: 'ESTIMATED', range })).toBe(10)
  })

  it('says of nobody, whom no draw moves, no decimal and no single person', () => {
    expect(stepInFiles(0, 'RESIDENTS', { status: 'ESTIMATED' })).toBe(10)
    expect(stepInFiles(0, 'SHARE', { status: 'ESTIMATED' })).toBe(0.01)
    expect(stepInFiles(1, 'SHARE', { status: 'ESTIMATED' })).toBe(0.01)
    expect(stepInFiles(0, 'RESIDENTS', { status: 'OBSERVED' })).toBe(1)
  })

  it('is staff in tenths where its range is wider, and an input of an estimate no millionth of a person', () => {
    const target = { value: 0.879, unit: 'FTE', range: { low: 0.76, high: 1.04 } } as const
    expect(roundedForFiles(target.value, 'FTE', target.range).rounded).toBe(0.9)
    expect(roundedForFiles(target.value, 'FTE').rounded).toBe(0.879)
    const share = { value: 0.234, unit: 'SHARE', range: { low: 0.17, high: 0.27 } } as const
    const people = { value: 4201.78903, unit: 'RESIDENTS', status: 'ESTIMATED' } as const
    expect(inputDecimalsInFiles(people, share)).toBe(1)
    expect(inputDecimals(people, share)).toBe(0)
    expect(inputDecimalsInFiles({ ...people, status: 'PROJECTED' }, share)).toBe(6)
  })

  it('has ends in whole percent even where a share of nearly nobody keeps its decimal', () => {
    const range = { low: 0, high: 0.058 }
    expect(roundingStep(0.0044, 'SHARE', range)).toBeNull()
    expect(stepOfEnds(0.0044, 'SHARE', range)).toBe(0.01)
    expect(stepOfEnds(0.997, 'SHARE', { low: 0.98, high: 1 })).toBe(0.01)
    expect(stepOfEnds(0.0044, 'SHARE', { low: 0.004, high: 0.005 })).toBeNull()
    expect(stepOfEnds(2346, 'RESIDENTS', { low: 2000, high: 2500 })).toBe(10)
  })
})
