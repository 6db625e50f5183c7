import type { Place, Places, Points } from '@atlas/geo/reach/distance/geodesic'
import { type Nearest, nearestSites } from '@atlas/geo/reach/distance/nearest-sites'
import { nearestMeasured, type Pairs } from '@atlas/geo/reach/distance/ways'
import type { Checkpoint } from '@atlas/geo/work/checkpoint'
import type { WalkingDistance } from '../../walking/walking-distance.ts'

interface Walked {
  /** Where ways begin. */
  readonly from: Places
  readonly to: readonly Place[]
  readonly points: { readonly from: Points; readonly to: Points }
  /** Of ways that are measured: what is farther, as the crow flies, is not looked for. */
  readonly within?: number
}

/** Of every place the nearest of others on foot; of those equally far the first in the list. */
export async function nearestOnFoot(
  { from, to, points, within }: Walked,
  walking: WalkingDistance,
  checkpoint: Checkpoint,
): Promise<Nearest> {
  if (walking.detourFactor !== null)
    return nearestSites(points.from, points.to, walking.detourFactor, checkpoint)
  const search = nearestMeasured(points.from, points.to, checkpoint, within)
  let step = search.next()
  while (!step.done) step = search.next(await measurePairs(step.value, from, to, walking))
  return step.value
}

/** Metres on foot for each pair; null where no way leads. */
export const measurePairs = (
  { cell, site, geodesic }: Pairs,
  { lon, lat }: Places,
  sites: readonly Place[],
  walking: WalkingDistance,
) =>
  walking.walkingMetres(
    cell.map((from, pair) => {
      const to = sites[site[pair] ?? -1]
      if (!to) throw new Error('a pair without a site')
      return {
        from: { lon: lon[from] ?? 0, lat: lat[from] ?? 0 },
        to,
        geodesicMetres: geodesic[pair] ?? 0,
      }
    }),
  )
