import { districtsIn } from '@atlas/geo/reach/cells/reach-cells'
import type { DataContext } from '../../schema/context.ts'

/** What the changes of a scenario add, each of which may open a site. */
const withChanges =
  (price: number, perChange: number) =>
  ({ world }: Pick<DataContext, 'world'>) =>
    price + perChange * world.scenario.changes.length

/**
 * What questions about reach cost a request, in the unit of `limits.work`: each with the ranges of its figures, in every
 * draw of the sites, whether they are asked for or not.
 */
export const priceOf = {
  /** The ways to the sites that count, and to where they may stand. */
  choice: withChanges(50, 0.1),
  /** Who is within reach. */
  coverage: () => 12,
  /** How far people walk, and how unevenly: the cells of an area are put in order. */
  accessDistance: ({ world: { areas } }: DataContext, { areaId }: { areaId: number }) =>
    0.3 + 0.35 * districtsIn(areas.byId(areaId), areas).length,
  accessibility: withChanges(45, 0.35),
  catchments: withChanges(65, 0.5),
  gaps: withChanges(40, 0.1),
  /** The way to the second nearest of the sites that count. */
  marginalValues: withChanges(10, 0.1),
  /** Who is within reach of a stop, with all its ranges: nothing is drawn. */
  stops: () => 12,
  /** Who lives in a polygon, with all its ranges. */
  polygon: () => 15,
  /** A way along streets, and what stands beside it. */
  route: () => 5,
  /** Of all sites. */
  nearestStops: withChanges(2, 0.02),
  /** Of a position. */
  nearestStop: () => 0.2,
  /** Paid with what asks for it. */
  partOfAnother: () => 0,
}
