import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { accessDistances } from './access-distances.ts'
import { nearestSites } from '../distance/nearest-sites.ts'
import { bandsOf, reachAges } from '../cells/reach-cells.ts'
import { residentsWithin } from './residents-within.ts'
import { cellsOf, pointsOfPlaces, someCells, someLimits, someSites } from '../town-fixture.ts'

describe('residents within reach', () => {
  it('are those of the cells whose nearest site is no farther than the limit of their age', () => {
    fc.assert(
      fc.property(someCells, someSites, someLimits, (made, sites, limits) => {
        const cells = cellsOf(made)
        const nearest = nearestSites(cells.points, pointsOfPlaces(sites), 1.3)
        const within = residentsWithin(cells, nearest)(limits)
        for (const district of [1, 2, 3, 4]) {
          const isHome = (cell: number) => made[cell]?.district === district
          const counted = (metres: number, count: 'younger' | 'older') =>
            made.reduce(
              (sum, one, cell) =>
                isHome(cell) && (nearest.metres[cell] ?? Infinity) <= metres
                  ? sum + one[count]
                  : sum,
              0,
            )
          const lives = made.some((one) => one.district === district)
          const sum = (age: 'AGE_60_TO_79' | 'AGE_80_PLUS') =>
            cells.sumOver([district], [age], within)
          expect(sum('AGE_60_TO_79')).toBe(lives ? counted(limits.AGE_60_TO_79, 'younger') : null)
          expect(sum('AGE_80_PLUS')).toBe(lives ? counted(limits.AGE_80_PLUS, 'older') : null)
        }
      }),
    )
  })

  it('are never more than live there, and more the farther they walk', () => {
    const part = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(someCells, someSites, someLimits, part, (made, sites, limits, shorter) => {
        const cells = cellsOf(made.map((one) => ({ ...one, younger: one.younger / 7 })))
        const nearest = nearestSites(cells.points, pointsOfPlaces(sites), 1.3)
        const sum = (counts: typeof cells.residents) =>
          cells.sumOver([1, 2, 3, 4], bandsOf('AGE_60_PLUS'), counts) ?? 0
        const of = (asked: typeof limits) => sum(residentsWithin(cells, nearest)(asked))
        const less = {
          AGE_60_TO_79: limits.AGE_60_TO_79 * shorter,
          AGE_80_PLUS: limits.AGE_80_PLUS * shorter,
        }
        expect(of(less)).toBeLessThanOrEqual(of(limits))
        expect(of(limits)).toBeLessThanOrEqual(sum(cells.residents))
      }),
    )
  })
})

describe('how far residents walk', () => {
  it('is the mean, the quantiles and the curve of everybody, each counting alike', () => {
    fc.assert(
      fc.property(someCells, someSites, fc.constantFrom(...reachAges), (made, sites, ages) => {
        const cells = cellsOf(made)
        const nearest = nearestSites(cells.points, pointsOfPlaces(sites), 1.3)
        const counts = { AGE_60_TO_79: 'younger', AGE_80_PLUS: 'older' } as const
        const walks = made
          .flatMap((one, cell) => {
            const people = bandsOf(ages).reduce((sum, band) => sum + one[counts[band]], 0)
            return Array<number>(people).fill(nearest.metres[cell] ?? Infinity)
          })
          .sort((a, b) => (a < b ? -1 : 1))
        const distances = accessDistances(cells, nearest, { districtIds: [1, 2, 3, 4] }, ages)
        expect(distances.residents).toBe(walks.length)
        for (const share of [0.01, 0.5, 0.9, 1]) {
          const way = walks[Math.ceil(walks.length * share) - 1] ?? Infinity
          expect(distances.quantile(share)).toBe(way === Infinity ? null : way)
        }
        for (const metres of [0, 1_300, 5_000, 60_000]) {
          expect(distances.beyond(metres)).toBe(walks.filter((way) => way > metres).length)
        }
        const ways = walks.filter((way) => way < Infinity)
        expect(distances.walked.residents).toBe(ways.length)
        expect(distances.walked.metres).toBeCloseTo(
          ways.reduce((sum, way) => sum + way, 0),
          4,
        )
      }),
    )
  })

  it('counts who walks exactly a distance as no farther', () => {
    const cells = cellsOf([{ lon: 13.7, lat: 51, district: 1, younger: 3, older: 4 }])
    const nearest = { site: Int32Array.of(0), metres: Float64Array.of(500) }
    const { beyond, quantile } = accessDistances(
      cells,
      nearest,
      { districtIds: [1] },
      'AGE_60_PLUS',
    )
    expect([499.9, 500].map(beyond)).toEqual([7, 0])
    expect(quantile(0.5)).toBe(500)
  })

  it('refuses a share or a distance that is none', () => {
    const cells = cellsOf([])
    const nearest = { site: new Int32Array(), metres: new Float64Array() }
    const { beyond, quantile } = accessDistances(
      cells,
      nearest,
      { districtIds: [1] },
      'AGE_60_PLUS',
    )
    expect(quantile(0.5)).toBeNull()
    for (const share of [0, 1.1, Number.NaN]) expect(() => quantile(share)).toThrow(RangeError)
    for (const metres of [-1, Infinity, Number.NaN])
      expect(() => beyond(metres)).toThrow(RangeError)
  })
})
