import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { metresBetween } from '../distance/geodesic.ts'
import { pointsOfPlaces, somewhere } from '../town-fixture.ts'
import { wayRange } from './way-range.ts'

const metresInADegree = { lon: 70_000, lat: 111_000 }

describe('the range of a way', () => {
  it('is from 1.2 times the nearest a site can be to 1.5 times the farthest the nearest is', () => {
    const cells = pointsOfPlaces([{ lon: 13.7, lat: 51 }])
    const points = pointsOfPlaces([
      { lon: 13.7, lat: 51 + 1000 / 111_250 },
      { lon: 13.7, lat: 51 + 1200 / 111_250 },
    ])
    const ends = (accuracies: number[]) => {
      const range = wayRange(cells, 0, { points, accuracies })
      return range && [range.low, range.high]
    }
    expect(ends([0, 0])).toEqual([1199, 1500])
    // The second may stand nearer than the first can.
    expect(ends([100, 400])).toEqual([959, 1650])
    expect(ends([1500, 0])).toEqual([0, 1800])
  })

  it('is none where no way leads to any', () => {
    const cells = pointsOfPlaces([{ lon: 13.7, lat: 51 }])
    expect(wayRange(cells, 0, { points: pointsOfPlaces([]), accuracies: [] })).toBeNull()
  })

  it('is left by no way to sites that stand elsewhere in their circles', () => {
    const vague = fc.tuple(
      somewhere,
      fc.integer({ min: 0, max: 1500 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 6.28, noNaN: true }),
    )
    const detour = fc.double({ min: 1.2, max: 1.5, noNaN: true })
    fc.assert(
      fc.property(
        somewhere,
        fc.array(vague, { minLength: 1, maxLength: 8 }),
        detour,
        (cell, sites, factor) => {
          const cells = pointsOfPlaces([cell])
          const range = wayRange(cells, 0, {
            points: pointsOfPlaces(sites.map(([place]) => place)),
            accuracies: sites.map(([, accuracy]) => accuracy),
          })
          // Farther than anybody is asked to walk there is none.
          if (range === null) return
          const moved = sites.map(([{ lon, lat }, accuracy, far, direction]) => ({
            lon: lon + (0.99 * accuracy * far * Math.sin(direction)) / (metresInADegree.lon * 1.01),
            lat: lat + (0.99 * accuracy * far * Math.cos(direction)) / (metresInADegree.lat * 1.01),
          }))
          const points = pointsOfPlaces(moved)
          const way =
            factor * Math.min(...moved.map((_, site) => metresBetween(cells, 0, points, site)))
          expect(way).toBeGreaterThanOrEqual(range.low - 1e-6)
          expect(way).toBeLessThanOrEqual(range.high + 1e-6)
        },
      ),
    )
  })
})
