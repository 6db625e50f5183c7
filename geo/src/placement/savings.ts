/**
 * What sites save demand: of a demand that several of them serve, the best one counts. Whole numbers, so that sums are
 * exact. Every question is brought to this form (Cornuéjols, Fisher, Nemhauser 1977, Management Science 23, 789–810).
 */
export interface Savings {
  readonly rows: number
  readonly columns: number
  /** What column j saves stands from `start[j]` to before `start[j + 1]`. */
  readonly start: Uint32Array
  /** The demand, ascending in each column. */
  readonly row: Uint32Array
  /** More than 0. */
  readonly saving: Float64Array
}

/** Columns that exclude each other: those of column j stand from `start[j]` to before `start[j + 1]`. */
export interface Conflicts {
  readonly start: Uint32Array
  readonly other: Uint32Array
}

/** What a column excludes; nothing where none exclude each other. */
export const excludedBy = (conflicts: Conflicts | null, column: number): Uint32Array =>
  conflicts?.other.subarray(conflicts.start[column], conflicts.start[column + 1]) ??
  new Uint32Array(0)

/** Whether none of some columns excludes another. */
export function areApart(conflicts: Conflicts | null, columns: readonly number[]): boolean {
  if (conflicts === null) return true
  const chosen = new Set(columns)
  return columns.every((one) => excludedBy(conflicts, one).every((other) => !chosen.has(other)))
}

/** For each demand what the best of some columns saves it. */
export function bestOf(savings: Savings, chosen: Iterable<number>): Float64Array {
  const { start, row, saving } = savings
  const best = new Float64Array(savings.rows)
  for (const column of chosen) {
    const end = start[column + 1] ?? 0
    for (let at = start[column] ?? 0; at < end; at += 1) {
      const demand = row[at] ?? 0
      const saved = saving[at] ?? 0
      if (saved > (best[demand] ?? 0)) best[demand] = saved
    }
  }
  return best
}

/** What some columns save in all. */
export function savedBy(savings: Savings, chosen: Iterable<number>): number {
  return sumOf(bestOf(savings, chosen))
}

export function sumOf(values: Float64Array): number {
  let sum = 0
  for (const value of values) sum += value
  return sum
}

/** The savings of some columns alone, beyond what each demand is saved already; those that add nothing are left out. */
export function savingsBeyond(
  savings: Savings,
  columns: readonly number[],
  already: Float64Array,
): Savings {
  const start = new Uint32Array(columns.length + 1)
  const length = pairsOf(savings, columns)
  const row = new Uint32Array(length)
  const saving = new Float64Array(length)
  let kept = 0
  for (const [place, column] of columns.entries()) {
    const end = savings.start[column + 1] ?? 0
    for (let at = savings.start[column] ?? 0; at < end; at += 1) {
      const demand = savings.row[at] ?? 0
      const more = (savings.saving[at] ?? 0) - (already[demand] ?? 0)
      if (more <= 0) continue
      row[kept] = demand
      saving[kept] = more
      kept += 1
    }
    start[place + 1] = kept
  }
  return {
    rows: savings.rows,
    columns: columns.length,
    start,
    row: row.subarray(0, kept),
    saving: saving.subarray(0, kept),
  }
}

function pairsOf({ start }: Savings, columns: readonly number[]): number {
  let pairs = 0
  for (const column of columns) {
    pairs += (start[column + 1] ?? 0) - (start[column] ?? 0)
  }
  return pairs
}

/** The columns that serve each row, ascending: those of row i stand from `start[i]` to before `start[i + 1]`. */
export class ColumnsOfRows {
  readonly #start: Uint32Array
  readonly #column: Uint32Array

  constructor({ rows, columns, start, row }: Savings) {
    const ends = new Uint32Array(rows + 1)
    for (const one of row) ends[one + 1] = (ends[one + 1] ?? 0) + 1
    for (let one = 0; one < rows; one += 1) ends[one + 1] = (ends[one + 1] ?? 0) + (ends[one] ?? 0)
    this.#start = ends.slice()
    this.#column = new Uint32Array(row.length)
    for (let column = 0; column < columns; column += 1) {
      const end = start[column + 1] ?? 0
      for (let pair = start[column] ?? 0; pair < end; pair += 1) {
        const one = row[pair] ?? 0
        const place = ends[one] ?? 0
        this.#column[place] = column
        ends[one] = place + 1
      }
    }
  }

  of(row: number): Uint32Array {
    return this.#column.subarray(this.#start[row], this.#start[row + 1])
  }

  countOf(row: number): number {
    return (this.#start[row + 1] ?? 0) - (this.#start[row] ?? 0)
  }

  /** Rows that some column serves, those that fewest serve first. */
  served(): readonly number[] {
    const rows = this.#start.length - 1
    const counted: number[] = []
    for (let row = 0; row < rows; row += 1) {
      const count = this.countOf(row)
      // One number of both, which is sorted without asking which of two comes first.
      if (count > 0) counted.push(count * rows + row)
    }
    return Array.from(Float64Array.from(counted).sort(), (one) => one % rows)
  }
}
