import { describe, expect, it } from 'vitest'

import { catalogueFixture } from '$api/catalogue-fixture'
import type { Basis } from '$api/catalogue'

import type { ProfileFigure } from './area-profile'
import { timeSeries } from './time-series'

const [density, change] = catalogueFixture().indicators

const input = (asOf: string, value: number): ProfileFigure['explanation']['inputs'][number] => ({
  name: 'Einwohner ab 60',
  value,
  status: 'OBSERVED',
  unit: 'RESIDENTS',
  asOf,
  source: { id: 'register' },
})

function figure(
  asOf: string,
  value: number,
  inputs: ProfileFigure['explanation']['inputs'],
  basis: Basis = 'REGISTER',
): ProfileFigure {
  return {
    value,
    status: basis === 'REGISTER' ? 'OBSERVED' : 'PROJECTED',
    unit: inputs.length === 2 ? 'RELATIVE_CHANGE' : 'RESIDENTS_PER_KM2',
    asOf,
    since: inputs[1]?.asOf ?? null,
    staffAsOf: null,
    ofArea: null,
    basis,
    interval: null,
    range: null,
    source: { id: 'register' },
    explanation: { formula: '', note: null, inputs, table: null },
  }
}

const day = (one: ProfileFigure, city: number | null = null) => ({
  figure: one,
  city:
    city === null
      ? null
      : {
          value: city,
          status: one.status,
          asOf: one.asOf,
          since: one.since,
          basis: one.basis,
          range: null,
        },
})

describe('a chart over time', () => {
  it('of a change shows the counts it was computed from, each day once', () => {
    if (!change) throw new Error('the fixture lacks a change')
    const days = [
      day(figure('2024-12-31', 0.1, [input('2024-12-31', 110), input('2014-12-31', 100)])),
      day(figure('2025-12-31', 0.05, [input('2025-12-31', 115), input('2024-12-31', 110)])),
      day(
        figure('2030-12-31', 0.2, [input('2030-12-31', 138), input('2025-12-31', 115)], 'FORECAST'),
      ),
    ]
    const [, shown] = days
    if (!shown) throw new Error('three days were made')
    const series = timeSeries({ indicator: change, days, shown })
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
    const shown = day(figure('2025-12-31', 812, [input('2025-12-31', 812)]), 480)
    const series = timeSeries({ indicator: density, days: [shown], shown })
    expect(series.unit).toBe(density.unit)
    expect(series.days).toMatchObject([{ value: 812, city: 480, isShown: true }])
  })
})
