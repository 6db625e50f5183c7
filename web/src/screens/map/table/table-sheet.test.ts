import { describe, expect, it } from 'vitest'

import type { MapFigures } from '$api/map-figures'
import type { Shown } from '../load'
import { catalogueFixture } from '$api/catalogue-fixture'
import { readView } from '../address'
import germanWords from '$words/de'
import englishWords from '$words/en'

import { openSheets } from '$tables/open-sheets-fixture'
import { sheetCsv } from '$tables/sheet-csv'

import { mapNotes } from './notes-sheet'
import { tableSheet, type MapTable } from './table-sheet'
import { counted, ofTwoDays } from './two-days-fixture'
import { cityNamed } from '$api/city-fixture'

const de = germanWords(cityNamed('Dresden'))
const en = englishWords(cityNamed('Dresden'))

const catalogue = catalogueFixture()
const twoDays = ofTwoDays(catalogue)
const { view } = readView(new URLSearchParams(), catalogue)
const figures: MapFigures = {
  asked: view,
  byArea: new Map([
    ['district-33', { value: null, status: 'MISSING', source: 'register' }],
    ['district-72', { value: -4709.625, status: 'ESTIMATED', source: 'register' }],
  ]),
  city: { value: 487.5, status: 'OBSERVED', source: 'register' },
}

const shown: Shown = { kind: 'indicator', figures, compared: null, differences: null, besides: [] }

const tableCsv = (table: Omit<MapTable, 'inputs'>) =>
  sheetCsv(tableSheet({ ...table, inputs: null }), table.language)

describe('the map’s table as a file', () => {
  const german = tableCsv({ catalogue, view, shown, t: de, language: 'de' })
  const english = tableCsv({ catalogue, view, shown, t: en, language: 'en' })

  it('opens in a German spreadsheet: byte order mark, semicolons, decimal commas', () => {
    expect(german.startsWith('\ufeffEbene;Nummer;Gebiet;Planungsbereich;Stadtraum;Wert;')).toBe(
      true,
    )
    expect(german).toContain(
      'Stadtteil;72;72 Prohlis-Süd;7 Prohlis;11 Prohlis, Reick;-4709,6;Menschen je km²;0,1;geschätzt;2025-12-31;',
    )
    expect(german).toContain('Stadt;;Dresden;;;487,5;')
  })

  it('opens in an English one: commas, decimal points', () => {
    expect(english).toContain('-4709.6,people per km²,0.1,estimated,')
  })

  it('leaves a missing value empty', () => {
    expect(german).toContain(';;Menschen je km²;;keine eigene Angabe;')
  })

  it('lets no text become a formula, and no negative number become a text', () => {
    expect(german).toContain('33;33 =Flughafen;')
    expect(german).not.toContain("'-4709")
  })

  it('brings the range of estimates with its method in columns that stay empty beside counts', () => {
    const estimated: MapFigures = {
      ...figures,
      byArea: new Map([
        [
          'district-72',
          {
            value: 4709.5,
            status: 'ESTIMATED',
            source: 'register',
            range: { low: 4000.25, high: 5500.5, method: 'gemessen' },
          },
        ],
      ]),
    }
    const ranged: Shown = {
      kind: 'indicator',
      figures: estimated,
      compared: null,
      differences: null,
      besides: [],
    }
    const csv = tableCsv({ catalogue, view, shown: ranged, t: de, language: 'de' })
    expect(csv).toContain(
      'Wert;Spanne von (mindestens);Spanne bis (mindestens);Wie die Spanne entsteht;Einheit',
    )
    expect(csv).toContain(';4710;4000;5510;gemessen;')
    expect(csv).toContain(';Menschen je km²;10;geschätzt;')
    expect(csv).toContain('Dresden;;;487,5;;;;')
  })

  it('brings a second day and the difference, later minus earlier', () => {
    const earlier: MapFigures = {
      asked: { ...view, date: '2019-12-31' },
      byArea: new Map([['district-72', { value: -4700, status: 'ESTIMATED', source: 'register' }]]),
      city: null,
    }
    const csv = tableCsv({
      catalogue,
      view,
      shown: twoDays(counted(figures), counted(earlier)),
      t: de,
      language: 'de',
    })
    expect(csv).toContain('Wert am 31.12.2019;Unterschied;')
    expect(csv).toContain(';-4709,6;-4700;-9,6;')
    expect(csv).toContain(
      'Gerundet auf;Gerundet auf (Wert am 31.12.2019);Gerundet auf (Unterschied);',
    )
  })

  it('brings of estimated districts the difference of their social space, and names it', () => {
    const of = (date: string, value: number): MapFigures => ({
      asked: { ...view, level: 'SOCIAL_SPACE', date },
      byArea: new Map([['social-space-11', { value, status: 'OBSERVED', source: 'register' }]]),
      city: null,
    })
    const spaces = { figures: of('2025-12-31', 310), compared: of('2019-12-31', 300) }
    const earlier = { ...figures, asked: { ...view, date: '2019-12-31' } }
    const shownDays = twoDays(figures, earlier, spaces)
    const csv = tableCsv({ catalogue, view, shown: shownDays, t: de, language: 'de' })
    expect(csv).toContain(
      'Unterschied;Unterschied im ganzen Stadtraum;Stadtraum dieses Unterschieds;',
    )
    expect(csv).toContain(';-4709,6;-4709,6;;10;11 Prohlis, Reick;')
  })

  it('brings what is known of the same day on another basis, by its name', () => {
    const expected: MapFigures = {
      asked: { ...view, basis: 'PROJECTION' },
      byArea: new Map([['district-72', { value: 4600, status: 'PROJECTED', source: 'register' }]]),
      city: null,
    }
    const both: Shown = { ...shown, besides: [expected] }
    const csv = tableCsv({ catalogue, view, shown: both, t: de, language: 'de' })
    expect(csv).toContain('Wert;Wert, im Plan erwartet;Einheit')
    expect(csv).toContain(';-4709,6;4600;Menschen')
  })

  it('names the sources of staff and of people where it sets one against the other', () => {
    const plan = { ...catalogue.sources.get('register'), title: 'Rahmenkonzept' }
    const sourcesOfBoth = { source: 'plan', sources: ['plan', 'register'] }
    const ofBoth: MapFigures = {
      ...figures,
      byArea: new Map([['district-72', { value: 2, status: 'COMPUTED', ...sourcesOfBoth }]]),
    }
    const sources = new Map(catalogue.sources)
    const register = sources.get('register')
    if (register) sources.set('plan', { ...register, ...plan, id: 'plan' })
    const csv = tableCsv({
      catalogue: { ...catalogue, sites: [], sources },
      view,
      shown: { ...shown, figures: ofBoth },
      t: de,
      language: 'de',
    })
    expect(csv).toContain('Stadt: Rahmenkonzept · Einwohnermelderegister')
  })

  it('brings everything an index is made of', () => {
    const csv = sheetCsv(tableSheet(indexTable()), 'de')
    expect(csv).toContain('Wert;Rang;')
    expect(csv).toContain(`Gewicht (${density?.name ?? ''})`)
    expect(csv).toContain('Bedarfsindex')
  })
})

const [density, change] = catalogue.indicators

/** Of two indicators, three to one. */
function indexTable(): MapTable {
  const day = density?.availability[1]?.days[1]
  if (!density || !change || !day) throw new Error('the fixture lacks an indicator')
  const parts = [
    { indicator: density.id, weight: 3 },
    { indicator: change.id, weight: 1 },
  ]
  const valued = (inner: number, outer: number): MapFigures => ({
    asked: view,
    byArea: new Map([
      ['district-33', { value: inner, status: 'OBSERVED', source: 'register' }],
      ['district-72', { value: outer, status: 'OBSERVED', source: 'register' }],
    ]),
    city: null,
  })
  return {
    catalogue,
    view: { ...view, index: { method: 'z-score', parts } },
    shown: {
      kind: 'need-index',
      parts: [
        { indicator: density, day, level: 'DISTRICT', figures: valued(812.34, 4709.81) },
        { indicator: change, day, level: 'DISTRICT', figures: valued(0.123456, 0.1) },
      ],
    },
    inputs: null,
    t: de,
    language: 'de',
  }
}

describe('the map’s table in Excel', () => {
  const earlier: MapFigures = {
    asked: { ...view, date: '2019-12-31' },
    byArea: new Map([
      ['district-72', { value: -4700.15, status: 'ESTIMATED', source: 'register' }],
    ]),
    city: null,
  }
  const compared: MapTable = {
    catalogue,
    view,
    shown: twoDays(counted(figures), counted(earlier)),
    inputs: null,
    t: de,
    language: 'de',
  }

  it.each([
    ['the later day less the earlier', compared, 1],
    ['the index by its parts and their weights', indexTable(), 2 * (1 + 2)],
  ])('computes %s', (_, table, count) => {
    const formulas = openSheets([tableSheet(table)]).computed()
    expect(formulas).toHaveLength(count)
    for (const { header, stated, comesTo } of formulas) expect(comesTo, header).toBe(stated)
  })

  it('has days as days, and says on a sheet of its own what it rests on', () => {
    const { columns, rows } = tableSheet(compared)
    const day = columns.findIndex(({ header }) => header === 'Stichtag')
    expect(rows.map((row) => row[day])).toEqual(rows.map(() => ({ day: view.date })))
    const notes = mapNotes({ ...compared, address: 'https://atlas.example/' })
    expect(notes.rows).toEqual(
      expect.arrayContaining([
        ['Kennzahl', density?.name],
        ['Ebene', 'Stadtteil'],
        ['Stichtag', { day: view.date }],
        ['Quelle', 'Stadt: Einwohnermelderegister (dl-de/by-2-0)'],
        ['Adresse dieser Ansicht', 'https://atlas.example/'],
      ]),
    )
  })
})
