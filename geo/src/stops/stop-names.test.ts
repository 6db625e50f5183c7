import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { areaRow } from '../world/testing/rows.ts'
import type { Stop } from '../world/transit.ts'
import { german } from '../words/de.ts'
import { stopNames } from './stop-names.ts'

const districts = [
  areaRow(1, 'DISTRICT', { name: 'Klotzsche' }),
  areaRow(2, 'DISTRICT', { name: 'Weixdorf' }),
]
const areas = { byId: (id: number) => districts[id - 1] ?? areaRow(id, 'DISTRICT') }

/** Its district reaches from 13.6 to 13.8 and from 50.9 to 51.1. */
const stop = (slug: string, rest: Partial<Stop> = {}): Stop => ({
  id: 1,
  slug,
  name: 'Schule',
  modes: ['BUS'],
  districtId: 1,
  lon: 13.7,
  lat: 51,
  sourceId: 'stops',
  ...rest,
})

const namesOf = (stops: readonly Stop[]) => {
  const names = stopNames(stops, areas)
  return stops.map(({ slug }) => {
    const name = names.get(slug)
    return name && german.say(name)
  })
}

describe('a stop', () => {
  it('is called by its name alone where no other is called so', () => {
    expect(namesOf([stop('a'), stop('b', { name: 'Bahnhof' })])).toEqual(['Schule', 'Bahnhof'])
  })

  it('is told apart by its district', () => {
    expect(namesOf([stop('a'), stop('b', { districtId: 2 })])).toEqual([
      'Schule (Klotzsche)',
      'Schule (Weixdorf)',
    ])
  })

  it('is told apart in one district by where in it', () => {
    const north = stop('a', { lat: 51.09 })
    const southWest = stop('b', { lon: 13.61, lat: 50.91 })
    expect(namesOf([north, southWest, stop('c'), stop('d', { districtId: 2 })])).toEqual([
      'Schule (Klotzsche, im Norden)',
      'Schule (Klotzsche, im Südwesten)',
      'Schule (Klotzsche, in der Mitte)',
      'Schule (Weixdorf)',
    ])
  })

  it('is counted from the west where two lie in the same part, or in no known district', () => {
    expect(
      namesOf([
        stop('a', { lon: 13.71 }),
        stop('b'),
        stop('c', { districtId: null }),
        stop('d', { districtId: null, lon: 13.6 }),
      ]),
    ).toEqual([
      'Schule (Klotzsche, Nr. 2 von Westen)',
      'Schule (Klotzsche, Nr. 1 von Westen)',
      'Schule (Nr. 2 von Westen)',
      'Schule (Nr. 1 von Westen)',
    ])
  })

  it('never has the name of another', () => {
    const anywhere = fc.record({
      name: fc.constantFrom('Schule', 'Bahnhof'),
      districtId: fc.constantFrom(1, 2, null),
      lon: fc.constantFrom(13.6, 13.7, 13.8, 14),
      lat: fc.constantFrom(50.9, 51, 51.1),
    })
    fc.assert(
      fc.property(fc.array(anywhere, { maxLength: 12 }), (rest) => {
        const names = namesOf(rest.map((one, place) => stop(`s${place}`, one)))
        expect(new Set(names).size).toBe(names.length)
      }),
    )
  })
})
