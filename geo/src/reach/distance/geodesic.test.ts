import fc from 'fast-check'
import geographiclib from 'geographiclib-geodesic'
import { describe, expect, it } from 'vitest'

import {
  chordSquared,
  geodesicMetres,
  metresBetween,
  metresOfDegree,
  type Place,
  pointsOf,
} from './geodesic.ts'

const { WGS84 } = geographiclib.Geodesic

const anywhere: fc.Arbitrary<Place> = fc.record({
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
})
const direction = fc.double({ min: 0, max: 360, noNaN: true })

/** The exact geodesic, by Karney's own program. */
const exactly = (from: Place, to: Place) =>
  WGS84.Inverse(from.lat, from.lon, to.lat, to.lon).s12 ?? Number.NaN

function awayFrom({ lon, lat }: Place, azimuth: number, metres: number): Place {
  const { lon2 = 0, lat2 = 0 } = WGS84.Direct(lat, lon, azimuth, metres)
  return { lon: lon2 > 180 ? lon2 - 360 : lon2 < -180 ? lon2 + 360 : lon2, lat: lat2 }
}

describe('the geodesic', () => {
  it.each([
    ['within a city', 60_000, 1e-6],
    ['within a country', 500_000, 2e-3],
    ['within a large country', 1_000_000, 0.05],
  ])('is the exact one %s, anywhere on the globe: up to %d m to %d m', (_, farthest, error) => {
    const away = fc.double({ min: 0, max: farthest, noNaN: true })
    fc.assert(
      fc.property(anywhere, direction, away, (from, azimuth, metres) => {
        const to = awayFrom(from, azimuth, metres)
        expect(Math.abs(geodesicMetres(from, to) - exactly(from, to))).toBeLessThan(error)
      }),
      { numRuns: 3_000 },
    )
  })

  it('is the same there and back, and nothing from a place to itself', () => {
    const away = fc.double({ min: 0, max: 100_000, noNaN: true })
    fc.assert(
      fc.property(anywhere, direction, away, (from, azimuth, metres) => {
        const to = awayFrom(from, azimuth, metres)
        expect(geodesicMetres(from, to)).toBe(geodesicMetres(to, from))
        expect(geodesicMetres(from, from)).toBe(0)
      }),
    )
  })

  it('is that of the length of a degree at every latitude', () => {
    const step = 0.001
    for (const lat of [-80, -33, 0, 47.3, 51.05, 55, 89]) {
      const degree = metresOfDegree(lat)
      const north = geodesicMetres(
        { lon: 13, lat: lat - step / 2 },
        { lon: 13, lat: lat + step / 2 },
      )
      const east = geodesicMetres({ lon: 13, lat }, { lon: 13 + step, lat })
      expect(north / step).toBeCloseTo(degree.lat, 2)
      expect(east / step).toBeCloseTo(degree.lon, 2)
    }
  })

  it('is never shorter than the straight line', () => {
    const points = pointsOf({ lon: [13.7, 13.9, -179], lat: [51, 51.2, 80] })
    for (const other of [1, 2]) {
      const chord = Math.sqrt(chordSquared(points, 0, points, other))
      expect(metresBetween(points, 0, points, other)).toBeGreaterThan(chord)
    }
  })

  it.each([
    { lon: 181, lat: 0 },
    { lon: 0, lat: -90.1 },
    { lon: Number.NaN, lat: 0 },
  ])('refuses a place that is not on the globe: %o', ({ lon, lat }) => {
    expect(() => pointsOf({ lon: [lon], lat: [lat] })).toThrow(RangeError)
  })
})
