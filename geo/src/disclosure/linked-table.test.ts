import { describe, expect, it } from 'vitest'

import { linkedTable } from './linked-table.ts'

const cell = (value: number | null) => ({ value, publishable: true, protected: true })

describe('linkedTable', () => {
  it('knows of each relation its cells and of each cell its relations', () => {
    const table = linkedTable([cell(5), cell(2), cell(3)], [{ total: 0, parts: [1, 2] }])
    expect(table.terms).toEqual([
      [
        { index: 0, sign: -1 },
        { index: 1, sign: 1 },
        { index: 2, sign: 1 },
      ],
    ])
    expect(table.relationsOf).toEqual([
      [{ index: 0, sign: -1 }],
      [{ index: 0, sign: 1 }],
      [{ index: 0, sign: 1 }],
    ])
  })

  it('computes what follows, also in several steps', () => {
    const relations = [
      { total: 0, parts: [1, 2] },
      { total: 2, parts: [3, 4] },
    ]
    const cells = [cell(9), cell(4), cell(null), cell(2), cell(null)]
    expect(linkedTable(cells, relations).values).toEqual([9, 4, 5, 2, 3])
  })

  it('leaves open what does not follow', () => {
    const cells = [cell(9), cell(null), cell(null)]
    expect(linkedTable(cells, [{ total: 0, parts: [1, 2] }]).values).toEqual([9, null, null])
  })

  it('forgives rounding errors of estimates and nothing more', () => {
    const relation = { total: 0, parts: [1, 2] }
    expect(linkedTable([cell(0.3), cell(0.1), cell(0.2)], [relation]).values).toHaveLength(3)
    expect(linkedTable([cell(0.3), cell(0.1 + 0.2), cell(null)], [relation]).values[2]).toBe(0)
    expect(() => linkedTable([cell(4), cell(1), cell(2)], [relation])).toThrow(RangeError)
    expect(() => linkedTable([cell(4), cell(5), cell(null)], [relation])).toThrow(RangeError)
  })
})
