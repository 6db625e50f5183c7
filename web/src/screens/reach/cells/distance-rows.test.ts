import { CellsByDistance } from '@atlas/geo/reach/distance/cells-by-distance'
import { describe, expect, it } from 'vitest'

import { distanceRows } from './distance-rows'
import { fiveCells, metres, minutes } from '$reach/cells/reach-fixture'

const { cells, ways } = fiveCells

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
