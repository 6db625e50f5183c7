import { describe, expect, it } from 'vitest'

import { cellsOf, waysOf } from './reach-fixture'
import { catchmentCells, estimatedWays } from './shown-reach'

describe('catchmentCells', () => {
  const ways = waysOf(['a', 'b'], [[1, 1], [0, 2], null, [1, 9000]])

  it('are those nearest to the site, however far; none of a site that does not count', () => {
    expect(catchmentCells('b', ways)).toEqual([0, 3])
    expect(catchmentCells('a', ways)).toEqual([1])
    expect(catchmentCells('c', ways)).toEqual([])
  })
})

describe('estimatedWays', () => {
  it('of sites in one place lead to the first', () => {
    const cells = cellsOf({
      lon: [13.7],
      lat: [51],
      younger: [10],
      older: [4],
      district: [0],
      districts: ['one'],
    })
    const position = { lon: 13.7, lat: 51, accuracyMetres: 100 }
    const sites = ['z', 'b'].map((slug) => ({ slug, position }))
    const { site, sites: named } = estimatedWays(cells, sites, 1.3)
    expect([named, site[0]]).toEqual([['z', 'b'], 0])
  })
})
