import type { Checkpoint } from '../work/checkpoint.ts'
import { type Choice, goodChoice } from './interchange.ts'
import { savedBy } from './savings.ts'
import {
  branchingColumn,
  lowered,
  mayStandTogether,
  rootOf,
  type Subproblem,
  withColumns,
  withoutColumn,
} from './subproblem.ts'
import { decidedBy } from './prices.ts'

export interface AlternativesOptions {
  /** What is to be saved at least. */
  readonly atLeast: number
  readonly most: number
  readonly nodes: number
  readonly checkpoint: Checkpoint
}

/** Sets of candidates, ascending; and whether there are no others. */
export interface Alternatives {
  readonly sets: readonly (readonly number[])[]
  readonly areAll: boolean
}

/**
 * Every choice that saves at least so much and would not without any of its sites, as long as there are few. Where time
 * ends meanwhile, those that were found: what is proven stays the answer.
 */
export function alternativesOf(choice: Choice, options: AlternativesOptions): Alternatives {
  const ends: unknown[] = []
  const checkpoint = () => {
    try {
      options.checkpoint()
    } catch (error) {
      ends.push(error)
      throw error
    }
  }
  const listing = new Listing(choice, { ...options, checkpoint })
  try {
    return { areAll: listing.explore(rootOf(choice)), sets: listing.sets }
  } catch (error) {
    if (!ends.includes(error)) throw error
    return { areAll: false, sets: listing.sets }
  }
}

class Listing {
  readonly sets: number[][] = []
  readonly #root: Choice
  readonly #options: AlternativesOptions
  readonly #columnOf: ReadonlyMap<number, number>
  #nodes = 0

  constructor(root: Choice, options: AlternativesOptions) {
    this.#root = root
    this.#options = options
    this.#columnOf = new Map([...root.candidates].map((candidate, column) => [candidate, column]))
  }

  /** Whether all of the node are listed. */
  explore(node: Subproblem): boolean {
    if (this.#nodes >= this.#options.nodes) return false
    this.#nodes += 1
    const left = this.#reduced(node)
    if (left === null) return true
    if (left.saved >= this.#options.atLeast) return this.#list(left.chosen)
    const column = branchingColumn(left)
    return this.explore(withColumns(left, [column])) && this.explore(withoutColumn(left, column))
  }

  /** What prices leave undecided; null where nothing saves enough. */
  #reduced(node: Subproblem): Subproblem | null {
    const { atLeast, checkpoint } = this.#options
    for (let left = node; ;) {
      const limit = atLeast - 1 - left.saved
      if (limit < 0) return left
      const good = goodChoice(left.choice, checkpoint)
      const lowering = lowered(left, { telling: null, good, limit, steps: 60, checkpoint })
      let next = lowering.next()
      while (next.done !== true) next = lowering.next()
      const last = next.value
      if (last.bound <= limit) return null
      const { inside, outside, outsideCount } = decidedBy(last, left.choice.sites, limit)
      left = { ...left, prices: last.prices }
      if (inside.length + outsideCount === 0) return left
      if (!mayStandTogether(left, inside)) return null
      left = withColumns(left, inside, outside)
    }
  }

  /** Whether there is room for more. */
  #list(chosen: readonly number[]): boolean {
    const columns = chosen.map((candidate) => this.#columnOf.get(candidate) ?? 0)
    const isNeeded = (column: number) =>
      savedBy(
        this.#root.savings,
        columns.filter((other) => other !== column),
      ) < this.#options.atLeast
    if (!columns.every(isNeeded)) return true
    if (this.sets.length === this.#options.most) return false
    this.sets.push(chosen.toSorted((a, b) => a - b))
    return true
  }
}
