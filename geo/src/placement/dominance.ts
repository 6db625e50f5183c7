import type { Checkpoint } from '../work/checkpoint.ts'
import { ColumnsOfRows, type Savings } from './savings.ts'
import { type Subproblem, withColumns } from './subproblem.ts'

/** One column in whose place another one may always be chosen. */
export interface Dominated {
  readonly column: number
  readonly by: number
}

/** Which bits of many are set, for many sets. */
class BitSets {
  readonly #words: number
  readonly #bits: Int32Array
  readonly sizes: Uint32Array

  constructor(sets: number, bits: number) {
    this.#words = Math.ceil(bits / 32)
    this.#bits = new Int32Array(sets * this.#words)
    this.sizes = new Uint32Array(sets)
  }

  add(set: number, bit: number): void {
    const word = set * this.#words + (bit >> 5)
    this.#bits[word] = (this.#bits[word] ?? 0) | (1 << (bit & 31))
    this.sizes[set] = (this.sizes[set] ?? 0) + 1
  }

  isWithin(set: number, other: number): boolean {
    const [one, two] = [set * this.#words, other * this.#words]
    for (let word = 0; word < this.#words; word += 1) {
      if (((this.#bits[one + word] ?? 0) & ~(this.#bits[two + word] ?? 0)) !== 0) return false
    }
    return true
  }
}

/** Columns that serve nobody whom another one does not serve, too; of equal ones all but the first. */
export function dominatedColumns(savings: Savings, checkpoint: Checkpoint): Dominated[] {
  const { columns, start, row } = savings
  const byRow = new ColumnsOfRows(savings)
  const rows = byRow.served()
  const bitOf = new Uint32Array(savings.rows)
  for (const [bit, one] of rows.entries()) bitOf[one] = bit
  const served = new BitSets(columns, rows.length)
  const hardest = new Int32Array(columns).fill(-1)
  for (let column = 0; column < columns; column += 1) {
    for (const one of row.subarray(start[column], start[column + 1])) {
      const bit = bitOf[one] ?? 0
      served.add(column, bit)
      const least = hardest[column] ?? -1
      if (least === -1 || bit < least) hardest[column] = bit
    }
  }
  const standsFor = new Map<number, number>()
  for (let column = 0; column < columns; column += 1) {
    if (column % setsAtOnce === 0) checkpoint()
    const size = served.sizes[column] ?? 0
    const by = byRow.of(rows[hardest[column] ?? -1] ?? savings.rows).find((other) => {
      const otherSize = served.sizes[other] ?? 0
      const isFirst = otherSize > size || (otherSize === size && other < column)
      return isFirst && served.isWithin(column, other)
    })
    if (by !== undefined) standsFor.set(column, by)
  }
  return [...standsFor.keys()].map((column) => {
    let by = column
    for (let next = standsFor.get(by); next !== undefined; next = standsFor.get(by)) by = next
    return { column, by }
  })
}

const setsAtOnce = 16

/** Rows that are served by whatever serves another one; of equal ones all but the first. */
export function dominatedRows(savings: Savings, checkpoint: Checkpoint): number[] {
  const byRow = new ColumnsOfRows(savings)
  const served = byRow.served()
  const serving = new BitSets(served.length, savings.columns)
  for (const [place, one] of served.entries()) {
    for (const column of byRow.of(one)) serving.add(place, column)
  }
  // A row that dominates another one has its first column in common with it.
  const keptByFirst = Array.from({ length: savings.columns }, (): number[] => [])
  return served.filter((one, place) => {
    if (place % setsAtOnce === 0) checkpoint()
    const columns = byRow.of(one)
    const isDominated = columns.some((column) =>
      keptByFirst[column]?.some((other) => serving.isWithin(other, place)),
    )
    if (!isDominated) keptByFirst[columns[0] ?? 0]?.push(place)
    return isDominated
  })
}

/** Rows of which no column serves two: so many columns at least serve all. */
export function rowsApart(savings: Savings): readonly number[] {
  const byRow = new ColumnsOfRows(savings)
  const isTaken = new Uint8Array(savings.columns)
  return byRow.served().filter((row) => {
    const columns = byRow.of(row)
    if (columns.some((column) => isTaken[column] === 1)) return false
    for (const column of columns) isTaken[column] = 1
    return true
  })
}

/** Where all must be served: what is left when some rows count as served. */
export function withoutRows(
  node: Subproblem,
  rows: readonly number[],
  counted: number,
): Subproblem {
  const already = node.already.slice()
  const without = new Float64Array(already.length)
  for (const row of rows) {
    already[row] = counted
    without[row] = counted
  }
  const left = withColumns(node, [], undefined, without)
  return { ...left, already, saved: node.saved + rows.length * counted }
}

/** Prices by which a column that alone serves a row must be chosen; null where there is no such row. */
export function pricesOfSingleRows(savings: Savings, counted: number): Float64Array | null {
  const byRow = new ColumnsOfRows(savings)
  const rows = Array.from({ length: savings.rows }, (_, row) => row)
  if (!rows.some((row) => byRow.countOf(row) === 1)) return null
  return Float64Array.from(rows, (row) => (byRow.countOf(row) > 1 ? counted : 0))
}

/** Of the row that fewest columns serve, the column that serves most. */
export function columnOfHardestRow(savings: Savings): number {
  const byRow = new ColumnsOfRows(savings)
  const hardest = byRow.of(byRow.served()[0] ?? savings.rows)
  const sizeOf = (column: number) => (savings.start[column + 1] ?? 0) - (savings.start[column] ?? 0)
  return hardest.reduce(
    (most, column) => (sizeOf(column) > sizeOf(most) ? column : most),
    hardest[0] ?? 0,
  )
}
