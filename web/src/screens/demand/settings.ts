import type { Scenario } from '@atlas/geo/world/scenario'

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
}

/** What is tried out, as changes against today. */
export const triedKeys = ({ framework, keys }: DemandSettings): Scenario => ({
  schema: 1,
  changes: kinds.flatMap((kind) => {
    const key = keys[kind]
    return key === null
      ? []
      : [{ type: 'setPlanningKey', framework, kind, residents60PlusPerFte: key }]
  }),
})

export const sameSettings = (a: DemandSettings, b: DemandSettings): boolean =>
  a.framework === b.framework &&
  a.basis === b.basis &&
  a.date === b.date &&
  kinds.every((kind) => a.keys[kind] === b.keys[kind])
