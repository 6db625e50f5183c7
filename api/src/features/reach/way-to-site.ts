import { geodesicMetres } from '@atlas/geo/reach/geodesic'
import { perRequest } from '../../schema/context.ts'
import type { Position } from '../areas/position.ts'
import type { ServiceSite } from '../sites/site.ts'

interface Way {
  from: Position
  site: ServiceSite
}

/** Metres on foot from anywhere to a site; null where no way leads. All ways of a request are measured together. */
export const metresToSite = perRequest<Way, number | null>(
  (ways, { walking }) =>
    walking.WALKING.walkingMetres(
      ways.map(({ from, site: { lon, lat } }) => {
        const to = { lon, lat }
        return { from, to, geodesicMetres: geodesicMetres(from, to) }
      }),
    ),
  ({ from, site }) => `${from.lon} ${from.lat} ${site.id}`,
)
