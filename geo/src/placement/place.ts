import { whyImpossible } from './blame.ts'
import { fewestSites } from './fewest-sites.ts'
import { type Ground, groundOf } from './ground.ts'
import type { PlacementInstance } from './instance.ts'
import { leastFarthest } from './least-farthest.ts'
import { mostSaved } from './most-saved.ts'
import { mostWithin } from './most-within.ts'
import { mostServed } from './most-served.ts'
import {
  type Infeasible,
  type Placement,
  type PlacementOptions,
  type PlacementSteps,
  usualOptions,
} from './placement.ts'
import { asksWhatIsSaved, type PlacementQuestion } from './question.ts'

/**
 * Sites that answer a question, proven. Whoever drives the generator may stop it after any progress, with the best so
 * far and its proven gap, and answers its programmes with a solver: with nothing where there is none. The same question
 * of the same instance has the same answer.
 * @throws RangeError where all must be served, or kept within a way, and sites have room for only so many
 */
export const placed = (
  instance: PlacementInstance,
  question: PlacementQuestion,
  options: Partial<PlacementOptions> = {},
): PlacementSteps<Placement | Infeasible> => placedOn(groundOf(instance), question, options)

/** The same on ground that several questions share. */
export function* placedOn(
  ground: Ground,
  question: PlacementQuestion,
  options: Partial<PlacementOptions>,
): PlacementSteps<Placement | Infeasible> {
  if (ground.instance.capacities && !asksWhatIsSaved(question)) {
    throw new RangeError('Nobody asks that of full sites')
  }
  const reason = whyImpossible(ground, question)
  if (reason !== null) return { status: 'INFEASIBLE', reason }
  return yield* asked(ground, question, { ...usualOptions, ...options })
}

function asked(
  ground: Ground,
  question: PlacementQuestion,
  options: PlacementOptions,
): PlacementSteps<Placement | Infeasible> {
  const { capacities } = ground.instance
  switch (question.model) {
    case 'MCLP':
      return capacities
        ? mostServed(ground, capacities, question, options)
        : mostWithin(ground, question, options)
    case 'P_MEDIAN':
      return capacities
        ? mostServed(ground, capacities, question, options)
        : mostSaved(ground, question, options)
    case 'LSCP':
      return fewestSites(ground, question, options)
    case 'P_CENTER':
      return leastFarthest(ground, question, options)
  }
}
