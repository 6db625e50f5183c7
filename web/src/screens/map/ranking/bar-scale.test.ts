import { describe, expect, it } from 'vitest'

import { barScale } from './bar-scale'

describe('barScale', () => {
  it('begins at zero where nothing lies below', () => {
    const { zero, place } = barScale([50, 100], 25)
    expect([zero, place(25), place(50), place(100)]).toEqual([0, 25, 50, 100])
  })

  it('leaves room left of zero for what is negative', () => {
    const { zero, place } = barScale([-1, 3], null)
    expect([place(-1), zero, place(3)]).toEqual([0, 25, 100])
  })

  it('makes room for a city beyond every area', () => {
    expect(barScale([10], 40).place(10)).toBe(25)
  })

  it('does not divide by nothing', () => {
    expect(barScale([0, 0], null).place(0)).toBe(0)
    expect(barScale([], null).zero).toBe(0)
  })
})
