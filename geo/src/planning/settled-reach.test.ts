import { describe, expect, it } from 'vitest'

import { cellsOf } from '../reach/town-fixture.ts'
import type { Sourced } from '../terms/certainty.ts'
import { areaOf } from './planning-fixture.ts'
import { changesByArea, SettledReach } from './settled-reach.ts'

const place = { lon: 13.7, lat: 51 }
const cells = cellsOf([
  { ...place, district: 1, younger: 10, older: 5 },
  { ...place, district: 1, younger: 20, older: 10 },
  { ...place, district: 2, younger: 4, older: 1 },
])
const limits = { AGE_60_TO_79: 1000, AGE_80_PLUS: 500 }
const reachAt = (metres: readonly number[], areas = both, asked = limits) =>
  new SettledReach(
    cells,
    {
      site: Int32Array.from(metres, (way) => (way === Infinity ? -1 : 0)),
      metres: Float64Array.from(metres),
    },
    areas,
    asked,
  )
const both = new Map([
  ['one', areaOf([1])],
  ['two', areaOf([2])],
])

describe('who wins and who loses', () => {
  it('is told of each area by every figure, before and after', () => {
    const before = reachAt([400, 1200, 300])
    const after = reachAt([600, 1000, 300])
    const [one, two] = changesByArea(before, after, 'AGE_60_PLUS')
    const value = (figures: object = {}) =>
      Object.fromEntries(
        Object.entries(figures).map(([name, of]: [string, Sourced]) => [name, of.value]),
      )
    expect(one?.area).toBe('one')
    const { gini, ...told } = value(one?.before)
    expect(gini).toBeCloseTo((15 * 30 * 800) / (45 * (15 * 400 + 30 * 1200)), 12)
    expect(told).toEqual({
      residents: 45,
      covered: 15,
      share: 1 / 3,
      meanMetres: (15 * 400 + 30 * 1200) / 45,
      worstServedTenth: 1200,
    })
    // Those of 60 to 79 of the second cell win; those of 80 and more of the first lose.
    expect(one?.gained).toMatchObject({ value: 20, status: 'ESTIMATED' })
    expect(one?.lost).toMatchObject({ value: 5, status: 'ESTIMATED' })
    expect(one?.change.covered.value).toBe(15)
    expect(one?.change.meanMetres.value).toBeCloseTo(-200 / 3, 9)
    expect(one?.change.worstServedTenth.value).toBe(-200)
    expect(value(two?.change)).toEqual({
      covered: 0,
      share: 0,
      meanMetres: 0,
      worstServedTenth: 0,
      gini: 0,
    })
  })

  it('is not told where it was not known who reached a site, and of no area that only one side knows', () => {
    const unknown = new Map([['one', areaOf([1], { isAnswered: false })]])
    const [one, ...others] = changesByArea(
      reachAt([400, 1200, 300], unknown),
      reachAt([600, 1000, 300]),
      'AGE_60_PLUS',
    )
    expect(others).toEqual([])
    expect(one?.change.covered).toMatchObject({ value: null, missingReason: 'SITES_UNKNOWN' })
    expect(one?.gained).toMatchObject({ value: null, status: 'MISSING' })
    expect(one?.after.covered.value).toBe(30)
  })

  it('has no mean, tenth or Gini coefficient where nobody has a way, and nothing to compare', () => {
    const [one] = changesByArea(
      reachAt([Infinity, Infinity, 300]),
      reachAt([600, 1000, 300]),
      'AGE_60_PLUS',
    )
    expect(one?.before.meanMetres).toMatchObject({ value: null, status: 'MISSING' })
    expect(one?.before.worstServedTenth).toMatchObject({ value: null, status: 'MISSING' })
    expect(one?.change.gini).toMatchObject({ value: null, status: 'MISSING' })
    expect(one?.change.covered.value).toBe(30)
  })

  it('is refused of other people or other limits', () => {
    const other = { AGE_60_TO_79: 1000, AGE_80_PLUS: 501 }
    expect(() =>
      changesByArea(reachAt([1, 1, 1]), reachAt([1, 1, 1], both, other), 'AGE_60_PLUS'),
    ).toThrow(RangeError)
    expect(() => reachAt([1, 1, 1]).figures('three', 'AGE_60_PLUS')).toThrow(RangeError)
  })
})
