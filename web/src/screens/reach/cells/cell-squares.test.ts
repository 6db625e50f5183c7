import { describe, expect, it } from 'vitest'

import { cellSpacing } from './cell-spacing'
import { cellSquares, residentsOf, wholeCells } from './cell-squares'
import type { ReachCells, SiteWays } from './reach-cells'

const ways: SiteWays = { sites: [], metres: [null, null, null], nearest: [null, null, null] }
/** In a row on the equator, 200 m and 400 m apart. */
const degree = 1 / 111_195
const cells: ReachCells = {
  asOf: '2025-12-31',
  source: 's',
  status: 'ESTIMATED',
  lon: [0, 200 * degree, 600 * degree],
  lat: [0, 0, 0],
  residents: { AGE_60_TO_79: [100, 0, 4], AGE_80_PLUS: [44, 0, null] },
  district: [0, 0, 0],
  districts: ['one'],
  ways: { MEETING: ways, COUNSELLING: ways },
}

const sideOf = ({ geometry }: ReturnType<typeof cellSquares>['features'][number]) => {
  const [ring = []] = geometry.coordinates
  const [[west = 0] = [], [east = 0] = []] = ring
  return Math.round((east - west) / degree)
}

describe('cellSpacing', () => {
  it('is the usual way to the nearest neighbour', () => {
    expect(cellSpacing(cells)).toBeCloseTo(200, 6)
    expect(cellSpacing({ lon: [13.7], lat: [51] })).toBe(250)
    expect(cellSpacing({ lon: [], lat: [] })).toBe(250)
  })
})

describe('cellSquares', () => {
  it('draws no cell without people, and one of a withheld number as the smallest', () => {
    const { features } = cellSquares(cells, 'AGE_60_PLUS')
    expect(features.map(({ id, properties }) => [id, properties.withheld])).toEqual([
      [0, false],
      [2, true],
    ])
    expect(features.map(sideOf)).toEqual([220, 100])
  })

  it('follows the ages', () => {
    const { features } = cellSquares(cells, 'AGE_60_TO_79')
    expect(features.map(({ id, properties }) => [id, properties.withheld])).toEqual([
      [0, false],
      [2, false],
    ])
  })

  it('outlines cells there are', () => {
    expect(wholeCells(cells, [1, 3]).features.map(({ id }) => id)).toEqual([1])
  })
})

describe('residentsOf', () => {
  it('is not known where a number among the ages is withheld', () => {
    expect([0, 1, 2].map((cell) => residentsOf(cells, 'AGE_60_PLUS', cell))).toEqual([144, 0, null])
    expect(residentsOf(cells, 'AGE_60_TO_79', 2)).toBe(4)
  })
})
