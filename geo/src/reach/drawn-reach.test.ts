import { describe, expect, it } from 'vitest'

import { detourEnds, drawnReach, drawsOfSites } from './drawn-reach.ts'
import { geodesicMetres } from './geodesic.ts'
import { cellsOf } from './town-fixture.ts'

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
  const { fewest, most } = drawnReach(street, [site(slug, accuracy)])(metres(limit))
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
    const drawn = drawnReach(street, [site('here', 0)])
    const first = drawn(metres(1500))
    expect(drawn(metres(1500))).toBe(first)
    expect(drawn(metres(3000)).most.map(reachedIn)[0]).toBe(260)
    expect(drawn(metres(1500))).toEqual(first)
  })

  it('is the same whenever it is drawn, and of one site whatever others there are', () => {
    expect(counts('somewhere', 500, 1500)).toEqual(counts('somewhere', 500, 1500))
    const far = { slug: 'far', lon: 14.5, lat: 51.5, positionAccuracyM: 300 }
    const both = drawnReach(street, [far, site('somewhere', 500)])(metres(1500))
    expect(both.most.map(reachedIn)).toEqual(counts('somewhere', 500, 1500).most)
    expect(counts('elsewhere', 500, 1500)).not.toEqual(counts('somewhere', 500, 1500))
  })
})
