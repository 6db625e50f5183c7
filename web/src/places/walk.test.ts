import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { walkOf } from './walk'

describe('a walk', () => {
  it('takes 12 minutes for 600 metres', () => {
    expect(walkOf(600, 300)).toEqual({ metres: 600, minutes: 12, atMost: false })
    expect(walkOf(649, 300)).toEqual({ metres: 600, minutes: 12, atMost: false })
    expect(walkOf(3210, 300)).toEqual({ metres: 3200, minutes: 64, atMost: false })
  })

  it('to a place nearer than its position is known is told as the most it can be', () => {
    expect(walkOf(0, 300)).toEqual({ metres: 300, minutes: 6, atMost: true })
    expect(walkOf(250, 300)).toEqual({ metres: 600, minutes: 12, atMost: true })
    expect(walkOf(0, 0)).toEqual({ metres: 100, minutes: 2, atMost: false })
  })

  it('is told with a time that belongs to its distance, never as nothing', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 50_000, noNaN: true }),
        fc.nat(1000),
        (metres, accuracy) => {
          const walk = walkOf(metres, accuracy)
          expect(walk.minutes).toBe(walk.metres / 50)
          expect(walk.metres).toBeGreaterThanOrEqual(Math.max(100, metres - 50))
        },
      ),
    )
  })
})
