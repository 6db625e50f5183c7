import { describe, expect, it } from 'vitest'

import type { NearestStop } from './nearest-stop'
import { loadMessages } from '$words/messages'

import { stopsAtEnds, stopsAtEndsWords, stopsOfWays } from './stops-at-ends'
import { cityNamed } from '$api/city-fixture'

const stop = (name: string, walkingMetres: number): NearestStop => ({
  walkingMetres,
  range: { high: 2 * walkingMetres },
  asOf: '2016',
  stop: { slug: name, nameInFull: name, lon: 13.7, lat: 51 },
  source: { publisher: 'City', title: 'Stops', licence: 'Open' },
})
const [here, there] = [stop('Fetscherplatz', 160), stop('Pirnaischer Platz', 280)]

const placeAt = (walkingMetres: number | null, nearestStop: NearestStop | null) => ({
  walkingMetres,
  nearestStop,
  position: { accuracyMetres: 200 },
})

describe('the stops at both ends of a way', () => {
  it('are those of a place that nobody walks to', () => {
    expect(stopsAtEnds(here, placeAt(2001, there))).toEqual({ start: here, place: there })
    expect(stopsAtEnds(here, placeAt(2000, there))).toBeNull()
    expect(stopsAtEnds(here, placeAt(null, there))).toBeNull()
  })

  it('are told as far as they are known, and not where both are one', () => {
    expect(stopsAtEnds(null, placeAt(3000, there))).toEqual({ start: null, place: there })
    expect(stopsAtEnds(here, placeAt(3000, null))).toEqual({ start: here, place: null })
    expect(stopsAtEnds(null, placeAt(3000, null))).toBeNull()
    expect(stopsAtEnds(here, placeAt(3000, here))).toBeNull()
  })

  it('are each marked once, that of the start first, and none of a walk', () => {
    const places = [
      placeAt(500, stop('Elsewhere', 10)),
      placeAt(2500, there),
      placeAt(2600, there),
      placeAt(2700, null),
    ]
    expect(stopsOfWays(here, places)).toEqual([here, there])
    expect(stopsOfWays(here, places.slice(0, 1))).toEqual([])
    expect(stopsOfWays(null, [placeAt(9000, null)])).toEqual([])
  })

  it.each([
    [
      'de',
      'position',
      'Haltestelle bei Ihnen: Fetscherplatz (etwa 200 Meter). Haltestelle am Ort: Pirnaischer Platz (etwa 300 Meter). Stand der Haltestellen: 2016.',
    ],
    [
      'de',
      'district',
      'Haltestelle nahe der Mitte von Mitte-Nord: Fetscherplatz (etwa 200 Meter). Haltestelle am Ort: Pirnaischer Platz (etwa 300 Meter). Stand der Haltestellen: 2016.',
    ],
    [
      'de',
      'stop',
      'Haltestelle an Ihrem Start: Fetscherplatz. Haltestelle am Ort: Pirnaischer Platz (etwa 300 Meter). Stand der Haltestellen: 2016.',
    ],
    [
      'en',
      'position',
      'Stop near you: Fetscherplatz (about 200 metres). Stop at the place: Pirnaischer Platz (about 300 metres). Stops as of 2016.',
    ],
    [
      'en',
      'office',
      'Stop where you start: Fetscherplatz (about 200 metres). Stop at the place: Pirnaischer Platz (about 300 metres). Stops as of 2016.',
    ],
    [
      'leicht',
      'district',
      'Wir rechnen von der Mitte: Mitte-Nord. Dort heißt die Haltestelle: Fetscherplatz. Zu Fuß sind es ungefähr 200 Meter. Die Haltestelle am Ort heißt: Pirnaischer Platz. Zu Fuß sind es ungefähr 300 Meter. Diese Haltestellen sind von 2016.',
    ],
  ] as const)('are said in %s, for a start that is a %s', async (wording, kind, expected) => {
    const ends = { start: here, place: there }
    const way = { start: { kind, name: 'Mitte-Nord' }, place: placeAt(3000, there) }
    const t = await loadMessages(wording, cityNamed('Dresden'))
    const language = wording === 'en' ? 'en' : 'de'
    expect(stopsAtEndsWords(ends, way, t, language)).toBe(expected)
  })

  it('are told as the most it can be, or not how far, where an end is known less exactly than the way', async () => {
    const ends = { start: stop('Fetscherplatz', 100), place: stop('Pirnaischer Platz', 155) }
    const start = { kind: 'position', name: 'Mitte-Nord' } as const
    const way = { start, place: placeAt(3000, there) }
    expect(stopsAtEndsWords(ends, way, await loadMessages('de', cityNamed('Dresden')), 'de')).toBe(
      'Haltestelle bei Ihnen: Fetscherplatz. Haltestelle am Ort: Pirnaischer Platz (höchstens etwa 400 Meter). Stand der Haltestellen: 2016.',
    )
  })
})
