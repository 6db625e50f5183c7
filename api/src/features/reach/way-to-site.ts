import { geodesicMetres, type Place } from '@atlas/geo/reach/distance/geodesic'
import { createContextCache } from '@pothos/core'
import DataLoader from 'dataloader'
import type { DataContext } from '../../schema/context.ts'
import type { ServiceSite } from '../sites/site.ts'

interface Way {
  from: Place
  site: ServiceSite
}

/** Metres on foot from anywhere to a site; null where no way leads. All ways of a request are measured together. */
export const metresToSite = createContextCache(
  ({ walking }: DataContext) =>
    new DataLoader<Way, number | null, string>(
      (ways) =>
        walking.WALKING.walkingMetres(
          ways.map(({ from, site: { lon, lat } }) => {
            const to = { lon, lat }
            return { from, to, geodesicMetres: geodesicMetres(from, to) }
          }),
        ),
      { cacheKeyFn: ({ from, site }) => `${from.lon} ${from.lat} ${site.id}` },
    ),
)
