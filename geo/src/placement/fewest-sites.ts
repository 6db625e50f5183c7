import { answered, sitesOf } from './answer.ts'
import { demandAsked, type Ground } from './ground.ts'
import { rowsApart } from './dominance.ts'
import { goodChoice } from './interchange.ts'
import type {
  Infeasible,
  Placement,
  PlacementOptions,
  PlacementStep,
  PlacementSteps,
} from './placement.ts'
import { chosenColumns, coveringProgramme, fewestSitesProgramme, type Solved } from './programme.ts'
import type { PlacementQuestion } from './question.ts'
import {
  fewestBy,
  pricesBut,
  pricesOfTheWhole,
  reachedBy,
  type Reaching,
  servingAll,
  servingDemand,
} from './reaching.ts'
import { savedBy } from './savings.ts'
import type { Found, PricesStep, ProofStep } from './search.ts'

type Lscp = Extract<PlacementQuestion, { model: 'LSCP' }>

/** LSCP: fewest sites that serve all, or a share; one less is tried until it is proven too few. */
export function* fewestSites(
  ground: Ground,
  question: Lscp,
  options: PlacementOptions,
): PlacementSteps<Placement | Infeasible> {
  const { within, share = 1 } = question
  const task =
    share === 1
      ? servingAll(ground, question, within)
      : servingDemand(ground, question, within, demandAsked(ground.instance, share))
  const state = new FewestState(task, options)
  if (!state.start()) {
    const solved = yield* state.ask()
    if (solved?.status === 'INFEASIBLE') return state.apart()
    if (!state.isFound) return state.undecided()
  }
  const isProven = yield* state.lower()
  if (isProven) return state.soFar()
  const before = state.count
  yield* state.ask()
  // What a solver found may be proven by sums after all.
  if (state.count < before) yield* state.lower()
  return state.soFar()
}

/** The best so far, and what is proven of it. */
class FewestState {
  readonly #task: Reaching
  readonly #options: PlacementOptions
  #best: Found | null = null
  /** Of sites beside the forced ones. */
  #least = 0
  #proof: readonly ProofStep[] = []
  #solver: Solved['solver'] | null = null

  constructor(task: Reaching, options: PlacementOptions) {
    this.#task = task
    this.#options = options
    const { choice, isAll, fineness } = task
    const { rows } = choice.savings
    this.priced(pricesOfTheWhole(new Float64Array(rows)))
    if (!isAll) return
    const apart = rowsApart(choice.savings)
    this.#atLeast(apart.length, pricesOfTheWhole(pricesBut(rows, apart, fineness)))
  }

  /** Whether a heuristic serves as many as it must. */
  start(): boolean {
    const { choice, target } = this.#task
    const greedy = goodChoice(choice, this.#options.checkpoint)
    if (savedBy(choice.savings, greedy) < target) return false
    this.found(this.#foundOf(greedy))
    return true
  }

  get isFound(): boolean {
    return this.#best !== null
  }

  /** Sites beside the forced ones. */
  get count(): number {
    return this.#best?.candidates.length ?? 0
  }

  found(found: Found): void {
    const { ground, target } = this.#task
    const forced = new Set(ground.forced)
    const candidates = sitesOf(this.#task, found, target).filter((site) => !forced.has(site))
    this.#best = { candidates, saved: found.saved }
  }

  proven(proof: readonly ProofStep[]): void {
    this.#least = this.count
    this.#proof = proof
  }

  priced(step: PricesStep): void {
    this.#atLeast(fewestBy(this.#task.choice, step.prices, this.#task.target), step)
  }

  /** Asks a solver for the fewest. */
  *ask(): PlacementSteps<Solved | undefined> {
    const { choice, target, question, fineness } = this.#task
    const isForAll = question.model === 'LSCP' && (question.share ?? 1) === 1
    const saving = choice.savings.saving.map((one) => one / fineness)
    const programme = isForAll
      ? coveringProgramme(choice)
      : fewestSitesProgramme(
          { ...choice, savings: { ...choice.savings, saving } },
          target / fineness,
        )
    const solved = yield { type: 'SOLVE', programme }
    if (!solved || solved.values === null) return solved
    const columns = chosenColumns(choice, solved.values)
    const isReached = savedBy(choice.savings, columns) >= target
    if (isReached && (this.#best === null || columns.length <= this.count)) {
      this.found(this.#foundOf(columns))
      if (solved.status === 'OPTIMAL') this.#solver = solved.solver
    }
    return solved
  }

  /** Tries with one less, until it is proven too few; whether it is. */
  *lower(): PlacementSteps<boolean> {
    while (this.count > this.#least) {
      yield this.progress()
      const reaching = reachedBy(this.#task, this.count - 1, this.#options)
      let next = reaching.next()
      for (; next.done !== true; next = reaching.next()) {
        if (next.value) this.priced(next.value)
        yield this.progress()
      }
      const reached = next.value
      if (reached.end === 'FOUND') this.found(reached.found)
      else if (reached.end === 'PROVEN') this.proven(reached.proof)
      else if (this.count > this.#least) return false
    }
    return true
  }

  progress(): PlacementStep {
    const { ground } = this.#task
    return {
      type: 'PROGRESS',
      sites: this.#sites(),
      value: this.count + ground.forced.length,
      bound: this.#least + ground.forced.length,
      soFar: () => this.soFar(),
    }
  }

  soFar(): Placement {
    const { ground, choice, target } = this.#task
    const boundBySums = this.#least + ground.forced.length
    const sites = this.#sites()
    return answered(
      { ...this.#task, choice: { ...choice, sites: this.count } },
      {
        sites,
        bound: this.#solver ? sites.length : boundBySums,
        boundBySums,
        proof: this.#proof,
        solver: this.#solver,
      },
      target,
      this.#options,
    )
  }

  /** Nothing serves as many, though all candidates together would. */
  apart(): Infeasible {
    const { minimumMetres } = this.#task.ground.instance.rules
    return {
      status: 'INFEASIBLE',
      reason: { key: 'placementTooNear', metres: minimumMetres ?? 0 },
    }
  }

  /** Nobody found an answer, nor that there is none. */
  undecided(): Infeasible {
    return { status: 'INFEASIBLE', reason: { key: 'placementUndecided' } }
  }

  #atLeast(least: number, step: PricesStep): void {
    if (least <= this.#least) return
    this.#least = least
    this.#proof = [step]
  }

  #sites(): readonly number[] {
    return [...this.#task.ground.forced, ...(this.#best?.candidates ?? [])].sort((a, b) => a - b)
  }

  #foundOf(columns: readonly number[]): Found {
    const { choice } = this.#task
    return {
      candidates: columns.map((column) => choice.candidates[column] ?? 0),
      saved: savedBy(choice.savings, columns),
    }
  }
}
