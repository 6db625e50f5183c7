import type { AreaIndex } from '../world/area-index.ts'
import type { Scenario } from '../world/scenario.ts'
import type {
  CounsellingField,
  PlanRows,
  Provider,
  ServiceSite,
  SiteTotal,
  Source,
} from '../world/snapshot.ts'
import type { Sourced } from '../figures/certainty.ts'
import type { PublishedCells } from './published-cells.ts'
import type { PublishedResidents } from './published-residents.ts'

/** Counts above 0 and below these are withheld, with what would let them be computed back; 0 withholds nothing. */
export interface Minimums {
  readonly residents: number
  readonly cases: number
}

/** Counselling cases of a period as they may be shown. */
export interface PublishedCases {
  /** null: both together */
  readonly provider: Provider | null
  /** yyyy-mm-dd, both included */
  readonly firstDay: string
  readonly lastDay: string
  readonly stated: Sourced
}

export interface PublishedCounselling {
  /** Of each period its parts and then their sum, in the order of the data. */
  readonly cases: readonly PublishedCases[]
  readonly fields: readonly CounsellingField[]
}

/** What a published world consists of. */
export interface PublishedParts {
  /** Names the state of the data. */
  readonly dataVersion: string
  /** Today's world is that of the scenario without changes. */
  readonly scenario: Scenario
  readonly areas: AreaIndex
  readonly sources: ReadonlyMap<string, Source>
  readonly residents: PublishedResidents
  readonly plan: PlanRows
  readonly counselling: PublishedCounselling
  /** By slug. */
  readonly sites: readonly ServiceSite[]
  readonly siteTotals: readonly SiteTotal[]
  /** Null where nobody knows where people live. */
  readonly cells: PublishedCells | null
  readonly minimums: Minimums
}

/** What may be known of a city, today or in a scenario: all that answers, files, tiles and pages are made from. */
export class Published implements PublishedParts {
  readonly scenario: Scenario
  readonly areas: AreaIndex
  readonly sources: ReadonlyMap<string, Source>
  readonly residents: PublishedResidents
  readonly plan: PlanRows
  readonly counselling: PublishedCounselling
  readonly sites: readonly ServiceSite[]
  readonly siteTotals: readonly SiteTotal[]
  readonly cells: PublishedCells | null
  readonly minimums: Minimums
  readonly dataVersion: string
  /** Private, so that nothing else is of this type. */
  readonly #version: string

  constructor(parts: PublishedParts) {
    this.dataVersion = parts.dataVersion
    this.#version = [
      parts.dataVersion,
      ...parts.scenario.changes.map((change) => JSON.stringify(change)),
    ].join(' ')
    this.scenario = parts.scenario
    this.areas = parts.areas
    this.sources = parts.sources
    this.residents = parts.residents
    this.plan = parts.plan
    this.counselling = parts.counselling
    this.sites = parts.sites
    this.siteTotals = parts.siteTotals
    this.cells = parts.cells
    this.minimums = parts.minimums
  }

  /** Names the state of the data and, where one is applied, the scenario: the same name, the same answers. */
  get version(): string {
    return this.#version
  }
}
