import { furthestMetres } from '../terms/asked-at-most.ts'
import { metresBetween, type Place, type Points, pointsOf } from '../reach/distance/geodesic.ts'
import { straightLine } from '../reach/distance/nearest-sites.ts'

/** A site where a plan has it. */
export interface PlannedSite extends Place {
  readonly slug: string
  /**
   * Metres on foot to it from every cell, where they were measured: Infinity where no way leads. Null where ways are
   * estimated, and along streets while a hand moves it.
   */
  readonly ways: ArrayLike<number> | null
}

/** A site with its place in space. */
export interface StandingSite extends PlannedSite {
  readonly point: Points
}

/** How ways are estimated that nobody has measured. */
export interface EstimatedWays {
  /** At least 1. */
  readonly detourFactor: number
  /**
   * Of each cell, how much longer measured ways are than estimated ones (see `localStretch`); null where nothing is
   * measured. It stands for streets only while a hand moves a site: what stands is measured.
   */
  readonly stretch: ArrayLike<number> | null
}

/** What rounding does to a square of a chord is less than this. */
const rounding = 1 + 1e-12

/** Ways on foot from cells, as nearestSites has them where they are estimated and as they are given where measured. */
export class WaysOnFoot {
  readonly cells: Points
  readonly #detourFactor: number
  readonly #stretch: ArrayLike<number> | null

  /** @throws RangeError when ways would be shorter than the geodesic, or are stretched for other cells */
  constructor(cells: Points, { detourFactor, stretch }: EstimatedWays) {
    if (!(detourFactor >= 1 && detourFactor < Infinity)) {
      throw new RangeError(`No way is shorter than the geodesic: ${detourFactor}`)
    }
    if (stretch !== null && stretch.length !== cells.x.length) {
      throw new RangeError('Every cell stretches its ways')
    }
    this.cells = cells
    this.#detourFactor = detourFactor
    this.#stretch = stretch
  }

  /** @throws RangeError when the site is not on the globe, or its ways are those of other cells */
  stand(site: PlannedSite): StandingSite {
    if (site.ways !== null && site.ways.length !== this.cells.x.length) {
      throw new RangeError(`Every cell has a way to ${site.slug}, if only Infinity`)
    }
    return { ...site, point: pointsOf({ lon: [site.lon], lat: [site.lat] }) }
  }

  /** Metres on foot; Infinity where nobody is asked to walk so far, or no way leads. */
  metres(cell: number, { ways, point }: StandingSite): number {
    if (ways === null) return this.estimated(cell, metresBetween(this.cells, cell, point, 0))
    const metres = ways[cell] ?? Infinity
    return metres > furthestMetres ? Infinity : metres
  }

  /** Of so many metres along the geodesic. */
  estimated(cell: number, geodesic: number): number {
    const metres = this.#detourFactor * geodesic * (this.#stretch?.[cell] ?? 1)
    return metres > furthestMetres ? Infinity : metres
  }

  /** The square of the chord beyond which an estimated way from a cell is longer than so many metres. */
  chordWithin(cell: number, metres: number): number {
    const walked = Math.min(metres, furthestMetres)
    // No arc is shorter than its chord.
    return straightLine(walked, this.#detourFactor * (this.#stretch?.[cell] ?? 1)) ** 2 * rounding
  }

  /** Of sites equally far the one that is nearer as the crow flies, then the first by its slug: so one always is. */
  isFirst(cell: number, one: StandingSite, other: StandingSite): boolean {
    if (one.ways === null && other.ways === null) {
      const straight = metresBetween(this.cells, cell, one.point, 0)
      const otherwise = metresBetween(this.cells, cell, other.point, 0)
      if (straight !== otherwise) return straight < otherwise
    }
    return one.slug < other.slug
  }

  /**
   * How much longer the measured way from each cell to its nearest site is than the estimated one. Where no way was
   * measured, or it has no length, ways are as long as estimated.
   * @param siteOf the nearest site of a cell, with its measured ways; null for none
   */
  localStretch(siteOf: (cell: number) => StandingSite | null): Float64Array {
    return Float64Array.from(this.cells.x, (_, cell) => {
      const site = siteOf(cell)
      if (!site?.ways) return 1
      const measured = site.ways[cell] ?? Infinity
      const estimated = this.#detourFactor * metresBetween(this.cells, cell, site.point, 0)
      return estimated > 0 && measured > 0 && measured < Infinity ? measured / estimated : 1
    })
  }
}
