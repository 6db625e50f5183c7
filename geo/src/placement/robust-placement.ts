import { whyImpossible } from './blame.ts'
import { groundOf } from './ground.ts'
import type { PlacementInstance } from './instance.ts'
import type { MostSaved } from './most-saved.ts'
import { placed } from './place.ts'
import {
  type Infeasible,
  type PlacementOptions,
  type PlacementStep,
  type PlacementSteps,
  usualOptions,
} from './placement.ts'
import { type Solved, weighingProgramme } from './programme.ts'
import { RegretSearch } from './regret-search.ts'
import { type Future, Regrets, type RobustPlacement } from './regrets.ts'

export type RobustStep =
  | { readonly type: 'PROGRESS'; readonly soFar: () => RobustPlacement | null }
  | Extract<PlacementStep, { type: 'SOLVE' }>

export type RobustSteps<Result> = Generator<RobustStep, Result, Solved | undefined>

/** How often futures are weighed anew at most. */
const mostWeighings = 40
/** The part of what is missed below which weighing anew says too little. */
const near = 0.002

/**
 * At most so many sites whose largest regret over some futures is least (Kouvelis & Yu 1997, Robust Discrete Optimization
 * and Its Applications; Snyder 2006, IIE Transactions 38, 547–564). Of each future first the best sites. Futures weighed
 * against each other are one question like any other, and what its best sites miss in the mean nobody misses less of
 * everywhere: the weights that say most are looked for (Lagrangian dual, by the cuts of Kelley 1960, Journal of the Society
 * for Industrial and Applied Mathematics 8, 703–712). Between that and the best that was found all choices are looked at.
 * @param instance with the ways of whoever is asked after in any future
 * @throws RangeError without a future, or where something could not be computed exactly, or where sites have room for only
 *   so many
 */
export function* robustPlacement(
  instance: PlacementInstance,
  futures: readonly Future[],
  question: MostSaved,
  options: Partial<PlacementOptions> = {},
): RobustSteps<RobustPlacement | Infeasible> {
  if (instance.capacities) throw new RangeError('Nobody asks that of full sites')
  if (futures.length === 0) throw new RangeError('Without a future nothing is missed')
  const ground = groundOf(instance)
  const reason = whyImpossible(ground, question)
  if (reason !== null) return { status: 'INFEASIBLE', reason }
  const all = { ...usualOptions, ...options, alternatives: 0 }
  const regrets = new Regrets(instance, futures, question)
  for (const one of regrets.instances) {
    const best = yield* followed(regrets, placed(one, question, all))
    if (best.status === 'INFEASIBLE') return best
    regrets.knowBest(best)
  }
  yield* weigh(regrets, all)
  if (regrets.isOpen) {
    const search = new RegretSearch(regrets, all)
    if (search.isComplete()) regrets.lookedAtAll()
  }
  return regrets.placement()
}

/** Weighs futures against each other, ever anew, as long as that says more. */
function* weigh(regrets: Regrets, options: PlacementOptions): RobustSteps<void> {
  let weights: readonly number[] = regrets.instances.map(() => 1 / regrets.instances.length)
  for (let time = 0; time < mostWeighings; time += 1) {
    const parts = regrets.partsOf(weights)
    const weighed = regrets.weighed(parts)
    const best = yield* followed(regrets, placed(weighed, regrets.question, options))
    if (best.status === 'INFEASIBLE') return
    regrets.knowWeighed(parts, best)
    if (!regrets.isOpen || regrets.instances.length === 1) return
    const solved = yield { type: 'SOLVE', programme: weighingProgramme(regrets.known) }
    const { values } = solved ?? {}
    if (!values || solved?.status !== 'OPTIMAL') return
    weights = regrets.instances.map((_, future) => values[future] ?? 0)
    const hoped = (values[regrets.instances.length] ?? 0) * Math.max(...regrets.known.flat())
    if (hoped - regrets.boundBySums <= near * regrets.largest) return
  }
}

function* followed<Result>(regrets: Regrets, steps: PlacementSteps<Result>): RobustSteps<Result> {
  const progress = { type: 'PROGRESS', soFar: () => regrets.soFar() } as const
  yield progress
  let next = steps.next()
  while (next.done !== true) {
    const step = next.value
    if (step.type === 'SOLVE') next = steps.next(yield step)
    else {
      yield progress
      next = steps.next()
    }
  }
  return next.value
}
