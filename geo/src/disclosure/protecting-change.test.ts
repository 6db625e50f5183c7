import { describe, expect, it } from 'vitest'

import { linkedTable } from './linked-table.ts'
import { protectingChange, type Search } from './protecting-change.ts'

const cell = (value: number | null) => ({ value, publishable: true, protected: true })
const search: Search = {
  cost: () => 1,
  width: 8,
  patience: 5,
  split: true,
  next: 'fewest-ways',
}

describe('protectingChange', () => {
  const table = linkedTable([52, 2, 30, 20].map(cell), [{ total: 0, parts: [1, 2, 3] }])

  it('changes the cheapest cell that balances', () => {
    const cost = (index: number) => (index === 3 ? 1 : 2)
    expect(protectingChange(table, 1, 1, { ...search, cost })).toEqual([1, 3])
  })

  it('leaves alone what must not change', () => {
    const cost = (index: number) => (index === 2 ? 1 : Infinity)
    expect(protectingChange(table, 1, 1, { ...search, cost })).toEqual([1, 2])
    expect(protectingChange(table, 1, 1, { ...search, cost: () => Infinity })).toBeNull()
  })

  it('takes several cells where one is too small, if they may share', () => {
    const small = linkedTable([4, 2, 1, 1].map(cell), [{ total: 0, parts: [1, 2, 3] }])
    const cost = (index: number) => (index === 0 ? Infinity : 1)
    expect(protectingChange(small, 1, 2, { ...search, cost })?.sort()).toEqual([1, 2, 3])
    expect(protectingChange(small, 1, 2, { ...search, cost, split: false })).toBeNull()
  })

  it('never lowers what is not known', () => {
    const gaps = linkedTable([52, 2, null, null].map(cell), [{ total: 0, parts: [1, 2, 3] }])
    const cost = (index: number) => (index === 0 ? Infinity : 1)
    expect(protectingChange(gaps, 1, 1, { ...search, cost })).toBeNull()
    expect(protectingChange(gaps, 1, -1, { ...search, cost })).toHaveLength(2)
  })

  it('is the cell alone where no relation holds it', () => {
    expect(protectingChange(linkedTable([cell(1)], []), 0, 2, search)).toEqual([0])
  })
})
