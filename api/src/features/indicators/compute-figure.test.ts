import { describe, expect, it } from 'vitest'
import type { Area } from '../areas/area.ts'
import type { FigureStatus, Sourced } from '../figures/figure.ts'
import { computeFigure } from './compute-figure.ts'
import type { Count } from './count.ts'
import type { CountFormula } from './indicator.ts'

const area: Area = {
  id: 1,
  level: 'DISTRICT',
  code: '72',
  name: 'Prohlis-Süd',
  areaKm2: 0.5,
  lon: 13.8,
  lat: 51,
  planningAreaId: 2,
  socialSpaceId: 3,
  reportedWithId: null,
  sourceId: 'areas',
}
const older = { ageBand: 'AGE_60_PLUS', trait: 'ALL' } as const
const all = { ageBand: 'ALL', trait: 'ALL' } as const

const stated = (value: number | null, status: FigureStatus, sourceId: string): Sourced =>
  value === null || status === 'MISSING' || status === 'SUPPRESSED'
    ? { value: null, status: 'MISSING', sourceId }
    : { value, status, sourceId }
const counted = (
  value: number | null,
  status: FigureStatus = 'OBSERVED',
  sourceId = 'register',
): Count => ({
  group: older,
  day: '2025-12-31',
  basis: 'REGISTER',
  stated: stated(value, status, sourceId),
})
const figure = (formula: CountFormula, ...counts: [Count, ...Count[]]) =>
  computeFigure(
    formula,
    area,
    { date: '2025-12-31', since: null, basis: 'REGISTER', framework: null },
    counts,
  )

describe('a figure', () => {
  it.each([
    [{ kind: 'count', of: older } as const, [counted(300)], 300, 'RESIDENTS'],
    [{ kind: 'density', of: older } as const, [counted(300)], 600, 'RESIDENTS_PER_KM2'],
    [
      { kind: 'share', part: older, total: all } as const,
      [counted(300), counted(1200)],
      0.25,
      'SHARE',
    ],
    [
      { kind: 'change', of: older } as const,
      [counted(400), counted(300)],
      -0.25,
      'RELATIVE_CHANGE',
    ],
  ])('of kind %j follows from its counts', (formula, [first, ...others], value, unit) => {
    if (!first) throw new Error('no count')
    expect(figure(formula, first, ...others)).toMatchObject({
      stated: { value, status: 'OBSERVED' },
      unit,
    })
  })

  it('is as unsure as the least sure of its counts, and names that one’s source', () => {
    const share = { kind: 'share', part: older, total: all } as const
    const part = counted(300, 'ESTIMATED', 'estimate')
    expect(figure(share, part, counted(1200))).toMatchObject({
      stated: { status: 'ESTIMATED' },
      sourceId: 'estimate',
    })
  })

  it('is missing where a count is, never zero', () => {
    const share = { kind: 'share', part: older, total: all } as const
    expect(figure(share, counted(300), counted(null))).toMatchObject({
      stated: { value: null, status: 'MISSING' },
    })
    expect(figure({ kind: 'density', of: older }, counted(null))).toMatchObject({
      stated: { value: null, status: 'MISSING' },
    })
  })

  it('is zero where nobody was counted, and missing as a share of nobody', () => {
    const share = { kind: 'share', part: older, total: all } as const
    expect(figure({ kind: 'count', of: older }, counted(0))).toMatchObject({
      stated: { value: 0, status: 'OBSERVED' },
    })
    expect(figure(share, counted(0), counted(0))).toMatchObject({
      stated: { value: null, status: 'MISSING' },
    })
  })

  it('explains itself with every number that went into it', () => {
    expect(figure({ kind: 'density', of: older }, counted(300)).explain()).toEqual({
      formula: {
        de: 'Einwohner ab 60 ÷ amtliche Fläche in km²',
        en: 'residents 60+ ÷ official area in km²',
      },
      inputs: [
        {
          name: { de: 'Einwohner ab 60', en: 'residents 60+' },
          value: 300,
          status: 'OBSERVED',
          unit: 'RESIDENTS',
          asOf: '2025-12-31',
          sourceId: 'register',
        },
        {
          name: { de: 'amtliche Fläche', en: 'official area' },
          value: 0.5,
          status: 'OBSERVED',
          unit: 'SQUARE_KILOMETRES',
          asOf: '2025-12-31',
          sourceId: 'areas',
        },
      ],
      note: null,
    })
  })
})
