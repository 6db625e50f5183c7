import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { share } from './share.ts'

describe('share', () => {
  it('is the part by its total', () => {
    expect(share(25, 100)).toBe(0.25)
    expect(share(0, 100)).toBe(0)
  })

  it('of nobody is undefined', () => {
    expect(share(0, 0)).toBeNull()
  })

  it('refuses a part above its total and negative counts', () => {
    expect(() => share(2, 1)).toThrow(RangeError)
    expect(() => share(-1, 1)).toThrow(RangeError)
    expect(() => share(-2, -1)).toThrow(RangeError)
    expect(() => share(Number.NaN, 1)).toThrow(RangeError)
  })

  it('and the share of the rest make one', () => {
    const counts = fc.tuple(fc.nat(), fc.nat()).filter(([part, rest]) => part + rest > 0)
    fc.assert(
      fc.property(counts, ([part, rest]) => {
        const total = part + rest
        expect(Number(share(part, total)) + Number(share(rest, total))).toBeCloseTo(1, 12)
      }),
    )
  })
})
