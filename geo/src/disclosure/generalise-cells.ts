import { gridPlace } from '../reach/distance/grid-square.ts'
import { byAge, cellAges } from '../terms/classifications.ts'
import type { Cells } from '../world/snapshot.ts'

/**
 * The most cells that answers are made of: as many as a city of some millions has on the census grid of 100 m, and as a map
 * shows and a page computes with while a hand moves.
 */
export const mostCells = 50_000

/** Sides of squares, in metres: none ends in the middle of a cell of 100 m. */
const sides = [200, 500, 1000, 2000, 5000, 10_000, 20_000] as const

/**
 * Cells of which there are too many, summed up in the smallest squares of Europe's grid of which there are not; those of
 * a square that lie in several districts stay apart. The people of a square stand where its middlemost cell stands. Which
 * one that is follows from where cells are alone, never from how many people live there.
 */
export function generaliseCells(cells: Cells, most: number = mostCells): Cells {
  const { length } = cells.lon
  if (length <= most) return cells
  const grid = gridOf(cells)
  for (const side of sides) {
    const isLast = side === sides.at(-1)
    const squares = squaresOf(cells, grid, side, isLast ? Infinity : most)
    if (squares) return { ...summedUp(cells, squares), generalised: { side, from: length } }
  }
  return cells
}

/** Where cells lie on Europe's grid. */
interface OnGrid {
  readonly x: Float64Array
  readonly y: Float64Array
}

function gridOf({ lon, lat }: Cells): OnGrid {
  const [x, y] = [new Float64Array(lon.length), new Float64Array(lon.length)]
  for (const [cell, degrees] of lon.entries()) {
    const place = gridPlace(degrees, lat[cell] ?? 0)
    x[cell] = place.x
    y[cell] = place.y
  }
  return { x, y }
}

interface Squares {
  /** Of each cell the number of its square, from 0. */
  readonly of: Int32Array
  /** Of each square its middlemost cell. */
  readonly middles: readonly number[]
}

/** @returns null as soon as there are more than wanted */
function squaresOf(
  { district }: Cells,
  { x, y }: OnGrid,
  side: number,
  most: number,
): Squares | null {
  const numbers = new Map<number, Map<number, number>>()
  const of = new Int32Array(x.length)
  const middles: number[] = []
  const distances: number[] = []
  for (const [cell, east] of x.entries()) {
    const [column, row] = [Math.floor(east / side), Math.floor((y[cell] ?? 0) / side)]
    const ofDistrict = squaresIn(numbers, district[cell] ?? 0)
    const key = column * rows + row
    const square = ofDistrict.get(key) ?? middles.length
    if (square === most) return null
    ofDistrict.set(key, square)
    of[cell] = square
    const off = Math.hypot(east - (column + 0.5) * side, (y[cell] ?? 0) - (row + 0.5) * side)
    // Of four around the middle, the first: not which the last digit of a projection prefers.
    const distance = Math.round(off * 10)
    if (distance >= (distances[square] ?? Infinity)) continue
    distances[square] = distance
    middles[square] = cell
  }
  return { of, middles }
}

/** More than there are, however small the squares. */
const rows = 2 ** 20

function squaresIn(numbers: Map<number, Map<number, number>>, district: number) {
  const known = numbers.get(district) ?? new Map<number, number>()
  numbers.set(district, known)
  return known
}

/** In the order of the cells that they stand for. */
function summedUp(cells: Cells, { of, middles }: Squares): Cells {
  const order = Int32Array.from(middles.keys()).sort(
    (one, other) => (middles[one] ?? 0) - (middles[other] ?? 0),
  )
  const standing = Int32Array.from(order, (square) => middles[square] ?? 0)
  const placeOf = new Int32Array(order.length)
  for (const [place, square] of order.entries()) placeOf[square] = place
  const residents = byAge(() => new Float64Array(order.length))
  for (const age of cellAges) {
    const sums = residents[age]
    for (const [cell, count] of cells.residents[age].entries()) {
      const place = placeOf[of[cell] ?? 0] ?? 0
      sums[place] = (sums[place] ?? 0) + count
    }
  }
  return {
    ...cells,
    lon: Float64Array.from(standing, (cell) => cells.lon[cell] ?? 0),
    lat: Float64Array.from(standing, (cell) => cells.lat[cell] ?? 0),
    district: Int32Array.from(standing, (cell) => cells.district[cell] ?? 0),
    residents,
  }
}
