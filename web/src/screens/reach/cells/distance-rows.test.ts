import { CellsByDistance } from '@atlas/geo/reach/distance/cells-by-distance'
import { describe, expect, it } from 'vitest'

import type { ReachLimit } from '$reach/reach-choices'

import { distanceRows } from './distance-rows'
import { cellsOf, waysOf } from './reach-fixture'

const ways = waysOf(['a', 'b'], [[0, 400], [1, 1_000], [1, 1_001], null, [0, 700]])
const cells = cellsOf({
  lon: [13.7, 13.71, 13.72, 13.73, 13.74],
  lat: [51, 51, 51, 51, 51],
  younger: [10, 20, 30, 40, 5],
  older: [4, 0, 6, 8, 0],
  district: [0, 0, 0, 1, 2],
  districts: ['one', 'two', 'heath'],
})
const speeds = { AGE_60_TO_79: 4, AGE_80_PLUS: 3 }
const metres = (value: number): ReachLimit => ({ unit: 'METRES', value, speeds })
const minutes = (value: number): ReachLimit => ({ unit: 'MINUTES', value, speeds })

describe('classes of distance', () => {
  const rowsAt = distanceRows(cells, new CellsByDistance(ways, [0, 1, 2, 3, 4]))

  it('sorts people and cells into classes around the limit; everybody is in one', () => {
    expect(rowsAt(metres(1_000), 'AGE_60_TO_79')).toEqual([
      { residents: 10, cells: 1 },
      { residents: 25, cells: 2 },
      { residents: 30, cells: 1 },
      { residents: 0, cells: 0 },
      { residents: 40, cells: 1 },
    ])
  })

  it('counts each age at its own pace and colours by the slower', () => {
    // 20 minutes: 1,333 m and 1,000 m; half of it 667 m and 500 m.
    expect(rowsAt(minutes(20), 'AGE_60_PLUS')).toEqual([
      { residents: 14, cells: 1 },
      { residents: 55, cells: 2 },
      { residents: 6, cells: 1 },
      { residents: 0, cells: 0 },
      { residents: 48, cells: 1 },
    ])
  })

  it('count alike whatever limit was asked for before', () => {
    const rows = rowsAt(metres(1_000), 'AGE_60_PLUS')
    rowsAt(metres(50), 'AGE_60_PLUS')
    expect(rowsAt(metres(1_000), 'AGE_60_PLUS')).toEqual(rows)
  })
})
