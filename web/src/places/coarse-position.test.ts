import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { coarsePosition, type Coordinates } from './coarse-position'

/** Anywhere in Germany: north of 53.2° thousandths of a degree are too narrow for the steps of Dresden. */
const positions = fc.record({
  lat: fc.double({ min: 47.2, max: 55.1, noNaN: true }),
  lon: fc.double({ min: 5.8, max: 15.1, noNaN: true }),
})

const metresPerDegree = 111_195
const metresNorth = (from: Coordinates, to: Coordinates) => (to.lat - from.lat) * metresPerDegree
const metresEast = (from: Coordinates, to: Coordinates) =>
  (to.lon - from.lon) * metresPerDegree * Math.cos((from.lat * Math.PI) / 180)

describe('a coarse position', () => {
  it('is written with four decimals and is its own coarse position', () => {
    const coarse = coarsePosition({ lat: 51.050_409, lon: 13.737_262 })
    expect(coarse).toEqual({ lat: 51.051, lon: 13.7385 })
    fc.assert(
      fc.property(positions, (position) => {
        const once = coarsePosition(position)
        expect(coarsePosition(once)).toEqual(once)
        expect(once.lat).toBe(Number(once.lat.toFixed(4)))
      }),
    )
  })

  it('is the same for everybody within 99 m north, south, east and west of it', () => {
    fc.assert(
      fc.property(
        positions,
        fc.double({ min: -99, max: 99, noNaN: true }),
        fc.double({ min: -99, max: 99, noNaN: true }),
        (somewhere, north, east) => {
          const middle = coarsePosition(somewhere)
          const anybody = {
            lat: middle.lat + north / metresPerDegree,
            lon: middle.lon + east / metresPerDegree / Math.cos((middle.lat * Math.PI) / 180),
          }
          expect(coarsePosition(anybody)).toEqual(middle)
        },
      ),
    )
  })

  it('lies less than 180 m from where somebody is', () => {
    fc.assert(
      fc.property(positions, (position) => {
        const coarse = coarsePosition(position)
        const metres = Math.hypot(metresNorth(position, coarse), metresEast(position, coarse))
        expect(metres).toBeLessThan(180)
      }),
    )
  })
})
