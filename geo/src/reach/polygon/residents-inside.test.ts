import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { nearestSites } from '../distance/nearest-sites.ts'
import { cellsOf, pointsOfPlaces, someCells, someLimits, someSites } from '../town-fixture.ts'
import { cellAges } from '../../terms/classifications.ts'
import { type DrawnPolygon, mostCorners, type Ring } from './drawn-polygon.ts'
import { residentsInside } from './residents-inside.ts'

const limits = { AGE_60_TO_79: 1000, AGE_80_PLUS: 500 }
const square: Ring = [
  [13.6, 51],
  [13.8, 51],
  [13.8, 51.1],
  [13.6, 51.1],
]

const town = cellsOf([
  { lon: 13.7, lat: 51.05, district: 1, younger: 10.25, older: 5 },
  { lon: 13.71, lat: 51.05, district: 1, younger: 20, older: 8 },
  { lon: 13.6, lat: 51.05, district: 2, younger: 3, older: 0 },
  { lon: 13.9, lat: 51.05, district: 2, younger: 100, older: 100 },
])
const nearest = {
  site: Int32Array.of(1, 1, 0, 0),
  metres: Float64Array.of(600, 1001, 0, 100),
}
const inside = (polygon: DrawnPolygon) => residentsInside(town, polygon, { nearest, limits })

describe('who lives in a polygon', () => {
  it('is counted by age, with who reaches which site; on its line is inside', () => {
    expect(inside([square])).toEqual({
      cells: Uint32Array.of(0, 1, 2),
      residents: { AGE_60_TO_79: 33.25, AGE_80_PLUS: 13 },
      covered: { AGE_60_TO_79: 13.25, AGE_80_PLUS: 0 },
      withoutWay: { AGE_60_TO_79: 0, AGE_80_PLUS: 0 },
      sites: [
        {
          site: 1,
          residents: { AGE_60_TO_79: 30.25, AGE_80_PLUS: 13 },
          covered: { AGE_60_TO_79: 10.25, AGE_80_PLUS: 0 },
        },
        {
          site: 0,
          residents: { AGE_60_TO_79: 3, AGE_80_PLUS: 0 },
          covered: { AGE_60_TO_79: 3, AGE_80_PLUS: 0 },
        },
      ],
    })
  })

  it('is nobody of a hole, whichever way the lines run and whether or not they are closed', () => {
    const hole: Ring = [
      [13.69, 51.04],
      [13.705, 51.04],
      [13.705, 51.06],
      [13.69, 51.06],
    ]
    const [first = [0, 0]] = square
    for (const outline of [square, square.toReversed(), [...square, first]]) {
      for (const without of [hole, hole.toReversed()]) {
        expect([...inside([outline, without]).cells]).toEqual([1, 2])
      }
    }
  })

  it('has no way where none leads', () => {
    const none = { site: new Int32Array(4).fill(-1), metres: new Float64Array(4).fill(Infinity) }
    const { withoutWay, covered, sites } = residentsInside(town, [square], {
      nearest: none,
      limits,
    })
    expect(withoutWay).toEqual({ AGE_60_TO_79: 33.25, AGE_80_PLUS: 13 })
    expect(covered).toEqual({ AGE_60_TO_79: 0, AGE_80_PLUS: 0 })
    expect(sites).toEqual([])
  })

  it('is refused of what is no polygon', () => {
    const circle = Array.from({ length: mostCorners + 1 }, (_, corner): [number, number] => [
      13.7 + 0.1 * Math.sin((2 * Math.PI * corner) / (mostCorners + 1)),
      51.05 + 0.1 * Math.cos((2 * Math.PI * corner) / (mostCorners + 1)),
    ])
    const [first = [0, 0]] = square
    for (const ring of [
      [],
      [first],
      square.slice(0, 2),
      [...square.slice(0, 2), first],
      [...square, [200, 51] as const],
      [...square, [13.7, Number.NaN] as const],
      circle,
    ]) {
      expect(() => inside([ring])).toThrow(RangeError)
    }
    expect(inside([circle.slice(1)]).cells.length).toBeGreaterThan(0)
  })

  it('adds up to everybody in both halves of the town, whoever reaches whatever', () => {
    fc.assert(
      fc.property(someCells, someSites, someLimits, (made, sites, asked) => {
        const cells = cellsOf(made)
        const known = nearestSites(cells.points, pointsOfPlaces(sites), 1.3)
        const half = (west: number, east: number) =>
          residentsInside(
            cells,
            [
              [
                [west, 50],
                [east, 50],
                [east, 52],
                [west, 52],
              ],
            ],
            { nearest: known, limits: asked },
          )
        const halves = [half(13, 13.7771), half(13.7771, 15)]
        for (const age of cellAges) {
          const all = cells.cells.residents[age].reduce((sum, count) => sum + count, 0)
          const covered = cells.cells.residents[age].reduce(
            (sum, count, cell) =>
              (known.metres[cell] ?? Infinity) <= asked[age] ? sum + count : sum,
            0,
          )
          expect(halves.reduce((sum, one) => sum + one.residents[age], 0)).toBe(all)
          expect(halves.reduce((sum, one) => sum + one.covered[age], 0)).toBe(covered)
          for (const { sites: reached, covered: some, withoutWay, residents } of halves) {
            expect(reached.reduce((sum, site) => sum + site.covered[age], 0)).toBe(some[age])
            expect(reached.reduce((sum, site) => sum + site.residents[age], withoutWay[age])).toBe(
              residents[age],
            )
          }
        }
      }),
      { numRuns: 50 },
    )
  })
})
