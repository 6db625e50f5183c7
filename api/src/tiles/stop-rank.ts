import type { TransitMode } from '@atlas/geo/terms/classifications'

/** Where not everything has room: 1 stands first. Whoever looks for their way knows the trams. */
export function stopRank(modes: readonly TransitMode[]): 1 | 2 | 3 | 4 {
  if (modes.includes('TRAM')) return modes.length > 1 ? 1 : 2
  return modes.length > 0 ? 3 : 4
}
