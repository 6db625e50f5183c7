import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { residentsBeyond } from './residents-beyond.ts'

const walks = fc.array(
  fc.record({ metres: fc.option(fc.nat(3000), { freq: 9 }), residents: fc.nat(50) }),
)

describe('residentsBeyond', () => {
  it('counts who walks farther, the distance itself being within', () => {
    const some = [
      { metres: 500, residents: 10 },
      { metres: null, residents: 3 },
      { metres: 1000, residents: 20 },
      { metres: 1000.1, residents: 5 },
    ]
    expect(residentsBeyond(some, [1000, 0, 500, 9999])).toEqual([8, 38, 28, 3])
    expect(residentsBeyond([], [0])).toEqual([0])
    expect(residentsBeyond(some, [])).toEqual([])
  })

  it('is what looking at everybody for every distance says', () => {
    fc.assert(
      fc.property(walks, fc.array(fc.nat(3500)), (people, distances) => {
        expect(residentsBeyond(people, distances)).toEqual(
          distances.map((distance) =>
            people.reduce(
              (sum, { metres, residents }) =>
                metres === null || metres > distance ? sum + residents : sum,
              0,
            ),
          ),
        )
      }),
    )
  })

  it.each([-1, Infinity, Number.NaN])('refuses a distance of %d', (distance) => {
    expect(() => residentsBeyond([], [distance])).toThrow(RangeError)
  })
})
