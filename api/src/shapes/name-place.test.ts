import { describe, expect, it } from 'vitest'
import type { Position } from 'geojson'

import { namePlace } from './name-place.ts'

const outline = (...rings: Position[][]) => ({
  type: 'MultiPolygon' as const,
  coordinates: rings.map((ring) => [ring]),
})
const rectangle = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]

describe('where a name stands in an area', () => {
  it('is inside a crescent, whose middle lies outside', () => {
    const crescent: Position[] = [
      [0, 50],
      [0.3, 50],
      [0.3, 50.3],
      [0, 50.3],
      [0, 50.25],
      [0.25, 50.25],
      [0.25, 50.05],
      [0, 50.05],
      [0, 50],
    ]
    const [lon, lat] = namePlace(outline(crescent))
    expect(lon > 0.25 || lat < 50.05 || lat > 50.25).toBe(true)
  })

  it('is where a name has room sideways rather than in a high and narrow part', () => {
    const tee: Position[] = [
      [0, 50],
      [0.4, 50],
      [0.4, 50.08],
      [0.25, 50.08],
      [0.25, 50.4],
      [0.15, 50.4],
      [0.15, 50.08],
      [0, 50.08],
      [0, 50],
    ]
    const [, lat] = namePlace(outline(tee))
    expect(lat).toBeLessThan(50.08)
  })

  it('is in the part with the most room', () => {
    const [lon] = namePlace(outline(rectangle(0, 50, 0.1, 50.1), rectangle(1, 50, 1.5, 50.5)))
    expect(lon).toBeCloseTo(1.25, 2)
  })

  it('is nowhere without an outline', () => {
    expect(() => namePlace(outline())).toThrow(/without an outline/)
  })
})
