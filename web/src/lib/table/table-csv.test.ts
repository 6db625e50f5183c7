import { describe, expect, it } from 'vitest'

import type { MapFigures } from '$lib/data/map-figures'
import { catalogueFixture } from '$lib/state/catalogue-fixture'
import { readView } from '$lib/state/read-view'
import de from '$messages/de'
import en from '$messages/en'

import { tableCsv } from './table-csv'

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

describe('tableCsv', () => {
  const german = tableCsv({ catalogue, view, figures, t: de, language: 'de' })
  const english = tableCsv({ catalogue, view, figures, t: en, language: 'en' })

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
})
