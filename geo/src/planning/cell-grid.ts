import type { Points } from '../reach/distance/geodesic.ts'

/** Cells to a square, about. */
const cellsOfSquare = 3
/** Squares in a row or a column at most: an outlier makes no grid of a continent. */
const mostSquares = 4096
/** What rounding does to a distance in metres is less than this. */
const margin = 1e-6

/**
 * Cells by where they lie, seen from straight above their middle: no two lie nearer to each other in space than they
 * seem. In the order of the grid those around a cell stand in few ranges, a range for each row of squares.
 */
export class CellGrid {
  /** The cells by squares, row by row; of a square by their place. */
  readonly cells: Uint32Array
  /** Where they lie, in that order. */
  readonly points: Points
  /** Of the squares `lookAround` found: from, to, from, to. */
  readonly ranges: Uint32Array
  readonly #east: Float64Array
  readonly #north: Float64Array
  readonly #side: number
  readonly #west: number
  readonly #south: number
  readonly #columns: number
  readonly #rows: number
  /** Where the cells of each square begin; at the end, how many there are. */
  readonly #start: Uint32Array

  constructor(points: Points) {
    const { east, north } = seenFromAbove(points)
    const [west, right] = endsOf(east)
    const [south, top] = endsOf(north)
    this.#side = sideOf(right - west, top - south, east.length)
    this.#west = west
    this.#south = south
    this.#columns = this.#squaresIn(right - west)
    this.#rows = this.#squaresIn(top - south)
    const squares = this.#columns * this.#rows
    const squareOf = east.map((x, cell) => this.#squareAt(x, north[cell] ?? 0))
    this.#start = new Uint32Array(squares + 1)
    for (const square of squareOf) this.#start[square + 1] = (this.#start[square + 1] ?? 0) + 1
    for (let square = 0; square < squares; square += 1) {
      this.#start[square + 1] = (this.#start[square + 1] ?? 0) + (this.#start[square] ?? 0)
    }
    this.cells = new Uint32Array(east.length)
    const next = this.#start.slice()
    for (const [cell, square] of squareOf.entries()) {
      this.cells[next[square] ?? 0] = cell
      next[square] = (next[square] ?? 0) + 1
    }
    const inOrder = (values: Float64Array) =>
      Float64Array.from(this.cells, (cell) => values[cell] ?? Number.NaN)
    this.#east = inOrder(east)
    this.#north = inOrder(north)
    this.points = { x: inOrder(points.x), y: inOrder(points.y), z: inOrder(points.z) }
    this.ranges = new Uint32Array(2 * this.#rows)
  }

  /**
   * Finds ranges that hold every cell within so many metres in space, and others.
   * @param place of a cell in the order of the grid
   * @returns how many numbers of `ranges` are meant
   */
  lookAround(place: number, metres: number): number {
    const [x, y] = [this.#east[place] ?? 0, this.#north[place] ?? 0]
    const far = metres + margin
    const lastRow = this.#rowAt(y + far)
    let found = 0
    for (let row = this.#rowAt(y - far); row <= lastRow; row += 1) {
      const across = this.#acrossRow(row, y)
      if (across > far) continue
      const wide = Math.sqrt(far * far - across * across) + margin
      const first = row * this.#columns
      const from = this.#start[first + this.#columnAt(x - wide)] ?? 0
      const to = this.#start[first + this.#columnAt(x + wide) + 1] ?? 0
      if (from === to) continue
      this.ranges[found] = from
      this.ranges[found + 1] = to
      found += 2
    }
    return found
  }

  #squaresIn(metres: number): number {
    return Math.min(mostSquares, Math.max(1, Math.ceil(metres / this.#side)))
  }

  #columnAt(x: number): number {
    const column = Math.floor((x - this.#west) / this.#side)
    return Math.min(this.#columns - 1, Math.max(0, column))
  }

  #rowAt(y: number): number {
    const row = Math.floor((y - this.#south) / this.#side)
    return Math.min(this.#rows - 1, Math.max(0, row))
  }

  /** How far a place lies from a row of squares, at least; the outer rows hold what rounding puts beyond them. */
  #acrossRow(row: number, y: number): number {
    const south = this.#south + row * this.#side
    return Math.max(0, south - margin - y, y - south - this.#side - margin)
  }

  #squareAt(x: number, y: number): number {
    return this.#rowAt(y) * this.#columns + this.#columnAt(x)
  }
}

function sideOf(width: number, height: number, cells: number): number {
  const side = Math.sqrt((width * height * cellsOfSquare) / Math.max(1, cells))
  return Math.max(1, side, width / mostSquares, height / mostSquares)
}

function endsOf(values: Float64Array): [number, number] {
  let [least, most] = [Infinity, -Infinity]
  for (const value of values) {
    least = Math.min(least, value)
    most = Math.max(most, value)
  }
  return least <= most ? [least, most] : [0, 0]
}

/** Metres eastward and northward on the plane that touches a sphere above the middle of all. */
function seenFromAbove({ x, y, z }: Points): { east: Float64Array; north: Float64Array } {
  const sum = (values: Float64Array) => values.reduce((all, value) => all + value, 0)
  const [mx, my, mz] = [sum(x), sum(y), sum(z)]
  const flat = Math.hypot(mx, my)
  const whole = Math.hypot(mx, my, mz)
  // At a pole every direction is as good.
  const [ex, ey] = flat === 0 ? [0, 1] : [-my / flat, mx / flat]
  const [cosine, sine] = whole === 0 ? [0, 1] : [flat / whole, mz / whole]
  return {
    east: x.map((value, cell) => ex * value + ey * (y[cell] ?? 0)),
    // Upright on east and on the line to the middle.
    north: x.map(
      (value, cell) => sine * (ex * (y[cell] ?? 0) - ey * value) + cosine * (z[cell] ?? 0),
    ),
  }
}
