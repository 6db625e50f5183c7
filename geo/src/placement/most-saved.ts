import { answered, finenessOf, type Known, sitesOf, type Task } from './answer.ts'
import { countedWay, type Ground, savingsOf, sitesLeft, valueOf } from './ground.ts'
import type { Placement, PlacementOptions, PlacementStep, PlacementSteps } from './placement.ts'
import { chosenColumns, mostSavedProgramme } from './programme.ts'
import { priced } from './prices.ts'
import type { PlacementQuestion } from './question.ts'
import { savedBy } from './savings.ts'
import { type Found, type PricesStep, Search } from './search.ts'
import { rootOf } from './subproblem.ts'

type MostSaved = Extract<PlacementQuestion, { model: 'MCLP' | 'P_MEDIAN' }>

/** MCLP and p-median: of so many sites those that save most, beyond what stands. */
export function* mostSaved(
  ground: Ground,
  question: MostSaved,
  options: PlacementOptions,
): PlacementSteps<Placement> {
  const task = taskOf(ground, question)
  const state = new MostSavedState(task, question, options)
  const search = new Search({
    limit: task.fineness - 1,
    limitAfter: ({ saved }) => saved + task.fineness - 1,
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

function taskOf(ground: Ground, question: MostSaved): Task {
  const { instance, served } = ground
  const weightOf = (demand: number) => instance.weights[demand] ?? 0
  const wayOf = (metres: number) => countedWay(instance, metres)
  const standing = served.map(wayOf)
  const fineness = finenessOf(
    ground,
    question.model === 'MCLP' ? 1 : wayOf(instance.furthestMetres),
  )
  const { savings, candidates } = savingsOf(ground, (demand, metres) => {
    if (question.model === 'P_MEDIAN') {
      return weightOf(demand) * ((standing[demand] ?? 0) - wayOf(metres)) * fineness
    }
    const isNew = (served[demand] ?? Infinity) > question.within && metres <= question.within
    return isNew ? weightOf(demand) * fineness : 0
  })
  const sites = sitesLeft(ground, question.sites)
  const choice = { savings, sites, candidates, conflicts: instance.tooNear }
  return { ground, question, choice, fineness }
}

/** The best so far, and what is proven of it. */
class MostSavedState {
  readonly #task: Task
  readonly #options: PlacementOptions
  readonly #sign: 1 | -1
  readonly #standing: number
  #best: Found = { candidates: [], saved: 0 }
  #bound: number
  #step: PricesStep

  constructor(task: Task, question: MostSaved, options: PlacementOptions) {
    const { ground, choice } = task
    this.#task = task
    this.#options = options
    this.#sign = question.model === 'MCLP' ? 1 : -1
    this.#standing = valueOf(ground.instance, question, ground.forced)
    const prices = new Float64Array(choice.savings.rows)
    this.#bound = priced(choice.savings, prices, choice.sites).bound
    this.#step = { type: 'PRICES', prices, already: prices }
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
      value: this.#valueAt(this.#best.saved),
      bound: this.#valueAt(this.#bound),
      soFar,
    }
  }

  proven(proof: Known['proof']): Placement {
    const value = this.#valueAt(this.#best.saved)
    return this.#answered({ bound: value, boundBySums: value, proof, solver: null })
  }

  /** @param solver whose word it is that nothing is better; null where nobody says so */
  soFar(solver: Known['solver'] = null): Placement {
    const bound = this.#valueAt(this.#bound)
    return this.#answered({
      bound: solver ? this.#valueAt(this.#best.saved) : bound,
      boundBySums: bound,
      proof: [this.#step],
      solver,
    })
  }

  #answered(known: Omit<Known, 'sites'>): Placement {
    const sites = sitesOf(this.#task, this.#best)
    return answered(this.#task, { sites, ...known }, this.#best.saved, this.#options)
  }

  #valueAt(saved: number): number {
    return this.#standing + this.#sign * Math.floor(saved / this.#task.fineness)
  }
}
