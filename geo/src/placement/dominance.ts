import type { Checkpoint } from '../work/checkpoint.ts'
import type { Savings } from './savings.ts'
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

/** Of each row its columns, ascending. */
export function columnsByRow({ rows, columns, start, row }: Savings): readonly number[][] {
  const of = Array.from({ length: rows }, (): number[] => [])
  for (let column = 0; column < columns; column += 1) {
    for (const one of row.subarray(start[column], start[column + 1])) of[one]?.push(column)
  }
  return of
}

/** Columns that serve nobody whom another one does not serve, too; of equal ones all but the first. */
export function dominatedColumns(savings: Savings, checkpoint: Checkpoint): Dominated[] {
  const { rows, columns, start, row } = savings
  const served = new BitSets(columns, rows)
  for (let column = 0; column < columns; column += 1) {
    for (const one of row.subarray(start[column], start[column + 1])) served.add(column, one)
  }
  const byRow = columnsByRow(savings)
  const standsFor = new Map<number, number>()
  for (let column = 0; column < columns; column += 1) {
    if (column % setsAtOnce === 0) checkpoint()
    const size = served.sizes[column] ?? 0
    const fewest = [...row.subarray(start[column], start[column + 1])]
      .map((one) => byRow[one] ?? [])
      .reduce<readonly number[] | null>(
        (least, list) => (least === null || list.length < least.length ? list : least),
        null,
      )
    const by = fewest?.find((other) => {
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
  const byRow = columnsByRow(savings)
  const serving = new BitSets(savings.rows, savings.columns)
  for (const [one, columns] of byRow.entries()) {
    for (const column of columns) serving.add(one, column)
  }
  const served = [...byRow.keys()].filter((one) => (serving.sizes[one] ?? 0) > 0)
  served.sort((a, b) => (serving.sizes[a] ?? 0) - (serving.sizes[b] ?? 0) || a - b)
  // A row that dominates another one has its first column in common with it.
  const keptByFirst = Array.from({ length: savings.columns }, (): number[] => [])
  return served.filter((one, place) => {
    if (place % setsAtOnce === 0) checkpoint()
    const columns = byRow[one] ?? []
    const isDominated = columns.some((column) =>
      keptByFirst[column]?.some((other) => serving.isWithin(other, one)),
    )
    if (!isDominated) keptByFirst[columns[0] ?? 0]?.push(one)
    return isDominated
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
  const byRow = columnsByRow(savings)
  if (!byRow.some(({ length }) => length === 1)) return null
  return Float64Array.from(byRow, ({ length }) => (length > 1 ? counted : 0))
}

/** Of the row that fewest columns serve, the column that serves most. */
export function columnOfHardestRow(savings: Savings): number {
  const hardest = columnsByRow(savings)
    .filter(({ length }) => length > 0)
    .reduce<readonly number[]>(
      (least, list) => (least.length === 0 || list.length < least.length ? list : least),
      [],
    )
  const sizeOf = (column: number) => (savings.start[column + 1] ?? 0) - (savings.start[column] ?? 0)
  return hardest.reduce(
    (most, column) => (sizeOf(column) > sizeOf(most) ? column : most),
    hardest[0] ?? 0,
  )
}
