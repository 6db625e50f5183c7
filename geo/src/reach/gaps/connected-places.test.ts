import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { connectedPlaces } from './connected-places.ts'
import type { Place } from '../distance/geodesic.ts'
import { gridPlace, squareOf, squareSide } from '../distance/grid-square.ts'

/** A place some metres east and north of the middle of a square in Dresden. */
const at = (east: number, north: number): Place => {
  const [lon, lat] = [13.74, 51.05]
  const here = gridPlace(lon, lat)
  const square = squareOf(lon, lat)
  const [right, up] = [square.x - here.x + east, square.y - here.y + north]
  // The grid is turned against north here, by what a thousandth of a degree shows.
  const [toEast, toNorth] = [gridPlace(lon + 0.001, lat), gridPlace(lon, lat + 0.001)]
  const [a, b, c, d] = [
    toEast.x - here.x,
    toNorth.x - here.x,
    toEast.y - here.y,
    toNorth.y - here.y,
  ]
  const [eastward, northward] = [
    (right * d - b * up) / (a * d - b * c),
    (a * up - right * c) / (a * d - b * c),
  ]
  return { lon: lon + eastward / 1000, lat: lat + northward / 1000 }
}
const connected = (places: readonly Place[], step: number) =>
  connectedPlaces(
    { lon: places.map(({ lon }) => lon), lat: places.map(({ lat }) => lat) },
    step,
    squareSide,
  )

describe('connectedPlaces', () => {
  it('joins cells whose squares touch, at a side or a corner, wherever in them they stand', () => {
    // 450 m apart in squares that touch at a side, 600 m in squares that do at a corner
    expect(connected([at(-110, 0), at(340, 0)], 400)).toEqual([[0, 1]])
    expect(connected([at(-100, -100), at(330, 330)], 400)).toEqual([[0, 1]])
    // 300 m apart, with a square between them
    expect(connected([at(110, 0), at(410, 0)], 400)).toEqual([[0], [1]])
    expect(connected([at(0, 0), at(100, 100)], 1)).toEqual([[0, 1]])
  })

  it('joins neighbours, and leaves others apart', () => {
    const places = [at(0, 0), at(1000, 0), at(250, 250), at(500, 250), at(1260, 0), at(0, 3000)]
    expect(connected(places, 400)).toEqual([[0, 2, 3], [1, 4], [5]])
    expect(connected(places, 100)).toEqual([[0], [1], [2], [3], [4], [5]])
    expect(connected([], 400)).toEqual([])
  })

  it('is what comparing every square with every other says', () => {
    const place = fc
      .tuple(fc.nat(4000), fc.nat(4000))
      .map(([east, north]) => ({ lon: 13.7 + east / 70_000, lat: 51 + north / 111_195 }))
    fc.assert(
      fc.property(fc.array(place, { maxLength: 40 }), (places) => {
        expect(connected(places, 400)).toEqual(byComparingAll(places, 400))
      }),
    )
  })

  it.each([0, -1, Infinity, Number.NaN])('refuses a step of %d', (step) => {
    expect(() => connected([], step)).toThrow(RangeError)
  })

  it('refuses a place that is not on the globe', () => {
    expect(() => connected([{ lon: 181, lat: 0 }], 1)).toThrow(RangeError)
  })
})

/** Every place starts alone; two groups with a close pair become one. */
function byComparingAll(places: readonly Place[], step: number): number[][] {
  const squares = places.map(({ lon, lat }) => squareOf(lon, lat))
  let groups = places.map((_, index) => [index])
  squares.forEach((a, first) => {
    squares.forEach((b, second) => {
      if (Math.hypot(a.x - b.x, a.y - b.y) > step) return
      const touched = groups.filter((group) => group.includes(first) || group.includes(second))
      const others = groups.filter((group) => !touched.includes(group))
      groups = [...others, touched.flat()]
    })
  })
  return groups
    .map((group) => group.toSorted((a, b) => a - b))
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
}
