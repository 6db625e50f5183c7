import { shownRange } from '../figures/figure.ts'
import type { Range } from '../figures/range.ts'
import type { ServiceSite } from '../world/snapshot.ts'
import type { Stop } from '../world/transit.ts'
import { metresBetween, type Points } from './distance/geodesic.ts'
import type { Nearest } from './distance/nearest-sites.ts'
import { detourEnds } from './drawn-reach.ts'

/** On foot; nobody for whom this is made sets off for a stop that is farther. */
export const farthestStopMetres = 2000

/** The way on foot between a place and the stop nearest to it. */
export interface NearestStop {
  readonly stop: Stop
  readonly walkingMetres: number
  readonly status: 'COMPUTED' | 'ESTIMATED'
  /** Null where ways are not estimated. */
  readonly range: Range | null
}

/** From each of some places the stop nearest on foot. */
export interface WaysToStops {
  readonly stops: readonly Stop[]
  /** Where ways begin, and where stops are. */
  readonly points: { readonly from: Points; readonly to: Points }
  readonly nearest: Nearest
  readonly isEstimated: boolean
}

/**
 * The stop nearest to one of the places; null where there is none within a walk.
 * @param accuracyM how far off the place may be
 */
export function nearestStopOf(
  { stops, points, nearest, isEstimated }: WaysToStops,
  place: number,
  accuracyM: number,
): NearestStop | null {
  const to = nearest.site[place] ?? -1
  const walkingMetres = nearest.metres[place] ?? Infinity
  const stop = stops[to]
  if (!stop || walkingMetres > farthestStopMetres) return null
  const straight = metresBetween(points.from, place, points.to, to)
  return {
    stop,
    walkingMetres,
    status: isEstimated ? 'ESTIMATED' : 'COMPUTED',
    range: isEstimated ? rangeOfWay(straight, accuracyM) : null,
  }
}

/** The stop nearest to each site, by the site's slug; none where there is none within a walk. */
export function nearestStops(
  sites: readonly ServiceSite[],
  ways: WaysToStops,
): ReadonlyMap<string, NearestStop> {
  const found = new Map<string, NearestStop>()
  for (const [place, { slug, positionAccuracyM }] of sites.entries()) {
    const way = nearestStopOf(ways, place, positionAccuracyM)
    if (way) found.set(slug, way)
  }
  return found
}

/** Wherever within its accuracy the place lies, the stop nearest to it is no nearer and no farther than that. */
function rangeOfWay(straight: number, accuracy: number): Range | null {
  const { shortest, longest } = detourEnds
  const low = Math.max(0, straight - accuracy) * shortest
  const high = (straight + accuracy) * longest
  // Somebody who stands at a stop is nowhere else.
  if (low === high) return null
  return shownRange({ low, high, method: { key: 'rangeOfWayToStop', ...detourEnds } }, 'METRES')
}
