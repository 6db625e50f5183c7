import type { Checkpoint } from '../work/checkpoint.ts'
import { LoosePrices, type Proposed } from './loose-prices.ts'
import { priced, type Priced, type PriceRange } from './prices.ts'
import type { Savings } from './savings.ts'

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
  const loose = new LoosePrices(savings, range)
  const whole = ({ prices }: Proposed) => priced(savings, loose.whole(prices), sites)
  let best = loose.proposed(loose.range.start, sites)
  let now = best
  let pace = 1
  let idle = 0
  const direction = new Float64Array(loose.savings.rows)
  for (let step = 1; step <= steps && best.bound > limit; step += 1) {
    checkpoint()
    const norm = turn(direction, loose.savings, now, loose.range)
    if (norm === 0) break
    const stride = (pace * (now.bound - limit)) / norm
    now = loose.proposed(moved(now.prices, direction, stride, loose.range), sites)
    if (now.bound < best.bound) {
      if (best.bound - now.bound > 0.01 * (best.bound - limit)) idle = 0
      best = now
    } else idle += 1
    if (idle >= patience) {
      pace /= 2
      idle = 0
      now = best
      direction.fill(0)
      if (pace < slowest) break
    }
    if (step % stepsBetweenLooks === 0) yield whole(best)
  }
  return whole(best)
}

const patience = 15
const slowest = 1e-3
const stepsBetweenLooks = 15
const memory = 0.5

/** The subgradient, with what is left of the earlier direction, inside the range; returns the square of its length. */
function turn(
  direction: Float64Array,
  { start, row, saving }: Savings,
  { prices, top }: Proposed,
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
  const next = new Float64Array(prices.length)
  for (let demand = 0; demand < prices.length; demand += 1) {
    const price = Math.round((prices[demand] ?? 0) - stride * (direction[demand] ?? 0))
    next[demand] = Math.max(lower[demand] ?? 0, Math.min(upper[demand] ?? Infinity, price))
  }
  return next
}
