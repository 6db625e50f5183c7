import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { chordSquared, type Place } from '../reach/distance/geodesic.ts'
import { pointsOfPlaces, somewhere } from '../reach/town-fixture.ts'
import { CellGrid } from './cell-grid.ts'

/** A town, a world, and all in one place. */
const anywhere: fc.Arbitrary<Place> = fc.record({
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
})
const places = fc.oneof(
  fc.array(somewhere, { minLength: 1, maxLength: 40 }),
  fc.array(anywhere, { minLength: 1, maxLength: 40 }),
  fc.array(fc.constant({ lon: 13.7, lat: 51 }), { minLength: 1, maxLength: 5 }),
  fc.constant([
    { lon: 0, lat: 90 },
    { lon: 0, lat: -90 },
  ]),
)

describe('the grid of cells', () => {
  it('holds each cell once, and finds all that lie within a distance', () => {
    const metres = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 20_000_000, noNaN: true }))
    fc.assert(
      fc.property(places, metres, (made, far) => {
        const points = pointsOfPlaces(made)
        const grid = new CellGrid(points)
        expect([...grid.cells].sort((a, b) => a - b)).toEqual([...made.keys()])
        for (const [place, cell] of grid.cells.entries()) {
          const length = grid.lookAround(place, far)
          const found = new Set<number>()
          for (let range = 0; range < length; range += 2) {
            const [from = 0, to = 0] = grid.ranges.slice(range, range + 2)
            for (let other = from; other < to; other += 1) found.add(grid.cells[other] ?? -1)
          }
          const missed = [...made.keys()].filter(
            (other) =>
              !found.has(other) && Math.sqrt(chordSquared(points, cell, points, other)) <= far,
          )
          expect(missed).toEqual([])
        }
      }),
    )
  })

  it('is of no cells empty', () => {
    expect(new CellGrid(pointsOfPlaces([])).cells).toHaveLength(0)
  })
})
