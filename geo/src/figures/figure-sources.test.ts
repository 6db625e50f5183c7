import { describe, expect, it } from 'vitest'

import { difference, quotient } from '../words/arithmetic.ts'
import { composeFigure } from './compose-figure.ts'
import { asInput, sourcesOfInputs, statedFigure } from './figure.ts'

const counted = statedFigure(
  { value: 19_316, status: 'OBSERVED', sourceId: 'register' },
  { unit: 'RESIDENTS', asOf: '2025-12-31', basis: 'REGISTER' },
)
const plan = (unit: 'FTE' | 'RESIDENTS_PER_FTE', value: number, asOf: string) =>
  statedFigure({ value, status: 'REPORTED', sourceId: 'plan' }, { unit, asOf, basis: 'REGISTER' })
const key = plan('RESIDENTS_PER_FTE', 6500, '2020-05-05')
const staff = plan('FTE', 2.4, '2019-12-31')
const named = (name: string) => ({ key: 'name', name }) as const
const about = { unit: 'FTE', asOf: '2025-12-31', basis: 'REGISTER' } as const

const target = composeFigure({
  ...about,
  inputs: [asInput(counted, named('people')), asInput(key, named('key'))],
  compute: (people, perFte) => people / perFte,
  formula: quotient,
})
const balance = composeFigure({
  ...about,
  inputs: [asInput(staff, named('staff')), asInput(target, named('target'))],
  compute: (fte, asked) => fte - asked,
  formula: difference,
})

describe('the sources of a figure', () => {
  it('are those of all that entered, however many figures it went through, each with its own day', () => {
    expect(balance.source.id).toBe('plan')
    expect(balance.sources()).toEqual([
      { sourceId: 'plan', status: 'REPORTED', unit: 'FTE', asOf: '2019-12-31' },
      { sourceId: 'register', status: 'OBSERVED', unit: 'RESIDENTS', asOf: '2025-12-31' },
      { sourceId: 'plan', status: 'REPORTED', unit: 'RESIDENTS_PER_FTE', asOf: '2020-05-05' },
    ])
  })

  it('is its own where its source states it, and each stands once', () => {
    const own = { sourceId: 'register', status: 'OBSERVED', unit: 'RESIDENTS', asOf: '2025-12-31' }
    expect(counted.sources()).toEqual([own])
    const twice = [asInput(counted, named('here')), asInput(counted, named('there'))]
    expect(sourcesOfInputs(twice)).toEqual([own])
  })
})
