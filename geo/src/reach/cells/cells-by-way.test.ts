import { describe, expect, it } from 'vitest'
import { cellsByWay } from './cells-by-way.ts'

/** Cells by the length of their ways, each with ten people. */
const tableOf = (ways: readonly number[], limits: readonly number[] = []) =>
  cellsByWay({
    caption: { key: 'cellsByWay', to: 'SITE' },
    cells: [...ways.keys()],
    metresOf: (cell) => ways[cell] ?? Infinity,
    limits,
    columns: [
      { name: { key: 'name', name: 'people' }, unit: 'RESIDENTS', of: () => 10 },
      {
        name: { key: 'name', name: 'near' },
        unit: 'RESIDENTS',
        of: (_, metres) => (metres <= 300 ? 10 : 0),
      },
    ],
  })

describe('cells by their way', () => {
  it('are added up by classes that include their end, with a row for those without a way', () => {
    expect(tableOf([0, 250, 250.1, 5000, 5001, Infinity]).rows).toEqual([
      { name: { key: 'wayBetween', above: 0, upTo: 250 }, values: [20, 20] },
      { name: { key: 'wayBetween', above: 250, upTo: 500 }, values: [10, 10] },
      { name: { key: 'wayBetween', above: 2000, upTo: 5000 }, values: [10, 0] },
      { name: { key: 'wayBetween', above: 5000, upTo: null }, values: [10, 0] },
      { name: { key: 'noWay' }, values: [10, 0] },
    ])
  })

  it('are told apart at the limit asked about, and at 0 by nothing', () => {
    expect(tableOf([280, 320], [300, 0]).rows).toEqual([
      { name: { key: 'wayBetween', above: 250, upTo: 300 }, values: [10, 10] },
      { name: { key: 'wayBetween', above: 300, upTo: 500 }, values: [10, 0] },
    ])
  })
})
