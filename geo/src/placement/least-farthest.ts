import { answered, finenessOf, sitesOf } from './answer.ts'
import { type Ground, inParts, sitesLeft, valueOf, waysTo } from './ground.ts'
import type {
  Infeasible,
  Placement,
  PlacementOptions,
  PlacementStep,
  PlacementSteps,
} from './placement.ts'
import { chosenColumns, coveringProgramme, type Solved } from './programme.ts'
import type { PlacementQuestion } from './question.ts'
import { pricesBut, pricesOfTheWhole, reachedBy, type Reaching, servingAll } from './reaching.ts'
import { savedBy } from './savings.ts'
import type { Found, ProofStep } from './search.ts'

type PCenter = Extract<PlacementQuestion, { model: 'P_CENTER' }>

/**
 * p-center: the shortest way within which so many sites serve all, found by halving what may do; each is a
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

/** Between which ways the answer lies, in parts of a metre. */
class FarthestState {
  readonly #ground: Ground
  readonly #question: PCenter
  readonly #options: PlacementOptions
  /** The ground in parts of a metre, with the ways of those alone who could have the longest, and none that is longer. */
  #far: Ground
  /** The shortest that may do, that which is tried, and one that does: longer than all while none is known to. */
  #low: number
  #tried = 0
  #high: number
  /** The one that was tried last because it was just below; −1 where another was. */
  #lastBelow = -1
  #sites: readonly number[] | null = null
  #proof: readonly ProofStep[]
  /** The shortest that is not proven too short by sums. */
  #lowBySums: number
  #solver: Solved['solver'] | null = null

  constructor(ground: Ground, question: PCenter, options: PlacementOptions) {
    this.#ground = ground
    this.#far = inParts(ground)
    this.#question = question
    this.#options = options
    const { farthest, least, most } = endsOfWays(this.#far)
    this.#high = most + 1
    this.#low = this.#lowBySums = least
    // No way is shorter for all than for whoever lives farthest, wherever sites are: who alone weighs anything.
    const rows = ground.instance.weights.length
    this.#proof = [pricesOfTheWhole(pricesBut(rows, farthest, finenessOf(ground, 1)))]
    const standing = valueOf(ground.instance, question, ground.forced)
    if (standing === Infinity) return
    this.#sites = ground.forced
    this.#high = standing
  }

  get isFound(): boolean {
    return this.#sites !== null
  }

  get isSettled(): boolean {
    return this.#low >= this.#high
  }

  /** The covering within the way that is tried next. */
  task(): Reaching {
    this.#tried = this.#nextWay()
    return this.#within(this.#tried)
  }

  /** Half way; but where little is left, every other time the one below that which does: it is often all to be proven. */
  #nextWay(): number {
    const below = this.#high - 1
    const isNear = this.#high - this.#low < nearlyDone * this.#high
    if (isNear && this.#tried !== this.#lastBelow) {
      this.#lastBelow = below
      return below
    }
    this.#lastBelow = -1
    return Math.floor((this.#low + this.#high) / 2)
  }

  found(task: Reaching, found: Found): void {
    this.#take(sitesOf(task, found, task.target))
  }

  proven(proof: readonly ProofStep[]): void {
    this.#raise()
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
      this.#raise()
      this.#solver = solver
    }
  }

  progress(): PlacementStep {
    const sites = this.#sites ?? []
    return {
      type: 'PROGRESS',
      sites,
      value: valueOf(this.#ground.instance, this.#question, sites),
      bound: this.#low,
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
        bound: this.#low,
        boundBySums: this.#lowBySums,
        proof: this.#proof,
        solver: this.#solver,
      },
      task.target,
      this.#options,
    )
  }

  #take(sites: readonly number[]): void {
    this.#sites = sites
    this.#high = valueOf(this.#ground.instance, this.#question, sites)
    this.#narrow()
  }

  /** What was tried is too short. */
  #raise(): void {
    this.#low = this.#tried + 1
    this.#narrow()
  }

  /** Whoever has no longer way is served whatever is chosen, and what is too long serves nobody. */
  #narrow(): void {
    this.#far = withWaysBetween(this.#far, this.#low, this.#high)
  }

  #within(way: number): Reaching {
    return { ...servingAll(this.#far, this.#question, way), ground: this.#ground }
  }
}

/** The part of a way below which what is left is little. */
const nearlyDone = 0.1

/** Who lives farthest from all that could stand, how far, and the longest way there is. */
function endsOfWays({ instance, free, served }: Ground) {
  const nearest = waysTo(instance, free)
  let farthest: number[] = []
  let least = 0
  for (let demand = 0; demand < nearest.length; demand += 1) {
    const way = nearest[demand] ?? 0
    if ((instance.weights[demand] ?? 0) === 0 || way <= least) continue
    farthest = [demand]
    least = way
  }
  let most = least
  for (const way of served) if (way < Infinity) most = Math.max(most, way)
  for (const way of instance.ways.metres) most = Math.max(most, way)
  return { farthest, least, most }
}

function withWaysBetween(ground: Ground, shortest: number, longest: number): Ground {
  const { instance, served } = ground
  const { start, demand, metres } = instance.ways
  const isFar = Uint8Array.from(served, (way) => Number(way > shortest))
  const left = { start: start.slice(), demand: demand.slice(), metres: metres.slice() }
  let length = 0
  for (let candidate = 0; candidate < instance.candidates; candidate += 1) {
    const end = start[candidate + 1] ?? 0
    for (let at = start[candidate] ?? 0; at < end; at += 1) {
      const one = demand[at] ?? 0
      const way = metres[at] ?? Infinity
      if (isFar[one] !== 1 || way > longest) continue
      left.demand[length] = one
      left.metres[length] = way
      length += 1
    }
    left.start[candidate + 1] = length
  }
  const ways = {
    start: left.start,
    demand: left.demand.subarray(0, length),
    metres: left.metres.subarray(0, length),
  }
  return { ...ground, instance: { ...instance, ways } }
}
