import type { FigureStatus } from '$api/catalogue'
import type { ServiceKind } from '$api/sites'

import type { CellAge } from '$reach/reach-choices'

/** Of every cell, in the order of the cells, the nearest site of a choice. */
export interface SiteWays {
  /** On foot; null where no way leads to any. */
  metres: readonly (number | null)[]
  /** Which of the sites, by its place in `sites`. */
  nearest: readonly (number | null)[]
  /** Slugs of the sites that count. */
  sites: readonly string[]
}

/** Where older people live and how far they walk, as Query.cells gives it: an item a cell in every list. */
export interface ReachCells {
  asOf: string
  /** The source's id. */
  source: string
  /** Of every number of residents that is told. */
  status: FigureStatus
  /** The middle of each cell. */
  lon: readonly number[]
  lat: readonly number[]
  /** null: withheld */
  residents: Readonly<Record<CellAge, readonly (number | null)[]>>
  /** Which of the districts each cell lies in. */
  district: readonly number[]
  /** Ids of the districts' areas. */
  districts: readonly string[]
  /** To the sites of each kind that is shown. */
  ways: Readonly<Partial<Record<ServiceKind, SiteWays>>>
}

/** How distances on foot are measured. */
export interface WalkingMethod {
  method: 'ESTIMATED' | 'STREET_NETWORK' | 'TRAVEL_COSTS'
  /** In a sentence, to stand beside every map and figure that uses it. */
  told: string
  /** How much longer than the straight line; null where ways are not estimated like that. */
  detourFactor: number | null
}
