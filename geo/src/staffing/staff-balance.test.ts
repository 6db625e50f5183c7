import { describe, expect, it } from 'vitest'

import { isFlagged } from './is-flagged.ts'
import { staffBalance } from './staff-balance.ts'

const areas = [
  { name: 'A', difference: -0.5 },
  { name: 'B', difference: 0.49 },
  { name: 'C', difference: -1.2 },
  { name: 'D', difference: 0.7 },
  { name: 'E', difference: null },
  { name: 'F', difference: 1.1 },
]
const names = (found: readonly { name: string }[]) => found.map(({ name }) => name)

describe('staffBalance', () => {
  it('names where staff is missing and where there is more than the target, the furthest first', () => {
    const { missing, beyond, unknown, sufficiency } = staffBalance(areas, 0.5)
    expect(names(missing)).toEqual(['C', 'A'])
    expect(names(beyond)).toEqual(['F', 'D'])
    expect(names(unknown)).toEqual(['E'])
    expect(sufficiency).toBe('IN_PLACES')
  })

  it('names exactly the areas that are flagged', () => {
    const computed = [2.3 - 1.8, 1.8 - 2.3, 0.4999, -0.4999, 0, -3].map((difference) => ({
      difference,
    }))
    const { missing, beyond } = staffBalance(computed, 0.5)
    expect(new Set([...missing, ...beyond])).toEqual(
      new Set(computed.filter(({ difference }) => isFlagged(difference, 0.5))),
    )
  })

  it.each([
    [[-0.4, 2], 'EVERYWHERE'],
    [[-0.6, 2], 'IN_PLACES'],
    [[-0.6, -2], 'NOWHERE'],
    [[-0.6, null], 'NOWHERE'],
    [[null, null], 'UNKNOWN'],
    [[], 'UNKNOWN'],
  ] as const)('says whether staff suffices: %j %s', (differences, sufficiency) => {
    const given = differences.map((difference) => ({ difference }))
    expect(staffBalance(given, 0.5).sufficiency).toBe(sufficiency)
  })

  it('names neither side for a difference of nothing, whatever the threshold', () => {
    const { missing, beyond, sufficiency } = staffBalance([{ difference: 0 }], 0)
    expect([missing, beyond, sufficiency]).toEqual([[], [], 'EVERYWHERE'])
  })

  it('refuses a threshold that is none', () => {
    expect(() => staffBalance(areas, -1)).toThrow(RangeError)
  })
})
