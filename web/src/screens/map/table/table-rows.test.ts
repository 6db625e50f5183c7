import { describe, expect, it } from 'vitest'

import type { MapFigures } from '$api/map-figures'
import { catalogueFixture } from '$api/catalogue-fixture'

import { dayDifferences } from '../time/day-differences'
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

  const valued = (at: Partial<MapFigures['asked']>, inner: number, outer: number): MapFigures => ({
    asked: { ...figures.asked, ...at },
    byArea: new Map([
      ['district-33', { value: inner, status: 'OBSERVED', source: 'register' }],
      ['district-72', { value: outer, status: 'OBSERVED', source: 'register' }],
    ]),
    city: null,
  })
  const now = valued({}, 7, 5)
  const before = valued({ date: '2020-12-31' }, 6, 1)
  const expected = valued({ basis: 'PROJECTION' }, 9, 1)

  it('puts the highest first where it descends, the lowest where it ascends', () => {
    const ids = (descending: boolean) =>
      tableRows(catalogue, now, { key: 'figure', descending }, 'de').map(({ area }) => area.id)
    expect(ids(true)).toEqual(['district-33', 'district-72'])
    expect(ids(false)).toEqual(['district-72', 'district-33'])
  })

  it('sorts names as a reader of the language would, in either direction', () => {
    const names = (descending: boolean) =>
      tableRows(catalogue, now, { key: 'name', descending }, 'de').map(({ area }) => area.name)
    expect(names(true)).toEqual([...names(false)].reverse())
    expect(names(false)).toEqual(names(false).toSorted((a, b) => a.localeCompare(b, 'de')))
  })

  it('takes the earlier day from the later, whichever of them is compared; what was expected of a day is earlier', () => {
    const differences = (one: MapFigures, compared: MapFigures, descending = true) =>
      tableRows(catalogue, one, { key: 'difference', descending }, 'de', {
        compared,
        differences: dayDifferences({ figures: one, compared }, null, catalogue, {
          rounded: Math.round,
        }),
      }).map((row) => [row.area.id, row.difference?.value])
    const grown = [
      ['district-72', 4],
      ['district-33', 1],
    ]
    expect(differences(now, before)).toEqual(grown)
    expect(differences(before, now)).toEqual(grown)
    expect(differences(now, before, false)).toEqual(grown.toReversed())
    expect(differences(expected, now)).toEqual([
      ['district-72', 4],
      ['district-33', -2],
    ])
  })

  it('knows the areas an area lies in', () => {
    const [row] = tableRows(catalogue, figures, { key: 'name', descending: true }, 'de')
    expect(row?.planningAreas.map(({ name }) => name)).toEqual(['Prohlis'])
    expect(row?.socialSpaces.map(({ name }) => name)).toEqual(['Prohlis, Reick'])
  })
})
