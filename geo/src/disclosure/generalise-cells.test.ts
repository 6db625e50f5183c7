import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { gridPlace } from '../reach/distance/grid-square.ts'
import { cellAges } from '../terms/classifications.ts'
import type { Cells } from '../world/snapshot.ts'
import { smallCity } from '../world/testing/small-city.ts'
import { generaliseCells, mostCells } from './generalise-cells.ts'
import { publish } from './publish.ts'

interface MadeCell {
  readonly column: number
  readonly row: number
  readonly district?: number
  readonly younger?: number
}

/** Cells of some 100 m, from west to east. */
function cellsOf(made: readonly MadeCell[]): Cells {
  const sorted = made.toSorted((one, other) => one.column - other.column || one.row - other.row)
  return {
    day: '2025-12-31',
    sourceId: 'cells',
    lon: Float64Array.from(sorted, ({ column }) => 13.7 + (column * 100) / 70_000),
    lat: Float64Array.from(sorted, ({ row }) => 51 + (row * 100) / 111_195),
    district: Int32Array.from(sorted, ({ district = 6 }) => district),
    residents: {
      AGE_60_TO_79: Float64Array.from(sorted, ({ younger = 10 }) => younger),
      AGE_80_PLUS: Float64Array.from(sorted, ({ row }) => row % 4),
    },
  }
}

const block = (columns: number, rows: number): MadeCell[] =>
  Array.from({ length: columns * rows }, (_, cell) => ({
    column: Math.floor(cell / rows),
    row: cell % rows,
  }))

const sumOf = ({ residents, district }: Cells, age: (typeof cellAges)[number], of: number) =>
  residents[age].reduce((sum, count, cell) => (district[cell] === of ? sum + count : sum), 0)

describe('cells of which there are too many', () => {
  it('stay as they are up to that', () => {
    const cells = cellsOf(block(10, 10))
    expect(generaliseCells(cells, 100)).toBe(cells)
  })

  it('are summed up in the smallest squares of which there are not, each with all its people', () => {
    const cells = cellsOf(block(20, 20))
    const some = generaliseCells(cells, 150)
    const few = generaliseCells(cells, 40)
    expect([some.generalised, few.generalised]).toEqual([
      { side: 200, from: 400 },
      { side: 500, from: 400 },
    ])
    expect(some.lon.length).toBeLessThanOrEqual(150)
    expect(few.lon.length).toBeLessThanOrEqual(40)
    expect(few.residents.AGE_60_TO_79.reduce((sum, count) => sum + count, 0)).toBe(4000)
  })

  it('stand where the middlemost of them stands, whatever their people', () => {
    const made = block(20, 20)
    const otherPeople = made.map((cell, place) => ({ ...cell, younger: place % 7 }))
    const placesIn = ({ lon, lat }: Cells) => [...lon].map((x, cell) => [x, lat[cell]])
    const all = cellsOf(made)
    const found = placesIn(generaliseCells(all, 40))
    expect(found).toEqual(placesIn(generaliseCells(cellsOf(otherPeople), 40)))
    expect(placesIn(all)).toEqual(expect.arrayContaining(found))
    for (const [lon = 0, lat = 0] of found) {
      const { x, y } = gridPlace(lon, lat)
      const [east, north] = [x, y].map((metres) => Math.abs((metres % 500) - 250))
      // Of a square that is whole: at its edge of what there is the middlemost is farther off.
      expect(Math.max(east ?? 0, north ?? 0)).toBeLessThanOrEqual(250)
    }
  })

  it('keep the people of each district, in the order from west to east, none twice in a place', () => {
    const cell = fc.record({
      column: fc.nat(30),
      row: fc.nat(30),
      district: fc.constantFrom(6, 7, 9),
      younger: fc.nat(20),
    })
    const made = fc.uniqueArray(cell, {
      minLength: 1,
      maxLength: 200,
      selector: ({ column, row }) => `${column} ${row}`,
    })
    fc.assert(
      fc.property(made, fc.integer({ min: 1, max: 100 }), (some, most) => {
        const cells = cellsOf(some)
        const found = generaliseCells(cells, most)
        for (const age of cellAges) {
          for (const district of [6, 7, 9]) {
            expect(sumOf(found, age, district)).toBe(sumOf(cells, age, district))
          }
        }
        const places = [...found.lon].map((lon, place) => [lon, found.lat[place] ?? 0] as const)
        expect(places).toEqual(places.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]))
        expect(new Set(places.map(String)).size).toBe(places.length)
      }),
    )
  })

  it('are said to be summed up, and their error not to be measured, in what is published', () => {
    const made = cellsOf(block(Math.ceil(mostCells / 200), 201))
    const { inhabited, estimateErrors } = publish(
      { ...smallCity, cells: made },
      { residents: 3, cases: 10 },
    )
    expect(inhabited.generalised).toEqual({ side: 200, from: made.lon.length })
    expect(inhabited.length).toBeLessThanOrEqual(mostCells)
    expect(estimateErrors.filter(({ level }) => level === 'CELL')).toEqual([])
  })
})
