import { describe, expect, it } from 'vitest'

import type { MapFigures } from '$api/map-figures'
import { catalogueFixture } from '$api/catalogue-fixture'
import { openSheets } from '$tables/open-sheets-fixture'
import de from '$words/de'

import { readView } from '../address'
import { inputsOfTable } from './table-inputs'
import { tableSheet } from './table-sheet'

const catalogue = catalogueFixture()
const { view } = readView(new URLSearchParams(), catalogue)
const figures: Pick<MapFigures, 'asked' | 'city'> = {
  asked: view,
  city: { value: 487.5, status: 'OBSERVED', source: 'register' },
}
const table = { catalogue, view, t: de, language: 'de' } as const
const shown = { kind: 'indicator', compared: null, differences: null, besides: [] } as const

describe('the map’s table in Excel, with what its figures follow from,', () => {
  it('computes a density from people and area beside it, as roughly as its range lets it be known', () => {
    const range = { low: 4000.25, high: 5500.5, method: 'gemessen' }
    const estimated: MapFigures = {
      ...figures,
      byArea: new Map([
        ['district-33', { value: 812.5, status: 'OBSERVED', source: 'register' }],
        ['district-72', { value: 4709.5, status: 'ESTIMATED', source: 'register', range }],
      ]),
    }
    const ofArea = (area: string, people: number) => ({
      area,
      note: null,
      inputs: [
        { name: 'Menschen ab 60', unit: 'RESIDENTS', value: people, status: 'OBSERVED' } as const,
        { name: 'Fläche', unit: 'SQUARE_KILOMETRES', value: 2, status: 'OBSERVED' } as const,
      ],
    })
    const inputs = inputsOfTable([ofArea('district-33', 1625), ofArea('district-72', 9419)])
    const sheet = tableSheet({ ...table, shown: { ...shown, figures: estimated }, inputs })
    const formulas = openSheets([sheet]).computed()
    expect(formulas.map(({ comesTo }) => comesTo)).toEqual([4710, 812.5])
    expect(sheet.columns.map(({ header }) => header)).toEqual(
      expect.arrayContaining([
        'Menschen ab 60 (Menschen)',
        'Fläche (km²)',
        'Wie die Spanne entsteht',
      ]),
    )
    expect(sheet.rows[0]).toContain('gemessen')
  })

  it('says of each area whether its size is official or estimated, no more precisely than is known, and why', () => {
    const range = { low: 1566, high: 2902, method: 'zwischen nichts und allem' }
    const value = 8032 / 3.511664
    const estimated: MapFigures = {
      ...figures,
      byArea: new Map([
        ['district-33', { value: 812.5, status: 'OBSERVED', source: 'register' }],
        ['district-72', { value, status: 'ESTIMATED', source: 'register', range }],
      ]),
    }
    const people = (count: number) =>
      ({ name: 'Menschen ab 60', unit: 'RESIDENTS', value: count, status: 'OBSERVED' }) as const
    const unit = 'SQUARE_KILOMETRES'
    const inputs = inputsOfTable([
      {
        area: 'district-33',
        note: null,
        inputs: [
          people(2500),
          { name: 'amtliche Fläche', unit, value: 2500 / 812.5, status: 'OBSERVED' },
        ],
      },
      {
        area: 'district-72',
        note: 'Die Fläche ist verteilt.',
        inputs: [
          people(8032),
          { name: 'geschätzte Fläche', unit, value: 3.511664, status: 'ESTIMATED' },
        ],
      },
    ])
    const sheet = tableSheet({ ...table, shown: { ...shown, figures: estimated }, inputs })
    const ofArea = (code: string) => {
      const row = sheet.rows.find((cells) => cells[1] === code)
      return (header: string) => row?.[sheet.columns.findIndex((one) => one.header === header)]
    }
    const size = 'amtliche Fläche / geschätzte Fläche'
    const [official, divided] = [ofArea('33'), ofArea('72')]
    expect(divided(`${size} (km²)`)).toMatchObject({ amount: 3.51 })
    expect(official(`${size} (km²)`)).toMatchObject({ amount: 3.076923 })
    expect(divided(`Wie ermittelt (${size})`)).toBe('geschätzt')
    expect(official(`Wie ermittelt (${size})`)).toBe('amtlich')
    expect([divided('Hinweis'), official('Hinweis')]).toEqual(['Die Fläche ist verteilt.', ''])
    expect(sheet.columns.map(({ header }) => header)).not.toContain(
      'Wie ermittelt (Menschen ab 60)',
    )
    expect(openSheets([sheet]).computed()).toContainEqual(
      expect.objectContaining({ told: 2290, comesTo: 2290 }),
    )
  })
})
