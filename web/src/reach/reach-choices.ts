import { choice } from '$address/fields'

/** What is walked to: one kind of service, whichever of the two is nearer, or both kinds on a map each. */
export const reachKinds = ['counselling', 'meeting', 'either', 'apart'] as const
export type ReachKinds = (typeof reachKinds)[number]

/** It stands in addresses of the reach screen, to which other screens lead, too. */
export const kindsField = choice<'kind', ReachKinds>({
  name: 'kind',
  values: reachKinds,
  print: (kinds) => kinds,
  fallback: 'counselling',
})

/** The ages that cells tell apart, and both together. */
export const reachAges = ['AGE_60_PLUS', 'AGE_60_TO_79', 'AGE_80_PLUS'] as const
export type ReachAges = (typeof reachAges)[number]
export const cellAges = ['AGE_60_TO_79', 'AGE_80_PLUS'] as const
export type CellAge = (typeof cellAges)[number]

export const providers = ['FUNDED', 'MUNICIPAL'] as const
export type Provider = (typeof providers)[number]

export const limitUnits = ['METRES', 'MINUTES'] as const
export type LimitUnit = (typeof limitUnits)[number]

/** How far people walk: metres, or minutes at the speed of their age. */
export interface ReachLimit {
  unit: LimitUnit
  /** Metres or minutes. */
  value: number
  /** km/h; a distance in metres does not need them, but keeps them for the next choice. */
  speeds: Record<CellAge, number>
}
