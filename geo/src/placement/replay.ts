import { type Checkpoint, neverGivenUp } from '../work/checkpoint.ts'
import type { CertifiedStep } from './certificate.ts'
import type { PlacementInstance } from './instance.ts'
import { areApart, excludedBy } from './savings.ts'

/** What a proof must show: that so many sites beside the forced ones save no more than a limit, or do not serve all. */
export interface Claim {
  readonly sites: number
  /** What a way saves a demand in all; where all must be served, 1 if it serves it. */
  readonly savingOf: (demand: number, metres: number) => number
  /** Null where all must be served. */
  readonly limit: number | null
}

/** What is decided at a place of the proof. */
interface Decisions {
  /** Metres from each demand to the nearest site that stands. */
  readonly served: Float64Array
  /** Candidates that may still be chosen: 1. */
  readonly open: Uint8Array
  readonly sites: number
}

/** Whoever waits until a proof has been followed. */
export interface Follower {
  readonly checkpoint: Checkpoint
  /** Hears how many of its steps are done, before the next one. */
  readonly stepsDone: (steps: number) => void
}

export const nobodyFollows: Follower = { checkpoint: neverGivenUp, stepsDone: () => undefined }

/** Beyond it a sum of whole numbers could be inexact. */
const largestSum = 2 ** 52

/** Follows a proof step by step. */
export class Replay {
  readonly #instance: PlacementInstance
  readonly #claim: Claim
  readonly #follower: Follower

  constructor(instance: PlacementInstance, claim: Claim, follower: Follower) {
    this.#instance = instance
    this.#claim = claim
    this.#follower = follower
  }

  /** Whether the steps prove the claim of all choices that are left, and there are no more of them. */
  holds(whole: Decisions, steps: readonly CertifiedStep[]): boolean {
    const { limit } = this.#claim
    if (limit !== null && !(Math.abs(limit) <= largestSum)) return false
    // Cases whose proof is still to come, the next one last.
    const cases = [whole]
    for (const [done, step] of steps.entries()) {
      this.#follower.stepsDone(done)
      const left = cases.pop()
      if (left === undefined || left.sites < 0) return false
      const next = this.#after(left, step)
      if (next === null) return false
      cases.push(...next)
    }
    return cases.length === 0
  }

  /** What a step leaves to be proven; null where it is none. */
  #after(left: Decisions, step: CertifiedStep): readonly Decisions[] | null {
    switch (step.type) {
      case 'BRANCH':
        return this.#cases(left, step.candidate)
      case 'LEAVE_OUT':
        return this.#fewer(left, step)
      case 'IGNORE':
        return [ignoring(left, step.demand)]
      default:
        return this.#case(left, step)
    }
  }

  /** Without candidates that others save as much as. */
  #fewer(left: Decisions, { candidates, by }: LeaveOutStep): readonly Decisions[] | null {
    const open = left.open.slice()
    for (const [place, candidate] of candidates.entries()) {
      this.#follower.checkpoint()
      const other = by[place] ?? candidate
      if (other === candidate || open[candidate] !== 1 || open[other] !== 1) return null
      if (!this.#standsFor(left.served, other, candidate)) return null
      open[candidate] = 0
    }
    return [{ ...left, open }]
  }

  /** Whether a candidate saves every demand at least as much as another one, and excludes no other. */
  #standsFor(served: Float64Array, candidate: number, other: number): boolean {
    const { tooNear } = this.#instance
    const { savingOf } = this.#claim
    const excluded = new Set(excludedBy(tooNear, other))
    if (!excludedBy(tooNear, candidate).every((one) => excluded.has(one))) return false
    const metresOf = new Map(this.#waysOf(candidate))
    return this.#waysOf(other).every(([demand, metres]) => {
      const now = savingOf(demand, served[demand] ?? Infinity)
      const saved = savingOf(demand, metresOf.get(demand) ?? Infinity)
      return savingOf(demand, metres) <= Math.max(now, saved)
    })
  }

  /** Of a candidate every demand with the metres to it. */
  #waysOf(candidate: number): (readonly [number, number])[] {
    const { start, demand, metres } = this.#instance.ways
    const [from, to] = [start[candidate], start[candidate + 1]]
    const ways = metres.subarray(from, to)
    return [...demand.subarray(from, to)].map((one, way) => [one, ways[way] ?? Infinity])
  }

  /** Without a candidate and with it; null where it is decided already. */
  #cases(left: Decisions, candidate: number): readonly Decisions[] | null {
    if (left.open[candidate] !== 1 || left.sites === 0) return null
    return [without(left, candidate), this.#standing(left, [candidate])]
  }

  /** What prices leave to be proven, if anything; null where they do not prove what they should. */
  #case(left: Decisions, step: PricesStep): readonly Decisions[] | null {
    const sums = this.#sums(left, step)
    if (!(sums.limit <= largestSum)) return null
    if (step.type === 'PRICES') return sums.bound <= sums.limit ? [] : null
    const { inside, open } = decided(left, sums)
    // Nothing has all of those that are too near to each other.
    if (!areApart(this.#instance.tooNear, inside)) return []
    return [this.#standing({ ...left, open }, inside)]
  }

  /** Of every candidate what it saves beyond the prices, or the weights it collects; and the bound they make. */
  #sums({ served, open, sites }: Decisions, { demand, prices }: PricesStep) {
    const priceOf = new Float64Array(served.length)
    for (const [place, one] of demand.entries()) priceOf[one] = prices[place] ?? 0
    const now = served.map((way, one) => this.#claim.savingOf(one, way))
    const collected = Float64Array.from(open, (isOpen, candidate) =>
      isOpen === 1 ? this.#collected(candidate, now, priceOf) : 0,
    )
    const ranked = [...collected.keys()].sort((a, b) => (collected[b] ?? 0) - (collected[a] ?? 0))
    const top = ranked.slice(0, sites)
    const sumOfTop = top.reduce((sum, candidate) => sum + (collected[candidate] ?? 0), 0)
    return {
      collected,
      top,
      next: collected[ranked[sites] ?? -1] ?? 0,
      ...this.#compared(now, priceOf, sumOfTop),
    }
  }

  #collected(candidate: number, now: Float64Array, priceOf: Float64Array): number {
    this.#follower.checkpoint()
    const { savingOf, limit } = this.#claim
    const { start, demand, metres } = this.#instance.ways
    let sum = 0
    const end = start[candidate + 1] ?? 0
    for (let at = start[candidate] ?? 0; at < end; at += 1) {
      const one = demand[at] ?? 0
      const price = priceOf[one] ?? 0
      const more = savingOf(one, metres[at] ?? Infinity) - (now[one] ?? 0)
      if (limit !== null) sum += Math.max(0, more - price)
      else if (more > 0) sum += price
    }
    return sum
  }

  #compared(now: Float64Array, priceOf: Float64Array, sumOfTop: number) {
    const { weights } = this.#instance
    const { limit } = this.#claim
    // Where all must be served, only the weights of those who are not count, and of those who are anybody.
    const counts = (one: number) =>
      limit !== null || ((now[one] ?? 0) === 0 && (weights[one] ?? 0) > 0)
    const total = priceOf.reduce((sum, price, one) => sum + (counts(one) ? price : 0), 0)
    if (limit === null) return { bound: sumOfTop, limit: total - 1 }
    const saved = now.reduce((sum, saving) => sum + saving, 0)
    return { bound: saved + total + sumOfTop, limit }
  }

  #standing({ served, open, sites }: Decisions, chosen: readonly number[]): Decisions {
    const { tooNear, ways } = this.#instance
    const nearest = served.slice()
    const left = open.slice()
    for (const candidate of chosen) {
      left[candidate] = 0
      for (const other of excludedBy(tooNear, candidate)) left[other] = 0
      const end = ways.start[candidate + 1] ?? 0
      for (let at = ways.start[candidate] ?? 0; at < end; at += 1) {
        const row = ways.demand[at] ?? 0
        nearest[row] = Math.min(nearest[row] ?? Infinity, ways.metres[at] ?? Infinity)
      }
    }
    return { served: nearest, open: left, sites: sites - chosen.length }
  }
}

type PricesStep = Extract<CertifiedStep, { prices: unknown }>
type LeaveOutStep = Extract<CertifiedStep, { by: unknown }>

export interface Sums {
  readonly collected: Float64Array
  readonly top: readonly number[]
  readonly next: number
  readonly bound: number
  readonly limit: number
}

/** Without which candidates, and with which, the bound is within the limit. */
export function decided(
  left: Pick<Decisions, 'open' | 'sites'>,
  { collected, top, next, bound, limit }: Sums,
) {
  const isTop = new Set(top)
  const least = top.length < left.sites ? 0 : (collected[top.at(-1) ?? -1] ?? 0)
  const open = left.open.map((isOpen, candidate) =>
    isOpen === 1 && (isTop.has(candidate) || bound - least + (collected[candidate] ?? 0) > limit)
      ? 1
      : 0,
  )
  const inside = top.filter(
    (candidate) => open[candidate] === 1 && bound - (collected[candidate] ?? 0) + next <= limit,
  )
  return { inside, open }
}

/** Whoever counts as served leaves less to be proven, so nothing that is proven then is false. */
function ignoring(left: Decisions, demand: readonly number[]): Decisions {
  const served = left.served.slice()
  for (const one of demand) served[one] = 0
  return { ...left, served }
}

function without(left: Decisions, candidate: number): Decisions {
  const open = left.open.slice()
  open[candidate] = 0
  return { ...left, open }
}
