import { describe, expect, it } from 'vitest'

import { coverAt, fillOpacity, riverAbove } from './base-map'

describe('how much of the streets the areas cover', () => {
  it('is the same for legends as on the map', () => {
    const stops = fillOpacity.slice(3)
    const [from, all, to, least] = stops.map(Number)
    if (from === undefined || to === undefined) throw new Error('There are two stops')
    expect([0, from, to, 22].map(coverAt)).toEqual([1, all, least, least])
    expect(coverAt((from + to) / 2)).toBeCloseTo(((all ?? 0) + (least ?? 0)) / 2)
  })

  it('leaves the river above them until they let through as much as they ever do', () => {
    const [, whole, until, none] = riverAbove.opacity.slice(3)
    expect([whole, none]).toEqual([1, 0])
    expect(until).toBe(riverAbove.until)
    expect(coverAt(riverAbove.until)).toBe(coverAt(22))
  })
})
