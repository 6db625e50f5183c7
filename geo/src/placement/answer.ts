import { alternativesOf } from './alternatives.ts'
import {
  aboutInstance,
  asksForAll,
  type Certificate,
  certifiedProof,
  type Required,
} from './certificate.ts'
import { type Ground, valueOf } from './ground.ts'
import type { Choice } from './interchange.ts'
import type { Placement, PlacementOptions } from './placement.ts'
import type { Solved } from './programme.ts'
import type { PlacementQuestion } from './question.ts'
import { savedBy } from './savings.ts'
import type { Found, ProofStep } from './search.ts'

/** A question with its savings, in parts of what is counted. */
export interface Task {
  readonly ground: Ground
  readonly question: PlacementQuestion
  readonly choice: Choice
  readonly fineness: number
  readonly required?: Required
}

/** What is known of the best answer. */
export interface Known {
  readonly sites: readonly number[]
  readonly bound: number
  readonly boundBySums: number
  readonly proof: readonly ProofStep[]
  /** Whose word the bound is, where sums do not reach it. */
  readonly solver: Solved['solver'] | null
}

/**
 * Whole numbers stay whole, and exact, when they are added up in so fine parts.
 * @param beside what is added up beside all demand
 */
export function finenessOf({ instance }: Ground, largestSum: number, beside = 0): number {
  const total = instance.weights.reduce((sum, weight) => sum + weight, 0)
  const most = Math.max(1, total * largestSum + beside)
  return 10 ** Math.max(0, Math.min(6, Math.floor(Math.log10(2 ** 52 / most))))
}

/** @param saved by a choice of the task that is optimal; null where none is known to be */
export function answered(
  task: Task,
  known: Known,
  saved: number | null,
  { alternatives, nodes, checkpoint }: PlacementOptions,
): Placement {
  const { ground, question, choice } = task
  const certificate = certificateOf(task, known)
  const isOptimal = certificate.value === certificate.bound
  const listed =
    isOptimal && saved !== null && alternatives > 0
      ? alternativesOf(choice, { atLeast: saved, most: alternatives + 1, nodes, checkpoint })
      : { sets: [], areAll: false }
  const others = listed.sets
    .map((set) => [...ground.forced, ...set].sort((a, b) => a - b))
    .filter((set) => set.join() !== certificate.sites.join())
  return {
    status: isOptimal ? 'OPTIMAL' : 'WITHIN_GAP',
    sites: certificate.sites,
    value: valueOf(ground.instance, question, certificate.sites),
    bound: certificate.bound,
    certificate,
    alternatives: others.slice(0, alternatives),
    areAllListed: listed.areAll && others.length <= alternatives,
  }
}

function certificateOf({ ground, question, fineness, required }: Task, known: Known): Certificate {
  const { instance } = ground
  const weightOf = (demand: number) => ((instance.weights[demand] ?? 0) > 0 ? fineness : 0)
  return {
    schema: 1,
    question,
    ...(required && { required }),
    ...aboutInstance(instance),
    sites: known.sites,
    value: valueOf(instance, question, known.sites),
    bound: known.bound,
    boundBySums: known.boundBySums,
    restsOn: known.bound === known.boundBySums ? 'SUMS' : 'SOLVER',
    solver: known.bound === known.boundBySums ? null : known.solver,
    fineness,
    proof: certifiedProof(known.proof, asksForAll(question) ? weightOf : null),
  }
}

/** The forced sites, and of those that were found none without which as much is saved. */
export function sitesOf({ ground, choice }: Task, found: Found, atLeast = found.saved): number[] {
  const columnOf = new Map([...choice.candidates].map((candidate, column) => [candidate, column]))
  let columns = found.candidates.map((candidate) => columnOf.get(candidate) ?? 0)
  for (const column of columns.toReversed()) {
    const others = columns.filter((other) => other !== column)
    if (savedBy(choice.savings, others) >= atLeast) columns = others
  }
  const chosen = columns.map((column) => choice.candidates[column] ?? 0)
  return [...ground.forced, ...chosen].sort((a, b) => a - b)
}
