import type { ClassMethod } from '@atlas/geo/classes/class-breaks'
import { describe, expect, it } from 'vitest'

import { mapBreaks } from './map-breaks'

const breaksOf = (
  values: readonly number[],
  method: ClassMethod,
  classes: number,
  diverging: boolean,
  flagThreshold: number | null = null,
) => mapBreaks(values, { method, classes, diverging, flagThreshold })

describe('mapBreaks', () => {
  it('puts a break at zero between decline and growth', () => {
    const values = [-0.02, 0.019, 0.03, 0.05, 0.09, 0.1]
    expect(breaksOf(values, 'quantile', 3, true)[0]).toBe(0)
    expect(breaksOf(values, 'equal-interval', 5, true)).toContain(0)
    expect(breaksOf(values, 'quantile', 3, false)).not.toContain(0)
  })

  it('leaves a map without decline as it is', () => {
    expect(breaksOf([0.2, 0.27, 0.34, 0.41], 'quantile', 2, true)).toEqual([0.3])
  })

  it('keeps equal intervals apart and about equally wide where classes are empty', () => {
    expect(breaksOf([0.01, 0.1, 0.9, 1], 'equal-interval', 6, false)).toEqual([
      0.18, 0.34, 0.51, 0.67, 0.84,
    ])
  })

  it('has none where there is no value', () => {
    expect(breaksOf([], 'quantile', 5, true)).toEqual([])
  })

  it.each([3, 4, 5, 7])('puts breaks at the threshold both ways, with %i classes', (classes) => {
    const values = [-2.4, -1.1, -0.5, -0.2, 0, 0.3, 0.6, 1.4, 2.9]
    const breaks = breaksOf(values, 'natural-breaks', classes, true, 0.5)
    expect(breaks).toHaveLength(classes - 1)
    expect(breaks.some((bound) => Math.abs(bound + 0.5) < 1e-6)).toBe(true)
    expect(breaks.some((bound) => Math.abs(bound - 0.5) < 1e-6)).toBe(true)
    expect(breaks).toEqual([...breaks].sort((a, b) => a - b))
    expect(new Set(breaks).size).toBe(breaks.length)
    if (classes > 3) expect(breaks).toContain(0)
  })

  it('leaves out a threshold no value reaches', () => {
    expect(breaksOf([0.1, 0.2, 0.7], 'quantile', 3, true, 0.5)).not.toContain(-0.5)
  })
})
