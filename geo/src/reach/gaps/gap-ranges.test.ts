import { describe, expect, it } from 'vitest'

import { DrawnSites } from '../drawn-reach.ts'
import { rangeOfGapWays, rangesOfGaps } from './gap-ranges.ts'
import { nearestSites } from '../distance/nearest-sites.ts'
import { type AskedGaps, reachGaps } from './reach-gaps.ts'
import { cellsOf, type MadeCell, pointsOfPlaces } from '../town-fixture.ts'

/** Some hundred metres north of the only site. */
const at = (hundreds: number, younger: number): MadeCell => ({
  lon: 13.7,
  lat: 51 + hundreds / 1112.6,
  district: 1,
  younger,
  older: 0,
})
const site = { slug: 'only', lon: 13.7, lat: 51, positionAccuracyM: 0 }
const asked: AskedGaps = {
  ages: 'AGE_60_TO_79',
  limits: { AGE_60_TO_79: 1000, AGE_80_PLUS: 1000 },
  step: 400,
  socialSpaceOf: () => 1,
}
/** 1.3 times as long as the straight line: 1,000 m are 769; with 1.2 they are 833, with 1.5 667. */
const gapsAmong = (made: readonly MadeCell[]) => {
  const cells = cellsOf(made)
  const nearest = nearestSites(cells.points, pointsOfPlaces([site]), 1.3)
  return { cells, nearest, drawn: new DrawnSites(cells, [site]) }
}
const rangesAmong = (
  made: readonly MadeCell[],
  errors: Parameters<typeof rangesOfGaps>[3]['errors'] = [],
) => {
  const { cells, nearest, drawn } = gapsAmong(made)
  const gaps = reachGaps(cells, nearest, asked)
  return rangesOfGaps(cells, gaps, asked, { drawn, errors }).map(({ low, high }) => [low, high])
}

describe('the range of a gap', () => {
  it('begins where ways are shorter and ends with those who would join it where they are longer', () => {
    // Reached whatever; reached but with the longest ways; beyond but with the shortest; beyond whatever.
    expect(rangesAmong([at(5, 1), at(7, 10), at(8, 100), at(10, 1000)])).toEqual([[1000, 1110]])
  })

  it('is a range of each of two that longer ways would join', () => {
    expect(rangesAmong([at(9, 100), at(7, 10), { ...at(-7, 20) }, { ...at(-9, 200) }])).toEqual([
      [200, 220],
      [100, 110],
    ])
  })

  it('is missed by as much as cells are at most, so that it is one where no draw changes anything', () => {
    const error = {
      level: 'CELL',
      ageBand: 'AGE_60_TO_79',
      day: '2025-12-31',
      largest: 0.25,
    } as const
    expect(rangesAmong([at(20, 150)], [error])).toEqual([[120, 200]])
    expect(rangesAmong([at(20, 150)])).toEqual([[150, 150]])
  })

  it('of its ways goes from the shortest ways of those who are in it now to the longest', () => {
    const { cells, nearest, drawn } = gapsAmong([at(8, 100), at(10, 100)])
    const [gap] = reachGaps(cells, nearest, asked)
    const { metres = 0, residents = 1 } = gap?.walked ?? {}
    const mean = metres / residents
    const range = rangeOfGapWays(cells, gap ?? { cells: [] }, asked, { nearest, drawn })(mean)
    expect(range?.low).toBeCloseTo((mean / 1.3) * 1.2, 3)
    expect(range?.high).toBeCloseTo((mean / 1.3) * 1.5, 3)
  })
})
