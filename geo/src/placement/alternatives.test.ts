import { expect, it } from 'vitest'

import { alternativesOf } from './alternatives.ts'
import type { Choice } from './interchange.ts'

/** Four columns, each of which saves the same demand the same. */
const choice: Choice = {
  savings: {
    rows: 1,
    columns: 4,
    start: Uint32Array.from([0, 1, 2, 3, 4]),
    row: Uint32Array.from([0, 0, 0, 0]),
    saving: Float64Array.from([5, 5, 5, 5]),
  },
  sites: 1,
  candidates: Uint32Array.from([0, 1, 2, 3]),
  conflicts: null,
}
const asked = { atLeast: 5, most: 10, nodes: 100 }

it('lists every choice that is as good', () => {
  const { sets, areAll } = alternativesOf(choice, { ...asked, checkpoint: () => undefined })
  expect({ sets: sets.toSorted(), areAll }).toEqual({ sets: [[0], [1], [2], [3]], areAll: true })
})

it('lists what it has found when time ends, and says that there may be others', () => {
  let left = 0
  const checkpoint = () => {
    if (left === 0) throw new Error('time is up')
    left -= 1
  }
  const inTime = (passes: number) => {
    left = passes
    return alternativesOf(choice, { ...asked, checkpoint })
  }
  expect(inTime(0)).toEqual({ sets: [], areAll: false })
  const some = Array.from({ length: 40 }, (_, passes) => inTime(passes))
  expect(some.some(({ sets, areAll }) => sets.length > 0 && !areAll)).toBe(true)
  expect(some.at(-1)).toMatchObject({ areAll: true })
})
