import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { detourEnds, drawnRange, DrawnSites, drawsOfSites } from './drawn-reach.ts'
import { geodesicMetres } from './distance/geodesic.ts'
import { nearestSites } from './distance/nearest-sites.ts'
import { cellsOf, someCells, someVagueSites } from './town-fixture.ts'

const site = (slug: string, positionAccuracyM: number) => ({
  slug,
  lon: 13.7,
  lat: 51,
  positionAccuracyM,
})
const metres = (limit: number) => ({ AGE_60_TO_79: limit, AGE_80_PLUS: limit })
/** Ten people every 100 m eastwards, each in a district of its own. */
const street = cellsOf(
  Array.from({ length: 40 }, (_, place) => ({
    lon: 13.7 + (place * 100) / 70_200,
    lat: 51,
    district: place + 1,
    younger: 10,
    older: 0,
  })),
)
const reachedIn = (within: { AGE_60_TO_79: Float64Array }) =>
  within.AGE_60_TO_79.reduce((sum, people) => sum + people, 0)
const counts = (slug: string, accuracy: number, limit: number) => {
  const { fewest, most } = new DrawnSites(street, [site(slug, accuracy)]).reach(metres(limit))
  return { fewest: fewest.map(reachedIn), most: most.map(reachedIn) }
}

describe('who reaches a site that may stand elsewhere', () => {
  it('is, where it cannot, whom the shortest and the longest ways let reach it', () => {
    const { fewest, most } = counts('here', 0, 1500)
    // Up to 1,000 m and 1,250 m of straight line, the first cell at 0 m.
    expect(new Set(fewest)).toEqual(new Set([110]))
    expect(new Set(most)).toEqual(new Set([130]))
    expect(detourEnds).toEqual({ shortest: 1.2, longest: 1.5 })
  })

  it('is drawn 32 times, differently and never farther away than the place is known', () => {
    const { fewest, most } = counts('somewhere', 500, 1500)
    expect(fewest).toHaveLength(drawsOfSites)
    expect(drawsOfSites).toBeLessThanOrEqual(32)
    expect(new Set(most).size).toBeGreaterThan(3)
    // At most 500 m nearer, and 500 m farther.
    expect(Math.max(...most)).toBeLessThanOrEqual(130 + 50)
    expect(Math.min(...fewest)).toBeGreaterThanOrEqual(110 - 60)
    expect(
      geodesicMetres({ lon: 13.7, lat: 51 }, { lon: 13.7 + 100 / 70_200, lat: 51 }),
    ).toBeCloseTo(100, 0)
  })

  it('is found once for limits that are asked for again, and anew for others', () => {
    const drawn = new DrawnSites(street, [site('here', 0)])
    const first = drawn.reach(metres(1500))
    expect(drawn.reach(metres(1500))).toBe(first)
    expect(drawn.reach(metres(3000)).most.map(reachedIn)[0]).toBe(260)
    expect(drawn.reach(metres(1500))).toEqual(first)
  })

  it('is the same whenever it is drawn, and of one site whatever others there are', () => {
    expect(counts('somewhere', 500, 1500)).toEqual(counts('somewhere', 500, 1500))
    const far = { slug: 'far', lon: 14.5, lat: 51.5, positionAccuracyM: 300 }
    const both = new DrawnSites(street, [far, site('somewhere', 500)]).reach(metres(1500))
    expect(both.most.map(reachedIn)).toEqual(counts('somewhere', 500, 1500).most)
    expect(counts('elsewhere', 500, 1500)).not.toEqual(counts('somewhere', 500, 1500))
  })

  it('stands anywhere in the circle alike, in every direction', () => {
    const here = cellsOf([{ lon: 13.7, lat: 51, district: 1, younger: 10, older: 0 }])
    const east = { lon: 13.7, lat: 51, district: 1, younger: 1, older: 0 }
    const away = Array.from({ length: 60 }, (_, number) =>
      site(`site-${String(number)}`, 1000),
    ).map((one) =>
      new DrawnSites(here, [one]).nearest().map(({ metres: [far = Number.NaN] }) => far),
    )
    const all = away.flat()
    expect(all).toHaveLength(60 * 32)
    const mean = all.reduce((sum, far) => sum + far, 0) / all.length
    // Two thirds of the radius; along the radius alike it would be half of it.
    expect(mean).toBeGreaterThan(640)
    expect(mean).toBeLessThan(695)
    expect(Math.max(...all)).toBeLessThanOrEqual(1003)
    expect(Math.max(...all)).toBeGreaterThan(985)
    // As often nearer to who lives in the east as farther, and no degree of longitude as long as one of latitude.
    const fromEast = cellsOf([{ ...east, lon: 13.7 + 5000 / 70_200 }])
    const fromNorth = cellsOf([{ ...east, lon: 13.7, lat: 51 + 5000 / 111_320 }])
    const spread = (cells: typeof here) => {
      const ways = Array.from({ length: 60 }, (_, number) => site(`site-${String(number)}`, 1000))
        .flatMap((one) => new DrawnSites(cells, [one]).nearest())
        .map(({ metres: [far = Number.NaN] }) => far)
      const middle = ways.reduce((sum, far) => sum + far, 0) / ways.length
      return Math.sqrt(ways.reduce((sum, far) => sum + (far - middle) ** 2, 0) / ways.length)
    }
    // Half of the radius each.
    for (const cells of [fromEast, fromNorth]) {
      expect(spread(cells)).toBeGreaterThan(470)
      expect(spread(cells)).toBeLessThan(530)
    }
  })

  it('has the nearest sites of each draw, however many of them stand still', () => {
    fc.assert(
      fc.property(someCells, someVagueSites, (made, sites) => {
        const cells = cellsOf(made)
        const drawn = new DrawnSites(cells, sites)
        const { draws } = drawn
        expect(drawn.nearest()).toEqual(
          draws.map((points) => nearestSites(cells.points, points, 1)),
        )
      }),
      { numRuns: 20 },
    )
  })

  it('is drawn 32 times, and knows which sites stand still', () => {
    const { draws, fixed, vague } = new DrawnSites(street, [site('here', 0), site('there', 500)])
    expect([drawsOfSites, draws.length]).toEqual([32, 32])
    expect([fixed, vague]).toEqual([[0], [1]])
    const eastOf = (place: number) => new Set(draws.map(({ x }) => x[place])).size
    expect([eastOf(0), eastOf(1)]).toEqual([1, 32])
  })
})

describe('the range of what is drawn', () => {
  it('holds what is stated, wherever that lies beside the draws', () => {
    const ends = (stated: number | null, drawn: readonly (number | null)[]) => {
      const range = drawnRange(stated, drawn)
      return range && [range.low, range.high]
    }
    expect(ends(5, [6, 7])).toEqual([5, 7])
    expect(ends(9, [6, 7])).toEqual([6, 9])
    expect(ends(6.5, [6, 7])).toEqual([6, 7])
    expect(ends(null, [6, 7])).toBeNull()
    expect(ends(6, [6, null])).toBeNull()
    expect(ends(6, [])).toBeNull()
    expect(ends(6, [6, 6])).toBeNull()
  })
})
