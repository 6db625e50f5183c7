import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { nearestSites } from '../distance/nearest-sites.ts'
import { type AskedGaps, reachGaps } from './reach-gaps.ts'
import {
  cellsOf,
  type MadeCell,
  pointsOfPlaces,
  someCells,
  someLimits,
  someSites,
} from '../town-fixture.ts'

/** Some thousandths of a degree of latitude apart: 111 m each. */
const at = (steps: number, younger: number, district = 1): MadeCell => ({
  lon: 13.7,
  lat: 51 + steps / 1000,
  district,
  younger,
  older: 0,
})
const asked: AskedGaps = {
  ages: 'AGE_60_PLUS',
  limits: { AGE_60_TO_79: 500, AGE_80_PLUS: 500 },
  step: 250,
  socialSpaceOf: () => 1,
}
const gapsOf = (
  made: readonly MadeCell[],
  ways: readonly { site: number; metres: number }[],
  rest: Partial<AskedGaps> = {},
) =>
  reachGaps(
    cellsOf(made),
    {
      site: Int32Array.from(ways, ({ site }) => site),
      metres: Float64Array.from(ways, ({ metres }) => metres),
    },
    { ...asked, ...rest },
  )
const near = { site: 1, metres: 1000 }
const far = { site: 7, metres: 2000 }

describe('gaps of reach', () => {
  it('tell of each group who lives where and how far they walk, the largest first', () => {
    const made = [at(0, 10), at(100, 30, 4), at(101, 20, 3), at(102, 50, 3)]
    expect(gapsOf(made, [near, far, near, far])).toEqual([
      {
        cells: [1, 2, 3],
        residents: 100,
        centre: { lon: 13.7, lat: 51.1012 },
        districtIds: [3, 4],
        nearestSite: 7,
        walked: { metres: 30 * 2000 + 20 * 1000 + 50 * 2000, residents: 100 },
      },
      {
        cells: [0],
        residents: 10,
        centre: { lon: 13.7, lat: 51 },
        districtIds: [1],
        nearestSite: 1,
        walked: { metres: 10_000, residents: 10 },
      },
    ])
  })

  it('hold only those of a cell who are beyond the limit of their own age', () => {
    const [gap] = gapsOf([{ ...at(0, 10), older: 4 }], [near], {
      limits: { AGE_60_TO_79: 1000, AGE_80_PLUS: 999 },
    })
    expect(gap?.residents).toBe(4)
  })

  it('have no nearest site where no way leads to any', () => {
    const [gap] = gapsOf([at(0, 5)], [{ site: -1, metres: Infinity }])
    expect(gap).toMatchObject({ nearestSite: null, walked: { metres: 0, residents: 0 } })
  })

  it('end at the border of a social space, however near the neighbours live', () => {
    const made = [at(0, 5, 1), at(1, 7, 2), at(2, 9, 1), at(3, 1, 2)]
    const gaps = gapsOf(made, [far, far, far, far], { socialSpaceOf: (district) => district })
    expect(gaps.map(({ cells }) => cells)).toEqual([
      [0, 2],
      [1, 3],
    ])
  })

  it('of equals put the lower first', () => {
    const made = [at(0, 5, 9), at(1, 5, 1), at(90, 10)]
    const gaps = gapsOf(made, [{ site: 4, metres: 900 }, near, near])
    expect(gaps.map(({ cells }) => cells)).toEqual([[0, 1], [2]])
    expect(gaps[0]).toMatchObject({ districtIds: [1, 9], nearestSite: 1 })
  })

  it('hold everybody who is beyond reach, and nobody else', () => {
    fc.assert(
      fc.property(someCells, someSites, someLimits, (made, sites, limits) => {
        const cells = cellsOf(made)
        const nearest = nearestSites(cells.points, pointsOfPlaces(sites), 1.3)
        const gaps = reachGaps(cells, nearest, { ...asked, limits })
        const beyond = made.map(({ younger, older }, cell) => {
          const metres = nearest.metres[cell] ?? Infinity
          const left = metres > limits.AGE_60_TO_79 ? younger : 0
          return left + (metres > limits.AGE_80_PLUS ? older : 0)
        })
        expect(gaps.flatMap((gap) => gap.cells).sort((a, b) => a - b)).toEqual(
          [...beyond.keys()].filter((cell) => (beyond[cell] ?? 0) > 0),
        )
        expect(gaps.reduce((sum, { residents }) => sum + residents, 0)).toBe(
          beyond.reduce((sum, count) => sum + count, 0),
        )
      }),
    )
  })
})
