import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { connectedPlaces } from './connected-places.ts'
import { geodesicMetres, type Place } from './geodesic.ts'

/** A place some metres east and north of Dresden's centre. */
const at = (east: number, north: number): Place => ({
  lon: 13.74 + east / (111_195 * Math.cos((51.05 * Math.PI) / 180)),
  lat: 51.05 + north / 111_195,
})
const connected = (places: readonly Place[], step: number) =>
  connectedPlaces({ lon: places.map(({ lon }) => lon), lat: places.map(({ lat }) => lat) }, step)

describe('connectedPlaces', () => {
  it('joins neighbours, and leaves others apart', () => {
    const places = [at(0, 0), at(1000, 0), at(250, 250), at(500, 250), at(1260, 0), at(0, 3000)]
    expect(connected(places, 375)).toEqual([[0, 2, 3], [1, 4], [5]])
    expect(connected(places, 100)).toEqual([[0], [1], [2], [3], [4], [5]])
    expect(connected([], 375)).toEqual([])
  })

  it.each([51, 0, -89.9, 75])(
    'is what comparing every place with every other says, at %d°',
    (lat) => {
      const place = fc.tuple(fc.nat(4000), fc.nat(4000)).map(([east, north]) => ({
        lon: 13 + east / (111_195 * Math.cos((lat * Math.PI) / 180)),
        lat: lat + north / 111_195,
      }))
      fc.assert(
        fc.property(fc.array(place, { maxLength: 40 }), (places) => {
          expect(connected(places, 400)).toEqual(byComparingAll(places, 400))
        }),
      )
    },
  )

  it.each([0, -1, Infinity, Number.NaN])('refuses a step of %d', (step) => {
    expect(() => connected([], step)).toThrow(RangeError)
  })

  it('refuses a place that is not on the globe', () => {
    expect(() => connected([{ lon: 181, lat: 0 }], 1)).toThrow(RangeError)
  })
})

/** Every place starts alone; two groups with a close pair become one. */
function byComparingAll(places: readonly Place[], step: number): number[][] {
  let groups = places.map((_, index) => [index])
  places.forEach((a, first) => {
    places.forEach((b, second) => {
      if (geodesicMetres(a, b) > step) return
      const touched = groups.filter((group) => group.includes(first) || group.includes(second))
      const others = groups.filter((group) => !touched.includes(group))
      groups = [...others, touched.flat()]
    })
  })
  return groups
    .map((group) => group.toSorted((a, b) => a - b))
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
}
