import type { Viewer } from '@atlas/geo/rights/rights'
import type { Dictionary } from '@atlas/geo/words/vocabulary'
import type { Checkpoint } from '@atlas/geo/work/checkpoint'
import type { Published } from '@atlas/geo/world/published'
import { createContextCache } from '@pothos/core'
import type { People } from '../accounts/people.ts'
import type { Queries } from '../database/statements.ts'
import type { PlacementState, PlacementTask } from '../placement/placement-state.ts'
import type { Streets } from '../streets/open-streets.ts'
import type { WalkingDistances } from '../walking/walking-distance.ts'
import type { Measured } from './compiled-operations.ts'
import { unlessGivenUp } from './deadline.ts'
import { type Question, QuestionCache } from './question-cache.ts'
import type { WorkBudget } from './work-budget.ts'

/** What answers are made from. */
export interface DataContext {
  /** What may be known of the city: the one state of it that this request is answered from. */
  world: Published
  /** For what only a spatial database answers: in which district a point lies. Most answers ask nothing of it. */
  database: () => Queries
  /** How far it is on foot. */
  walking: WalkingDistances
  /** What was built of an extract of OpenStreetMap; null: nothing. */
  streets: Streets | null
  /** Throws RequestError DEADLINE where nobody waits for the answer any longer: to be called within long work. */
  checkpoint: Checkpoint
  /** What the request may ask to be worked out. */
  budget: WorkBudget
}

/** What one request carries: made when it comes, gone when it is answered. */
export interface Context extends DataContext, Measured {
  /** The world without the scenario that stands beside the request. */
  withoutScenario: Published
  /** Who asks; null: the public, whose answers are everybody's. */
  viewer: Viewer | null
  /** What is kept of people who sign in; null where nobody does. */
  people: People | null
  /** Says in the caller's language what rules say. */
  words: Dictionary
  /** How much longer than the straight line ways are to sites that are only proposed. */
  detourFactor: number
  /**
   * Follows the work on a placement question in the world of the request.
   * @throws RequestError where there is no room
   */
  placements: (
    question: Pick<PlacementTask, 'study' | 'asked' | 'seconds'>,
  ) => AsyncIterableIterator<PlacementState>
}

/** Something that follows from a world alone: made once for each and gone with it. */
export const perWorld = <Value>(make: (world: Published) => Value): ((world: Published) => Value) =>
  createContextCache(make)

/** Of each kind and world: several times what the tables of all screens ask for. */
const mostBytes = 15_000_000

/**
 * Something that follows from a world and a question: composed once and handed out to all requests. What was not asked
 * for longest is let go first.
 * @param bytesOf what a value takes
 */
export function perWorldAndQuestion<Value>(
  bytesOf: (value: Value) => number,
): (world: Published, question: Question, compose: () => Value) => Value {
  const composed = perWorld(() => new QuestionCache<Value>(mostBytes, bytesOf))
  return (world, question, compose) => {
    const values = composed(world)
    const known = values.get(question)
    if (known) return known.value
    const value = compose()
    values.set(question, value)
    // What failed once may not fail again: it is asked anew.
    if (value instanceof Promise) {
      value.catch(() => {
        if (values.get(question)?.value === value) values.delete(question)
      })
    }
    return value
  }
}

type InTime<Value> = (
  context: Pick<DataContext, 'world' | 'checkpoint'>,
  question: Question,
  compose: () => Value | Promise<Value>,
) => Value | Promise<Value>

/** The same of what may have to be waited for, and may be given up: then it is composed anew for whoever still waits. */
export function perWorldAndQuestionInTime<Value>(
  bytesOf: (value: Value | Promise<Value>) => number,
): InTime<Value> {
  const composed = perWorldAndQuestion(bytesOf)
  const valueOf: InTime<Value> = (context, question, compose) => {
    const value = composed(context.world, question, compose)
    if (!(value instanceof Promise)) return value
    return unlessGivenUp<Value>(value, context.checkpoint, () =>
      valueOf(context, question, compose),
    )
  }
  return valueOf
}
