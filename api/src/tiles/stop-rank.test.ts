import { expect, it } from 'vitest'

import type { TransitMode } from '@atlas/geo/terms/classifications'
import { stopRank } from './stop-rank.ts'

it.each<[rank: number, modes: readonly TransitMode[]]>([
  [1, ['TRAM', 'BUS']],
  [2, ['TRAM']],
  [3, ['BUS']],
  [3, ['BUS', 'FERRY']],
  [3, ['FERRY']],
  [4, []],
])('a stop comes in place %i where %j stops', (rank, modes) => {
  expect(stopRank(modes)).toBe(rank)
})
