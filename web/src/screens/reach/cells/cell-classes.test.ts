import { CellsByDistance } from '@atlas/geo/reach/distance/cells-by-distance'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { CellClasses } from './cell-classes'
import { distanceClass, distanceEnds } from './limit-classes'

const sorted = (...metres: number[]) =>
  new CellsByDistance({ metres: Float64Array.from(metres) }, [...metres.keys()])

describe('the classes of cells', () => {
  const cells = sorted(600, 100, 1_000, Infinity)

  it('are all new at first, then only those that changed', () => {
    const classes = new CellClasses()
    expect(classes.changes(cells, [500, 1_000])).toEqual([
      [1, 0],
      [0, 1],
      [2, 1],
      [3, 2],
    ])
    expect(classes.changes(cells, [500, 1_000])).toEqual([])
    expect(classes.changes(cells, [600, 1_000])).toEqual([[0, 0]])
    expect(classes.changes(cells, [600, 999])).toEqual([[2, 2]])
  })

  it('begin anew with other cells, and keep theirs where other ways lead to as many', () => {
    const classes = new CellClasses()
    classes.changes(cells, [500])
    expect(classes.changes(sorted(400, 100, 1_000, Infinity), [500])).toEqual([[0, 0]])
    expect(classes.changes(sorted(100), [500])).toEqual([[0, 0]])
  })

  it('are those of every distance, whichever way the limit moved; none is named without a change', () => {
    const someMetres = fc.array(fc.oneof(fc.nat(3_000), fc.constant(Infinity)), { maxLength: 40 })
    const someLimits = fc.array(fc.nat(2_000), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(someMetres, someLimits, (metres, limits) => {
        const byDistance = sorted(...metres)
        const classes = new CellClasses()
        const drawn = new Map<number, number>()
        for (const limit of limits) {
          const ends = distanceEnds(limit)
          for (const [cell, distance] of classes.changes(byDistance, ends)) {
            expect(drawn.get(cell)).not.toBe(distance)
            drawn.set(cell, distance)
          }
          for (const [cell, way] of metres.entries()) {
            expect(drawn.get(cell)).toBe(distanceClass(way, ends))
          }
        }
      }),
    )
  })
})
