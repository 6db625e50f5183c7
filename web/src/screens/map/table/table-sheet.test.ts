import { describe, expect, it } from 'vitest'

import type { MapFigures } from '$api/map-figures'
import type { Shown } from '../load'
import { catalogueFixture } from '$api/catalogue-fixture'
import { readView } from '../address'
import de from '$words/de'
import en from '$words/en'

import { sheetCsv } from '$tables/sheet-csv'

import { tableSheet, type MapTable } from './table-sheet'

const catalogue = catalogueFixture()
const { view } = readView(new URLSearchParams(), catalogue)
const figures: MapFigures = {
  asked: view,
  byArea: new Map([
    ['district-33', { value: null, status: 'MISSING', source: 'register' }],
    ['district-72', { value: -4709.625, status: 'ESTIMATED', source: 'register' }],
  ]),
  city: { value: 487.5, status: 'OBSERVED', source: 'register' },
}

const shown: Shown = { kind: 'indicator', figures, compared: null }

const tableCsv = (table: MapTable) => sheetCsv(tableSheet(table), table.language)

describe('the map’s table as a file', () => {
  const german = tableCsv({ catalogue, view, shown, t: de, language: 'de' })
  const english = tableCsv({ catalogue, view, shown, t: en, language: 'en' })

  it('opens in a German spreadsheet: byte order mark, semicolons, decimal commas', () => {
    expect(german.startsWith('\ufeffEbene;Nummer;Name;Wert;')).toBe(true)
    expect(german).toContain(
      'Stadtteil;72;Prohlis-Süd;-4709,625;Menschen je km²;geschätzt;2025-12-31;',
    )
    expect(german).toContain('Stadt;;Dresden;487,5;')
  })

  it('opens in an English one: commas, decimal points', () => {
    expect(english).toContain('District,72,Prohlis-Süd,-4709.625,people per km²,estimated,')
  })

  it('leaves a missing value empty', () => {
    expect(german).toContain(';;Menschen je km²;keine eigene Angabe;')
  })

  it('lets no text become a formula, and no negative number become a text', () => {
    expect(german).toContain("33;'=Flughafen;")
    expect(german).not.toContain("'-4709")
  })

  it('brings the range of estimates in two columns, which stay empty beside counts', () => {
    const estimated: MapFigures = {
      ...figures,
      byArea: new Map([
        [
          'district-72',
          {
            value: 4709.5,
            status: 'ESTIMATED',
            source: 'register',
            range: { low: 4000.25, high: 5500.5 },
          },
        ],
      ]),
    }
    const ranged: Shown = { kind: 'indicator', figures: estimated, compared: null }
    const csv = tableCsv({ catalogue, view, shown: ranged, t: de, language: 'de' })
    expect(csv).toContain('Wert;Spanne von (mindestens);Spanne bis (mindestens);Einheit')
    expect(csv).toContain('72;Prohlis-Süd;4709,5;4000,25;5500,5;')
    expect(csv).toContain('Dresden;487,5;;;')
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
      shown: { kind: 'indicator', figures, compared: earlier },
      t: de,
      language: 'de',
    })
    expect(csv).toContain('Wert am 2019-12-31;Unterschied;')
    expect(csv).toContain('72;Prohlis-Süd;-4709,625;-4700;-9,625;')
  })

  it('brings everything an index is made of', () => {
    const [indicator] = catalogue.indicators
    if (!indicator) throw new Error('the fixture has no indicator')
    const index = { method: 'z-score', parts: [{ indicator: indicator.id, weight: 2 }] } as const
    const day = indicator.availability[1]?.days[1]
    if (!day) throw new Error('the fixture has no day')
    const csv = tableCsv({
      catalogue,
      view: { ...view, index },
      shown: { kind: 'need-index', parts: [{ indicator, day, level: 'DISTRICT', figures }] },
      t: de,
      language: 'de',
    })
    expect(csv).toContain('Wert;Rang;')
    expect(csv).toContain(`Gewicht (${indicator.name})`)
    expect(csv).toContain('Bedarfsindex')
  })
})
