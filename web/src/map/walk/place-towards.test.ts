import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { directions, placeTowards, type Position } from './place-towards'

/** To a metre: nearer ones have one latitude on the map, whose projection rounds. */
const position = fc.record({
  lon: fc.integer({ min: 1_350_000, max: 1_400_000 }).map((steps) => steps / 100_000),
  lat: fc.integer({ min: 5_090_000, max: 5_120_000 }).map((steps) => steps / 100_000),
})

describe('placeTowards', () => {
  const crossing = { lon: 13.74, lat: 51.05 }
  const north = { id: 'north', lon: 13.74, lat: 51.06 }
  const east = { id: 'east', lon: 13.76, lat: 51.05 }
  const south = { id: 'south', lon: 13.741, lat: 51.04 }
  const west = { id: 'west', lon: 13.72, lat: 51.051 }
  const around = [east, north, west, south]

  it.each([
    ['up', 'north'],
    ['right', 'east'],
    ['down', 'south'],
    ['left', 'west'],
  ] as const)('goes %s to what lies %s', (direction, id) => {
    expect(placeTowards(crossing, around, direction)?.id).toBe(id)
  })

  it('prefers what lies straight ahead to what is nearer but aside', () => {
    const aside = { id: 'aside', lon: 13.748, lat: 51.054 }
    expect(placeTowards(crossing, [aside, north], 'up')?.id).toBe('north')
  })

  it('takes what lies aside where nothing lies straight ahead', () => {
    const aside = { id: 'aside', lon: 13.79, lat: 51.055 }
    expect(placeTowards(crossing, [aside], 'up')?.id).toBe('aside')
  })

  it('stays where it is at the edge and in a city of one area', () => {
    expect(placeTowards(north, around, 'up')).toBeNull()
    expect(placeTowards(crossing, [{ ...crossing }], 'left')).toBeNull()
    expect(placeTowards(crossing, [], 'left')).toBeNull()
  })

  it('only ever goes the way it was told', () => {
    const ahead = (from: Position, to: Position) => ({
      up: to.lat - from.lat,
      right: to.lon - from.lon,
      down: from.lat - to.lat,
      left: from.lon - to.lon,
    })
    fc.assert(
      fc.property(
        position,
        fc.array(position),
        fc.constantFrom(...directions),
        (from, places, direction) => {
          const found = placeTowards(from, places, direction)
          const anyAhead = places.some((place) => ahead(from, place)[direction] > 0)
          if (found) expect(ahead(from, found)[direction]).toBeGreaterThan(0)
          else expect(anyAhead).toBe(false)
        },
      ),
    )
  })

  it('leads from every place to every other', () => {
    fc.assert(
      fc.property(fc.array(position, { minLength: 2, maxLength: 40 }), (drawn) => {
        const places = distinct(drawn)
        for (const start of places) expect(reachedFrom(start, places).size).toBe(places.length)
      }),
    )
  })
})

/** No two on one line of longitude or latitude, as among real areas. */
function distinct(places: readonly Position[]): Position[] {
  return places.filter(
    ({ lon, lat }, index) =>
      places.findIndex((other) => other.lon === lon || other.lat === lat) === index,
  )
}

function reachedFrom(start: Position, places: readonly Position[]): Set<Position> {
  const reached = new Set([start])
  for (const place of reached) {
    for (const direction of directions) {
      const next = placeTowards(place, places, direction)
      if (next) reached.add(next)
    }
  }
  return reached
}
