import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { zoneWeight } from './zone-weight.ts'

describe('zoneWeight', () => {
  it.each([
    [0, 1],
    [500, 1],
    [500.1, 0.68],
    [1000, 0.68],
    [1000.1, 0.22],
    [1500, 0.22],
    [1500.1, null],
    [Infinity, null],
  ])('at %d m of 1,500 m is %d', (metres, weight) => {
    expect(zoneWeight(metres, 1500, [1, 0.68, 0.22])).toBe(weight)
  })

  it('is one zone with one weight', () => {
    expect([0, 700, 701].map((metres) => zoneWeight(metres, 700, [1]))).toEqual([1, 1, null])
  })

  it('never rises with the distance, and exists exactly within the reach', () => {
    const metres = fc.double({ min: 0, max: 5000, noNaN: true })
    fc.assert(
      fc.property(metres, metres, fc.double({ min: 1, max: 4000, noNaN: true }), (a, b, reach) => {
        const [near, far] = [Math.min(a, b), Math.max(a, b)].map((way) =>
          zoneWeight(way, reach, [1, 0.42, 0.09]),
        )
        expect(near ?? 0).toBeGreaterThanOrEqual(far ?? 0)
        expect(zoneWeight(a, reach, [1, 0.42, 0.09]) === null).toBe(a > reach)
      }),
    )
  })

  it.each<[number, number, number[]]>([
    [-1, 1000, [1]],
    [Number.NaN, 1000, [1]],
    [1, 0, [1]],
    [1, Infinity, [1]],
    [1, 1000, []],
    [1, 1000, [1.1]],
    [1, 1000, [0.5, 0.6]],
    [1, 1000, [1, 0]],
    [1, 1000, [Number.NaN]],
  ])('refuses %d m, %d m, %j', (metres, reach, weights) => {
    expect(() => zoneWeight(metres, reach, weights)).toThrow(RangeError)
  })
})
