import { describe, expect, it } from 'vitest'

import { differences } from './differences.ts'

describe('differences from the public contract', () => {
  it('are none where numbers lie within the tolerance and lists hold the same areas', () => {
    const actual = {
      areas: [
        { code: '2', value: 1.04 },
        { code: '1', value: 2, more: true },
      ],
    }
    const expected = {
      areas: [
        { code: '1', value: 2 },
        { code: '2', value: 1 },
      ],
    }
    expect(differences(actual, expected, 0.05)).toEqual([])
  })

  it('are named by their place', () => {
    expect(differences({ a: [{ slug: 'x', n: 1.2 }] }, { a: [{ slug: 'x', n: 1 }] }, 0.1)).toEqual([
      '$.a[x].n: expected 1, got 1.2',
    ])
    expect(differences({ a: null }, { a: [] }, 0)).toEqual(['$.a: expected a list, got null'])
    expect(differences({ a: [1] }, { a: [] }, 0)).toEqual(['$.a: expected 0 items, got 1'])
    expect(differences({}, { a: null }, 0)).toEqual(['$.a: expected null, got undefined'])
    expect(differences({ a: '1' }, { a: 1 }, 9)).toEqual(['$.a: expected 1, got "1"'])
  })
})
