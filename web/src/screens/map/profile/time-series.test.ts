import { describe, expect, it } from 'vitest'

import { catalogueFixture } from '$api/catalogue-fixture'
import type { Basis } from '$api/catalogue'

import type { ProfileCount, ProfileFigure } from './area-profile'
import { timeSeries } from './time-series'

const [density, change] = catalogueFixture().indicators

function figure(
  asOf: string,
  value: number,
  since: string | null = null,
  basis: Basis = 'REGISTER',
): ProfileFigure {
  return {
    value,
    status: basis === 'REGISTER' ? 'OBSERVED' : 'PROJECTED',
    missingReason: null,
    unit: since === null ? 'RESIDENTS_PER_KM2' : 'RELATIVE_CHANGE',
    asOf,
    since,
    staffAsOf: null,
    ofArea: null,
    basis,
    interval: null,
    range: null,
    sources: [{ sourceId: 'register', asOf }],
    explanation: { formula: '', note: null, inputs: [], table: null },
  }
}

const count = (asOf: string, value: number, basis: Basis = 'REGISTER'): ProfileCount => ({
  asOf,
  basis,
  status: basis === 'REGISTER' ? 'OBSERVED' : 'PROJECTED',
  value,
})

const day = (one: ProfileFigure, city: number | null = null) => ({
  figure: one,
  city:
    city === null
      ? null
      : {
          value: city,
          status: one.status,
          missingReason: null,
          asOf: one.asOf,
          since: one.since,
          basis: one.basis,
          range: null,
        },
})

describe('a chart over time', () => {
  it('of a change shows the numbers it is measured between', () => {
    if (!change) throw new Error('the fixture lacks a change')
    const days = [
      day(figure('2024-12-31', 0.1, '2014-12-31')),
      day(figure('2025-12-31', 0.05, '2024-12-31')),
      day(figure('2030-12-31', 0.2, '2025-12-31', 'FORECAST')),
    ]
    const [, shown] = days
    if (!shown) throw new Error('three days were made')
    const counts = [
      count('2014-12-31', 100),
      count('2024-12-31', 110),
      count('2025-12-31', 115),
      count('2030-12-31', 138, 'FORECAST'),
    ]
    const series = timeSeries({ indicator: change, days, shown, counts })
    expect(series.unit).toBe('RESIDENTS')
    expect(
      series.days.map(({ asOf, value, basis, isShown }) => [asOf, value, basis, isShown]),
    ).toEqual([
      ['2014-12-31', 100, 'REGISTER', false],
      ['2024-12-31', 110, 'REGISTER', false],
      ['2025-12-31', 115, 'REGISTER', true],
      ['2030-12-31', 138, 'FORECAST', false],
    ])
  })

  it('of anything else shows its figures, with the city’s', () => {
    if (!density) throw new Error('the fixture lacks an indicator')
    const shown = day(figure('2025-12-31', 812), 480)
    const series = timeSeries({ indicator: density, days: [shown], shown, counts: [] })
    expect(series.unit).toBe(density.unit)
    expect(series.days).toMatchObject([{ value: 812, city: 480, isShown: true }])
  })
})
