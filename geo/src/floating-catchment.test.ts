import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { type Demand, floatingCatchment } from './floating-catchment.ts'
import { zoneWeight } from './zone-weight.ts'

const sites = 4
const supplies = fc.array(fc.double({ min: 0.1, max: 50, noNaN: true }), {
  minLength: sites,
  maxLength: sites,
})
const demand: fc.Arbitrary<Demand[]> = fc.array(
  fc.record({
    residents: fc.integer({ min: 0, max: 900 }),
    ways: fc.uniqueArray(
      fc.record({
        site: fc.integer({ min: 0, max: sites - 1 }),
        weight: fc.constantFrom(1, 0.68, 0.22),
      }),
      { selector: ({ site }) => site, maxLength: sites },
    ),
  }),
  { maxLength: 30 },
)

/**
 * Worked with pencil and paper. A and B offer 2 and 3 posts.
 *   place 1: 100 people, A at 300 m
 *   place 2: 200 people, A at 900 m and B at 400 m
 *   place 3:  50 people, B at 1,400 m
 *   place 4:  70 people, nothing within 1,500 m
 */
const places = [
  { residents: 100, metres: [300, 4000] },
  { residents: 200, metres: [900, 400] },
  { residents: 50, metres: [5000, 1400] },
  { residents: 70, metres: [9000, 1501] },
]
const weighted = (weights: readonly number[]): Demand[] =>
  places.map(({ residents, metres }) => ({
    residents,
    ways: metres.flatMap((way, site) => {
      const weight = zoneWeight(way, 1500, weights)
      return weight === null ? [] : [{ site, weight }]
    }),
  }))

describe('floatingCatchment', () => {
  it('is 2SFCA on a worked example: each in reach counts alike', () => {
    // A: 2 ÷ (100 + 200); B: 3 ÷ (200 + 50)
    const scores = floatingCatchment([2, 3], weighted([1]))
    const expected = [2 / 300, 2 / 300 + 3 / 250, 3 / 250, 0]
    expected.forEach((score, place) => {
      expect(scores[place]).toBeCloseTo(score, 12)
    })
  })

  it('is E2SFCA on a worked example: with weights 1, 0.68 and 0.22 for zones of 500 m', () => {
    // A: 2 ÷ (100 · 1 + 200 · 0.68) = 2 ÷ 236; B: 3 ÷ (200 · 1 + 50 · 0.22) = 3 ÷ 211
    const scores = floatingCatchment([2, 3], weighted([1, 0.68, 0.22]))
    const expected = [2 / 236, (2 / 236) * 0.68 + 3 / 211, (3 / 211) * 0.22, 0]
    expected.forEach((score, place) => {
      expect(scores[place]).toBeCloseTo(score, 12)
    })
  })

  it('gives out exactly the supply of the sites that anybody reaches', () => {
    fc.assert(
      fc.property(supplies, demand, (supply, people) => {
        const scores = floatingCatchment(supply, people)
        const given = people.reduce(
          (sum, { residents }, place) => sum + residents * (scores[place] ?? 0),
          0,
        )
        const reached = supply.filter((_, site) =>
          people.some(
            ({ residents, ways }) => residents > 0 && ways.some((way) => way.site === site),
          ),
        )
        expect(given).toBeCloseTo(
          reached.reduce((sum, value) => sum + value, 0),
          8,
        )
      }),
    )
  })

  it('scales with the supply, and against the demand', () => {
    fc.assert(
      fc.property(
        supplies,
        demand,
        fc.double({ min: 0.1, max: 9, noNaN: true }),
        (supply, people, factor) => {
          const scores = floatingCatchment(supply, people)
          const more = floatingCatchment(
            supply.map((value) => value * factor),
            people,
          )
          const crowded = floatingCatchment(
            supply,
            people.map((place) => ({ ...place, residents: place.residents * factor })),
          )
          scores.forEach((score, place) => {
            expect(more[place]).toBeCloseTo(score * factor, 8)
            expect(crowded[place]).toBeCloseTo(score / factor, 8)
          })
        },
      ),
    )
  })

  it('is 0 where no site is in reach, and never falls when a site gets more', () => {
    fc.assert(
      fc.property(supplies, demand, fc.nat(sites - 1), (supply, people, richer) => {
        const scores = floatingCatchment(supply, people)
        const raised = floatingCatchment(
          supply.map((value, site) => (site === richer ? value + 1 : value)),
          people,
        )
        scores.forEach((score, place) => {
          if (people[place]?.ways.length === 0) expect(score).toBe(0)
          expect(raised[place]).toBeGreaterThanOrEqual(score)
        })
      }),
    )
  })

  it.each<[string, number[], Demand[]]>([
    ['a negative supply', [-1], []],
    ['an endless supply', [Infinity], []],
    ['negative residents', [1], [{ residents: -1, ways: [] }]],
    ['residents that are no number', [1], [{ residents: Number.NaN, ways: [] }]],
    ['a site that is not there', [1], [{ residents: 1, ways: [{ site: 1, weight: 1 }] }]],
    ['a weight of 0', [1], [{ residents: 1, ways: [{ site: 0, weight: 0 }] }]],
    ['a weight above 1', [1], [{ residents: 1, ways: [{ site: 0, weight: 1.1 }] }]],
  ])('refuses %s', (_, supply, people) => {
    expect(() => floatingCatchment(supply, people)).toThrow(RangeError)
  })
})
