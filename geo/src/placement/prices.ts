import type { Checkpoint } from '../work/checkpoint.ts'
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

/**
 * Lowers the bound that prices prove, by steps along a mixed subgradient (Polyak 1969; Camerini, Fratta, Maffioli 1975,
 * Mathematical Programming Study 3, 26–34), as long as the bound is above the limit. Prices stay whole numbers.
 * Between what the best and the second best of the chosen columns save, they prove exactly what those save; what is
 * above it comes from other columns alone. So a good choice tells where to look.
 */
export function* descend(
  savings: Savings,
  sites: number,
  limit: number,
  range: PriceRange,
  { steps, checkpoint }: { steps: number; checkpoint: Checkpoint },
): Generator<Priced, Priced> {
  let best = priced(savings, range.start, sites)
  let now = best
  let pace = 1
  let idle = 0
  let direction = new Float64Array(savings.rows)
  for (let step = 1; step <= steps && best.bound > limit; step += 1) {
    checkpoint()
    const norm = turn(direction, savings, now, range)
    if (norm === 0) return best
    const stride = (pace * (now.bound - limit)) / norm
    now = priced(savings, moved(now.prices, direction, stride, range), sites)
    if (now.bound < best.bound) {
      if (best.bound - now.bound > 0.01 * (best.bound - limit)) idle = 0
      best = now
    } else idle += 1
    if (idle >= patience) {
      pace /= 2
      idle = 0
      now = best
      direction = new Float64Array(savings.rows)
      if (pace < slowest) return best
    }
    if (step % stepsBetweenLooks === 0) yield best
  }
  return best
}

const patience = 15
const slowest = 1e-3
const stepsBetweenLooks = 15
const memory = 0.5

/** The subgradient, with what is left of the earlier direction, inside the range; returns the square of its length. */
function turn(
  direction: Float64Array,
  { start, row, saving }: Savings,
  { prices, top }: Priced,
  range: PriceRange,
): number {
  for (let demand = 0; demand < direction.length; demand += 1) {
    direction[demand] = 1 + memory * (direction[demand] ?? 0)
  }
  for (const column of top) {
    const end = start[column + 1] ?? 0
    for (let at = start[column] ?? 0; at < end; at += 1) {
      const demand = row[at] ?? 0
      if ((saving[at] ?? 0) > (prices[demand] ?? 0)) {
        direction[demand] = (direction[demand] ?? 0) - 1
      }
    }
  }
  return held(direction, prices, range)
}

/** Keeps prices from leaving the range: what would is no part of the direction, nor of its length. */
function held(direction: Float64Array, prices: Float64Array, { lower, upper }: PriceRange): number {
  let norm = 0
  for (let demand = 0; demand < direction.length; demand += 1) {
    const part = direction[demand] ?? 0
    const price = prices[demand] ?? 0
    const isHeld = part > 0 ? price <= (lower[demand] ?? 0) : price >= (upper[demand] ?? 0)
    if (isHeld) direction[demand] = 0
    else norm += part * part
  }
  return norm
}

function moved(
  prices: Float64Array,
  direction: Float64Array,
  stride: number,
  { lower, upper }: PriceRange,
): Float64Array {
  return prices.map((price, demand) => {
    const next = Math.round(price - stride * (direction[demand] ?? 0))
    return Math.max(lower[demand] ?? 0, Math.min(upper[demand] ?? Infinity, next))
  })
}
