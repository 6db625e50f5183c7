import type { Checkpoint } from '../work/checkpoint.ts'
import { decidedBy, largest, type Priced } from './prices.ts'
import type { Filling } from './filling.ts'

/** What is left to choose where sites have only so much room. */
export interface RoomNode {
  /** Sites that stand. */
  readonly standing: readonly number[]
  /** Candidates that may be chosen. */
  readonly open: readonly number[]
  /** How many of them. */
  readonly sites: number
  /** To begin with. */
  readonly prices: Float64Array
}

/**
 * What a price u(i) ≥ 0 of each of the people proves: no choice of p sites saves more than Σ people(i) · u(i), what each
 * standing site saves within its room beyond those prices, and the p largest of what candidates would. The price of a
 * site's room follows: what the last who finds room there saves beyond his own price.
 */
export function pricedRoom(
  filling: Filling,
  { standing, open, sites }: RoomNode,
  prices: Float64Array,
  served?: Float64Array,
): Priced {
  const { people } = filling.supply
  let bound = 0
  for (const [demand, price] of prices.entries()) bound += (people[demand] ?? 0) * price
  for (const site of standing) bound += filling.savedAt(site, prices, served)
  const beyond = Float64Array.from(open, (site) => filling.savedAt(site, prices))
  const { top, next } = largest(beyond, sites)
  for (const column of top) {
    bound += beyond[column] ?? 0
    if (served) filling.savedAt(open[column] ?? 0, prices, served)
  }
  return { prices, beyond, top, next, bound }
}

export interface LoweringRoom {
  /** What is to be proven: nothing saves more. */
  readonly limit: number
  readonly steps: number
  /** Its bound is told, so nothing is left out before it is as low as can be. */
  readonly isWhole: boolean
  readonly checkpoint: Checkpoint
}

/**
 * Lowers the bound that prices prove by steps along a mixed subgradient, as where everybody finds room; each of the
 * people has a price, so that a demand's step is as long however many it is.
 */
export function* lowerPrices(
  filling: Filling,
  node: RoomNode,
  { limit, steps, isWhole, checkpoint }: LoweringRoom,
): Generator<Priced, Priced> {
  const { people } = filling.supply
  let served = new Float64Array(people.length)
  let now = pricedRoom(filling, node, node.prices, served)
  let best = now
  let bestServed = served
  let direction = new Float64Array(people.length)
  let pace = 1
  let idle = 0
  for (let step = 1; step <= steps && best.bound > limit; step += 1) {
    const norm = turn(direction, people, served, now.prices)
    if (norm === 0) return best
    const stride = (pace * (now.bound - limit)) / norm
    served = new Float64Array(people.length)
    checkpoint()
    now = pricedRoom(filling, node, moved(now.prices, direction, stride), served)
    if (now.bound < best.bound) {
      if (best.bound - now.bound > 0.01 * (best.bound - limit)) idle = 0
      best = now
      bestServed = served
    } else idle += 1
    if (idle >= patience) {
      pace /= 2
      idle = 0
      now = best
      served = bestServed
      direction = new Float64Array(people.length)
      if (pace < slowest) return best
    }
    if (step % stepsBetweenLooks > 0) continue
    yield best
    if (isWhole) continue
    const { inside, outsideCount } = decidedBy(best, node.sites, limit)
    if (outsideCount + inside.length > worthLeaving * node.open.length) return best
  }
  return best
}

const patience = 8
const slowest = 1e-3
const stepsBetweenLooks = 10
const memory = 0.5
/** The part of all candidates without which prices are sought faster anew. */
const worthLeaving = 0.2

/** Of each demand the part that is not served, or is so more than once, with what is left of the earlier direction. */
function turn(
  direction: Float64Array,
  people: Float64Array,
  served: Float64Array,
  prices: Float64Array,
): number {
  let norm = 0
  for (let demand = 0; demand < direction.length; demand += 1) {
    const count = people[demand] ?? 0
    const open = count === 0 ? 0 : 1 - (served[demand] ?? 0) / count
    const part = open + memory * (direction[demand] ?? 0)
    const isHeld = part > 0 && (prices[demand] ?? 0) === 0
    direction[demand] = isHeld ? 0 : part
    norm += isHeld ? 0 : count * part * part
  }
  return norm
}

const moved = (prices: Float64Array, direction: Float64Array, stride: number): Float64Array =>
  prices.map((price, demand) => Math.max(0, Math.round(price - stride * (direction[demand] ?? 0))))
