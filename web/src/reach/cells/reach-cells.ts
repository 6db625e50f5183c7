import type { ReachAges, ReachCells as Cells } from '@atlas/geo/reach/cells/reach-cells'
import type { SharedDistrict } from '@atlas/geo/world/shared-districts'
import type { EstimateError } from '@atlas/geo/world/snapshot'

import type { FigureStatus } from '$api/catalogue'
import type { ServiceKind } from '$api/sites'

/** Where older people live, as Query.cells gives it, and what is not known or not told of areas. */
export interface ReachCells {
  asOf: string
  /** The source's id. */
  source: string
  /** Of every number of residents. */
  status: FigureStatus
  /** In typed arrays; the district of a cell is its place in the list of districts. */
  people: Cells
  /** How far numbers of residents of cells are off, at least. */
  errors: readonly Pick<EstimateError, 'level' | 'ageBand' | 'day' | 'mean' | 'largest'>[]
  /** Why numbers of residents of cells have no range; null where they have one. */
  noRange: string | null
  /** Ids of the districts' areas. */
  districts: readonly string[]
  /** Those that lie in several social spaces. */
  shared: readonly SharedDistrict<string>[]
  /** Areas whose own number of residents is suppressed, by id. */
  suppressed: Readonly<Record<ReachAges, ReadonlySet<string>>>
  /** Areas whose residents were counted, to whom their cells add up, by id. */
  counted: Readonly<Record<ReachAges, ReadonlySet<string>>>
  /** Planning areas with staff of a kind and no known site of it, by id. */
  unknownSites: Readonly<Record<ServiceKind, ReadonlySet<string>>>
}

/** How distances on foot are measured. */
export interface WalkingMethod {
  method: 'ESTIMATED' | 'STREET_NETWORK' | 'TRAVEL_COSTS'
  /** In a sentence, to stand beside every map and figure that uses it. */
  inWords: string
  /** How much longer than the straight line; null where ways are not estimated like that. */
  detourFactor: number | null
}
