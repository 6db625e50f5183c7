import { describe, expect, it } from 'vitest'

import { riverCourse, riverSide } from './river-side'

/** Comes from the south-east, bends, leaves to the north-west. */
const course: [number, number][] = [
  [13.6, 51.1],
  [13.7, 51.05],
  [13.8, 51.05],
  [13.9, 51],
]
const place = (lon: number, lat: number, accuracyMetres = 300) => ({ lon, lat, accuracyMetres })

describe('the side of the river', () => {
  it.each([
    [place(13.75, 51.07), 'NORTH'],
    [place(13.75, 51.03), 'SOUTH'],
    [place(13.64, 51.06), 'SOUTH'],
    [place(13.67, 51.09), 'NORTH'],
    [place(13.88, 51.03), 'NORTH'],
    [place(13.84, 51.01), 'SOUTH'],
    // Beyond both ends the river goes on as it came.
    [place(13.57, 51.1), 'SOUTH'],
    [place(13.93, 51), 'NORTH'],
  ])('%o is on the %s', (where, side) => {
    expect(riverSide(course, where)?.side).toBe(side)
    expect(riverSide(course.toReversed(), where)?.side).toBe(side)
  })

  it('is told with the distance, but not within the accuracy of place and river', () => {
    const far = riverSide(course, place(13.75, 51.07))
    expect(far?.side === 'NORTH' && far.metres).toBeCloseTo(2225, -1)
    expect(riverSide(course, place(13.75, 51.053))).toEqual({ side: 'NEAR' })
    expect(riverSide(course, place(13.75, 51.053, 100))).toMatchObject({ side: 'NORTH' })
  })

  it('is not known without a river', () => {
    expect(riverSide([], place(13.75, 51.07))).toBeNull()
    expect(riverCourse({ type: 'FeatureCollection', features: [] })).toEqual([])
  })

  it('is that of the line drawn as water', () => {
    const water = (coordinates: [number, number][]) => ({
      type: 'Feature' as const,
      properties: {},
      geometry: { type: 'LineString' as const, coordinates },
    })
    expect(riverCourse({ type: 'FeatureCollection', features: [water(course)] })).toEqual(course)
  })
})
