import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { residentsBeyond } from './residents-beyond.ts'
import { residentsWithin } from './residents-within.ts'

const walks = fc.array(
  fc.record({
    metres: fc.option(fc.nat(3_000), { nil: null }),
    residents: fc.nat(200),
  }),
  { maxLength: 60 },
)

describe('residentsWithin', () => {
  it('counts who walks exactly so far and leaves out who has no way', () => {
    const within = residentsWithin([
      { metres: 500, residents: 7 },
      { metres: 200.5, residents: 3 },
      { metres: null, residents: 90 },
      { metres: 500, residents: 1 },
    ])
    expect([0, 200.4, 200.5, 499, 500, 9_999, Infinity].map(within)).toEqual([
      0, 0, 3, 3, 11, 11, 11,
    ])
  })

  it('knows nobody where nobody lives', () => {
    expect(residentsWithin([])(1_000)).toBe(0)
  })

  it('has what residentsBeyond has not', () => {
    fc.assert(
      fc.property(walks, fc.array(fc.nat(3_500)), (people, distances) => {
        const all = people.reduce((sum, { residents }) => sum + residents, 0)
        const within = residentsWithin(people)
        expect(distances.map((distance) => all - within(distance))).toEqual(
          residentsBeyond(people, distances),
        )
      }),
    )
  })

  it('never falls as the distance grows', () => {
    fc.assert(
      fc.property(walks, fc.nat(3_000), fc.nat(500), (people, metres, more) => {
        const within = residentsWithin(people)
        expect(within(metres + more)).toBeGreaterThanOrEqual(within(metres))
      }),
    )
  })
})
