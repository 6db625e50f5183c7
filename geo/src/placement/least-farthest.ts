import { answered, sitesOf } from './answer.ts'
import { type Ground, sitesLeft, valueOf } from './ground.ts'
import { wayInParts } from './instance.ts'
import type {
  Infeasible,
  Placement,
  PlacementOptions,
  PlacementStep,
  PlacementSteps,
} from './placement.ts'
import { chosenColumns, coveringProgramme, type Solved } from './programme.ts'
import type { PlacementQuestion } from './question.ts'
import { reachedBy, type Reaching, servingAll } from './reaching.ts'
import { savedBy } from './savings.ts'
import type { Found, ProofStep } from './search.ts'

type PCenter = Extract<PlacementQuestion, { model: 'P_CENTER' }>

/**
 * p-center: of all ways there are the shortest within which so many sites serve all, found by halving; each is a
 * question of covering (Minieka 1970, SIAM Review 12, 138–139).
 */
export function* leastFarthest(
  ground: Ground,
  question: PCenter,
  options: PlacementOptions,
): PlacementSteps<Placement | Infeasible> {
  const state = new FarthestState(ground, question, options)
  while (!state.isSettled) {
    if (state.isFound) yield state.progress()
    const task = state.task()
    const reaching = reachedBy(task, sitesLeft(ground, question.sites), options)
    let next = reaching.next()
    for (; next.done !== true; next = reaching.next()) if (state.isFound) yield state.progress()
    const reached = next.value
    if (reached.end === 'FOUND') state.found(task, reached.found)
    else if (reached.end === 'PROVEN') state.proven(reached.proof)
    else {
      const solved = yield { type: 'SOLVE', programme: coveringProgramme(task.choice) }
      if (!solved || solved.status === 'LIMIT') return state.soFar()
      state.solved(task, solved)
    }
  }
  return state.soFar()
}

/** Between which of all ways the answer lies. */
class FarthestState {
  readonly #ground: Ground
  readonly #question: PCenter
  readonly #options: PlacementOptions
  /** Ascending, in parts of a metre. */
  readonly #ways: Float64Array
  /**
   * The places of the shortest that may do, of that which is tried and of the shortest that does; before the first stands
   * one that is too short, for that is to be proven like all others, and after the last that none does.
   */
  #low = -1
  #tried = -1
  #high: number
  #sites: readonly number[] | null = null
  #proof: readonly ProofStep[] = []
  /** The place of the shortest that is not proven too short by sums. */
  #lowBySums = -1
  #solver: Solved['solver'] | null = null

  constructor(ground: Ground, question: PCenter, options: PlacementOptions) {
    this.#ground = ground
    this.#question = question
    this.#options = options
    this.#ways = waysThatMayDo(ground)
    this.#high = this.#ways.length
    if (valueOf(ground.instance, question, ground.forced) < Infinity) this.#take(ground.forced)
  }

  get isFound(): boolean {
    return this.#sites !== null
  }

  get isSettled(): boolean {
    return this.#low >= this.#high
  }

  /** The covering within the way that is tried next: half way, but first the one below the shortest. */
  task(): Reaching {
    this.#tried = this.#low === -1 ? -1 : Math.floor((this.#low + this.#high) / 2)
    return this.#within(this.#wayTried())
  }

  found(task: Reaching, found: Found): void {
    this.#take(sitesOf(task, found, task.target))
  }

  proven(proof: readonly ProofStep[]): void {
    this.#low = this.#tried + 1
    this.#lowBySums = this.#low
    this.#proof = proof
  }

  solved(task: Reaching, { status, values, solver }: Solved): void {
    const columns =
      status === 'OPTIMAL' && values !== null ? chosenColumns(task.choice, values) : []
    const isReached = savedBy(task.choice.savings, columns) >= task.target
    if (isReached && columns.length <= sitesLeft(this.#ground, this.#question.sites)) {
      const chosen = columns.map((column) => task.choice.candidates[column] ?? 0)
      this.#take([...this.#ground.forced, ...chosen].sort((a, b) => a - b))
    } else {
      this.#low = this.#tried + 1
      this.#solver = solver
    }
  }

  progress(): PlacementStep {
    const sites = this.#sites ?? []
    return {
      type: 'PROGRESS',
      sites,
      value: valueOf(this.#ground.instance, this.#question, sites),
      bound: this.#wayAt(this.#low),
      soFar: () => this.#placement(sites),
    }
  }

  soFar(): Placement | Infeasible {
    if (this.#sites) return this.#placement(this.#sites)
    if (!this.isSettled) return { status: 'INFEASIBLE', reason: { key: 'placementUndecided' } }
    const { rules } = this.#ground.instance
    return {
      status: 'INFEASIBLE',
      reason:
        rules.minimumMetres === null
          ? { key: 'placementTooFewSites', sites: this.#question.sites }
          : {
              key: 'placementTooFewSitesApart',
              sites: this.#question.sites,
              metres: rules.minimumMetres,
            },
    }
  }

  #placement(sites: readonly number[]): Placement {
    const value = valueOf(this.#ground.instance, this.#question, sites)
    const task = this.#within(value)
    const atMost = sitesLeft(this.#ground, this.#question.sites)
    return answered(
      { ...task, choice: { ...task.choice, sites: atMost } },
      {
        sites,
        bound: this.#wayAt(this.#low),
        boundBySums: this.#wayAt(this.#lowBySums),
        proof: this.#proof,
        solver: this.#solver,
      },
      task.target,
      this.#options,
    )
  }

  #take(sites: readonly number[]): void {
    const value = valueOf(this.#ground.instance, this.#question, sites)
    this.#sites = sites
    this.#high = Math.min(this.#high, lastUpTo(this.#ways, value))
  }

  #wayTried(): number {
    return this.#tried === -1 ? (this.#ways[0] ?? 0) - 1 : (this.#ways[this.#tried] ?? 0)
  }

  #wayAt(place: number): number {
    return place < 0 ? 0 : (this.#ways[place] ?? 0)
  }

  #within(way: number): Reaching {
    const { partsOfAMetre } = this.#ground.instance
    return servingAll(
      this.#ground,
      this.#question,
      (metres) => wayInParts(metres, partsOfAMetre) <= way,
    )
  }
}

/** Every way that could be the longest of all, ascending: none shorter than the shortest of whoever lives farthest. */
function waysThatMayDo({ instance, free, served }: Ground): Float64Array {
  const { weights, ways, partsOfAMetre } = instance
  const shortest = served.slice()
  const lengths = new Set<number>()
  for (const candidate of free) {
    const end = ways.start[candidate + 1] ?? 0
    for (let at = ways.start[candidate] ?? 0; at < end; at += 1) {
      const demand = ways.demand[at] ?? 0
      const metres = ways.metres[at] ?? Infinity
      shortest[demand] = Math.min(shortest[demand] ?? Infinity, metres)
      if ((weights[demand] ?? 0) > 0) lengths.add(wayInParts(metres, partsOfAMetre))
    }
  }
  let [least, most] = [0, 0]
  for (const [demand, metres] of served.entries()) {
    if ((weights[demand] ?? 0) === 0) continue
    least = Math.max(least, wayInParts(shortest[demand] ?? Infinity, partsOfAMetre))
    most = Math.max(most, wayInParts(metres, partsOfAMetre))
    if (metres < Infinity) lengths.add(wayInParts(metres, partsOfAMetre))
  }
  return Float64Array.from(lengths)
    .filter((way) => way >= least && way <= most)
    .sort()
}

function lastUpTo(ways: Float64Array, value: number): number {
  const above = ways.findIndex((way) => way > value)
  return above === -1 ? ways.length - 1 : above - 1
}
