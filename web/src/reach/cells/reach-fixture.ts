import { ReachCells as Cells } from '@atlas/geo/reach/cells/reach-cells'
import { receivePublishedCells } from '@atlas/geo/world/receive-published-cells'

import type { AreaEntry, Catalogue } from '$api/catalogue'
import type { ReachLimit } from '$reach/reach-choices'

import type { SiteWays } from './shown-reach'
import type { ReachCells } from './reach-cells'

interface Made {
  lon: number[]
  lat: number[]
  younger: number[]
  older: number[]
  /** The place of its district among the districts. */
  district: number[]
  districts: string[]
}

/** Cells as the API sends them. */
export const cellsOf = ({ lon, lat, younger, older, district, districts }: Made): ReachCells => ({
  asOf: '2025-12-31',
  source: 'estimate-cells',
  status: 'ESTIMATED',
  people: new Cells(
    receivePublishedCells({
      day: '2025-12-31',
      sourceId: 'estimate-cells',
      lon: Float64Array.from(lon),
      lat: Float64Array.from(lat),
      district: Int32Array.from(district),
      residents: {
        AGE_60_TO_79: Float64Array.from(younger),
        AGE_80_PLUS: Float64Array.from(older),
      },
    }),
  ),
  errors: [],
  noRange: null,
  districts,
  shared: [],
  suppressed: { AGE_60_PLUS: new Set(), AGE_60_TO_79: new Set(), AGE_80_PLUS: new Set() },
  counted: { AGE_60_PLUS: new Set(), AGE_60_TO_79: new Set(), AGE_80_PLUS: new Set() },
  unknownSites: { MEETING: new Set(), COUNSELLING: new Set() },
})

/** Ways as they are computed; null where none leads anywhere. */
export const waysOf = (
  sites: string[],
  ways: readonly ([site: number, metres: number] | null)[],
): SiteWays => ({
  sites,
  site: Int32Array.from(ways, (way) => way?.[0] ?? -1),
  metres: Float64Array.from(ways, (way) => way?.[1] ?? Infinity),
})

/** Cells of three districts, of which one has nothing but younger people, with ways to two sites. */
export const fiveCells = {
  cells: cellsOf({
    lon: [13.7, 13.71, 13.72, 13.73, 13.74],
    lat: [51, 51, 51, 51, 51],
    younger: [10, 20, 30, 40, 5],
    older: [4, 0, 6, 8, 0],
    district: [0, 0, 0, 1, 2],
    districts: ['one', 'two', 'heath'],
  }),
  ways: waysOf(['a', 'b'], [[0, 400], [1, 1_000], [1, 1_001], null, [0, 700]]),
}

const speeds = { AGE_60_TO_79: 4, AGE_80_PLUS: 3 }
export const metres = (value: number): ReachLimit => ({ unit: 'METRES', value, speeds })
export const minutes = (value: number): ReachLimit => ({ unit: 'MINUTES', value, speeds })

export const areaEntry = (
  id: string,
  level: AreaEntry['level'],
  parents: string[] = [],
  reportedWith: string | null = null,
): AreaEntry => ({
  id,
  level,
  code: id,
  name: id,
  areaKm2: 1,
  areaStatus: 'OBSERVED',
  centre: { lon: 13.7, lat: 51 },
  parents,
  parts: {},
  reportedWith,
  representedBy: null,
})

export const areasOf = (entries: readonly AreaEntry[]): Catalogue['areas'] =>
  new Map(entries.map((entry) => [entry.id, entry]))
