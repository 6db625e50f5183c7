import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { neverGivenUp } from '../../work/checkpoint.ts'
import { detourEnds, DrawnSites } from '../drawn-reach.ts'
import {
  demandByWays,
  demandInDraws,
  type FloatingCatchment,
  floatingCatchment,
} from './floating-catchment.ts'
import {
  cellsOf,
  type MadeCell,
  someCells,
  someLimits,
  someVagueSites,
  somewhere,
} from '../town-fixture.ts'
import type { ReachCells } from '../cells/reach-cells.ts'
import { estimatedWays, type Ways } from '../distance/ways.ts'

const limits = { AGE_60_TO_79: 1_500, AGE_80_PLUS: 1_500 }
const threeZones = [1, 0.68, 0.22]

/** Distances of each cell to each site, Infinity where there is no way. */
function waysFrom(metres: readonly (readonly number[])[]): Ways {
  const reachable = metres.map((row) =>
    row.flatMap((way, site) => (way < Infinity ? [{ site, way }] : [])),
  )
  const start = [0]
  for (const row of reachable) start.push((start.at(-1) ?? 0) + row.length)
  return {
    start: Uint32Array.from(start),
    site: Uint32Array.from(reachable.flat(), ({ site }) => site),
    metres: Float64Array.from(reachable.flat(), ({ way }) => way),
  }
}

/**
 * Worked with pencil and paper. A and B offer 2 and 3 posts.
 *   place 1: 100 people, A at 300 m
 *   place 2: 200 people, A at 900 m and B at 400 m
 *   place 3:  50 people, B at 1,400 m
 *   place 4:  70 people, nothing within 1,500 m
 */
const distances = [
  [300, 4000],
  [900, 400],
  [5000, 1400],
  [9000, 1501],
]
const people = [100, 200, 50, 70]
const places = cellsOf(
  people.map((younger, index) => ({ lon: 13.7, lat: 51, district: index + 1, younger, older: 0 })),
)
const caught = (
  cells: ReachCells,
  metres: readonly (readonly number[])[],
  supply: readonly number[],
  weights: readonly number[],
) => {
  const asked = { ages: 'AGE_60_PLUS', limits, weights } as const
  const demand = demandByWays(cells, waysFrom(metres), supply.length, asked)
  return floatingCatchment(cells, demand, supply)
}
/** What falls to the people of each district, of all ages. */
const together = ({ given: { AGE_60_TO_79, AGE_80_PLUS } }: FloatingCatchment) =>
  [...AGE_60_TO_79].map((posts, place) => posts + (AGE_80_PLUS[place] ?? 0))
const worked = (weights: readonly number[], supply: readonly number[] = [2, 3]) =>
  together(caught(places, distances, supply, weights)).map(
    (posts, place) => posts / (people[place] ?? 0),
  )

const town = fc
  .tuple(someCells, fc.array(somewhere, { minLength: 4, maxLength: 4 }))
  .chain(([made]) =>
    fc.record({
      made: fc.constant(made),
      metres: fc.array(
        fc.array(fc.oneof(fc.nat(2_000), fc.constant(Infinity)), { minLength: 4, maxLength: 4 }),
        { minLength: made.length, maxLength: made.length },
      ),
      supply: fc.array(fc.double({ min: 0.1, max: 50, noNaN: true }), {
        minLength: 4,
        maxLength: 4,
      }),
    }),
  )
const given = (
  made: readonly MadeCell[],
  metres: readonly (readonly number[])[],
  supply: readonly number[],
) => together(caught(cellsOf(made), metres, supply, threeZones))
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)

describe('floating catchment areas', () => {
  it('are 2SFCA on a worked example: each in reach counts alike', () => {
    // A: 2 ÷ (100 + 200); B: 3 ÷ (200 + 50)
    const expected = [2 / 300, 2 / 300 + 3 / 250, 3 / 250, 0]
    worked([1]).forEach((score, place) => {
      expect(score).toBeCloseTo(expected[place] ?? -1, 12)
    })
  })

  it('are E2SFCA on a worked example: with weights 1, 0.68 and 0.22 for zones of 500 m', () => {
    // A: 2 ÷ (100 · 1 + 200 · 0.68) = 2 ÷ 236; B: 3 ÷ (200 · 1 + 50 · 0.22) = 3 ÷ 211
    const expected = [2 / 236, (2 / 236) * 0.68 + 3 / 211, (3 / 211) * 0.22, 0]
    worked(threeZones).forEach((score, place) => {
      expect(score).toBeCloseTo(expected[place] ?? -1, 12)
    })
  })

  it.each([
    [500, 1],
    [500.1, 0.68],
    [1000, 0.68],
    [1500, 0.22],
    [1500.1, 0],
  ])('count who walks %d m of 1,500 m with %d: a zone includes its far edge', (metres, weight) => {
    const cells = cellsOf([
      { lon: 13.7, lat: 51, district: 1, younger: 10, older: 0 },
      { lon: 13.7, lat: 51, district: 2, younger: 0, older: 10 },
    ])
    const [, second] = together(caught(cells, [[0], [metres]], [1], threeZones))
    expect(second).toBeCloseTo(weight / (1 + weight), 12)
  })

  it.each([[[5e-324]], [[1e-310]], [[0.5]], [Array.from({ length: 10 }, () => 5e-324)]])(
    'compare weights with each other, however small they are: %j',
    (weights) => {
      const alike = worked(weights.map(() => 1))
      worked(weights).forEach((score, place) => {
        expect(score).toBeCloseTo(alike[place] ?? -1, 12)
      })
    },
  )

  it('give out exactly the supply of the sites that anybody reaches', () => {
    fc.assert(
      fc.property(town, ({ made, metres, supply }) => {
        const reached = supply.filter((_, site) =>
          made.some(
            ({ younger, older }, cell) =>
              younger + older > 0 && (metres[cell]?.[site] ?? Infinity) <= 1_500,
          ),
        )
        expect(sum(given(made, metres, supply))).toBeCloseTo(sum(reached), 8)
      }),
    )
  })

  it('are in each draw those of the sites where it has them, with the shortest ways and with the longest', () => {
    fc.assert(
      fc.property(someCells, someVagueSites, someLimits, (made, sites, limitsHere) => {
        const cells = cellsOf(made)
        const drawn = new DrawnSites(cells, sites)
        const asked = { ages: 'AGE_60_PLUS', limits: limitsHere, weights: threeZones } as const
        const found = [...demandInDraws(cells, drawn, asked, neverGivenUp)]
        const within = Math.max(...Object.values(limitsHere))
        const expected = drawn.draws.flatMap((points) =>
          Object.values(detourEnds).map((detourFactor) => {
            const given = { detourFactor, within }
            const ways = estimatedWays(cells.points, points, given, neverGivenUp)
            return demandByWays(cells, ways, sites.length, asked)
          }),
        )
        expect(found).toEqual(expected)
      }),
      { numRuns: 20 },
    )
  })

  it('scale with the supply', () => {
    fc.assert(
      fc.property(town, fc.double({ min: 0.1, max: 9, noNaN: true }), (one, factor) => {
        const { made, metres, supply } = one
        const more = given(
          made,
          metres,
          supply.map((value) => value * factor),
        )
        given(made, metres, supply).forEach((posts, place) => {
          expect(more[place]).toBeCloseTo(posts * factor, 7)
        })
      }),
    )
  })

  it('never take from anybody when a site gets more', () => {
    fc.assert(
      fc.property(town, fc.nat(3), ({ made, metres, supply }, richer) => {
        const raised = supply.map((value, site) => (site === richer ? value + 1 : value))
        const before = given(made, metres, supply)
        given(made, metres, raised).forEach((posts, place) => {
          expect(posts).toBeGreaterThanOrEqual(before[place] ?? 0)
        })
      }),
    )
  })

  it.each([
    ['a negative supply', [-1, 1], [1]],
    ['an endless supply', [Infinity, 1], [1]],
    ['no weight', [1, 1], []],
    ['a weight of 0', [1, 1], [1, 0]],
    ['a weight above 1', [1, 1], [1.1]],
    ['weights that rise', [1, 1], [0.5, 0.6]],
  ])('refuse %s', (_, supply, weights) => {
    expect(() => worked(weights, supply)).toThrow(RangeError)
  })
})
