import { describe, expect, it } from 'vitest'

import { instanceOfWays } from './instance-of-ways.ts'
import { worstServedTenth } from './worst-served.ts'

const served = (weights: number[], metres: number[]) =>
  worstServedTenth(
    instanceOfWays({ weights, metres: metres.map((way) => [way]), partsOfAMetre: 10 }),
    [0],
  )

describe('the tenth with the longest ways', () => {
  it('takes of the demand where it begins a part', () => {
    // A tenth of 40 is 4: 1 who goes 500 m, and 3 of those who go 300.
    expect(served([30, 1, 9], [100, 500, 300])).toBe((500 * 10 + 3 * 300 * 10) / 4)
  })

  it('leaves out whom nobody asks after', () => {
    expect(served([10, 0], [100, 900])).toBe(1000)
  })

  it('is not known where somebody has no way, or nobody is asked after', () => {
    expect(served([99, 1], [100, Infinity])).toBeNull()
    expect(served([0], [100])).toBeNull()
  })
})
