import type { CellAge } from '@atlas/geo/terms/classifications'

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
