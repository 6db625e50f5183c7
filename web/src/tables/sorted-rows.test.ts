import { describe, expect, it } from 'vitest'

import { sortedRows, type SortedBy } from './sorted-rows'

const rows = [
  { name: 'Übigau', people: 2, kind: 'b' },
  { name: 'Zschertnitz', people: null, kind: null },
  { name: 'Cotta', people: 0, kind: 'a' },
  { name: 'Mitte', people: 2, kind: 'b' },
  { name: 'Altfranken', people: null, kind: 'a' },
]
type Row = (typeof rows)[number]
type Key = 'name' | 'people' | 'kind'
const columns: [SortedBy<Row, Key>, ...SortedBy<Row, Key>[]] = [
  { key: 'name', value: ({ name }) => name },
  { key: 'people', value: ({ people }) => people },
  { key: 'kind', value: ({ kind }) => kind },
]
const order = (key: Key, descending = false) =>
  sortedRows(rows, columns, { key, descending }, 'de').map(({ name }) => name)

describe('sortedRows', () => {
  it('sorts names as a reader of the language would, in either direction', () => {
    const names = ['Altfranken', 'Cotta', 'Mitte', 'Übigau', 'Zschertnitz']
    expect(order('name')).toEqual(names)
    expect(order('name', true)).toEqual(names.toReversed())
  })

  it('puts equals in the order of their names, and what has no figure last, whichever way it sorts', () => {
    const missing = ['Altfranken', 'Zschertnitz']
    expect(order('people')).toEqual(['Cotta', 'Mitte', 'Übigau', ...missing])
    expect(order('people', true)).toEqual(['Mitte', 'Übigau', 'Cotta', ...missing])
  })

  it('sorts texts like names', () => {
    expect(order('kind', true)).toEqual(['Mitte', 'Übigau', 'Altfranken', 'Cotta', 'Zschertnitz'])
  })

  it('leaves the rows given as they are', () => {
    order('people')
    expect(rows[0]?.name).toBe('Übigau')
  })
})
