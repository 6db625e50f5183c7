import type { Checkpoint } from '../work/checkpoint.ts'
import { bestTwoOf, type Choice } from './interchange.ts'
import { descend } from './descent.ts'
import { decidedBy, priced, type Priced, type PriceRange } from './prices.ts'
import {
  areApart,
  bestOf,
  type Conflicts,
  excludedBy,
  type Savings,
  savingsBeyond,
  sumOf,
} from './savings.ts'

/** What is left to choose after some decisions. */
export interface Subproblem {
  readonly choice: Choice
  /** Candidates. */
  readonly chosen: readonly number[]
  /** What the chosen ones save each demand, and in all. */
  readonly already: Float64Array
  readonly saved: number
  /** Of an earlier node, where there is one. */
  readonly prices: Float64Array | null
}

export const rootOf = (choice: Choice): Subproblem => ({
  choice,
  chosen: [],
  already: new Float64Array(choice.savings.rows),
  saved: 0,
  prices: null,
})

/** Whether some columns may be chosen together. */
export const mayStandTogether = (
  { choice: { candidates, conflicts } }: Subproblem,
  columns: readonly number[],
): boolean =>
  areApart(
    conflicts,
    columns.map((column) => candidates[column] ?? 0),
  )

/**
 * What is left where some columns are chosen, and without some others.
 * @param served what counts as saved of each demand, beyond what the chosen columns do
 */
export function withColumns(
  { choice, chosen, already, saved, prices }: Subproblem,
  inside: readonly number[],
  outside?: Uint8Array,
  served?: Float64Array,
): Subproblem {
  const { savings, candidates, conflicts } = choice
  const gone = Uint8Array.from(outside ?? new Uint8Array(savings.columns))
  for (const column of inside) gone[column] = 1
  if (conflicts) leaveOutConflicts(candidates, conflicts, inside, gone)
  const best = bestOf(savings, inside)
  const kept = [...gone.keys()].filter((column) => gone[column] === 0)
  return {
    choice: {
      savings: savingsBeyond(savings, kept, served ?? best),
      sites: choice.sites - inside.length,
      candidates: Uint32Array.from(kept, (column) => candidates[column] ?? 0),
      conflicts,
    },
    chosen: [...chosen, ...inside.map((column) => candidates[column] ?? 0)],
    already: already.map((one, demand) => one + (best[demand] ?? 0)),
    saved: saved + sumOf(best),
    prices: prices?.map((price, demand) => Math.max(0, price - (best[demand] ?? 0))) ?? null,
  }
}

export function withoutColumn(node: Subproblem, column: number): Subproblem {
  const outside = new Uint8Array(node.choice.savings.columns)
  outside[column] = 1
  return withColumns(node, [], outside)
}

function leaveOutConflicts(
  candidates: Uint32Array,
  conflicts: Conflicts,
  inside: readonly number[],
  gone: Uint8Array,
): void {
  const near = new Set(
    inside.flatMap((column) => [...excludedBy(conflicts, candidates[column] ?? 0)]),
  )
  for (const [column, candidate] of candidates.entries()) if (near.has(candidate)) gone[column] = 1
}

export interface Lowering {
  /** Prices to begin with, where they may decide at once. */
  readonly telling: Float64Array | null
  /** A good choice of columns: it tells where to look for prices. */
  readonly good: readonly number[]
  /** What the node may save, beyond its chosen ones, to be proven. */
  readonly limit: number
  readonly steps: number
  readonly checkpoint: Checkpoint
}

/** Prices for a node: until they prove it, or decide so many columns that going on without those is faster. */
export function* lowered(
  { choice: { savings, sites }, prices }: Subproblem,
  { telling, good, limit, steps, checkpoint }: Lowering,
): Generator<Priced, Priced> {
  const most = mostOf(savings)
  if (sumOf(most) <= limit || savings.columns === 0) return priced(savings, most, sites)
  const none = priced(savings, new Float64Array(savings.rows), sites)
  if (none.bound <= limit) return none
  if (telling !== null) return priced(savings, telling, sites)
  const range = rangeOfPrices(savings, good, prices)
  const descent = descend(savings, sites, limit, range, { steps, checkpoint })
  for (;;) {
    const { value, done } = descent.next()
    if (done === true) return value
    yield value
    const { inside, outsideCount } = decidedBy(value, sites, limit)
    if (outsideCount + inside.length > worthLeaving * savings.columns) return value
  }
}

/** The part of all columns without which prices are sought faster anew. */
const worthLeaving = 0.2

/** The most that any column saves each demand. */
export function mostOf({ rows, row, saving }: Savings): Float64Array {
  const most = new Float64Array(rows)
  for (let pair = 0; pair < row.length; pair += 1) {
    const demand = row[pair] ?? 0
    most[demand] = Math.max(most[demand] ?? 0, saving[pair] ?? 0)
  }
  return most
}

function rangeOfPrices(
  savings: Savings,
  good: readonly number[],
  earlier: Float64Array | null,
): PriceRange {
  const { first, second } = bestTwoOf(savings, good)
  const start = first.map((one, demand) => {
    const two = second[demand] ?? 0
    return Math.max(two, Math.min(one, earlier?.[demand] ?? Math.round((one + two) / 2)))
  })
  return { start, lower: second, upper: first }
}

/** The column that saves most beyond the node's prices. */
export const branchingColumn = ({ choice: { savings, sites }, prices }: Subproblem): number =>
  priced(savings, prices ?? new Float64Array(savings.rows), sites).top[0] ?? 0
