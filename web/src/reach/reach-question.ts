import type { ReachAges } from '@atlas/geo/reach/cells/reach-cells'
import { usualKmPerHour } from '@atlas/geo/reach/reach-question'
import type { Provider } from '@atlas/geo/terms/classifications'
import type { ServiceKind } from '$api/sites'

import type { ReachLimit } from './reach-choices'
import { usualValues } from './walk-limit'

/** What the API is asked: which sites count, for whom, and how far is near enough. */
export interface ReachQuestion {
  kind: ServiceKind
  provider: Provider | null
  ages: ReachAges
  withinMetres: number | null
  withinMinutes: number | null
  kmPerHour60To79: number
  kmPerHour80Plus: number
}

/** The same as it is chosen, whatever the kind of service. */
export interface ChosenReach {
  ages: ReachAges
  /** null: both */
  provider: Provider | null
  limit: ReachLimit
}

/** What is asked where nothing is chosen. */
export const usualReach: ChosenReach = {
  ages: 'AGE_60_PLUS',
  provider: null,
  limit: { unit: 'METRES', value: usualValues.METRES, speeds: usualKmPerHour },
}

export function questionOf(
  { ages, provider, limit }: ChosenReach,
  kind: ServiceKind,
): ReachQuestion {
  return {
    kind,
    ages,
    provider,
    withinMetres: limit.unit === 'METRES' ? limit.value : null,
    withinMinutes: limit.unit === 'MINUTES' ? limit.value : null,
    kmPerHour60To79: limit.speeds.AGE_60_TO_79,
    kmPerHour80Plus: limit.speeds.AGE_80_PLUS,
  }
}
