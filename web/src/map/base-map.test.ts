import { describe, expect, it } from 'vitest'

import { coverAt, fillOpacity } from './base-map'

describe('how much of the streets the areas cover', () => {
  it('is the same for legends as on the map', () => {
    const stops = fillOpacity.slice(3)
    const [from, all, to, least] = stops.map(Number)
    if (from === undefined || to === undefined) throw new Error('There are two stops')
    expect([0, from, to, 22].map(coverAt)).toEqual([1, all, least, least])
    expect(coverAt((from + to) / 2)).toBeCloseTo(((all ?? 0) + (least ?? 0)) / 2)
  })
})
