import { describe, expect, it } from 'vitest'

import { DrawnSites } from '../reach/drawn-reach.ts'
import { cellsOf } from '../reach/town-fixture.ts'
import { unevenInDraws, unevenRanges } from './uneven-ranges.ts'

const cells = cellsOf(
  [0, 1, 2, 3, 4, 5].map((step) => ({
    ...{ lon: 13.7 + step / 100, lat: 51, younger: 10 + step, older: 2, district: 1 },
  })),
)
const area = { districtIds: [1] }
const at = (slug: string, lon: number, positionAccuracyM: number) => ({
  ...{ slug, lon, lat: 51, positionAccuracyM },
})
const inDraws = (...sites: ReturnType<typeof at>[]) =>
  unevenInDraws(cells, area, new DrawnSites(cells, sites), 'AGE_60_PLUS')

describe('the range of how unevenly people walk', () => {
  it('of sites known to the metre is that of the ways: a fifth to a half longer, and as uneven', () => {
    const draws = inDraws(at('one', 13.7, 0))
    const tenths = draws.map(({ worstServedTenth }) => worstServedTenth ?? 0)
    expect(Math.max(...tenths) / Math.min(...tenths)).toBeCloseTo(1.5 / 1.2, 3)
    const ginis = draws.map(({ gini }) => gini ?? 0)
    expect(Math.max(...ginis) - Math.min(...ginis)).toBeLessThan(1e-4)
  })

  it('holds what is stated, and of what a plan leaves as it is there is none of a change', () => {
    const stated = { worstServedTenth: 4_550, gini: 0.35 }
    const today = { stated, inDraws: inDraws(at('one', 13.7, 300)) }
    const ranges = unevenRanges(today, today)
    expect(ranges.worstServedTenth.today?.low).toBeLessThan(4_550)
    expect(ranges.worstServedTenth.today?.high).toBeGreaterThan(4_550)
    expect(ranges.gini.planned?.low).toBeLessThan(ranges.gini.planned?.high ?? 0)
    expect(ranges).toMatchObject({ worstServedTenth: { change: null }, gini: { change: null } })
  })

  it('of a change is of the same draws, and so narrower than what both ranges leave', () => {
    const first = at('one', 13.7, 500)
    const stated = { worstServedTenth: 4_550, gini: 0.35 }
    const today = { stated, inDraws: inDraws(first) }
    const planned = {
      stated: { worstServedTenth: 1_800, gini: 0.3 },
      inDraws: inDraws(first, at('two', 13.75, 0)),
    }
    const { worstServedTenth } = unevenRanges(today, planned)
    const width = (ends: { low: number; high: number } | null) => (ends ? ends.high - ends.low : 0)
    expect(worstServedTenth.change?.high).toBeLessThan(0)
    expect(width(worstServedTenth.change)).toBeLessThan(
      width(worstServedTenth.today) + width(worstServedTenth.planned),
    )
  })

  it('is none where somebody has no way', () => {
    const none = { stated: { worstServedTenth: null, gini: null }, inDraws: inDraws() }
    expect(unevenRanges(none, none).worstServedTenth).toEqual({
      ...{ today: null, planned: null, change: null },
    })
  })
})
