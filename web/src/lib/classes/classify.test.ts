import { describe, expect, it } from 'vitest'

import type { MapFigure, MapFigures } from '$lib/data/map-figures'

import { classify } from './classify'

function figures(values: (number | null)[]): MapFigures {
  const flat = values.map((value, index): [string, MapFigure] => [
    `district-${String(index)}`,
    { value, status: value === null ? 'MISSING' : 'ESTIMATED', source: 's' },
  ])
  return {
    asked: { indicator: 'i', level: 'DISTRICT', date: '2025-12-31', since: null },
    byArea: new Map(flat),
    city: null,
  }
}

describe('classify', () => {
  it('counts areas by class and those without a value apart', () => {
    const result = classify(figures([1, 2, null, 50, 51, 99]), 'natural-breaks', 3, false)
    expect(result.classes.map(({ from, below, areas }) => [from, below, areas])).toEqual([
      [null, 50, 2],
      [50, 90, 2],
      [90, null, 1],
    ])
    expect(result.missing).toBe(1)
    expect(result.estimated).toBe(5)
    expect(result.classByArea.has('district-2')).toBe(false)
    expect(result.classByArea.get('district-5')).toBe(2)
  })

  it('has no class where there is no value', () => {
    const result = classify(figures([null, null]), 'quantile', 5, false)
    expect(result.classes).toEqual([])
    expect(result.missing).toBe(2)
  })

  it('makes fewer classes of equal values', () => {
    expect(classify(figures([7, 7, 7]), 'quantile', 5, false).classes).toHaveLength(1)
  })
})
