import { groundOf, valueOf } from './ground.ts'
import { goodChoice } from './interchange.ts'
import { taskOf } from './most-saved.ts'
import type { PlacementOptions } from './placement.ts'
import { decidedBy } from './prices.ts'
import type { Regrets } from './regrets.ts'
import {
  branchingColumn,
  lowered,
  mayStandTogether,
  rootOf,
  type Subproblem,
  withColumns,
  withoutColumn,
} from './subproblem.ts'

/**
 * Looks at all sites that could miss less in every future than the best so far. All of them do more than so much in the
 * futures as they were weighed: prices leave out whatever does not, and what is left is branched on, depth first.
 */
export class RegretSearch {
  readonly #regrets: Regrets
  readonly #options: PlacementOptions
  readonly #forced: readonly number[]
  readonly #root: Subproblem
  readonly #standing: number
  readonly #fineness: number
  #nodes = 0

  constructor(regrets: Regrets, options: PlacementOptions) {
    const { question } = regrets
    const ground = groundOf(regrets.weighed(regrets.parts))
    const task = taskOf(ground, question)
    this.#regrets = regrets
    this.#options = options
    this.#forced = ground.forced
    this.#root = rootOf(task.choice)
    this.#standing = valueOf(ground.instance, question, ground.forced)
    this.#fineness = task.fineness
  }

  /** Whether all were looked at, before too many were. */
  isComplete(): boolean {
    return this.#explore(this.#root)
  }

  #explore(node: Subproblem): boolean {
    if (this.#nodes >= this.#options.nodes) return false
    this.#nodes += 1
    const left = this.#reduced(node)
    if (left === null) return true
    const column = branchingColumn(left)
    return this.#explore(withColumns(left, [column])) && this.#explore(withoutColumn(left, column))
  }

  /** What prices leave undecided; null where nothing is. */
  #reduced(node: Subproblem): Subproblem | null {
    const { checkpoint } = this.#options
    for (let left = node; ;) {
      const { choice, chosen } = left
      const good = goodChoice(choice, checkpoint)
      this.#offer([...chosen, ...good.map((column) => choice.candidates[column] ?? 0)])
      this.#offer(chosen)
      if (choice.sites === 0 || choice.savings.row.length === 0) return null
      const limit = this.#limit() - left.saved
      const lowering = lowered(left, { telling: null, good, limit, steps: 150, checkpoint })
      let next = lowering.next()
      while (next.done !== true) next = lowering.next()
      const last = next.value
      if (last.bound <= limit) return null
      const { inside, outside, outsideCount } = decidedBy(last, choice.sites, limit)
      left = { ...left, prices: last.prices }
      if (inside.length + outsideCount === 0) return left
      if (!mayStandTogether(left, inside)) return null
      left = withColumns(left, inside, outside)
    }
  }

  /** Whatever saves no more, weighed so, misses as much as the best so far in some future. */
  #limit(): number {
    const { parts, question } = this.#regrets
    const beyond = this.#regrets.needed(parts) - this.#standing
    return (question.model === 'MCLP' ? beyond : -beyond) * this.#fineness - 1
  }

  #offer(chosen: readonly number[]): void {
    this.#regrets.offer([...this.#forced, ...chosen])
  }
}
