import { describe, expect, it } from 'vitest'

import type { MapFigures } from '$api/map-figures'
import { catalogueFixture } from '$api/catalogue-fixture'
import { openSheets } from '$tables/open-sheets-fixture'
import german from '$words/de'

import { readView } from '../address'
import { mapNotes } from './notes-sheet'
import { inputsOfTable } from './table-inputs'
import { tableSheet, type MapTable } from './table-sheet'
import { cityNamed } from '$api/city-fixture'

const de = german(cityNamed('Dresden'))

const catalogue = catalogueFixture()
const { view } = readView(new URLSearchParams(), catalogue)
const figures: Pick<MapFigures, 'asked' | 'city'> = {
  asked: view,
  city: { value: 487.5, status: 'OBSERVED', source: 'register' },
}
const table = { catalogue, view, t: de, language: 'de' } as const
const calculation = '{people}/{area}'
type Input = Parameters<typeof inputsOfTable>[0][number]['inputs'][number]
const input = (given: Omit<Input, 'status'> & Partial<Pick<Input, 'status'>>): Input => ({
  status: 'OBSERVED',
  ...given,
})
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
      calculation,
      inputs: [
        input({ key: 'people', name: 'Menschen ab 60', unit: 'RESIDENTS', value: people }),
        input({ key: 'area', name: 'Fläche', unit: 'SQUARE_KILOMETRES', value: 2 }),
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
    const people = (value: number) =>
      input({ key: 'people', name: 'Menschen ab 60', unit: 'RESIDENTS', value })
    const size = { key: 'area', unit: 'SQUARE_KILOMETRES' } as const
    const inputs = inputsOfTable([
      {
        area: 'district-33',
        note: null,
        calculation,
        inputs: [people(2500), input({ ...size, name: 'amtliche Fläche', value: 2500 / 812.5 })],
      },
      {
        area: 'district-72',
        note: 'Die Fläche ist verteilt.',
        calculation,
        inputs: [
          people(8032),
          input({ ...size, name: 'geschätzte Fläche', value: 3.511664, status: 'ESTIMATED' }),
        ],
      },
    ])
    const sheet = tableSheet({ ...table, shown: { ...shown, figures: estimated }, inputs })
    const ofArea = (code: string) => {
      const row = sheet.rows.find((cells) => cells[1] === code)
      return (header: string) => row?.[sheet.columns.findIndex((one) => one.header === header)]
    }
    const sizes = 'amtliche Fläche / geschätzte Fläche'
    const [official, divided] = [ofArea('33'), ofArea('72')]
    expect(divided(`${sizes} (km²)`)).toMatchObject({ amount: 3.51 })
    expect(official(`${sizes} (km²)`)).toMatchObject({ amount: 3.076923 })
    expect(divided(`Wie ermittelt (${sizes})`)).toBe('geschätzt')
    expect(official(`Wie ermittelt (${sizes})`)).toBe('amtlich')
    expect([divided('Hinweis'), official('Hinweis')]).toEqual(['Die Fläche ist verteilt.', ''])
    expect(sheet.columns.map(({ header }) => header)).not.toContain(
      'Wie ermittelt (Menschen ab 60)',
    )
    expect(openSheets([sheet]).computed()).toContainEqual(
      expect.objectContaining({ stated: 2290, comesTo: 2290 }),
    )
  })

  it('writes parts of a quotient in as many decimals as lead to it, and that they are known no better', () => {
    const [density] = catalogue.indicators
    const unit = 'RESIDENTS' as const
    const part = (key: string, value: number) =>
      input({ key, name: key, unit, value, status: 'ESTIMATED' })
    // 64.5 of 100 would be 65 %.
    const inputs = inputsOfTable([
      {
        area: 'district-72',
        note: null,
        calculation: '{some}/{all}',
        inputs: [part('some', 64.46), part('all', 100)],
      },
    ])
    const range = { low: 0.5, high: 0.8, method: 'gezogen' }
    const estimate = { value: 0.6446, status: 'ESTIMATED', source: 'register', range } as const
    const ofShares: MapTable = {
      ...table,
      catalogue: {
        ...catalogue,
        indicators: density ? [{ ...density, unit: 'SHARE' }] : [],
      },
      shown: { ...shown, figures: { ...figures, byArea: new Map([['district-72', estimate]]) } },
      inputs,
    }
    expect(openSheets([tableSheet(ofShares)]).computed()).toMatchObject([
      { stated: 0.64, comesTo: 0.64 },
    ])
    expect(mapNotes({ ...ofShares, address: '' }).rows).toContainEqual([
      'Hinweis',
      de.profile.moreDigits,
    ])
  })

  it('computes each area by its own formula, and leaves as it is what none gives', () => {
    const unit = 'RESIDENTS'
    const inputs = inputsOfTable([
      {
        area: 'district-33',
        note: null,
        calculation: 'MAX(0,{people}-{staff})',
        inputs: [
          input({ key: 'staff', name: 'Personal', unit, value: 30 }),
          input({ key: 'people', name: 'Menschen', unit, value: 100 }),
        ],
      },
      { area: 'district-72', note: null, calculation: null, inputs: [] },
    ])
    const byArea: MapFigures['byArea'] = new Map([
      ['district-33', { value: 70, status: 'OBSERVED', source: 'register' }],
      ['district-72', { value: 5, status: 'OBSERVED', source: 'register' }],
    ])
    const sheet = tableSheet({
      ...table,
      shown: { ...shown, figures: { ...figures, byArea } },
      inputs,
    })
    expect(openSheets([sheet]).computed()).toMatchObject([{ stated: 70, comesTo: 70 }])
  })
})
