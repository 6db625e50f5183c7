import type { ClassMethod } from '@atlas/geo/classes/class-breaks'
import { describe, expect, it } from 'vitest'

import type { MapFigure, MapFigures } from '$api/map-figures'

import { classesFor, classify } from './classify'

function figures(values: (number | null)[]): MapFigures {
  const flat = values.map((value, index): [string, MapFigure] => [
    `district-${String(index)}`,
    { value, status: value === null ? 'MISSING' : 'ESTIMATED', source: 's' },
  ])
  return {
    asked: {
      indicator: 'i',
      level: 'DISTRICT',
      date: '2025-12-31',
      since: null,
      basis: 'REGISTER',
    },
    byArea: new Map(flat),
    city: null,
  }
}

const sort = (
  map: MapFigures,
  method: ClassMethod,
  classes: number,
  flagThreshold: number | null = null,
) =>
  classify(
    map,
    classesFor([map], { method, classes, diverging: flagThreshold !== null, flagThreshold }),
  )

describe('classify', () => {
  it('counts areas by class and those without a value apart', () => {
    const result = sort(figures([1, 2, null, 50, 51, 99]), 'natural-breaks', 3)
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
    const result = sort(figures([null, null]), 'quantile', 5)
    expect(result.classes).toEqual([])
    expect(result.missing).toBe(2)
  })

  it('makes fewer classes of equal values', () => {
    expect(sort(figures([7, 7, 7]), 'quantile', 5).classes).toHaveLength(1)
  })

  it('flags from the threshold on, either way, and has a class that begins there', () => {
    const result = sort(figures([-1.2, -0.5, -0.1, 0.2, 0.5, 0.9]), 'natural-breaks', 5, 0.5)
    expect([...result.flagged].sort()).toEqual([
      'district-0',
      'district-1',
      'district-4',
      'district-5',
    ])
    const classOf = (area: string) => result.classByArea.get(area) ?? Number.NaN
    expect(classOf('district-1')).toBeLessThan(classOf('district-2'))
    expect(classOf('district-4')).toBeGreaterThan(classOf('district-3'))
    expect(result.classes.map(({ areas }) => areas).reduce((sum, areas) => sum + areas)).toBe(6)
  })

  it('lets two days share their classes', () => {
    const earlier = figures([1, 2, 3])
    const later = figures([10, 20, 30])
    const shared = classesFor([earlier, later], {
      method: 'equal-interval',
      classes: 3,
      diverging: false,
      flagThreshold: null,
    })
    expect(classify(earlier, shared).breaks).toEqual(classify(later, shared).breaks)
    expect(classify(later, shared).classes.map(({ areas }) => areas)).toEqual([1, 0, 2])
  })
})
