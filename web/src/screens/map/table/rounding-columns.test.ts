import { describe, expect, it } from 'vitest'

import { catalogueFixture } from '$api/catalogue-fixture'
import type { MapFigures } from '$api/map-figures'
import germanWords from '$words/de'

import { readView } from '../address'
import type { Shown } from '../load'
import { tableSheet } from './table-sheet'
import { counted, ofTwoDays } from './two-days-fixture'
import { cityNamed } from '$api/city-fixture'

const de = germanWords(cityNamed('Dresden'))
const catalogue = catalogueFixture()
const twoDays = ofTwoDays(catalogue)
const { view } = readView(new URLSearchParams(), catalogue)
const figures: Pick<MapFigures, 'asked' | 'city'> = { asked: view, city: null }
describe('the steps of a file with a second day', () => {
  it('says of each number of a row to what that number is rounded', () => {
    const range = { low: 4000, high: 5500, method: 'gemessen' }
    const estimate = { status: 'ESTIMATED', source: 'register', range } as const
    const later: MapFigures = {
      ...figures,
      byArea: new Map([['district-72', { value: 4712.3, ...estimate }]]),
    }
    const earlier: MapFigures = {
      asked: { ...view, date: '2019-12-31' },
      byArea: new Map([['district-72', { value: 4606, status: 'OBSERVED', source: 'register' }]]),
      city: null,
    }
    const level = 'SOCIAL_SPACE' as const
    const spaceOn = (date: string, value: number): MapFigures => ({
      asked: { ...view, level, date },
      byArea: new Map([['social-space-11', { value, status: 'OBSERVED', source: 'register' }]]),
      city: null,
    })
    const spaces = {
      figures: spaceOn('2025-12-31', 310.12),
      compared: spaceOn('2019-12-31', 259),
    }
    const tableOf = (days: Shown) =>
      tableSheet({ catalogue, view, shown: days, inputs: null, t: de, language: 'de' })
    const roundings = (days: Shown) => {
      const { columns, rows } = tableOf(days)
      const row = rows.find((cells) => cells.includes('72')) ?? []
      return Object.fromEntries(
        columns.flatMap(({ header }, place) =>
          header.startsWith('Gerundet auf') ? [[header, row[place]]] : [],
        ),
      )
    }
    const lent = roundings(twoDays(later, earlier, spaces))
    expect(lent).toEqual({
      'Gerundet auf': 10,
      'Gerundet auf (Wert am 31.12.2019)': 0.1,
      'Gerundet auf (Unterschied)': null,
      'Gerundet auf (Unterschied im ganzen Stadtraum)': 0.1,
    })
    const own = roundings(twoDays(counted(later), counted(earlier)))
    expect(own['Gerundet auf (Unterschied)']).toBe(10)
  })
})
