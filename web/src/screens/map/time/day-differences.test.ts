import { describe, expect, it } from 'vitest'

import { catalogueFixture } from '$api/catalogue-fixture'
import type { MapLevel } from '$api/catalogue'
import type { MapFigure, MapFigures } from '$api/map-figures'
import { figureFormat } from '$figures/figures'

import { dayDifferences } from './day-differences'

const catalogue = catalogueFixture()
const whole = { rounded: Math.round }

const map = (
  level: MapLevel,
  year: string,
  figures: Record<string, number | null>,
  status: MapFigure['status'] = 'OBSERVED',
): MapFigures => ({
  asked: { indicator: 'i', level, date: `${year}-12-31`, since: null, basis: 'REGISTER' },
  byArea: new Map(
    Object.entries(figures).map(([id, value]) => [
      id,
      { value, status: value === null ? 'MISSING' : status, source: 'register' },
    ]),
  ),
  city: { value: Number(year), status: 'OBSERVED', source: 'register' },
})

describe('the difference of two days on the map', () => {
  it('is each area’s own where it was counted, whichever day is shown', () => {
    const now = map('PLANNING_AREA', '2025', { 'planning-area-7': 120.4 })
    const then = map('PLANNING_AREA', '2019', { 'planning-area-7': 99.6 })
    for (const days of [
      { figures: now, compared: then },
      { figures: then, compared: now },
    ]) {
      const { figures, ofSpace } = dayDifferences(days, null, catalogue, whole)
      expect(figures.byArea.get('planning-area-7')?.value).toBe(20)
      expect(figures.city?.value).toBe(6)
      expect(figures.asked).toMatchObject({ since: '2019-12-31', date: '2025-12-31' })
      expect(ofSpace.size).toBe(0)
    }
  })

  it('is that of the estimates as they are told, not finer than both', () => {
    const ranged = (year: string, value: number): MapFigures => {
      const range = { low: 1560, high: 2910 }
      const of = map('SOCIAL_SPACE', year, {})
      const figure = { value, status: 'ESTIMATED', source: 'areas', range } as const
      return { ...of, byArea: new Map([['social-space-11', figure]]) }
    }
    const days = { figures: ranged('2025', 2287.2), compared: ranged('2019', 2273.1) }
    const density = figureFormat('RESIDENTS_PER_KM2', 'de')
    const { figures } = dayDifferences(days, null, catalogue, density)
    expect(figures.byArea.get('social-space-11')?.value).toBe(20)
  })

  const estimated = {
    figures: map('DISTRICT', '2025', { 'district-72': 700, 'district-76': 50 }, 'ESTIMATED'),
    compared: map('DISTRICT', '2019', { 'district-72': 93, 'district-76': 40 }, 'ESTIMATED'),
  }
  const spaces = {
    figures: map('SOCIAL_SPACE', '2025', { 'social-space-11': 5000 }),
    compared: map('SOCIAL_SPACE', '2019', { 'social-space-11': 4800 }),
  }

  it('of a district that is estimated is that of its social space, never the estimates’ own', () => {
    const { figures, ofSpace } = dayDifferences(estimated, spaces, catalogue, whole)
    expect(figures.byArea.get('district-72')).toMatchObject({ value: 200, status: 'OBSERVED' })
    expect(ofSpace.get('district-72')).toBe('social-space-11')
  })

  it('is none in a district that no social space represents, or where none was counted', () => {
    const { figures, ofSpace } = dayDifferences(estimated, spaces, catalogue, whole)
    expect(figures.byArea.get('district-76')).toMatchObject({ value: null, status: 'MISSING' })
    expect(ofSpace.has('district-76')).toBe(false)
    const alone = dayDifferences(estimated, null, catalogue, whole)
    expect(alone.figures.byArea.get('district-72')?.value).toBeNull()
  })
})
