import type { ClassMethod } from '@atlas/geo/classes/class-breaks'
import { describe, expect, it } from 'vitest'

import type { MapFigure, MapFigures } from '$api/map-figures'
import { figureFormat } from '$figures/figures'
import german from '$words/de'

import { classRange } from './class-range'
import { classesFor, classify } from './classify'
import { cityNamed } from '$api/city-fixture'

const de = german(cityNamed('Dresden'))

function figures(values: (number | null)[], status: MapFigure['status'] = 'ESTIMATED'): MapFigures {
  const flat = values.map((value, index): [string, MapFigure] => [
    `district-${String(index)}`,
    { value, status: value === null ? 'MISSING' : status, source: 's' },
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

const staff = figureFormat('FTE', 'de')
const people = figureFormat('RESIDENTS', 'de')

const sort = (
  map: MapFigures,
  method: ClassMethod,
  classes: number,
  flagThreshold: number | null = null,
) => {
  const diverging = flagThreshold !== null
  const written = diverging ? staff : people
  const sense = { diverging, lowMeansNeed: diverging, amounts: false }
  const rule = { method, classes, flagThreshold, written, ...sense }
  return classify(map, classesFor([map], rule))
}

describe('classify', () => {
  it('counts areas by class and those without a value apart', () => {
    const result = sort(figures([1, 2, null, 50, 51, 99]), 'natural-breaks', 3)
    expect(result.classes.map((one) => [classRange(one, people.bound, de), one.areas])).toEqual([
      ['1 bis unter 50', 2],
      ['50 bis unter 90', 2],
      ['90 bis 99', 1],
    ])
    expect(result.missing).toBe(1)
    expect(result.estimated).toBe(5)
    expect(result.classByArea.has('district-2')).toBe(false)
    expect(result.classByArea.get('district-5')).toBe(2)
    expect([result.classOf(60), result.classOf(0)]).toEqual([1, -1])
  })

  it('tells what is suppressed from what is not known', () => {
    const map = figures([1, null, null])
    const suppressed: MapFigure = { value: null, status: 'SUPPRESSED', source: 's' }
    const byArea = new Map(map.byArea).set('district-1', suppressed)
    expect(sort({ ...map, byArea }, 'quantile', 3)).toMatchObject({ missing: 2, suppressed: 1 })
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
    expect(result.classes.map((one) => [classRange(one, staff.bound, de), one.areas])).toEqual([
      ['−1,5 und weniger', 0],
      ['über −1,5 bis −0,5', 2],
      ['über −0,5 bis unter 0,5', 2],
      ['0,5 bis unter 1,5', 2],
      ['1,5 und mehr', 0],
    ])
  })

  it('sorts by what is written: 12.3 never lies in a class that begins at 12.4, nor 0.5 below 0.5', () => {
    const shares = figureFormat('SHARE', 'de')
    const map = figures([0.11, 0.1234, 0.1236, 0.2])
    const classes = classesFor([map], {
      method: 'quantile',
      classes: 4,
      diverging: false,
      lowMeansNeed: false,
      amounts: false,
      flagThreshold: null,
      written: shares,
    })
    const result = classify(map, classes)
    expect(result.classes.map((one) => classRange(one, shares.bound, de))).toEqual([
      '11\u00a0% bis unter 12\u00a0%',
      '12\u00a0% bis unter 12,4\u00a0%',
      '12,4\u00a0% bis unter 20\u00a0%',
      '20\u00a0%',
    ])
    const byReading = sort(figures([-0.4951, 0.4951, 0.4949]), 'quantile', 3, 0.5)
    expect([...byReading.classByArea.values()]).toEqual([0, 2, 1])
    expect(byReading.flagged.size, 'a flag compares what is not rounded').toBe(0)
  })

  it('puts an estimate where it reads, however little of it is known', () => {
    const range = { low: 1900, high: 2900, method: 'measured' }
    const estimates = figures([2304, 2346, 2349, 2451, 2996])
    const map: MapFigures = {
      ...estimates,
      byArea: new Map([...estimates.byArea].map(([id, one]) => [id, { ...one, range }])),
    }
    const { classes, classByArea } = sort(map, 'quantile', 3)
    for (const [id, { value }] of map.byArea) {
      const { from, to } = classes[classByArea.get(id) ?? -1] ?? { from: null, to: null }
      const told = people.rounded(value ?? 0, range)
      expect(told % 10).toBe(0)
      expect(from && told < from.at).toBe(false)
      expect(to && told > to.at).toBe(false)
    }
  })

  it('lets two days share their classes', () => {
    const earlier = figures([1, 2, 3])
    const later = figures([10, 20, 30])
    const shared = classesFor([earlier, later], {
      method: 'equal-interval',
      classes: 3,
      diverging: false,
      lowMeansNeed: false,
      amounts: true,
      flagThreshold: null,
      written: people,
    })
    expect(classify(earlier, shared).circles).toMatchObject({ largest: 30, radius: 15 })
    expect(classify(later, shared).classes.map(({ areas }) => areas)).toEqual([1, 0, 2])
    expect(classify(earlier, shared).classes.map(({ areas }) => areas)).toEqual([3, 0, 0])
  })
})
