import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { classCounts } from './class-counts.ts'

describe('classCounts', () => {
  it('counts each class, empty ones too', () => {
    expect(classCounts([1, 2, 10, 35], [10, 20, 30])).toEqual([2, 1, 0, 1])
  })

  it('counts every value once', () => {
    const numbers = fc.array(fc.double({ noNaN: true }))
    fc.assert(
      fc.property(numbers, numbers, (values, bounds) => {
        const counts = classCounts(
          values,
          bounds.sort((a, b) => a - b),
        )
        expect(counts).toHaveLength(bounds.length + 1)
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(values.length)
      }),
    )
  })
})
