import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { type Reaching, siteCatchments } from './site-catchments.ts'

const people: fc.Arbitrary<Reaching[]> = fc.array(
  fc.record({
    residents: fc.nat(100),
    ways: fc.uniqueArray(
      fc.record({ site: fc.constantFrom('a', 'b', 'c', 'd'), metres: fc.nat(20) }),
      { selector: ({ site }) => site },
    ),
  }),
)
const total = (of: readonly Reaching[]) => of.reduce((sum, { residents }) => sum + residents, 0)

describe('siteCatchments', () => {
  it('tells who is served on an example made by hand', () => {
    const catchments = siteCatchments([
      { residents: 10, ways: [{ site: 'a', metres: 100 }] },
      {
        residents: 20,
        ways: [
          { site: 'b', metres: 300 },
          { site: 'a', metres: 200 },
        ],
      },
      {
        residents: 5,
        ways: [
          { site: 'b', metres: 400 },
          { site: 'a', metres: 400 },
        ],
      },
      { residents: 7, ways: [{ site: 'b', metres: 0 }] },
      { residents: 99, ways: [] },
    ])
    expect(Object.fromEntries(catchments)).toEqual({
      a: { withinReach: 35, nearest: 35, withoutOther: 10 },
      b: { withinReach: 32, nearest: 7, withoutOther: 7 },
    })
  })

  it('gives everybody who reaches a site exactly one nearest', () => {
    fc.assert(
      fc.property(people, (all) => {
        const catchments = [...siteCatchments(all).values()]
        const served = catchments.reduce((sum, { nearest }) => sum + nearest, 0)
        expect(served).toBe(total(all.filter(({ ways }) => ways.length > 0)))
        for (const { withinReach, nearest, withoutOther } of catchments) {
          expect(withoutOther).toBeLessThanOrEqual(nearest)
          expect(nearest).toBeLessThanOrEqual(withinReach)
        }
      }),
    )
  })

  it('says who depends on a site: those who reach nothing once it is gone', () => {
    fc.assert(
      fc.property(people, (all) => {
        const without = (gone: string) =>
          all.map((place) => ({ ...place, ways: place.ways.filter(({ site }) => site !== gone) }))
        const reached = (of: readonly Reaching[]) => total(of.filter(({ ways }) => ways.length > 0))
        for (const [site, { withoutOther }] of siteCatchments(all)) {
          expect(reached(all) - reached(without(site))).toBe(withoutOther)
        }
      }),
    )
  })

  it.each([-1, Infinity, Number.NaN])('refuses %d residents', (residents) => {
    expect(() => siteCatchments([{ residents, ways: [] }])).toThrow(RangeError)
  })
})
