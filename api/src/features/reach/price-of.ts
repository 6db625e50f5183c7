import { districtsIn } from '@atlas/geo/reach/reach-cells'
import type { DataContext } from '../../schema/context.ts'

/** What a number of sites adds, over a price without any. */
const withSites =
  (price: number, perSite: number) =>
  ({ world }: Pick<DataContext, 'world'>) =>
    price + perSite * world.sites.length

/**
 * What questions about reach cost a request, in the unit of `limits.work`: each with the ranges of its figures, in every
 * draw of the sites, whether they are asked for or not. Scenarios may have many more sites than there are.
 */
export const priceOf = {
  /** The ways to the sites that count, and to where they may stand. */
  choice: withSites(50, 0.1),
  /** Who is within reach. */
  coverage: () => 12,
  /** How far people walk: the cells of an area are put in order. */
  accessDistance: ({ world: { areas } }: DataContext, { areaId }: { areaId: number }) =>
    0.2 + 0.3 * districtsIn(areas.byId(areaId), areas).length,
  accessibility: withSites(35, 0.35),
  catchments: withSites(55, 0.5),
  gaps: withSites(35, 0.1),
  /** Paid with what asks for it. */
  partOfAnother: () => 0,
}
