import { type Scenario, scenarioSchema } from '@atlas/geo/world/scenario'

import { isSameScenario } from '$address/packed-scenario'
import type { ServiceKind } from '$api/sites'

/** What the residents behind a target are: what the register counts, as everywhere unless asked otherwise, or what the framework expected. */
export const demandBases = ['REGISTER', 'PROJECTION'] as const
export type DemandBasis = (typeof demandBases)[number]

export const kinds = ['MEETING', 'COUNSELLING'] as const satisfies readonly ServiceKind[]

/** Residents per FTE to try out; null leaves the framework's key. */
export type TriedKeys = Record<ServiceKind, number | null>

/** What the figures depend on. */
export interface DemandSettings {
  framework: string
  basis: DemandBasis
  date: string
  keys: TriedKeys
  /** A plan in whose world they are; today’s is that without changes. */
  scenario: Scenario
}

/** What is planned and tried out, as changes against today. */
export const plannedAndTried = ({ framework, keys, scenario }: DemandSettings): Scenario => ({
  schema: scenarioSchema,
  changes: [
    ...scenario.changes,
    ...kinds.flatMap((kind) => {
      const key = keys[kind]
      const tried = { type: 'setPlanningKey', framework, kind } as const
      return key === null ? [] : [{ ...tried, residents60PlusPerFte: key }]
    }),
  ],
})

export const sameSettings = (a: DemandSettings, b: DemandSettings): boolean =>
  a.framework === b.framework &&
  a.basis === b.basis &&
  a.date === b.date &&
  isSameScenario(a.scenario, b.scenario) &&
  kinds.every((kind) => a.keys[kind] === b.keys[kind])
