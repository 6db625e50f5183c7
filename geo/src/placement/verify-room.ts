import type { Certificate, CertifiedStep } from './certificate.ts'
import type { Capacities, PlacementInstance } from './instance.ts'
import { decided, type Follower } from './replay.ts'
import { Filling } from './filling.ts'
import { areApart, excludedBy } from './savings.ts'
import { asksWhatIsSaved } from './question.ts'
import { fixedSites, savedByGoing, type Supply, supplyOf, valueOfSaved } from './supply.ts'

/** Whether people go where they are said to, no more than there is room for, and the value is what they add up to. */
export function assignmentHasValue(
  { assignment, question, sites, value }: Certificate,
  instance: PlacementInstance,
  capacities: Capacities,
): boolean {
  if (!asksWhatIsSaved(question) || assignment === undefined) return false
  const { demand, site, people } = assignment
  if (demand.length !== site.length || demand.length !== people.length) return false
  const supply = supplyOf(instance, capacities, question, 1)
  const standing = [...sites, ...fixedSites(instance, capacities)]
  const saved = savedByGoing(supply, standing, assignment)
  const left = { people: supply.people.slice(), room: supply.room.slice() }
  for (const [place, some] of people.entries()) {
    const [one, to] = [demand[place] ?? -1, site[place] ?? -1]
    left.people[one] = (left.people[one] ?? 0) - some
    left.room[to] = (left.room[to] ?? 0) - some
  }
  const isWithin = [left.people, left.room].every((list) => list.every((rest) => rest >= 0))
  return saved !== null && isWithin && valueOfSaved(instance, question, saved) === value
}

/** What is decided at a place of the proof. */
interface Decisions {
  /** Sites that stand. */
  readonly standing: readonly number[]
  /** Candidates that may still be chosen: 1. */
  readonly open: Uint8Array
  readonly sites: number
}

/** Whether the steps prove that no sites save more, within their room, than the bound says. */
export function roomBoundHolds(
  certificate: Certificate,
  instance: PlacementInstance,
  capacities: Capacities,
  follower: Follower,
): boolean {
  const { question, boundBySums, fineness, proof } = certificate
  if (!asksWhatIsSaved(question)) return false
  const { rules, tooNear, tooNearToFixed, candidates } = instance
  const forced = [...new Set(rules.forced)]
  const open = new Uint8Array(candidates).fill(1)
  const near = forced.flatMap((one) => [...excludedBy(tooNear, one)])
  for (const one of [...rules.excluded, ...tooNearToFixed, ...near, ...forced]) open[one] = 0
  // What is saved follows from the value as the value does from it.
  const limit = (valueOfSaved(instance, question, boundBySums) + 1) * fineness - 1
  if (!(Math.abs(limit) <= largestSum)) return false
  const supply = supplyOf(instance, capacities, question, fineness)
  const replay = new RoomReplay(instance, supply, { limit, follower })
  const standing = [...forced, ...fixedSites(instance, capacities)]
  return replay.holds({ standing, open, sites: question.sites - forced.length }, proof)
}

/** Beyond it a sum of whole numbers could be inexact. */
const largestSum = 2 ** 52

/** Follows a proof step by step. */
class RoomReplay {
  readonly #instance: PlacementInstance
  readonly #filling: Filling
  readonly #limit: number
  readonly #follower: Follower

  constructor(
    instance: PlacementInstance,
    supply: Supply,
    { limit, follower }: { limit: number; follower: Follower },
  ) {
    this.#instance = instance
    this.#filling = new Filling(supply)
    this.#limit = limit
    this.#follower = follower
  }

  /** Whether the steps prove the limit for all choices that are left, and there are no more of them. */
  holds(whole: Decisions, steps: readonly CertifiedStep[]): boolean {
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
      case 'PRICES':
      case 'FIX':
        return this.#case(left, step)
      default:
        // Whoever stands for another one would have to have as much room, which nothing proves by such a step.
        return null
    }
  }

  /** Without a candidate and with it; null where it is decided already. */
  #cases(left: Decisions, candidate: number): readonly Decisions[] | null {
    if (left.open[candidate] !== 1 || left.sites === 0) return null
    const open = left.open.slice()
    open[candidate] = 0
    return [{ ...left, open }, this.#standing(left, [candidate])]
  }

  #case(left: Decisions, step: PricesStep): readonly Decisions[] | null {
    const sums = this.#sums(left, step)
    if (!(sums.bound <= largestSum)) return null
    if (step.type === 'PRICES') return sums.bound <= this.#limit ? [] : null
    const { inside, open } = decided(left, { ...sums, limit: this.#limit })
    // Nothing has all of those that are too near to each other.
    if (!areApart(this.#instance.tooNear, inside)) return []
    return [this.#standing({ ...left, open }, inside)]
  }

  #sums({ standing, open, sites }: Decisions, { demand, prices }: PricesStep) {
    const { people } = this.#filling.supply
    const priceOf = new Float64Array(people.length)
    for (const [place, one] of demand.entries()) priceOf[one] = prices[place] ?? 0
    const collected = Float64Array.from(open, (isOpen, candidate) => {
      if (isOpen !== 1) return 0
      this.#follower.checkpoint()
      return this.#filling.savedAt(candidate, priceOf)
    })
    const ranked = [...collected.keys()].sort((a, b) => (collected[b] ?? 0) - (collected[a] ?? 0))
    const top = ranked.slice(0, sites)
    const next = collected[ranked[sites] ?? -1] ?? 0
    let bound = 0
    for (const [one, price] of priceOf.entries()) bound += price * (people[one] ?? 0)
    for (const site of standing) bound += this.#filling.savedAt(site, priceOf)
    for (const candidate of top) bound += collected[candidate] ?? 0
    return { collected, top, next, bound }
  }

  #standing({ standing, open, sites }: Decisions, chosen: readonly number[]): Decisions {
    const left = open.slice()
    for (const candidate of chosen) {
      left[candidate] = 0
      for (const other of excludedBy(this.#instance.tooNear, candidate)) left[other] = 0
    }
    return { standing: [...standing, ...chosen], open: left, sites: sites - chosen.length }
  }
}

type PricesStep = Extract<CertifiedStep, { prices: unknown }>
