import { describe, expect, it } from 'vitest'

import type { MapFigures } from '$api/map-figures'
import { catalogueFixture } from '$api/catalogue-fixture'

import { tableRows } from './table-rows'

const catalogue = catalogueFixture()
const figures: MapFigures = {
  asked: { indicator: 'i', level: 'DISTRICT', date: '2025-12-31', since: null, basis: 'REGISTER' },
  byArea: new Map([
    ['district-33', { value: null, status: 'MISSING', source: 'register' }],
    ['district-72', { value: 5, status: 'ESTIMATED', source: 'register' }],
  ]),
  city: null,
}
const order = (descending: boolean) =>
  tableRows(catalogue, figures, { key: 'figure', descending }, 'de').map(({ area }) => area.id)

describe('tableRows', () => {
  it('puts what has no value last, whichever way it sorts', () => {
    expect(order(true)).toEqual(['district-72', 'district-33'])
    expect(order(false)).toEqual(['district-72', 'district-33'])
  })

  it('knows the areas an area lies in', () => {
    const [row] = tableRows(catalogue, figures, { key: 'name', descending: true }, 'de')
    expect(row?.planningAreas.map(({ name }) => name)).toEqual(['Prohlis'])
    expect(row?.socialSpaces.map(({ name }) => name)).toEqual(['Prohlis, Reick'])
  })
})
