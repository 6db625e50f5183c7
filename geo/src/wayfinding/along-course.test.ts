import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { geodesicMetres, type Place, type Places } from '../reach/distance/geodesic.ts'
import { alongCourse, longestWithout, metresAlong } from './along-course.ts'

const corner = { lon: 13.7, lat: 51.05 }
/** Whole metres east and north of the corner, nearly. */
const placeAt = ([east, north]: readonly [number, number]): Place => ({
  lon: corner.lon + east / 70_100,
  lat: corner.lat + north / 111_250,
})
const placesOf = (places: readonly Place[]): Places => ({
  lon: places.map(({ lon }) => lon),
  lat: places.map(({ lat }) => lat),
})
const spot = fc.tuple(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 600 }))
const courseOf = fc.array(spot, { minLength: 2, maxLength: 80 }).map((all) => all.map(placeAt))
const spotsOf = fc.array(spot, { maxLength: 20 }).map((all) => all.map(placeAt))

/** The nearest of many places on a course to a spot, by the geodesic. */
function nearestByFoot(course: readonly Place[], { lon, lat }: Place) {
  let nearest = { apart: Infinity, metres: 0 }
  let walked = 0
  for (const [index, to] of course.entries()) {
    const from = course[index - 1] ?? to
    const length = geodesicMetres(from, to)
    const strides = Math.max(1, Math.ceil(length * 2))
    for (let stride = 0; stride <= strides; stride += 1) {
      const part = stride / strides
      const here = {
        lon: from.lon + (to.lon - from.lon) * part,
        lat: from.lat + (to.lat - from.lat) * part,
      }
      const apart = geodesicMetres(here, { lon, lat })
      if (apart < nearest.apart) nearest = { apart, metres: walked + part * length }
    }
    walked += length
  }
  return { ...nearest, walked }
}

describe('what lies along a way', () => {
  it('is what somebody comes past who looks about at each half metre', () => {
    fc.assert(
      fc.property(courseOf, spotsOf, fc.integer({ min: 1, max: 100 }), (course, spots, within) => {
        const found = alongCourse(placesOf(course), placesOf(spots), within)
        const foundAt = new Map(found.map((beside) => [beside.spot, beside]))
        spots.forEach((place, index) => {
          const { apart } = nearestByFoot(course, place)
          // Between two looks one may come nearer.
          if (apart < within - 0.01) expect(foundAt.has(index)).toBe(true)
          if (apart > within + 0.5) expect(foundAt.has(index)).toBe(false)
        })
        const order = found.map(({ metres }) => metres)
        expect(order).toEqual(order.toSorted((one, other) => one - other))
        for (const { spot: index, metres } of found) {
          const [one, other] = [spots[index], placeAlong(course, metres)]
          if (!one) throw new Error('no such spot')
          expect(geodesicMetres(one, other)).toBeLessThan(within + 0.01)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('is the same on the way back', () => {
    fc.assert(
      fc.property(courseOf, spotsOf, (course, spots) => {
        const namesOf = (way: readonly Place[]) =>
          alongCourse(placesOf(way), placesOf(spots), 20)
            .map((beside) => beside.spot)
            .sort()
        expect(namesOf(course.toReversed())).toEqual(namesOf(course))
      }),
    )
  })

  it('is nothing beside a way without a length, but what lies there', () => {
    const here = placeAt([10, 10])
    const spots = placesOf([here, placeAt([80, 10])])
    expect(alongCourse(placesOf([here, here]), spots, 20)).toEqual([{ spot: 0, metres: 0 }])
    expect(alongCourse(placesOf([]), spots, 20)).toEqual([])
  })
})

describe('the longest part without something beside it', () => {
  it('begins or ends at the ends, too', () => {
    const at = (metres: number) => ({ spot: 0, metres })
    expect(longestWithout([], 900)).toBe(900)
    expect(longestWithout([at(100), at(350)], 900)).toBe(550)
    expect(longestWithout([at(500), at(700)], 900)).toBe(500)
  })
})

describe('how far one has walked', () => {
  it('is the geodesic from point to point, added up', () => {
    fc.assert(
      fc.property(courseOf, (course) => {
        let walked = 0
        const metres = metresAlong(placesOf(course))
        expect(metres).toHaveLength(course.length)
        course.forEach((place, index) => {
          walked += geodesicMetres(course[index - 1] ?? place, place)
          expect(metres[index]).toBeCloseTo(walked, 2)
        })
      }),
    )
  })
})

function placeAlong(course: readonly Place[], metres: number): Place {
  const walked = metresAlong(placesOf(course))
  const next = walked.findIndex((at, index) => index > 0 && at >= metres - 1e-6)
  const [from, to] = [course[next - 1], course[next]]
  if (!from || !to) throw new Error('beyond the course')
  const [begins, ends] = [walked[next - 1] ?? NaN, walked[next] ?? NaN]
  const part = ends === begins ? 0 : (metres - begins) / (ends - begins)
  return { lon: from.lon + (to.lon - from.lon) * part, lat: from.lat + (to.lat - from.lat) * part }
}
