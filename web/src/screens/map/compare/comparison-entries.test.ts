import { describe, expect, it } from 'vitest'

import type { AreaProfile, ProfileFigure } from '../profile/area-profile'
import { catalogueFixture } from '$api/catalogue-fixture'

import { comparisonEntries } from './comparison-entries'

const figure = (
  value: number | null,
  asOf: string,
  basis: ProfileFigure['basis'] = 'REGISTER',
): ProfileFigure => ({
  value,
  asOf,
  basis,
  since: null,
  staffAsOf: null,
  ofArea: null,
  status: value === null ? 'MISSING' : 'OBSERVED',
  unit: 'RESIDENTS_PER_KM2',
  interval: null,
  range: null,
  source: { id: 'register' },
  explanation: { formula: '', note: null, inputs: [] },
})
const profile = (figures: ProfileFigure[]): AreaProfile => ({
  area: 'district-72',
  figures: new Map([['density-60-plus', figures]]),
  city: new Map(),
})
const asked = {
  indicator: 'density-60-plus',
  level: 'DISTRICT',
  date: '2019-12-31',
  basis: 'REGISTER',
  since: null,
} as const
const compare = (one: ProfileFigure[], other: ProfileFigure[]) =>
  comparisonEntries(catalogueFixture(), profile(one), profile(other), asked)[0]

describe('comparisonEntries', () => {
  it('takes the day of the map where both have it', () => {
    const entry = compare(
      [figure(5, '2019-12-31'), figure(9, '2025-12-31')],
      [figure(3, '2019-12-31'), figure(1, '2025-12-31')],
    )
    expect(entry).toMatchObject({ first: { value: 5 }, second: { value: 3 }, alike: true })
    expect(entry?.first?.asOf).toBe('2019-12-31')
  })

  it('takes the newest counted day both have, never two different ones', () => {
    const entry = compare(
      [figure(7, '2014-12-31'), figure(5, '2024-12-31'), figure(6, '2030-12-31', 'FORECAST')],
      [figure(2, '2014-12-31'), figure(6, '2030-12-31', 'FORECAST')],
    )
    expect(entry?.first?.asOf).toBe('2014-12-31')
    expect(entry).toMatchObject({ first: { value: 7 }, second: { value: 2 }, alike: true })
  })

  it('tells figures of different days apart', () => {
    const days = compare([figure(5, '2014-12-31')], [figure(3, '2019-12-31')])
    expect(days?.alike).toBe(false)
    const missing = compare([figure(null, '2019-12-31')], [figure(3, '2019-12-31')])
    expect(missing).toMatchObject({ first: { value: null }, alike: true })
  })

  it('shows what only one of the two has', () => {
    expect(compare([figure(5, '2019-12-31')], [])).toMatchObject({ second: null })
    expect(compare([], [])).toBeUndefined()
  })
})
