import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { ClassMethod } from './class-breaks.ts'
import {
  classOf,
  type ClassRule,
  type ValueClass,
  valueClasses,
  type Written,
} from './value-classes.ts'

const writtenWith = (decimals: number): Written => ({
  decimals,
  rounded: (value) => Number(value.toFixed(decimals)),
})
const rule = (given: Partial<ClassRule> = {}): ClassRule => ({
  method: 'natural-breaks',
  classes: 5,
  diverging: false,
  flagThreshold: null,
  written: writtenWith(0),
  ...given,
})
const differences = (given: Partial<ClassRule> = {}) => rule({ diverging: true, ...given })

/** Closed ends as they are, open ones marked by what they leave out. */
const inShort = (classes: readonly ValueClass[]) =>
  classes.map(({ from, to }) => [
    from === null ? '…' : `${from.included ? '' : '>'}${String(from.at)}`,
    to === null ? '…' : `${to.included ? '' : '<'}${String(to.at)}`,
  ])

const methods = fc.constantFrom<ClassMethod>('quantile', 'natural-breaks', 'equal-interval')
const anyRule = fc
  .record({
    method: methods,
    classes: fc.integer({ min: 1, max: 9 }),
    diverging: fc.boolean(),
    flagged: fc.boolean(),
    decimals: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ flagged, decimals, ...others }) => ({
    ...others,
    flagThreshold: flagged && others.diverging ? 0.5 * 10 ** -Math.max(0, decimals - 2) : null,
    written: writtenWith(decimals),
  }))
const anyValues = fc.array(
  fc.oneof(
    fc.constant(0),
    fc.integer({ min: -20, max: 20 }),
    fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    fc.double({ min: -1, max: 1, noNaN: true }),
  ),
  { minLength: 1, maxLength: 90 },
)

const contains = ({ from, to }: ValueClass, value: number) =>
  (from === null || (from.included ? value >= from.at : value > from.at)) &&
  (to === null || (to.included ? value <= to.at : value < to.at))

describe('classes of amounts', () => {
  it('begin with the lowest value and end with the highest', () => {
    const values = [18, 120, 288, 313, 880, 1013]
    expect(inShort(valueClasses(values, rule({ classes: 3 })))).toEqual([
      ['18', '<200'],
      ['200', '<800'],
      ['800', '1013'],
    ])
  })

  it('have one of their own for zero where many are zero', () => {
    expect(inShort(valueClasses([0, 0, 0, 18, 40, 900, 950], rule({ classes: 3 })))).toEqual([
      ['0', '0'],
      ['18', '<900'],
      ['900', '950'],
    ])
    expect(inShort(valueClasses([0, 18, 40, 900], rule({ classes: 2 })))[0]).toEqual(['0', '<900'])
  })

  it('take for zero what is written so', () => {
    const shares = [0.0001, 0, 0.0004, 0.2, 0.3]
    const [first] = valueClasses(shares, rule({ classes: 3, written: writtenWith(3) }))
    expect(first).toEqual({ from: { at: 0, included: true }, to: { at: 0, included: true } })
  })

  it('are none where there is no value, and one where all are alike', () => {
    expect(valueClasses([], rule())).toEqual([])
    expect(inShort(valueClasses([7, 7, 7], rule()))).toEqual([['7', '7']])
    expect(inShort(valueClasses([0, 0], rule()))).toEqual([['0', '0']])
  })

  it('keep equal intervals about equally wide where classes are empty', () => {
    const classes = valueClasses(
      [0.01, 0.1, 0.9, 1],
      rule({ method: 'equal-interval', classes: 6, written: writtenWith(2) }),
    )
    expect(classes.map(({ from }) => from?.at)).toEqual([0.01, 0.18, 0.34, 0.51, 0.67, 0.84])
  })
})

describe('classes of differences', () => {
  const values = [-3, -1, 2, 12, 17]

  it('lie alike around zero in equal steps: an odd number around it, an even one on either side', () => {
    expect(inShort(valueClasses(values, differences()))).toEqual([
      ['…', '-9'],
      ['>-9', '-3'],
      ['>-3', '<3'],
      ['3', '<9'],
      ['9', '…'],
    ])
    expect(inShort(valueClasses(values, differences({ classes: 4 })))).toEqual([
      ['…', '-8'],
      ['>-8', '<0'],
      ['0', '<8'],
      ['8', '…'],
    ])
  })

  it('leave zero alone where many are zero', () => {
    expect(inShort(valueClasses([0, 0, -4, 9], differences()))).toEqual([
      ['…', '-4'],
      ['>-4', '<0'],
      ['0', '0'],
      ['>0', '<4'],
      ['4', '…'],
    ])
    expect(inShort(valueClasses([0, 0, -4, 9], differences({ classes: 3 })))).toEqual([
      ['…', '<0'],
      ['0', '0'],
      ['>0', '…'],
    ])
  })

  it('begin where areas are flagged', () => {
    const staff = differences({ flagThreshold: 0.5, written: writtenWith(2) })
    expect(inShort(valueClasses([-2.41, -0.5, 0.3, 2.9], staff))).toEqual([
      ['…', '-1.5'],
      ['>-1.5', '-0.5'],
      ['>-0.5', '<0.5'],
      ['0.5', '<1.5'],
      ['1.5', '…'],
    ])
    const even = valueClasses([-2.41, -0.5, 0.3, 2.9], { ...staff, classes: 6 })
    expect(even.flatMap(({ to }) => to?.at ?? [])).toEqual([-1, -0.5, 0, 0.5, 1])
  })

  it('do not depend on the method', () => {
    fc.assert(
      fc.property(anyValues, methods, (given, method) => {
        expect(valueClasses(given, differences({ method }))).toEqual(
          valueClasses(given, differences()),
        )
      }),
    )
  })

  it('have each its mirror image, and steps that are equal', () => {
    fc.assert(
      fc.property(anyValues, anyRule, (given, asked) => {
        const classes = valueClasses(given, { ...asked, diverging: true })
        const mirrored = classes
          .map(({ from, to }): ValueClass => {
            const other = (end: ValueClass['from']) => end && { ...end, at: 0 - end.at }
            return { from: other(to), to: other(from) }
          })
          .reverse()
        // Zero itself lies on one side where it has no class and no middle to lie in.
        const ends = (all: readonly ValueClass[]) => all.map(({ from, to }) => [from?.at, to?.at])
        expect(ends(classes)).toEqual(ends(mirrored))
        const bounds = [...new Set(classes.flatMap(({ to }) => to?.at ?? []))]
        const { decimals } = asked.written
        const steps = bounds
          .slice(1)
          .map((bound, index) => Math.round((bound - (bounds[index] ?? 0)) * 10 ** decimals))
        expect(new Set(steps).size).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('are as many as asked for, but for an even number around a class of zero', () => {
    fc.assert(
      fc.property(anyValues, anyRule, (given, asked) => {
        const { length } = valueClasses(given, { ...asked, diverging: true })
        expect([asked.classes, asked.classes - 1, 3]).toContain(length)
      }),
    )
  })
})

describe('every value', () => {
  it('lies in exactly one class, and as it is written', () => {
    fc.assert(
      fc.property(anyValues, anyRule, (given, asked) => {
        const classes = valueClasses(given, asked)
        for (const value of given) {
          const written = asked.written.rounded(value)
          const found = classes.flatMap((one, index) => (contains(one, written) ? [index] : []))
          expect(found).toEqual([classOf(value, classes, asked.written)])
        }
      }),
    )
  })

  it('has ends of classes around it that can be written like it', () => {
    fc.assert(
      fc.property(anyValues, anyRule, (given, asked) => {
        for (const { from, to } of valueClasses(given, asked)) {
          for (const end of [from, to]) {
            if (end) expect(asked.written.rounded(end.at)).toBe(end.at)
          }
        }
      }),
    )
  })

  it('has as many classes at most as were asked for, and none of them empty unless they are equally wide', () => {
    fc.assert(
      fc.property(anyValues, anyRule, (given, asked) => {
        const amounts = { ...asked, diverging: false, flagThreshold: null }
        const classes = valueClasses(given, amounts)
        expect(classes.length).toBeLessThanOrEqual(Math.max(2, asked.classes))
        if (asked.method === 'equal-interval') return
        const filled = new Set(given.map((value) => classOf(value, classes, asked.written)))
        expect(filled.size).toBe(classes.length)
      }),
    )
  })

  it('has a class that is not empty where two breaks are close to one round number', () => {
    const values = [-2, -2, -1, ...Array<number>(9).fill(0)]
    expect(inShort(valueClasses(values, rule({ method: 'quantile', classes: 6 })))).toEqual([
      ['-2', '<0'],
      ['0', '0'],
    ])
  })

  it('outside of all classes has none', () => {
    const classes = valueClasses([18, 40, 900], rule({ classes: 2 }))
    expect(classOf(3, classes, writtenWith(0))).toBe(-1)
    expect(classOf(901, classes, writtenWith(0))).toBe(-1)
  })

  it('must be a finite number', () => {
    for (const wrong of [Number.NaN, Infinity]) {
      expect(() => valueClasses([1, wrong], rule())).toThrow(RangeError)
      expect(() => valueClasses([1, wrong], differences())).toThrow(RangeError)
    }
    expect(() => valueClasses([1], differences({ classes: 2.5 }))).toThrow(RangeError)
    expect(() => valueClasses([1], differences({ classes: 0 }))).toThrow(RangeError)
  })
})
