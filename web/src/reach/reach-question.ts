import type { Provider, ReachAges, ReachView } from './reach-view'

/** What the API is asked: which sites count, for whom, and how far is near enough. */
export interface ReachQuestion {
  provider: Provider | null
  ages: ReachAges
  withinMetres: number | null
  withinMinutes: number | null
  kmPerHour60To79: number
  kmPerHour80Plus: number
}

/** What an address asks. */
export function questionOf(view: Pick<ReachView, 'ages' | 'provider' | 'limit'>): ReachQuestion {
  const { ages, provider, limit } = view
  return {
    ages,
    provider,
    withinMetres: limit.unit === 'METRES' ? limit.value : null,
    withinMinutes: limit.unit === 'MINUTES' ? limit.value : null,
    kmPerHour60To79: limit.speeds.AGE_60_TO_79,
    kmPerHour80Plus: limit.speeds.AGE_80_PLUS,
  }
}
