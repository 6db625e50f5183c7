import type { Checkpoint } from '../work/checkpoint.ts'
import { type Assignment, assigned } from './assignment.ts'
import type { CertifiedStep } from './certificate.ts'
import { Filling } from './filling.ts'
import { lowerPrices, pricedRoom, type RoomNode } from './room-prices.ts'
import { decidedBy, type Priced } from './prices.ts'
import { areApart, type Conflicts, excludedBy } from './savings.ts'
import type { Supply } from './supply.ts'

/** Sites that are chosen beside those that stand, and who goes where then. */
export interface ServedBy {
  readonly chosen: readonly number[]
  readonly assignment: Assignment
}

export interface RoomSearchOptions {
  readonly supply: Supply
  /** In how many parts savings are told: what is better is so by as many. */
  readonly fineness: number
  readonly conflicts: Conflicts | null
  /** Sites that stand. */
  readonly standing: readonly number[]
  /** Candidates that may be chosen beside them. */
  readonly open: readonly number[]
  /** How many of them. */
  readonly sites: number
  readonly nodes: number
  readonly checkpoint: Checkpoint
}

type Exploring = Generator<undefined, 'PROVEN' | 'GIVEN_UP' | 'OUTDATED'>

/** How many candidates are tried in the place of one: those that prices praise most. */
const tries = 4

/**
 * Looks for the sites that save most within their room, or proves that none save more: greedy and interchange, told by
 * the prices of the best assignment where to look; prices of people, fixing by reduced costs, and branch and bound, depth
 * first (Lagrangian relaxation of each demand; Sridharan 1995, European Journal of Operational Research 87, 203–213).
 */
export class RoomSearch {
  best: ServedBy
  /** Nothing saves more. */
  bound: number
  /** By which prices. */
  step: CertifiedStep
  /** Complete where the search ended PROVEN. */
  readonly proof: CertifiedStep[] = []
  readonly #options: RoomSearchOptions
  readonly #filling: Filling
  #root: RoomNode
  #nodes = 0

  constructor(options: RoomSearchOptions) {
    this.#options = options
    this.#filling = new Filling(options.supply)
    const { standing, open, sites } = options
    this.best = this.#served([])
    const { prices } = this.best.assignment
    this.#root = { standing, open, sites, prices }
    const first = pricedRoom(this.#filling, this.#root, prices)
    this.bound = first.bound
    this.step = stepOf('PRICES', first)
  }

  /** Yields whenever something better, or a lower bound, is known. */
  *run(): Generator<undefined, 'PROVEN' | 'GIVEN_UP'> {
    yield* this.#choose()
    for (;;) {
      // A proof decides by one limit from its first step on: after something better was found it begins anew.
      this.proof.length = 0
      yield* this.#interchange()
      this.#look(this.best.assignment.prices)
      const end = yield* this.#explore(this.#root)
      if (end !== 'OUTDATED') return end
    }
  }

  /** Nothing that saves at most so much is looked for. */
  get #limit(): number {
    return this.best.assignment.saved + this.#options.fineness - 1
  }

  #served(chosen: readonly number[]): ServedBy {
    const { supply, standing, checkpoint } = this.#options
    return { chosen, assignment: assigned(supply, [...standing, ...chosen], checkpoint) }
  }

  /** One site after the other that saves most. */
  *#choose(): Generator<undefined> {
    while (this.best.chosen.length < this.#options.sites) {
      const better = this.#bestBeside(this.best, this.best.assignment.saved)
      if (better === null) return
      this.best = better
      this.#look(better.assignment.prices)
      yield
    }
  }

  /** One chosen site in the place of another, while that saves more; then without those that save nothing. */
  *#interchange(): Generator<undefined> {
    for (let place = 0, idle = 0; idle < this.best.chosen.length; place += 1, idle += 1) {
      const { chosen, assignment } = this.best
      const at = place % chosen.length
      const without = this.#served(chosen.filter((_, other) => other !== at))
      const better =
        without.assignment.saved === assignment.saved
          ? without
          : this.#bestBeside(without, assignment.saved)
      if (better === null) continue
      this.best = better
      idle = -1
      yield
    }
  }

  /** With one site more what saves more than so much; null where nothing that was tried does. */
  #bestBeside(served: ServedBy, atLeast: number): ServedBy | null {
    const { conflicts } = this.#options
    const { chosen, assignment } = served
    const gone = new Set(chosen.flatMap((one) => [one, ...excludedBy(conflicts, one)]))
    const open = this.#options.open.filter((one) => !gone.has(one))
    const node = { standing: [], open, sites: tries, prices: assignment.prices }
    const { top, beyond } = pricedRoom(this.#filling, node, assignment.prices)
    let best: ServedBy | null = null
    let most = atLeast
    for (const column of top) {
      // With one site more nothing is saved beyond what prices say.
      if (assignment.saved + (beyond[column] ?? 0) <= most) break
      const tried = this.#served([...chosen, open[column] ?? 0])
      if (tried.assignment.saved <= most) continue
      best = tried
      most = tried.assignment.saved
    }
    return best
  }

  /** Takes prices of the whole that prove more than was known. */
  #look(prices: Float64Array): void {
    this.#learn(pricedRoom(this.#filling, this.#root, prices))
  }

  #learn(priced: Priced): boolean {
    if (priced.bound >= this.bound) return false
    this.bound = priced.bound
    this.step = stepOf('PRICES', priced)
    this.#root = { ...this.#root, prices: priced.prices }
    return true
  }

  *#explore(node: RoomNode): Exploring {
    if (this.#nodes >= this.#options.nodes) return 'GIVEN_UP'
    this.#nodes += 1
    for (let left = node; ;) {
      if (left.sites === 0 || left.open.length === 0) return this.#leaf(left)
      const last = yield* this.#lower(left)
      if (last.bound <= this.#limit) {
        this.proof.push(stepOf('PRICES', last))
        return 'PROVEN'
      }
      if (this.#tryTop(left, last)) {
        yield
        return 'OUTDATED'
      }
      const { inside, outside, outsideCount } = decidedBy(last, left.sites, this.#limit)
      left = { ...left, prices: last.prices }
      if (inside.length + outsideCount === 0) return yield* this.#branch(left, last.top[0] ?? 0)
      this.proof.push(stepOf('FIX', last))
      const chosen = inside.map((column) => left.open[column] ?? 0)
      // Nothing has all of those that are too near to each other.
      if (!areApart(this.#options.conflicts, chosen)) return 'PROVEN'
      left = this.#with(left, chosen, (column) => outside[column] === 1)
    }
  }

  *#branch(node: RoomNode, column: number): Exploring {
    const candidate = node.open[column] ?? 0
    this.proof.push({ type: 'BRANCH', candidate })
    const inside = yield* this.#explore(this.#with(node, [candidate], () => false))
    if (inside !== 'PROVEN') return inside
    return yield* this.#explore(this.#with(node, [], (one) => one === column))
  }

  #with(
    { standing, open, sites, prices }: RoomNode,
    chosen: readonly number[],
    isOutside: (column: number) => boolean,
  ): RoomNode {
    const { conflicts } = this.#options
    const gone = new Set(chosen.flatMap((one) => [one, ...excludedBy(conflicts, one)]))
    return {
      standing: [...standing, ...chosen],
      open: open.filter((one, column) => !gone.has(one) && !isOutside(column)),
      sites: sites - chosen.length,
      prices,
    }
  }

  /** Nothing is left to choose: the best assignment's own prices prove what it saves. */
  #leaf(node: RoomNode): 'PROVEN' | 'OUTDATED' {
    const { chosen, assignment } = this.#served(this.#chosenOf(node))
    if (assignment.saved > this.best.assignment.saved) {
      this.best = { chosen, assignment }
      return 'OUTDATED'
    }
    this.proof.push(stepOf('PRICES', pricedRoom(this.#filling, node, assignment.prices)))
    return 'PROVEN'
  }

  #chosenOf({ standing }: RoomNode): number[] {
    return standing.slice(this.#options.standing.length)
  }

  /** Whether those that prices would choose, as far as they may stand together, save more than the best. */
  #tryTop(node: RoomNode, { top }: Priced): boolean {
    const { conflicts } = this.#options
    const chosen = this.#chosenOf(node)
    for (const column of top) {
      const candidate = node.open[column] ?? 0
      if (areApart(conflicts, [...chosen, candidate])) chosen.push(candidate)
    }
    const served = this.#served(chosen)
    if (served.assignment.saved <= this.best.assignment.saved) return false
    this.best = served
    return true
  }

  *#lower(node: RoomNode): Generator<undefined, Priced> {
    const { checkpoint } = this.#options
    const isWhole =
      node.standing.length === this.#options.standing.length && this.proof.length === 0
    const lowering = lowerPrices(this.#filling, node, {
      limit: this.#limit,
      steps: isWhole ? stepsAtRoot : stepsBelow,
      isWhole,
      checkpoint,
    })
    for (;;) {
      const { value, done } = lowering.next()
      if (isWhole && this.#learn(value)) yield
      if (done === true) return value
    }
  }
}

const stepsAtRoot = 300
const stepsBelow = 60

function stepOf(type: 'PRICES' | 'FIX', { prices }: Priced): CertifiedStep {
  const demand = [...prices.keys()].filter((one) => (prices[one] ?? 0) > 0)
  return { type, demand, prices: demand.map((one) => prices[one] ?? 0) }
}
