import { describe, expect, it } from 'vitest'

import { feasibleRange } from './onlooker.ts'

const sum = { total: 0, parts: [1, 2] }

describe('feasibleRange', () => {
  it('finds what a difference gives away', async () => {
    expect(await feasibleRange([50, 48, null], [sum], 2)).toEqual({ lower: 2, upper: 2 })
    expect(await feasibleRange([null, 48, 2], [sum], 0)).toEqual({ lower: 50, upper: 50 })
  })

  it('finds what only several relations give away', async () => {
    // a + b = 10, b + c = 12, a + c = 6: a is 2 although each relation hides two.
    const pairs = [
      { total: 0, parts: [3, 4] },
      { total: 1, parts: [4, 5] },
      { total: 2, parts: [3, 5] },
    ]
    const { lower, upper } = await feasibleRange([10, 12, 6, null, null, null], pairs, 3)
    expect(lower).toBeCloseTo(2, 6)
    expect(upper).toBeCloseTo(2, 6)
  })

  it('knows that no count is negative', async () => {
    expect(await feasibleRange([5, null, null], [sum], 1)).toEqual({ lower: 0, upper: 5 })
    expect(await feasibleRange([null, 5, null], [sum], 0)).toEqual({ lower: 5, upper: Infinity })
  })

  it('knows nothing of a number that stands alone', async () => {
    expect(await feasibleRange([null], [], 0)).toEqual({ lower: 0, upper: Infinity })
  })

  it('refuses numbers that contradict each other', async () => {
    await expect(feasibleRange([1, 2, null], [sum], 2)).rejects.toThrow(RangeError)
  })
})
