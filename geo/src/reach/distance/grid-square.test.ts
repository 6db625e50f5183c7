import { describe, expect, it } from 'vitest'

import { gridPlace, squareOf } from './grid-square.ts'

describe('a place on Europe’s grid', () => {
  it.each([
    // The worked example of EPSG guidance note 7-2: 50° N, 5° E
    [5, 50, 3_962_799.45, 2_999_718.85],
    [10, 52, 4_321_000, 3_210_000],
  ])('of %d° E, %d° N is as published', (lon, lat, x, y) => {
    const place = gridPlace(lon, lat)
    expect(place.x).toBeCloseTo(x, 2)
    expect(place.y).toBeCloseTo(y, 2)
  })

  it('lies in a square of 250 m', () => {
    expect(squareOf(10, 52)).toEqual({ x: 4_321_125, y: 3_210_125 })
    const { x, y } = gridPlace(13.74, 51.05)
    const square = squareOf(13.74, 51.05)
    expect(Math.max(Math.abs(square.x - x), Math.abs(square.y - y))).toBeLessThanOrEqual(125)
  })
})
