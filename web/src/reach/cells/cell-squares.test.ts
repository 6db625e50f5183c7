import { describe, expect, it } from 'vitest'

import { cellSpacing } from './cell-spacing'
import { cellSquares, wholeCells } from './cell-squares'
import { cellsOf } from './reach-fixture'

/** In a row on the equator, 200 m and 400 m apart. */
const degree = 1 / ((Math.PI / 180) * 6_378_137)
const cells = cellsOf({
  lon: [0, 200 * degree, 600 * degree],
  lat: [0, 0, 0],
  younger: [100, 0, 4],
  older: [44, 0, 0],
  district: [0, 0, 0],
  districts: ['one'],
})

const sideOf = ({ geometry }: ReturnType<typeof cellSquares>['features'][number]) => {
  const [ring = []] = geometry.coordinates
  const [[west = 0] = [], [east = 0] = []] = ring
  return Math.round((east - west) / degree)
}

describe('cellSpacing', () => {
  it('is the usual way to the nearest neighbour', () => {
    expect(cellSpacing(cells.people.cells)).toBeCloseTo(200, 6)
    expect(cellSpacing({ lon: [13.7], lat: [51] })).toBe(250)
    expect(cellSpacing({ lon: [], lat: [] })).toBe(250)
  })
})

describe('cellSquares', () => {
  it('grow with their people, as far as they can be seen; without any there is none', () => {
    const { features } = cellSquares(cells, 'AGE_60_PLUS')
    expect(features.map(({ id }) => id)).toEqual([0, 2])
    expect(features.map(sideOf)).toEqual([220, 100])
  })

  it('follow the ages', () => {
    expect(cellSquares(cells, 'AGE_80_PLUS').features.map(({ id }) => id)).toEqual([0])
  })

  it('outline cells there are', () => {
    expect(wholeCells(cells, [1, 3]).features.map(({ id }) => id)).toEqual([1])
  })
})
