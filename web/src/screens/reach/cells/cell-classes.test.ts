import { describe, expect, it } from 'vitest'

import { CellClasses } from './cell-classes'

describe('the classes of cells', () => {
  const metres = Float64Array.of(100, 600, 1_000, Infinity)

  it('are all new at first, then only those that changed', () => {
    const classes = new CellClasses()
    expect(classes.changes(metres, [500, 1_000])).toEqual([
      [0, 0],
      [1, 1],
      [2, 1],
      [3, 2],
    ])
    expect(classes.changes(metres, [500, 1_000])).toEqual([])
    expect(classes.changes(metres, [600, 1_000])).toEqual([[1, 0]])
    expect(classes.changes(metres, [600, 999])).toEqual([[2, 2]])
  })

  it('begin anew with other cells', () => {
    const classes = new CellClasses()
    classes.changes(metres, [500])
    expect(classes.changes(Float64Array.of(100), [500])).toEqual([[0, 0]])
  })
})
