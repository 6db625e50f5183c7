import { answered, finenessOf, type Known, sitesOf, type Task } from './answer.ts'
import type { Required } from './certificate.ts'
import {
  countedBeyond,
  countedWay,
  type Ground,
  savingsOf,
  type SavingsOfCandidates,
  savingsOfWays,
  savingsWithin,
  sitesLeft,
  valueOf,
} from './ground.ts'
import { wayInParts } from './instance.ts'
import type { Placement, PlacementOptions, PlacementStep, PlacementSteps } from './placement.ts'
import { chosenColumns, mostSavedProgramme } from './programme.ts'
import { priced } from './prices.ts'
import type { PlacementQuestion } from './question.ts'
import { savedBy, sumOf } from './savings.ts'
import { type Found, type PricesStep, Search } from './search.ts'
import { mostOf, rootOf } from './subproblem.ts'

export type MostSaved = Extract<PlacementQuestion, { model: 'MCLP' | 'P_MEDIAN' }>

/** What is known before anything is looked for. */
export interface KnownBefore {
  /** Where somebody must be within the farthest way. */
  readonly required?: Required
  /** Candidates beside the forced ones that may be chosen, and serve whoever must be. */
  readonly chosen?: readonly number[]
  /** Nothing has a better value; whoever finds it looks for no more, and proves nothing. */
  readonly most?: number
}

/** MCLP and p-median: of so many sites those that save most, beyond what stands. */
export function* mostSaved(
  ground: Ground,
  question: MostSaved,
  options: PlacementOptions,
  known: KnownBefore = {},
): PlacementSteps<Placement> {
  const task = taskOf(ground, question, known.required)
  const state = new MostSavedState(task, question, options, known.chosen)
  const isMost = (saved: number) => state.valueAt(saved) === known.most
  if (isMost(state.saved)) return state.soFar()
  const search = new Search({
    limit: state.saved + task.fineness - 1,
    limitAfter: ({ saved }) => (isMost(saved) ? null : saved + task.fineness - 1),
    nodes: options.nodes,
    servingAll: null,
    checkpoint: options.checkpoint,
  })
  const running = search.run(task.choice)
  let next = running.next()
  for (; next.done !== true; next = running.next()) {
    const event = next.value
    const isBetter = event.type === 'FOUND' ? state.found(event.found) : state.bounded(event)
    if (isBetter) yield state.progress()
  }
  if (next.value === 'PROVEN') return state.proven(search.proof)
  if (next.value === 'STOPPED') return state.soFar()
  const undecided = search.undecided ?? rootOf(task.choice)
  const choice = {
    ...undecided.choice,
    savings: unscaled(undecided.choice.savings, task.fineness),
  }
  const solved = yield { type: 'SOLVE', programme: mostSavedProgramme(choice) }
  if (!solved) return state.soFar()
  if (solved.values !== null) {
    const columns = chosenColumns(choice, solved.values)
    state.found({
      candidates: [...undecided.chosen, ...columns.map((column) => choice.candidates[column] ?? 0)],
      saved: undecided.saved + savedBy(undecided.choice.savings, columns),
    })
  }
  return state.soFar(solved.status === 'LIMIT' ? null : solved.solver)
}

const unscaled = <Savings extends { saving: Float64Array }>(
  savings: Savings,
  fineness: number,
) => ({
  ...savings,
  saving: savings.saving.map((saving) => saving / fineness),
})

/** @param required what of MCLP counts beside people */
export function taskOf(ground: Ground, question: MostSaved, required?: Required): Task {
  const { instance } = ground
  const fineness = finenessOf(
    ground,
    question.model === 'MCLP' ? 1 : countedWay(instance, instance.furthestMetres),
    required ? required.demand.length * required.each : 0,
  )
  const { savings, candidates } = savingsAsked(ground, question, fineness, required)
  const sites = sitesLeft(ground, question.sites)
  const choice = { savings, sites, candidates, conflicts: instance.tooNear }
  return { ground, question, choice, fineness, ...(required && { required }) }
}

function savingsAsked(
  ground: Ground,
  question: MostSaved,
  fineness: number,
  required?: Required,
): SavingsOfCandidates {
  if (question.model === 'P_MEDIAN') return savingsOfWays(ground, fineness)
  const { within, farthest = Infinity } = question
  const counted = countedBeyond(ground, within, fineness)
  if (!required) return savingsWithin(ground, counted, within)
  const { partsOfAMetre, ways, weights } = ground.instance
  const each = new Float64Array(weights.length)
  for (const demand of required.demand) each[demand] = required.each * fineness
  const most = wayInParts(farthest, partsOfAMetre)
  return savingsOf(ground, (from, to, pairs) => {
    for (let pair = from; pair < to; pair += 1) {
      const demand = ways.demand[pair] ?? 0
      const metres = ways.metres[pair] ?? Infinity
      const isRequired = wayInParts(metres, partsOfAMetre) <= most
      const people = metres <= within ? (counted[demand] ?? 0) : 0
      pairs.add(demand, people + (isRequired ? (each[demand] ?? 0) : 0))
    }
  })
}

/** The best so far, and what is proven of it. */
class MostSavedState {
  readonly #task: Task
  readonly #options: PlacementOptions
  readonly #sign: 1 | -1
  readonly #standing: number
  #best: Found
  #bound: number
  #step: PricesStep

  constructor(
    task: Task,
    question: MostSaved,
    options: PlacementOptions,
    chosen: readonly number[] = [],
  ) {
    const { ground, choice, required } = task
    const known = new Set(chosen)
    const columns = [...choice.candidates.keys()].filter((column) =>
      known.has(choice.candidates[column] ?? -1),
    )
    this.#best = { candidates: chosen, saved: savedBy(choice.savings, columns) }
    this.#task = task
    this.#options = options
    this.#sign = question.model === 'MCLP' ? 1 : -1
    // With all the required demand served nothing is gained by it.
    this.#standing =
      valueOf(ground.instance, question, ground.forced) -
      (required ? required.demand.length * required.each : 0)
    // Nothing saves more than all candidates together, nor than the best of them if nobody shared them.
    const none = new Float64Array(choice.savings.rows)
    const most = mostOf(choice.savings)
    const shared = sumOf(most)
    const { bound } = priced(choice.savings, none, choice.sites)
    this.#bound = Math.min(bound, shared)
    const prices = shared < bound ? most : none
    this.#step = { type: 'PRICES', prices, already: none }
  }

  /** By the best so far, beyond what stands. */
  get saved(): number {
    return this.#best.saved
  }

  /** Whether it is better than what is known. */
  found(found: Found): boolean {
    if (found.saved <= this.#best.saved) return false
    this.#best = found
    return true
  }

  bounded({ bound, step }: { bound: number; step: PricesStep }): boolean {
    if (bound >= this.#bound) return false
    this.#bound = bound
    this.#step = step
    return true
  }

  progress(): PlacementStep {
    const soFar = () => this.soFar()
    return {
      type: 'PROGRESS',
      sites: sitesOf(this.#task, this.#best),
      value: this.valueAt(this.#best.saved),
      bound: this.valueAt(this.#bound),
      soFar,
    }
  }

  proven(proof: Known['proof']): Placement {
    const value = this.valueAt(this.#best.saved)
    return this.#answered({ bound: value, boundBySums: value, proof, solver: null })
  }

  /** @param solver whose word it is that nothing is better; null where nobody says so */
  soFar(solver: Known['solver'] = null): Placement {
    const bound = this.valueAt(this.#bound)
    return this.#answered({
      bound: solver ? this.valueAt(this.#best.saved) : bound,
      boundBySums: bound,
      proof: [this.#step],
      solver,
    })
  }

  #answered(known: Omit<Known, 'sites'>): Placement {
    const sites = sitesOf(this.#task, this.#best)
    return answered(this.#task, { sites, ...known }, this.#best.saved, this.#options)
  }

  valueAt(saved: number): number {
    return this.#standing + this.#sign * Math.floor(saved / this.#task.fineness)
  }
}
