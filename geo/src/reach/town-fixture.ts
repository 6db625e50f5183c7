import fc from 'fast-check'
import { receivePublishedCells } from '../world/receive-published-cells.ts'
import { type Place, pointsOf } from './distance/geodesic.ts'
import { ReachCells } from './cells/reach-cells.ts'

/** What a test says of a cell; everything else is the same for all. */
export interface MadeCell extends Place {
  readonly district: number
  readonly younger: number
  readonly older: number
}

/** Cells as the browser receives them. */
export function cellsOf(made: readonly MadeCell[]): ReachCells {
  const cells = receivePublishedCells({
    day: '2025-12-31',
    sourceId: 'cells',
    lon: Float64Array.from(made, ({ lon }) => lon),
    lat: Float64Array.from(made, ({ lat }) => lat),
    district: Int32Array.from(made, ({ district }) => district),
    residents: {
      AGE_60_TO_79: Float64Array.from(made, ({ younger }) => younger),
      AGE_80_PLUS: Float64Array.from(made, ({ older }) => older),
    },
  })
  return new ReachCells(cells)
}

export const pointsOfPlaces = (places: readonly Place[]) =>
  pointsOf({ lon: places.map(({ lon }) => lon), lat: places.map(({ lat }) => lat) })

/** Somewhere in a city, on a raster fine enough to walk and coarse enough for two to meet. */
export const somewhere: fc.Arbitrary<Place> = fc.record({
  lon: fc.integer({ min: 0, max: 200 }).map((steps) => 13.58 + steps * 0.002),
  lat: fc.integer({ min: 0, max: 100 }).map((steps) => 50.98 + steps * 0.002),
})
export const someCells = fc.array(
  fc
    .tuple(somewhere, fc.integer({ min: 1, max: 4 }), fc.nat(90), fc.nat(40))
    .map(([place, district, younger, older]): MadeCell => ({ ...place, district, younger, older })),
  { minLength: 1, maxLength: 40 },
)
export const someSites = fc.array(somewhere, { maxLength: 12 })
/** Some stand where they are said to stand, others somewhere around it. */
export const someVagueSites = fc
  .array(fc.tuple(somewhere, fc.constantFrom(0, 300)), { minLength: 1, maxLength: 6 })
  .map((sites) =>
    sites.map(([place, positionAccuracyM], site) => ({
      ...place,
      slug: `site-${site}`,
      positionAccuracyM,
    })),
  )
export const someLimits = fc.record({
  AGE_60_TO_79: fc.integer({ min: 1, max: 20_000 }),
  AGE_80_PLUS: fc.integer({ min: 1, max: 20_000 }),
})
