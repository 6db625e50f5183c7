import { describe, expect, it } from 'vitest'

import { type Figure, statedFigure } from '../figures/figure.ts'
import type { Range } from '../figures/range.ts'
import { english } from '../words/en.ts'
import type { Source } from '../world/snapshot.ts'
import { plannedFigure } from './planned-figure.ts'

const method = { key: 'rangeOfReach', draws: 3, shortest: 1.2, longest: 1.5 } as const
const drawn = (...inDraws: number[]): Range => ({
  low: Math.min(...inDraws),
  high: Math.max(...inDraws),
  method,
  inDraws,
})
const figure = (value: number | null, range: Range | null, asOf = '2025-12-31'): Figure =>
  statedFigure(
    value === null
      ? { value, status: 'SUPPRESSED', sourceId: 'grid' }
      : { value, status: 'ESTIMATED', sourceId: 'grid' },
    { unit: 'RESIDENTS', asOf, basis: 'REGISTER', range: () => range },
  )
const sources = new Map<string, Source>()
const changeOf = (today: Figure, planned: Figure) =>
  plannedFigure(today, planned, { sources }).change

describe('the change of a figure in a scenario', () => {
  it('is what is planned less what is today, as sure as the less sure, and names the scenario', () => {
    const change = changeOf(figure(100, null), figure(130, null))
    expect(change).toMatchObject({ value: 30, status: 'ESTIMATED', unit: 'RESIDENTS' })
    expect(change.sources().map(({ sourceId }) => sourceId)).toEqual(['scenario', 'grid'])
    const { formula, inputs } = change.explain()
    expect(english.say(formula)).toBe('in the scenario − today')
    expect(inputs.map(({ value }) => value)).toEqual([130, 100])
  })

  it('ranges over what comes out in the same draws, not over all that either may be', () => {
    const change = changeOf(figure(100, drawn(80, 100, 120)), figure(130, drawn(112, 130, 149)))
    expect(change.range()).toMatchObject({ low: 29, high: 32 })
    expect(change.explain().note).toBeNull()
  })

  it('takes what no draw changes as the same in each', () => {
    expect(changeOf(figure(100, drawn(80, 100, 120)), figure(130, null)).range()).toMatchObject({
      low: 10,
      high: 50,
    })
  })

  it('has no range where the scenario changes nothing, however uncertain it is', () => {
    const same = figure(100, drawn(80, 100, 120))
    expect(changeOf(same, same)).toMatchObject({ value: 0, status: 'ESTIMATED' })
    expect(changeOf(same, same).range()).toBeNull()
  })

  it('ranges over all that both may be where they were not drawn, and says that less of it is possible', () => {
    const missed = (low: number, high: number): Range => ({
      low,
      high,
      method: { key: 'rangeOfDistricts', mean: 0.05, largest: 0.1 },
    })
    const change = changeOf(figure(100, missed(90, 110)), figure(130, missed(117, 143)))
    expect(change.range()).toMatchObject({ low: 7, high: 53 })
    expect(change.explain().note).toEqual({ key: 'changeIsBetterKnown' })
  })

  it('is not known where one of them is not, or they are of other days', () => {
    expect(changeOf(figure(null, null), figure(130, null))).toMatchObject({
      value: null,
      status: 'SUPPRESSED',
    })
    expect(changeOf(figure(1, null, '2019-12-31'), figure(130, null))).toMatchObject({
      value: null,
      status: 'MISSING',
    })
  })
})
