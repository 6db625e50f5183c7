import { describe, expect, it } from 'vitest'

import type { Passage } from '../terms/wayfinding.ts'
import { flightsOfStairs, type MappedStairs, stairsOn } from './stairs.ts'

const stretch = (way: number, metres: number, ...passages: Passage[]) => ({
  way,
  metres,
  passages,
})
const onFoot = (metres: number) => stretch(1, metres)
const climbed = (way: number, metres: number) => stretch(way, metres, 'STAIRS')
const unknown = { steps: null, handrail: null, ramp: null }
const mapped = new Map<number, MappedStairs>([
  [10, { metres: 6, steps: 12, handrail: true, ramp: null }],
  [11, { metres: 4, steps: 8, handrail: true, ramp: true }],
  [12, { metres: 4, steps: null, handrail: false, ramp: null }],
])

describe('the stairs on a way', () => {
  it('are none, or as many flights as begin', () => {
    expect(stairsOn([onFoot(80)], mapped)).toBeNull()
    const walked = [climbed(10, 6), climbed(11, 4), onFoot(9), climbed(12, 4)]
    expect(flightsOfStairs(walked)).toBe(2)
    expect(flightsOfStairs([])).toBe(0)
  })

  it('have the steps of all ways they are made of, and what all of these have', () => {
    expect(stairsOn([climbed(10, 6)], mapped)).toEqual({
      flights: 1,
      steps: 12,
      handrail: true,
      ramp: null,
    })
    // One of them crossed by a path: two stretches of one way.
    expect(stairsOn([climbed(10, 2.5), climbed(10, 3.4), climbed(11, 4)], mapped)).toEqual({
      flights: 1,
      steps: 20,
      handrail: true,
      ramp: null,
    })
    expect(stairsOn([climbed(11, 4), onFoot(9), climbed(11, 4)], mapped)).toEqual({
      flights: 2,
      steps: 16,
      handrail: true,
      ramp: true,
    })
  })

  it('have steps that nobody has counted where those of one flight are not, or one is climbed in part', () => {
    expect(stairsOn([climbed(10, 6), onFoot(9), climbed(12, 4)], mapped)).toEqual({
      flights: 2,
      ...unknown,
    })
    expect(stairsOn([onFoot(9), climbed(10, 3)], mapped)).toEqual({
      flights: 1,
      ...unknown,
      handrail: true,
    })
    expect(stairsOn([climbed(99, 5)], mapped)).toEqual({ flights: 1, ...unknown })
  })
})
