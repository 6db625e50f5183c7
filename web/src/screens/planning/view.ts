import type { ReachAges } from '@atlas/geo/reach/cells/reach-cells'
import type { Ring } from '@atlas/geo/reach/polygon/drawn-polygon'
import type { Message } from '@atlas/geo/words/vocabulary'
import type { ImpossibleScenario, Scenario } from '@atlas/geo/world/scenario'

import type { MapLevel } from '$api/catalogue'
import type { ServiceKind } from '$api/sites'
import type { Camera, Malformed, Sort } from '$address/fields'
import type { PlanningWords } from '$words/languages'

/** For whom is planned. */
export const plannedAges = ['AGE_60_PLUS', 'AGE_80_PLUS'] as const satisfies ReachAges[]
export type PlannedAges = (typeof plannedAges)[number]

/** What a new site is to do: be reached by those who reach none, or save those who have a way some of it. */
export const aims = ['reached', 'saved'] as const
export type Aim = (typeof aims)[number]

/** What the map shows: what one more site would gain at each cell, or which areas win and lose by the scenario. */
export const shownParts = ['gain', 'change'] as const
export type ShownPart = (typeof shownParts)[number]

/** How far somebody walks, in metres: few, so that plans can be compared. */
export const plannedLimits = [500, 750, 1_000, 1_500, 2_000] as const
export type PlannedLimit = (typeof plannedLimits)[number]

export const planningSortKeys = [
  ...['name', 'residents', 'before', 'after', 'share-change', 'change'],
  ...['way-before', 'way-after', 'way-change'],
  ...['tenth-before', 'tenth-after', 'tenth-change'],
  ...['gini-before', 'gini-after', 'gini-change'],
] as const
export type PlanningSortKey = (typeof planningSortKeys)[number]

export interface PlanningView {
  kind: ServiceKind
  ages: PlannedAges
  metres: PlannedLimit
  aim: Aim
  show: ShownPart
  /** Of the areas that win and lose. */
  level: MapLevel
  /** The chosen site's slug. */
  site: string | null
  scenario: Scenario
  /** What the plan is called; "" where nobody has said. */
  name: string
  sort: Sort<PlanningSortKey>
  camera: Camera | null
  /** Somebody's polygon, without its end; null for none. */
  polygon: Ring | null
}

/** Fields whose text can be one that nobody understands; each has its name in every language. */
export type MalformedField = keyof PlanningWords['notices']['parts']

/** Why the view differs from what the address asked for. */
export type PlanningNotice =
  | Malformed<MalformedField>
  | { kind: 'impossible'; reason: ImpossibleScenario['reason'] }
  /** A site was dropped outside the city. */
  | { kind: 'outside' }
  /** What a file says that was opened. */
  | { kind: 'said'; message: Message }
  /** The same, as the API says it. */
  | { kind: 'told'; sentence: string }
  /** Changes of what is not there any more. */
  | { kind: 'gone'; given: string }
