import type { AreaLevel, Basis } from '../terms/classifications.ts'
import { frameworkOf, type Plan } from '../world/plan.ts'
import type { KnownDay, Published, ResidentGroup } from '../world/published.ts'

/** On which basis a number of residents stands: of PROJECTION also under which framework, null for the newest. */
export interface ChosenBasis {
  readonly basis: Basis
  readonly framework: string | null
}

/**
 * The days on which a group of people is known at a level, oldest first.
 * @throws Refusal UNKNOWN_FRAMEWORK
 */
export function knownDays(
  world: Published,
  level: AreaLevel,
  group: ResidentGroup,
  { basis, framework }: ChosenBasis,
): readonly KnownDay[] {
  const plan = world.planning
  requireFramework(plan, framework)
  if (basis !== 'PROJECTION') return world.residents.days(level, group, basis)
  return projectedDays(plan, level, group, framework)
}

/**
 * Every day with any number on that basis, oldest first.
 * @throws Refusal UNKNOWN_FRAMEWORK
 */
export function allKnownDays(
  world: Published,
  { basis, framework }: ChosenBasis,
): readonly string[] {
  const plan = world.planning
  requireFramework(plan, framework)
  if (basis !== 'PROJECTION') return world.residents.daysOf(basis)
  const isNone = framework === null && plan.frameworks.length === 0
  return isNone ? [] : [frameworkOf(plan, framework).horizon]
}

/**
 * The newest day for which the register has numbers: what is known of places is old or new against it.
 * @throws RangeError where it has none
 */
export function newestRegisterDay(world: Published): string {
  const day = world.residents.daysOf('REGISTER').at(-1)
  if (day === undefined) throw new RangeError('A city has residents')
  return day
}

/** One that is named must exist, even where nothing depends on it. */
function requireFramework(plan: Plan, framework: string | null): void {
  if (framework !== null) frameworkOf(plan, framework)
}

/** A framework expects residents of planning areas, and with them those of the city, on its horizon. */
function projectedDays(
  plan: Plan,
  level: AreaLevel,
  { ageBand, trait }: ResidentGroup,
  id: string | null,
): readonly KnownDay[] {
  if (trait !== 'ALL' || !(level === 'PLANNING_AREA' || level === 'CITY')) return []
  if (id === null && plan.frameworks.length === 0) return []
  const framework = frameworkOf(plan, id)
  if (!plan.expectedAges(framework).includes(ageBand)) return []
  return [{ day: framework.horizon, status: 'PROJECTED', sourceId: framework.sourceId }]
}
