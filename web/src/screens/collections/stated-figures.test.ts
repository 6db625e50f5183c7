import { expect, it } from 'vitest'

import type { Column } from './documents'
import { statedFigures } from './stated-figures'

const column = (name: string, type: Column['type'] = 'string'): Column => ({
  name,
  title: `title of ${name}`,
  type,
})

it('a figure is told with what stands beside its value, apart from the details', () => {
  const properties = {
    name: 'Prohlis-Süd',
    area_km2: 0.703,
    area_status: 'OBSERVED',
    residents: null,
    residents_unit: 'RESIDENTS',
    residents_day: '2025-12-31',
    residents_status: 'SUPPRESSED',
    residents_low: null,
    residents_high: null,
    residents_source: 'Register',
  }
  const columns = Object.keys(properties).map((name) => column(name))
  expect(statedFigures(columns, { properties })).toEqual({
    figures: [
      {
        name: 'residents',
        title: 'title of residents',
        value: null,
        low: null,
        high: null,
        unit: 'RESIDENTS',
        status: 'SUPPRESSED',
        day: '2025-12-31',
        source: 'Register',
      },
    ],
    others: ['name', 'area_km2', 'area_status'].map((name) => column(name)),
  })
})

it('of two figures one of which is named like the beginning of the other, each has its own', () => {
  const of = (name: string) => ({
    [name]: 1,
    [`${name}_unit`]: 'RESIDENTS',
    [`${name}_status`]: 'OBSERVED',
  })
  const properties = { ...of('residents'), ...of('residents_60_plus') }
  const columns = Object.keys(properties).map((name) => column(name))
  const { figures, others } = statedFigures(columns, { properties })
  expect(figures.map(({ name }) => name)).toEqual(['residents', 'residents_60_plus'])
  expect(others).toEqual([])
})
