import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { reachGaps, type ReachGap, type Unreached } from './reach-gaps.ts'

/** Some hundredths of a degree of latitude apart: 111 m each. */
const at = (steps: number, residents: number | null, rest: Partial<Unreached> = {}): Unreached => ({
  lon: 13.7,
  lat: 51 + steps / 1000,
  residents,
  district: 1,
  socialSpace: 1,
  way: { site: 1, metres: 1000 },
  ...rest,
})

/** Sums of decimals err in the last digits. */
const rounded = (gaps: readonly ReachGap[]) =>
  gaps.map(({ centre: { lon, lat }, ...gap }) => ({
    ...gap,
    centre: [lon.toFixed(6), lat.toFixed(6)],
  }))

describe('reachGaps', () => {
  it('tells of each group who lives where and how far they walk, the largest first', () => {
    const far = { site: 7, metres: 2000 }
    const people = [
      at(0, 10),
      at(100, 30, { district: 4, way: far }),
      at(101, 20, { district: 3 }),
      at(102, 50, { district: 3, way: far }),
    ]
    expect(rounded(reachGaps(people, 200))).toEqual([
      {
        members: [1, 2, 3],
        residents: 100,
        withheld: 0,
        centre: ['13.700000', '51.101200'],
        districts: [3, 4],
        nearestSite: 7,
        walked: { metres: 30 * 2000 + 20 * 1000 + 50 * 2000, residents: 100 },
      },
      {
        members: [0],
        residents: 10,
        withheld: 0,
        centre: ['13.700000', '51.000000'],
        districts: [1],
        nearestSite: 1,
        walked: { metres: 10_000, residents: 10 },
      },
    ])
  })

  it('counts no withheld number as nobody, and still says where it is', () => {
    expect(rounded(reachGaps([at(0, null), at(2, null, { district: 2 })], 300))).toEqual([
      {
        members: [0, 1],
        residents: 0,
        withheld: 2,
        centre: ['13.700000', '51.001000'],
        districts: [1, 2],
        nearestSite: 1,
        walked: { metres: 0, residents: 0 },
      },
    ])
  })

  it('has no nearest site where no way leads to any', () => {
    const [gap] = reachGaps([at(0, 5, { way: null })], 1)
    expect(gap).toMatchObject({ nearestSite: null, walked: { metres: 0, residents: 0 } })
  })

  it('ends at the border of a social space, however near the neighbours live', () => {
    const people = [at(0, 5), at(1, 7, { socialSpace: 2 }), at(2, 9), at(3, 1, { socialSpace: 2 })]
    expect(reachGaps(people, 250).map(({ members }) => members)).toEqual([
      [0, 2],
      [1, 3],
    ])
  })

  it('of equals puts the lower number first', () => {
    const people = [at(0, 5, { district: 9, way: { site: 4, metres: 1 } }), at(1, 5), at(90, 10)]
    const gaps = reachGaps(people, 200)
    expect(gaps.map(({ members }) => members)).toEqual([[0, 1], [2]])
    expect(gaps[0]).toMatchObject({ districts: [1, 9], nearestSite: 1 })
  })

  it('loses and invents nobody', () => {
    const person = fc
      .tuple(fc.nat(50), fc.option(fc.nat(100)), fc.nat(3), fc.option(fc.nat(2)), fc.nat(2))
      .map(([steps, residents, district, site, socialSpace]) =>
        at(steps, residents, {
          district,
          socialSpace,
          way: site === null ? null : { site, metres: 500 },
        }),
      )
    fc.assert(
      fc.property(fc.array(person, { maxLength: 30 }), (people) => {
        const gaps = reachGaps(people, 150)
        expect(gaps.flatMap(({ members }) => members).sort((a, b) => a - b)).toEqual([
          ...people.keys(),
        ])
        const known = people.reduce((sum, { residents }) => sum + (residents ?? 0), 0)
        expect(gaps.reduce((sum, { residents }) => sum + residents, 0)).toBe(known)
        expect(gaps.reduce((sum, { withheld }) => sum + withheld, 0)).toBe(
          people.filter(({ residents }) => residents === null).length,
        )
      }),
    )
  })

  it.each([-1, Infinity, Number.NaN])('refuses %d residents', (residents) => {
    expect(() => reachGaps([at(0, residents)], 100)).toThrow(RangeError)
  })
})
