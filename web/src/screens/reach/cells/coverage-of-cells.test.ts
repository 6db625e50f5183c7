import { describe, expect, it } from 'vitest'

import { cellSums } from './cell-sums'
import { coverageOfCells, districtsOf } from './coverage-of-cells'
import { distanceRows, withheldCellsOf } from './distance-rows'
import type { ReachCells, SiteWays } from './reach-cells'
import type { ReachLimit } from '$reach/reach-choices'
import { nearestOfBoth } from './site-ways'

const ways: SiteWays = {
  sites: ['a', 'b'],
  metres: [400, 1_000, 1_001, null, 700],
  nearest: [0, 1, 1, null, 0],
}
const none: SiteWays = {
  sites: [],
  metres: [null, null, null, null, null],
  nearest: [null, null, null, null, null],
}
const cells: ReachCells = {
  asOf: '2025-12-31',
  source: 's',
  status: 'ESTIMATED',
  lon: [13.7, 13.71, 13.72, 13.73, 13.74],
  lat: [51, 51, 51, 51, 51],
  residents: { AGE_60_TO_79: [10, 20, 30, 40, 5], AGE_80_PLUS: [4, null, 6, 8, null] },
  district: [0, 0, 0, 1, 2],
  districts: ['one', 'two', 'three'],
  ways: { MEETING: ways, COUNSELLING: none },
}
const sums = cellSums(cells, ways)
const speeds = { AGE_60_TO_79: 4, AGE_80_PLUS: 3 }
const metres = (value: number): ReachLimit => ({ unit: 'METRES', value, speeds })
const minutes = (value: number): ReachLimit => ({ unit: 'MINUTES', value, speeds })

describe('coverageOfCells', () => {
  it('counts who walks exactly so far, and names cells that are not in its sums', () => {
    expect(coverageOfCells(['one'], sums, metres(1_000), 'AGE_60_PLUS', 3)).toEqual({
      share: 34 / 70,
      status: 'ESTIMATED',
      covered: 34,
      residents: 70,
      withheldCells: 1,
    })
  })

  it('lets each age walk at its own pace', () => {
    // 15 minutes are 1,000 m at 4 km/h and 750 m at 3 km/h.
    expect(coverageOfCells(['one'], sums, minutes(15), 'AGE_60_PLUS', 0).covered).toBe(34)
    // 12 minutes are 800 m and 600 m, 7 minutes 467 m and 350 m.
    expect(coverageOfCells(['one'], sums, minutes(12), 'AGE_80_PLUS', 0).covered).toBe(4)
    expect(coverageOfCells(['one'], sums, minutes(7), 'AGE_80_PLUS', 0).covered).toBe(0)
  })

  it('reaches nobody where no way leads, which is 0 and not nothing', () => {
    expect(coverageOfCells(['two'], sums, metres(5_000), 'AGE_60_PLUS', 3)).toEqual({
      share: 0,
      status: 'ESTIMATED',
      covered: 0,
      residents: 48,
      withheldCells: 0,
    })
  })

  it('withholds a small number, a small rest, and what no cell tells', () => {
    const withheld = { share: null, status: 'SUPPRESSED', covered: null, residents: null }
    expect(coverageOfCells(['one'], sums, metres(500), 'AGE_80_PLUS', 5)).toMatchObject(withheld)
    expect(coverageOfCells(['one'], sums, metres(1_000), 'AGE_80_PLUS', 7)).toMatchObject(withheld)
    expect(coverageOfCells(['three'], sums, metres(1_000), 'AGE_80_PLUS', 3)).toEqual({
      ...withheld,
      withheldCells: 1,
    })
  })

  it('knows nothing of a district without cells', () => {
    expect(coverageOfCells(['empty'], sums, metres(1_000), 'AGE_60_PLUS', 3)).toEqual({
      share: null,
      status: 'MISSING',
      covered: null,
      residents: null,
      withheldCells: 0,
    })
  })
})

describe('districtsOf', () => {
  const entry = (
    id: string,
    level: 'DISTRICT' | 'PLANNING_AREA',
    parents: string[],
    reportedWith: string | null = null,
  ) => ({
    id,
    level,
    code: id,
    name: id,
    areaKm2: 1,
    centre: { lon: 0, lat: 0 },
    parents,
    reportedWith,
  })
  const heath = entry('heath', 'DISTRICT', ['area'], 'one')
  const one = entry('one', 'DISTRICT', ['area'])
  const area = entry('area', 'PLANNING_AREA', [])
  const catalogue = {
    areas: new Map([heath, one, area, entry('two', 'DISTRICT', [])].map((each) => [each.id, each])),
  }

  it('counts a district without figures of its own with the one it is reported with', () => {
    expect(districtsOf(one, catalogue)).toEqual(['heath', 'one'])
    expect(districtsOf(heath, catalogue)).toEqual([])
    expect(districtsOf(area, catalogue)).toEqual(['heath', 'one'])
    expect(districtsOf(null, catalogue)).toEqual(['heath', 'one', 'two'])
  })
})

describe('distanceRows', () => {
  it('sorts people and cells into classes around the limit; everybody is in one', () => {
    expect(distanceRows({ ways, sums }, metres(1_000), 'AGE_60_TO_79')).toEqual([
      { residents: 10, cells: 1 },
      { residents: 25, cells: 2 },
      { residents: 30, cells: 1 },
      { residents: 0, cells: 0 },
      { residents: 40, cells: 1 },
    ])
  })

  it('counts each age at its own pace and colours by the slower', () => {
    // 20 minutes: 1,333 m and 1,000 m; half of it 667 m and 500 m.
    expect(distanceRows({ ways, sums }, minutes(20), 'AGE_60_PLUS')).toEqual([
      { residents: 14, cells: 1 },
      { residents: 55, cells: 2 },
      { residents: 6, cells: 1 },
      { residents: 0, cells: 0 },
      { residents: 48, cells: 1 },
    ])
  })
})

describe('withheldCellsOf', () => {
  it('counts cells in which any of the ages is withheld', () => {
    expect(withheldCellsOf(cells.residents, 'AGE_60_PLUS')).toBe(2)
    expect(withheldCellsOf(cells.residents, 'AGE_60_TO_79')).toBe(0)
  })
})

describe('nearestOfBoth', () => {
  it('takes the nearer of two choices, the first where both are equally near', () => {
    const other: SiteWays = {
      sites: ['b', 'c'],
      metres: [400, 300, null, 90, null],
      nearest: [1, 0, null, 1, null],
    }
    expect(nearestOfBoth(ways, other)).toEqual({
      sites: ['a', 'b', 'c'],
      metres: [400, 300, 1_001, 90, 700],
      nearest: [0, 1, 1, 2, 0],
    })
  })

  it('has no way where neither has one', () => {
    expect(nearestOfBoth(none, none)).toEqual(none)
  })
})
