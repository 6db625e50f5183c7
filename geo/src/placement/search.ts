import type { Checkpoint } from '../work/checkpoint.ts'
import {
  columnOfHardestRow,
  dominatedColumns,
  dominatedRows,
  pricesOfSingleRows,
  withoutRows,
} from './dominance.ts'
import { type Choice, goodChoice, goodChoiceFrom } from './interchange.ts'
import {
  branchingColumn,
  lowered,
  mayStandTogether,
  type Subproblem,
  rootOf,
  withColumns,
  withoutColumn,
} from './subproblem.ts'
import { decidedBy, priced, type Priced } from './prices.ts'
import { bestOf, savedBy, sumOf } from './savings.ts'

/**
 * A proof that nothing saves more than a limit, as steps that anyone can follow. PRICES: these prove it for what is
 * left. FIX: by these some candidates are in and others out, and the proof goes on with what is left. LEAVE_OUT: so it does
 * without candidates that others save as much as. IGNORE: so it does without demand that is served whenever all other is.
 * BRANCH: first the proof for all choices with the candidate, then the one
 * for all without.
 */
export type ProofStep =
  | PricesStep
  | {
      readonly type: 'LEAVE_OUT'
      readonly candidates: readonly number[]
      readonly by: readonly number[]
    }
  | { readonly type: 'IGNORE'; readonly demand: readonly number[] }
  | { readonly type: 'BRANCH'; readonly candidate: number }

export interface PricesStep {
  readonly type: 'PRICES' | 'FIX'
  readonly prices: Float64Array
  /** What each demand is saved by those who are chosen before. */
  readonly already: Float64Array
}

export interface Found {
  readonly candidates: readonly number[]
  readonly saved: number
}

export type SearchEvent =
  | { readonly type: 'FOUND'; readonly found: Found }
  /** Nothing saves more than the bound. */
  | { readonly type: 'BOUND'; readonly bound: number; readonly step: PricesStep }

export interface SearchOptions {
  /** Nothing that saves at most so much is looked for. */
  readonly limit: number
  /** The limit after something better was found; null to stop there. */
  readonly limitAfter: (found: Found) => number | null
  /** How many nodes are looked at before the search gives up. */
  readonly nodes: number
  /** What serving a demand counts, where all must be served; null where they need not. */
  readonly servingAll: number | null
  readonly checkpoint: Checkpoint
}

/** Nothing saves more than the limit; something was found and no more is looked for; too many nodes. */
export type SearchEnd = 'PROVEN' | 'STOPPED' | 'GIVEN_UP'

/**
 * Looks for a choice that saves more than the limit, or proves that there is none: heuristic, prices, fixing by reduced
 * costs and, where that leaves a gap, branch and bound, depth first (Galvão 1980, Operations Research 28, 1112–1121;
 * Beasley 1993, European Journal of Operational Research 65, 383–399).
 */
export class Search {
  /** The best that was found; null while nothing saves more than the limit. */
  best: Found | null = null
  /** Complete where the search ended PROVEN. */
  readonly proof: ProofStep[] = []
  /** What prices leave undecided of the whole; null before. */
  undecided: Subproblem | null = null
  readonly #options: SearchOptions
  #limit: number
  #isStopped = false
  #isRoot = true
  #nodes = 0

  constructor(options: SearchOptions) {
    this.#options = options
    this.#limit = options.limit
  }

  *run(choice: Choice): Generator<SearchEvent, SearchEnd> {
    for (;;) {
      // A proof decides by one limit from its first step on: after something better was found it begins anew.
      this.proof.length = 0
      this.#isRoot = true
      const root = rootOf(choice)
      const end = yield* this.#explore(root, this.#bestIn(choice))
      if (end !== 'OUTDATED') return end
    }
  }

  /** The columns of the best that was found; null before. */
  #bestIn({ candidates }: Choice): number[] | null {
    if (this.best === null) return null
    const found = new Set(this.best.candidates)
    return [...candidates.keys()].filter((column) => found.has(candidates[column] ?? -1))
  }

  *#explore(
    node: Subproblem,
    known: readonly number[] | null = null,
  ): Generator<SearchEvent, SearchEnd | 'OUTDATED'> {
    if (this.#nodes >= this.#options.nodes) return 'GIVEN_UP'
    this.#nodes += 1
    const reduced = yield* this.#reduce(node, known)
    if (typeof reduced === 'string') return reduced
    if (this.proof.every(({ type }) => type !== 'BRANCH')) {
      this.undecided = reduced
    }
    const column =
      this.#options.servingAll === null
        ? branchingColumn(reduced)
        : columnOfHardestRow(reduced.choice.savings)
    this.proof.push({ type: 'BRANCH', candidate: reduced.choice.candidates[column] ?? 0 })
    const inside = yield* this.#explore(withColumns(reduced, [column]))
    if (inside !== 'PROVEN') return inside
    return yield* this.#explore(withoutColumn(reduced, column))
  }

  /** Proves the node, or leaves of it what prices do not decide. */
  *#reduce(
    node: Subproblem,
    known: readonly number[] | null,
  ): Generator<SearchEvent, Subproblem | SearchEnd | 'OUTDATED'> {
    const isRoot = this.#isRoot
    this.#isRoot = false
    const first = this.#withoutDominated(node)
    for (let left = first; ;) {
      const isWhole = isRoot && left === first
      const good = isWhole && known ? known : this.#goodOf(left)
      const found = this.#take(left, good)
      if (found) yield { type: 'FOUND', found }
      if (this.#isStopped) return 'STOPPED'
      if (found && this.proof.length > 0) return 'OUTDATED'
      const limit = this.#limit - left.saved
      const last = yield* this.#lower(left, { good, limit, isRoot, isWhole })
      const step = { prices: last.prices, already: left.already }
      if (last.bound <= limit) {
        this.proof.push({ type: 'PRICES', ...step })
        return 'PROVEN'
      }
      const { inside, outside, outsideCount } = decidedBy(last, left.choice.sites, limit)
      left = { ...left, prices: last.prices }
      if (inside.length + outsideCount === 0) return left
      this.proof.push({ type: 'FIX', ...step })
      if (!mayStandTogether(left, inside)) return 'PROVEN'
      left = this.#withoutDominated(withColumns(left, inside, outside))
    }
  }

  /** The better one of what is found greedily and of what the prices of an earlier node propose. */
  #goodOf({ choice, prices }: Subproblem): readonly number[] {
    const { checkpoint } = this.#options
    const greedy = goodChoice(choice, checkpoint)
    if (prices === null) return greedy
    const { savings, sites } = choice
    const proposed = goodChoiceFrom(choice, priced(savings, prices, sites).top, checkpoint)
    return savedBy(savings, proposed) > savedBy(savings, greedy) ? proposed : greedy
  }

  /** Where all must be served: without columns and rows that others stand for. */
  #withoutDominated(node: Subproblem): Subproblem {
    const { servingAll, checkpoint } = this.#options
    if (servingAll === null) return node
    for (let left = node; ;) {
      const { choice } = left
      const { candidates, conflicts } = choice
      // Whoever stands for another must not exclude more than that.
      const dominated = conflicts ? [] : dominatedColumns(choice.savings, checkpoint)
      if (dominated.length > 0) {
        const candidateOf = (column: number) => candidates[column] ?? 0
        this.proof.push({
          type: 'LEAVE_OUT',
          candidates: dominated.map(({ column }) => candidateOf(column)),
          by: dominated.map(({ by }) => candidateOf(by)),
        })
        const outside = new Uint8Array(choice.savings.columns)
        for (const { column } of dominated) outside[column] = 1
        left = withColumns(left, [], outside)
      }
      const demand = dominatedRows(left.choice.savings, checkpoint)
      if (demand.length === 0) return left
      this.proof.push({ type: 'IGNORE', demand })
      left = withoutRows(left, demand, servingAll)
    }
  }

  /** Prices for a node, telling the bound they prove where it is one of the whole. */
  *#lower(
    node: Subproblem,
    { good, limit, isRoot, isWhole }: Lowered,
  ): Generator<SearchEvent, Priced> {
    const steps = isRoot ? stepsAtRoot : stepsBelow
    const { servingAll, checkpoint } = this.#options
    const { savings } = node.choice
    const telling = servingAll === null ? null : pricesOfSingleRows(savings, servingAll)
    const lowering = lowered(node, { telling, good, limit, steps, checkpoint })
    for (;;) {
      const { value, done } = lowering.next()
      if (isWhole) yield boundOf(node, value)
      if (done === true) return value
    }
  }

  #take({ choice, chosen, saved }: Subproblem, good: readonly number[]): Found | null {
    const found = {
      candidates: [...chosen, ...good.map((column) => choice.candidates[column] ?? 0)],
      saved: saved + sumOf(bestOf(choice.savings, good)),
    }
    if (found.saved <= this.#limit) return null
    this.best = found
    const limit = this.#options.limitAfter(found)
    if (limit === null) this.#isStopped = true
    else this.#limit = limit
    return found
  }
}

interface Lowered {
  readonly good: readonly number[]
  readonly limit: number
  readonly isRoot: boolean
  readonly isWhole: boolean
}

const stepsAtRoot = 1_000
const stepsBelow = 150

const boundOf = (
  { saved, already }: Subproblem,
  { bound, prices }: { bound: number; prices: Float64Array },
): SearchEvent => ({
  type: 'BOUND',
  bound: saved + bound,
  step: { type: 'PRICES', prices, already },
})
