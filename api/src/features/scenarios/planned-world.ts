import { type PlannedFigure, plannedFigure } from '@atlas/geo/scenarios/planned-figure'
import type { Figure } from '@atlas/geo/figures/figure'
import type { Message } from '@atlas/geo/words/vocabulary'
import { applyScenario } from '@atlas/geo/world/apply-scenario'
import type { Scenario } from '@atlas/geo/world/scenario'
import { createContextCache } from '@pothos/core'
import type { Context } from '../../schema/context.ts'
import { ofPossibleScenario } from '../../schema/possible-scenario.ts'
import { priceOfScenario } from '../../schema/work-budget.ts'
import { type AskedScenario, readScenario } from './scenario-input.ts'

/** A scenario, and from what its figures and today's are made: whatever answers of one world answers of both. */
export interface PlannedWorld {
  readonly name: string | null
  readonly scenario: Scenario
  /** Of a file that was made on other data. */
  readonly differences: readonly Message[]
  readonly today: Context
  readonly planned: Context
}

const worlds = {}

/** Of one request: worlds of scenarios go with it. */
const ofRequest = createContextCache(() => new Map<string, PlannedWorld>())

/** @throws RequestError IMPOSSIBLE_SCENARIO, QUERY_TOO_LARGE */
export function plannedWorld(asked: AskedScenario, today: Context): PlannedWorld {
  const question = JSON.stringify(asked)
  const known = ofRequest(today).get(question)
  if (known) return known
  const read = ofPossibleScenario(() => readScenario(asked, today.world))
  today.budget.charge(worlds, question, priceOfScenario(read.scenario.changes.length))
  today.checkpoint()
  const world = ofPossibleScenario(() => applyScenario(today.world, read.scenario))
  const made = { ...read, today, planned: { ...today, world } }
  ofRequest(today).set(question, made)
  return made
}

/** The same figure of both worlds, each by whatever answers it of one. */
export async function inBoth(
  { today, planned }: Pick<PlannedWorld, 'today' | 'planned'>,
  figureIn: (context: Context) => Figure | Promise<Figure>,
): Promise<PlannedFigure> {
  const [now, then] = await ofBoth({ today, planned }, figureIn)
  return plannedFigure(now, then, today.world)
}

/** Whatever is answered of one world, of both. */
export const ofBoth = async <Answer>(
  { today, planned }: Pick<PlannedWorld, 'today' | 'planned'>,
  answerIn: (context: Context) => Answer | Promise<Answer>,
): Promise<readonly [Answer, Answer]> => Promise.all([answerIn(today), answerIn(planned)])
