import { array, assert, double, property, record } from 'fast-check'
import { expect, it } from 'vitest'
import { withinFromWest } from './found-in-tile.ts'

const box = { west: 13.6, south: 51, east: 13.7, north: 51.05 }

it('finds what lies in a box, its edges among it, in the order it has from west to east', () => {
  const degrees = (least: number, most: number) =>
    double({ min: least, max: most, noNaN: true }).map((value) => Math.round(value * 50) / 50)
  assert(
    property(
      array(record({ lon: degrees(13.5, 13.8), lat: degrees(50.9, 51.1) }), { maxLength: 60 }),
      (given) => {
        const places = given.toSorted((one, other) => one.lon - other.lon || one.lat - other.lat)
        const { west, south, east, north } = box
        const inside = places.flatMap(({ lon, lat }, place) =>
          lon >= west && lon <= east && lat >= south && lat <= north ? [place] : [],
        )
        const lists = { lon: places.map(({ lon }) => lon), lat: places.map(({ lat }) => lat) }
        expect(withinFromWest(lists, box)).toEqual(inside)
      },
    ),
  )
})

it('looks of a million places at none that lies west or east of the box, and needs nothing made before', () => {
  const side = 1000
  let looks = 0
  /** Of a degree in each direction, told as they are asked for. */
  const counted = (degreesOf: (place: number) => number) =>
    new Proxy<ArrayLike<number>>(
      { length: side * side },
      {
        get: (list, property): unknown => {
          if (property === 'length') return list.length
          looks += 1
          return degreesOf(Number(property))
        },
      },
    )
  const places = {
    lon: counted((place) => 13 + Math.floor(place / side) / side),
    lat: counted((place) => 51 + (place % side) / side),
  }
  expect(
    withinFromWest(places, { west: 13.5, south: 51.2, east: 13.5015, north: 51.2035 }),
  ).toEqual([500, 501].flatMap((column) => [200, 201, 202, 203].map((row) => column * side + row)))
  // Two columns of it, each place by both coordinates, and the few that halving takes.
  expect(looks).toBeLessThan(2 * 2 * side + 50)
})
