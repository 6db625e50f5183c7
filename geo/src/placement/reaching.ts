import { finenessOf, type Task } from './answer.ts'
import { type Ground, savingsOf } from './ground.ts'
import type { Choice } from './interchange.ts'
import type { PlacementOptions } from './placement.ts'
import { type Found, type PricesStep, type ProofStep, Search } from './search.ts'
import type { PlacementQuestion } from './question.ts'
import { sumOf } from './savings.ts'
import { mostOf } from './subproblem.ts'

/** A task of saving at least so much. */
export interface Reaching extends Task {
  /** In the task's parts, beyond what is saved already. */
  readonly target: number
  /** Whether all of them must be. */
  readonly isAll: boolean
}

/** That all whom somebody asks after are served. */
export function servingAll(
  ground: Ground,
  question: PlacementQuestion,
  serves: (metres: number) => boolean,
): Reaching {
  const { instance, served } = ground
  const fineness = finenessOf(ground, 1)
  const isOpen = served.map((metres, demand) =>
    Number((instance.weights[demand] ?? 0) > 0 && !serves(metres)),
  )
  const { savings, candidates } = savingsOf(ground, (demand, metres) =>
    isOpen[demand] === 1 && serves(metres) ? fineness : 0,
  )
  const target = isOpen.reduce((sum, one) => sum + one, 0) * fineness
  const choice = { savings, sites: candidates.length, candidates, conflicts: instance.tooNear }
  return { ground, question, choice, fineness, target, isAll: true }
}

/** That at least so much demand is served. */
export function servingDemand(
  ground: Ground,
  question: PlacementQuestion,
  serves: (metres: number) => boolean,
  asked: number,
): Reaching {
  const { instance, served } = ground
  const fineness = finenessOf(ground, 1)
  const isOpen = served.map((metres) => Number(!serves(metres)))
  const { savings, candidates } = savingsOf(ground, (demand, metres) =>
    isOpen[demand] === 1 && serves(metres) ? (instance.weights[demand] ?? 0) * fineness : 0,
  )
  const already = instance.weights.reduce(
    (sum, weight, demand) => sum + (isOpen[demand] === 1 ? 0 : weight),
    0,
  )
  const choice = { savings, sites: candidates.length, candidates, conflicts: instance.tooNear }
  const target = Math.max(0, asked - already) * fineness
  return { ground, question, choice, fineness, target, isAll: false }
}

/** Whether so many sites reach the target. */
export type Reached =
  | { readonly end: 'FOUND'; readonly found: Found }
  | { readonly end: 'PROVEN'; readonly proof: readonly ProofStep[] }
  | {
      readonly end: 'UNKNOWN'
      /** The best prices for the whole. */
      readonly step: PricesStep | null
    }

/** Yields now and then, for whoever waits. */
export function* reachedBy(
  { choice, target, fineness, isAll }: Reaching,
  sites: number,
  { checkpoint, nodes }: Pick<PlacementOptions, 'checkpoint' | 'nodes'>,
): Generator<undefined, Reached> {
  const all = mostOf(choice.savings)
  if (sumOf(all) < target) {
    const already = new Float64Array(all.length)
    return { end: 'PROVEN', proof: [{ type: 'PRICES', prices: all, already }] }
  }
  const search = new Search({
    limit: target - 1,
    limitAfter: () => null,
    nodes,
    servingAll: isAll ? fineness : null,
    checkpoint,
  })
  const running = search.run({ ...choice, sites })
  let step: PricesStep | null = null
  let next = running.next()
  for (; next.done !== true; next = running.next()) {
    if (next.value.type === 'BOUND') step = ofTheWhole(next.value.step)
    yield undefined
  }
  if (search.best) return { end: 'FOUND', found: search.best }
  if (next.value === 'PROVEN') return { end: 'PROVEN', proof: search.proof }
  return { end: 'UNKNOWN', step }
}

/** Prices of what is left once some demand counts as served, for all: it is worth what it counts. */
const ofTheWhole = ({ type, prices, already }: PricesStep): PricesStep => ({
  type,
  prices: prices.map((price, demand) => price + (already[demand] ?? 0)),
  already: new Float64Array(already.length),
})

/** The fewest sites that prices do not prove too few: the largest sums of columns added up until they could do. */
export function fewestBy({ savings }: Choice, prices: Float64Array, target: number): number {
  const beyond = new Float64Array(savings.columns)
  for (let column = 0; column < savings.columns; column += 1) {
    const end = savings.start[column + 1] ?? 0
    for (let at = savings.start[column] ?? 0; at < end; at += 1) {
      const more = (savings.saving[at] ?? 0) - (prices[savings.row[at] ?? 0] ?? 0)
      if (more > 0) beyond[column] = (beyond[column] ?? 0) + more
    }
  }
  beyond.sort()
  let sum = 0
  for (const price of prices) sum += price
  let sites = 0
  for (; sum < target && sites < savings.columns; sites += 1) {
    sum += beyond[savings.columns - 1 - sites] ?? 0
  }
  return sites
}
