import type { Savings } from './savings.ts'

/**
 * What prices u(i) ≥ 0 of demand prove: no choice of p columns saves more than Σ u(i) and the sum of the p largest
 * ρ(j) = Σ max(0, s(i, j) − u(i)). For each choice saves a demand at most its price and what the best of its columns
 * saves beyond it (Lagrangian relaxation of each demand's one assignment; Cornuéjols, Fisher, Nemhauser 1977).
 */
export interface Priced {
  readonly prices: Float64Array
  /** ρ of each column. */
  readonly beyond: Float64Array
  /** Columns with the largest ρ above 0, the largest first, of equal ones the first: at most p. */
  readonly top: readonly number[]
  /** The largest ρ of all others. */
  readonly next: number
  readonly bound: number
}

export function priced(savings: Savings, prices: Float64Array, sites: number): Priced {
  const { start, row, saving, columns } = savings
  const beyond = new Float64Array(columns)
  for (let column = 0; column < columns; column += 1) {
    let sum = 0
    const end = start[column + 1] ?? 0
    for (let at = start[column] ?? 0; at < end; at += 1) {
      const more = (saving[at] ?? 0) - (prices[row[at] ?? 0] ?? 0)
      if (more > 0) sum += more
    }
    beyond[column] = sum
  }
  const { top, next } = largest(beyond, sites)
  let bound = 0
  for (const price of prices) bound += price
  for (const column of top) bound += beyond[column] ?? 0
  return { prices, beyond, top, next, bound }
}

/** So many of the largest values above 0, the largest first, of equal ones the first; and the largest of all others. */
export function largest(beyond: Float64Array, count: number): { top: number[]; next: number } {
  const top: number[] = []
  let next = 0
  for (let column = 0; column < beyond.length; column += 1) {
    const value = beyond[column] ?? 0
    if (value <= next) continue
    let place = top.length
    while (place > 0 && (beyond[top[place - 1] ?? 0] ?? 0) < value) place -= 1
    top.splice(place, 0, column)
    if (top.length > count) next = beyond[top.pop() ?? 0] ?? 0
  }
  return { top, next }
}

/** Columns that prices decide: those without which, or with which, nothing saves more than a limit. */
export interface Decided {
  /** Without any of them nothing saves more than the limit. */
  readonly inside: readonly number[]
  /** With any of them nothing saves more than the limit. */
  readonly outside: Uint8Array
  readonly outsideCount: number
}

/** Fixing by reduced costs: what follows from prices by the sums alone. */
export function decidedBy(
  { beyond, top, next, bound }: Priced,
  sites: number,
  limit: number,
): Decided {
  const isTop = new Set(top)
  const outside = new Uint8Array(beyond.length)
  const least = top.length < sites ? 0 : (beyond[top.at(-1) ?? 0] ?? 0)
  let outsideCount = 0
  for (let column = 0; column < beyond.length; column += 1) {
    if (isTop.has(column) || bound - least + (beyond[column] ?? 0) > limit) continue
    outside[column] = 1
    outsideCount += 1
  }
  const inside = top.filter((column) => bound - (beyond[column] ?? 0) + next <= limit)
  return { inside, outside, outsideCount }
}

/** Where a descent begins, and the range in which it looks for prices. */
export interface PriceRange {
  readonly start: Float64Array
  readonly lower: Float64Array
  readonly upper: Float64Array
}
