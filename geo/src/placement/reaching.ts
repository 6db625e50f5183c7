import { finenessOf, type Task } from './answer.ts'
import { countedBeyond, type Ground, savingsWithin } from './ground.ts'
import { rowsApart } from './dominance.ts'
import { type Choice, greedyChoice } from './interchange.ts'
import type { PlacementOptions } from './placement.ts'
import { type Found, type PricesStep, type ProofStep, Search } from './search.ts'
import type { PlacementQuestion } from './question.ts'
import { savedBy, sumOf } from './savings.ts'
import { mostOf } from './subproblem.ts'

/** A task of saving at least so much. */
export interface Reaching extends Task {
  /** In the task's parts, beyond what is saved already. */
  readonly target: number
  /** Whether all of them must be. */
  readonly isAll: boolean
}

/** That all whom somebody asks after are served within so many metres. */
export function servingAll(ground: Ground, question: PlacementQuestion, within: number): Reaching {
  const fineness = finenessOf(ground, 1)
  const counted = countedBeyond(ground, within, fineness).map((one) => (one > 0 ? fineness : 0))
  return taskOf(ground, question, {
    counted,
    within,
    fineness,
    target: sumOf(counted),
    isAll: true,
  })
}

/** That at least so much demand is. */
export function servingDemand(
  ground: Ground,
  question: PlacementQuestion,
  within: number,
  asked: number,
): Reaching {
  const fineness = finenessOf(ground, 1)
  const counted = countedBeyond(ground, within, fineness)
  const already = sumOf(ground.instance.weights) * fineness - sumOf(counted)
  const target = Math.max(0, asked * fineness - already)
  return taskOf(ground, question, { counted, within, fineness, target, isAll: false })
}

function taskOf(
  ground: Ground,
  question: PlacementQuestion,
  {
    counted,
    within,
    ...asked
  }: Pick<Reaching, 'fineness' | 'target' | 'isAll'> & { counted: Float64Array; within: number },
): Reaching {
  const { savings, candidates } = savingsWithin(ground, counted, within)
  const conflicts = ground.instance.tooNear
  const choice = { savings, sites: candidates.length, candidates, conflicts }
  return { ground, question, choice, ...asked }
}

/** Whether so many sites reach the target. */
export type Reached =
  | { readonly end: 'FOUND'; readonly found: Found }
  | { readonly end: 'PROVEN'; readonly proof: readonly ProofStep[] }
  | { readonly end: 'UNKNOWN' }

/** Yields now and then, for whoever waits: ever better prices for the whole, where there are some. */
export function* reachedBy(
  { choice, target, fineness, isAll }: Reaching,
  sites: number,
  { checkpoint, nodes }: Pick<PlacementOptions, 'checkpoint' | 'nodes'>,
): Generator<PricesStep | null, Reached> {
  const all = mostOf(choice.savings)
  if (sumOf(all) < target) return { end: 'PROVEN', proof: [pricesOfTheWhole(all)] }
  if (isAll) {
    const early = reachedEarly(choice, sites, fineness, target)
    if (early !== null) return early
  }
  const search = new Search({
    limit: target - 1,
    limitAfter: () => null,
    nodes,
    servingAll: isAll ? fineness : null,
    checkpoint,
  })
  const running = search.run({ ...choice, sites })
  let next = running.next()
  for (; next.done !== true; next = running.next()) {
    yield next.value.type === 'BOUND' ? ofTheWhole(next.value.step) : null
  }
  if (search.best) return { end: 'FOUND', found: search.best }
  return next.value === 'PROVEN' ? { end: 'PROVEN', proof: search.proof } : { end: 'UNKNOWN' }
}

/** Where all must be served: what more demand than sites, none of it served together, or a greedy choice tells at once. */
function reachedEarly(
  choice: Choice,
  sites: number,
  counted: number,
  target: number,
): Reached | null {
  const { savings, candidates } = choice
  const apart = rowsApart(savings)
  if (apart.length > sites) {
    const step = pricesOfTheWhole(pricesBut(savings.rows, apart, counted))
    return { end: 'PROVEN', proof: [step] }
  }
  const columns = greedyChoice({ ...choice, sites })
  const saved = savedBy(savings, columns)
  if (saved < target) return null
  const found = { candidates: columns.map((column) => candidates[column] ?? 0), saved }
  return { end: 'FOUND', found }
}

/** Where all must be served: prices by which some demand alone weighs anything, as much as serving it counts. */
export function pricesBut(rows: number, some: readonly number[], counted: number): Float64Array {
  const prices = new Float64Array(rows).fill(counted)
  for (const row of some) prices[row] = 0
  return prices
}

export const pricesOfTheWhole = (prices: Float64Array): PricesStep => ({
  type: 'PRICES',
  prices,
  already: new Float64Array(prices.length),
})

/** Prices of what is left once some demand counts as served, for all: it is worth what it counts. */
const ofTheWhole = ({ prices, already }: PricesStep): PricesStep =>
  pricesOfTheWhole(prices.map((price, demand) => price + (already[demand] ?? 0)))

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
