import { describe, expect, it } from 'vitest'

import { sheetCsv } from '$tables/sheet-csv'
import german from '$words/de'
import englishWords from '$words/en'

import { barePlace, placeWith } from '$places/place-fixture'
import { placesGeoJson } from './places-geojson'
import { placesNotesSheet, placesSheet } from './places-sheet'
import { cityNamed } from '$api/city-fixture'

const de = german(cityNamed('Dresden'))
const en = englishWords(cityNamed('Dresden'))

const content = {
  places: [
    placeWith(),
    barePlace({ slug: 'am-rand', responsibleFor: { code: '9', name: 'Cotta' } }),
  ],
  siteTotals: [{ kind: 'MEETING' as const, known: 2, count: null, asOf: null }],
  dataVersion: 'v1',
  pageOf: (slug: string) => `https://atlas.example/standorte/${slug}`,
}

describe('places as GeoJSON', () => {
  it('are points with everything told of them, and null where nobody knows', () => {
    const { features, ...collection } = placesGeoJson({ ...content, t: en, language: 'en' })
    expect(collection).toEqual({
      type: 'FeatureCollection',
      language: 'en',
      attribution: 'Träger, Webseiten (Tatsachenangaben)',
      note: `${en.placePage.files.note} 2 meeting places are known; how many there are is not known.`,
      dataVersion: 'v1',
    })
    expect(features).toEqual([
      {
        type: 'Feature',
        id: 'am-park',
        geometry: { type: 'Point', coordinates: [13.7, 51.05] },
        properties: {
          slug: 'am-park',
          name: 'Treff am Park',
          kinds: ['MEETING'],
          kindsInWords: en.sites.kinds.MEETING,
          operator: 'Nachbarn e. V.',
          address: 'Parkweg 1',
          district: { code: '91', name: 'Cotta' },
          planningArea: { code: '9', name: 'Cotta' },
          socialSpaces: [{ code: '15', name: 'Cotta, Löbtau' }],
          openingHours: 'Montag bis Freitag 9 bis 16 Uhr',
          telephone: '+49 351 1234567',
          wheelchair: 'YES',
          offers: 'Mittagstisch & Rat',
          website: 'https://park.example/treff',
          positionAccuracyMetres: 50,
          asOf: '2026-03',
          isOld: false,
          stateInWords: 'as of March 2026',
          responsibleFor: null,
          source: {
            title: 'Webseiten',
            publisher: 'Träger',
            licence: 'Tatsachenangaben',
            asOf: '2026-03',
          },
          page: 'https://atlas.example/standorte/am-park',
        },
      },
      expect.objectContaining({ id: 'am-rand' }),
    ])
    expect(features[1]?.properties).toMatchObject({
      address: null,
      openingHours: null,
      telephone: null,
      wheelchair: null,
      asOf: null,
      isOld: true,
      stateInWords: 'state unknown, may be out of date',
      responsibleFor: { code: '9', name: 'Cotta' },
      positionAccuracyMetres: 600,
    })
  })
})

describe('places as a table', () => {
  it('have a row each; what nobody knows is empty, what looks like a formula is a text', () => {
    const [header = '', ...rows] = sheetCsv(placesSheet({ ...content, t: de }), 'de').split('\r\n')
    const columns = header.replace('\ufeff', '').split(';')
    expect(columns).toEqual(Object.values(de.placePage.files.columns))
    expect(rows[0]?.split(';')).toEqual([
      'am-park',
      'Treff am Park',
      'Begegnung',
      'Nachbarn e. V.',
      'Parkweg 1',
      '91 Cotta',
      '9 Cotta',
      '15 Cotta, Löbtau',
      'Montag bis Freitag 9 bis 16 Uhr',
      '0351 1234567',
      de.places.wheelchair.YES,
      'Mittagstisch & Rat',
      'https://park.example/treff',
      '13,7',
      '51,05',
      '50',
      '2026-03',
      'Stand März 2026',
      '',
      'Träger, Webseiten',
      'Tatsachenangaben',
      'https://atlas.example/standorte/am-park',
    ])
    // No spreadsheet takes it for a formula, so that nothing stands before it; in English, too.
    const english = sheetCsv(placesSheet({ ...content, t: en }), 'en')
    expect(english).toContain(',0351 1234567,')
    expect(rows[1]?.split(';').slice(2, 13)).toEqual([
      'Begegnung',
      '',
      '',
      '91 Cotta',
      '9 Cotta',
      '15 Cotta, Löbtau',
      '',
      '',
      '',
      '',
      '',
    ])
    expect(rows[1]?.split(';').slice(16, 19)).toEqual([
      '',
      'Stand unbekannt, kann überholt sein',
      '9 Cotta',
    ])
  })

  it('have a sheet of notes beside them in Excel, with every source once', () => {
    const { rows } = placesNotesSheet({ ...content, t: de })
    expect(rows.flat()).toContain(de.placePage.files.note)
    expect(rows.flat()).toContain('Träger, Webseiten (Tatsachenangaben)')
  })
})
