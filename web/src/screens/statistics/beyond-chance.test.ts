import { expect, it } from 'vitest'

import { beyondChance } from './beyond-chance'

it('tells a change from chance by whether its interval holds none', () => {
  const between = (lower: number, upper: number) => beyondChance({ interval: { lower, upper } })
  expect([between(0.15, 0.28), between(-0.24, -0.12), between(-0.01, 0.05)]).toEqual([
    'MORE',
    'FEWER',
    'WITHIN',
  ])
  expect(beyondChance({ interval: null })).toBe(null)
})
