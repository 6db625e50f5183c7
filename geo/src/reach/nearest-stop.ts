import { shownRange } from '../figures/figure.ts'
import type { Range } from '../figures/range.ts'
import type { ServiceSite } from '../world/snapshot.ts'
import type { Stop } from '../world/transit.ts'
import { metresBetween, type Points } from './distance/geodesic.ts'
import type { Nearest } from './distance/nearest-sites.ts'
import { detourEnds } from './drawn-reach.ts'

/** On foot; nobody for whom this is made sets off for a stop that is farther. */
export const farthestStopMetres = 2000

/** The way on foot between a site and the stop nearest to it. */
export interface NearestStop {
  readonly stop: Stop
  readonly walkingMetres: number
  readonly status: 'COMPUTED' | 'ESTIMATED'
  /** Null where ways are not estimated. */
  readonly range: Range | null
}

interface Walked {
  readonly sites: readonly ServiceSite[]
  readonly stops: readonly Stop[]
  /** Where both are. */
  readonly points: { readonly sites: Points; readonly stops: Points }
  /** Of every site the stop nearest on foot. */
  readonly nearest: Nearest
  readonly isEstimated: boolean
}

/** The stop nearest to each site, by the site's slug; none where there is none within a walk. */
export function nearestStops({
  sites,
  stops,
  points,
  nearest,
  isEstimated,
}: Walked): ReadonlyMap<string, NearestStop> {
  const found = new Map<string, NearestStop>()
  for (const [place, { slug, positionAccuracyM }] of sites.entries()) {
    const to = nearest.site[place] ?? -1
    const walkingMetres = nearest.metres[place] ?? Infinity
    const stop = stops[to]
    if (!stop || walkingMetres > farthestStopMetres) continue
    const straight = metresBetween(points.sites, place, points.stops, to)
    found.set(slug, {
      stop,
      walkingMetres,
      status: isEstimated ? 'ESTIMATED' : 'COMPUTED',
      range: isEstimated ? rangeOfWay(straight, positionAccuracyM) : null,
    })
  }
  return found
}

/** Wherever within its accuracy the site stands, the stop nearest to it is no nearer and no farther than that. */
function rangeOfWay(straight: number, accuracy: number): Range | null {
  const { shortest, longest } = detourEnds
  const low = Math.max(0, straight - accuracy) * shortest
  const high = (straight + accuracy) * longest
  // Somebody who stands at a stop is nowhere else.
  if (low === high) return null
  return shownRange({ low, high, method: { key: 'rangeOfWayToStop', ...detourEnds } }, 'METRES')
}
