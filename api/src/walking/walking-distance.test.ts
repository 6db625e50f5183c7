import { german } from '@atlas/geo/words/de'
import { english } from '@atlas/geo/words/en'
import { describe, expect, it } from 'vitest'
import { givenTravelCosts } from './given-travel-costs.ts'
import { estimatedWalkingDistance } from './estimated-walking-distance.ts'

const home = { lon: 13.74, lat: 51.05 }
const near = { lon: 13.75, lat: 51.05 }
const far = { lon: 13.8, lat: 51.1 }

describe('estimatedWalkingDistance', () => {
  const estimated = estimatedWalkingDistance(1.3)

  it('is longer than the straight line by its factor, and says so', async () => {
    expect(await estimated.walkingMetres([{ from: home, to: near, geodesicMetres: 700 }])).toEqual([
      910,
    ])
    expect(german.say(estimated.message)).toContain('1,3 × Luftlinie')
    expect(english.say(estimated.message)).toContain('1.3 × the straight line')
    expect(estimated.detourFactor).toBe(1.3)
    expect(estimated.version).not.toBe(estimatedWalkingDistance(1.4).version)
  })

  it.each([0.99, Number.NaN, Infinity])('refuses a factor of %d', (factor) => {
    expect(() => estimatedWalkingDistance(factor)).toThrow(RangeError)
  })
})

describe('givenTravelCosts', () => {
  const table = { version: '1', source: 'Table of the city', asOf: '2026-01-31' }
  const given = givenTravelCosts(
    [
      { from: home, to: near, metres: 1200 },
      { from: home, to: far, metres: 10 },
    ],
    table,
  )

  it('tells what it was given, none where it was not, and never less than the straight line', async () => {
    expect(
      await given.walkingMetres([
        { from: home, to: near, geodesicMetres: 700 },
        { from: near, to: home, geodesicMetres: 700 },
        { from: home, to: far, geodesicMetres: 7000 },
        { from: { lon: 13.740_000_4, lat: 51.05 }, to: near, geodesicMetres: 700 },
      ]),
    ).toEqual([1200, null, 7000, 1200])
    expect([german.say(given.message), english.say(given.message)]).toEqual([
      'Fußweg aus einer vorgegebenen Entfernungstabelle: Table of the city, Stand 31. Januar 2026. Was nicht darin steht, gilt als nicht erreichbar.',
      'Walking distance from a given table: Table of the city, as of 31 January 2026. What is not in it counts as out of reach.',
    ])
  })

  it('refuses what is no distance, and a pair given twice', () => {
    const cost = { from: home, to: near, metres: 1 }
    expect(() => givenTravelCosts([{ ...cost, metres: -1 }], table)).toThrow(RangeError)
    expect(() => givenTravelCosts([{ ...cost, metres: Number.NaN }], table)).toThrow(RangeError)
    expect(() => givenTravelCosts([cost, cost], table)).toThrow(RangeError)
  })
})
