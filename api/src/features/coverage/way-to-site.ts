import { perRequest } from '../../schema/context.ts'
import type { Position } from '../areas/position.ts'
import type { ServiceSite } from '../sites/site.ts'
import { geodesicMetresToSites } from './queries.ts'

interface Way {
  from: Position
  site: ServiceSite
}

/** Metres on foot from anywhere to a site; null where no way leads. All ways of a request are measured together. */
export const metresToSite = perRequest<Way, number | null>(
  async (ways, { database, walking }) => {
    const geodesic = await geodesicMetresToSites(
      database,
      ways.map(({ from, site }) => ({ from, siteId: site.id })),
    )
    return walking.WALKING.walkingMetres(
      ways.map(({ from, site: { lon, lat } }, index) => {
        const geodesicMetres = geodesic[index]
        if (geodesicMetres === undefined) throw new Error('a way without a distance')
        return { from, to: { lon, lat }, geodesicMetres }
      }),
    )
  },
  ({ from, site }) => `${from.lon} ${from.lat} ${site.id}`,
)
