import { expect, it } from 'vitest'
import { phaseOfCard, phaseOfFramework, phaseOfMeasure } from './cycle.ts'

it.each([
  ['DRAFT', [], 'ANALYSIS'],
  ['DRAFT', ['UNDER_WAY'], 'ANALYSIS'],
  ['SHARED', [], 'PLANNING'],
  ['SHARED', ['PLANNED', 'PLANNED'], 'PLANNING'],
  ['SHARED', ['PLANNED', 'UNDER_WAY'], 'IMPLEMENTATION'],
  ['SHARED', ['PLANNED', 'DONE'], 'IMPLEMENTATION'],
  ['SHARED', ['DONE', 'DROPPED'], 'REVIEW'],
] as const)('a card that is %s, with measures %j, stands at %s', (state, measures, phase) => {
  expect(phaseOfCard(state, measures)).toBe(phase)
})

it('a measure stands where its state says', () => {
  const states = ['PLANNED', 'UNDER_WAY', 'DONE', 'DROPPED'] as const
  expect(states.map(phaseOfMeasure)).toEqual(['PLANNING', 'IMPLEMENTATION', 'REVIEW', 'REVIEW'])
})

it('a framework is planned, carried out, and reviewed once another is valid', () => {
  const [first, second] = [{ validFrom: '2021-01-01' }, { validFrom: '2027-01-01' }]
  const on = (today: string) =>
    [first, second].map((one) => phaseOfFramework(one, today, [first, second]))
  expect(on('2026-12-31')).toEqual(['IMPLEMENTATION', 'PLANNING'])
  expect(on('2027-01-01')).toEqual(['REVIEW', 'IMPLEMENTATION'])
})
