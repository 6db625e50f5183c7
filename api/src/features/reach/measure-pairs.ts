import type { Place, Places } from '@atlas/geo/reach/distance/geodesic'
import type { Pairs } from '@atlas/geo/reach/distance/ways'
import type { WalkingDistance } from '../../walking/walking-distance.ts'

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
