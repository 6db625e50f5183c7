import type { KnownCertainty } from '../terms/certainty.ts'
import type {
  AreaLevel,
  Basis,
  CellAge,
  Provider,
  ServiceKind,
  Trait,
} from '../terms/classifications.ts'

/** What is known of one city in one version of its data: immutable, loaded whole, never shown (see Published). */
export interface Snapshot {
  /** Names the state of the data. */
  readonly version: string
  readonly areas: readonly Area[]
  readonly sources: readonly Source[]
  readonly residents: readonly ResidentCount[]
  readonly plan: PlanRows
  readonly counselling: CounsellingRows
  readonly sites: readonly ServiceSite[]
  /** How many sites of a kind there are, by somebody who counted them all. */
  readonly siteTotals: readonly SiteTotal[]
  /** Where older people live; null where nobody knows. */
  readonly cells: Cells | null
}

/** An area as every rule sees it; its outline stays in the database. */
export interface Area {
  readonly id: number
  readonly level: AreaLevel
  readonly code: string
  readonly name: string
  readonly areaKm2: number
  /** Degrees, EPSG:4326. */
  readonly lon: number
  readonly lat: number
  readonly planningAreaId: number | null
  readonly socialSpaceId: number | null
  /** The district its residents are counted with, where it is all but uninhabited. */
  readonly reportedWithId: number | null
  readonly sourceId: string
}

export interface Source {
  readonly id: string
  readonly titleDe: string
  readonly titleEn: string
  readonly publisher: string
  readonly licence: string
  readonly licenceUrl: string | null
  readonly url: string | null
  /** yyyy, yyyy-mm or yyyy-mm-dd */
  readonly asOf: string
  readonly methodDe: string | null
  readonly methodEn: string | null
}

export interface ResidentCount {
  readonly areaId: number
  /** yyyy-mm-dd */
  readonly day: string
  /** One of those that figures are stated for, or a narrower band. */
  readonly ageBand: string
  readonly trait: Trait
  readonly basis: Basis
  readonly count: number
  readonly status: KnownCertainty
  readonly sourceId: string
}

/** The parameters of every planning framework, and the staff there is. */
export interface PlanRows {
  /** Newest first. */
  readonly frameworks: readonly FrameworkRow[]
  readonly keys: readonly PlanningKey[]
  readonly expectedChanges: readonly ExpectedChange[]
  readonly publishedTargets: readonly PublishedTarget[]
  /** Oldest first. */
  readonly staff: readonly StaffCount[]
}

export interface FrameworkRow {
  readonly id: string
  readonly nameDe: string
  readonly nameEn: string
  /** yyyy-mm-dd, like the days below */
  readonly adoptedOn: string
  readonly validFrom: string
  readonly referenceDay: string
  readonly horizon: string
  readonly flagThresholdFte: number
  readonly sourceId: string
}

export interface PlanningKey {
  readonly frameworkId: string
  readonly kind: ServiceKind
  readonly residents60PlusPerFte: number
  readonly minimumFtePerFacility: number | null
}

export interface ExpectedChange {
  readonly frameworkId: string
  readonly areaId: number
  readonly ageBand: string
  /** A fraction of the residents on the reference day. */
  readonly change: number
}

export interface PublishedTarget {
  readonly frameworkId: string
  readonly areaId: number
  readonly kind: ServiceKind
  readonly fte: number
}

export interface StaffCount {
  readonly areaId: number
  readonly kind: ServiceKind
  readonly day: string
  readonly fte: number
  readonly sourceId: string
}

export interface CounsellingRows {
  readonly cases: readonly CaseCount[]
  readonly fields: readonly CounsellingField[]
}

export interface CaseCount {
  readonly provider: Provider
  /** yyyy-mm-dd, both included */
  readonly firstDay: string
  readonly lastDay: string
  readonly cases: number
  readonly sourceId: string
}

export interface CounsellingField {
  readonly year: number
  readonly position: number
  readonly nameDe: string
  readonly nameEn: string
  /** A fraction. */
  readonly share: number
  readonly sourceId: string
}

/** A real place where a service is offered, as far as rules need it. */
export interface ServiceSite {
  readonly id: number
  readonly slug: string
  readonly name: string
  readonly kinds: readonly ServiceKind[]
  readonly provider: Provider
  readonly districtId: number
  /** The planning area that a municipal office is responsible for. */
  readonly responsibleForId: number | null
  /** Degrees, EPSG:4326, right to so many metres. */
  readonly lon: number
  readonly lat: number
  readonly positionAccuracyM: number
  /** yyyy, yyyy-mm or yyyy-mm-dd; null where the source does not say. */
  readonly asOf: string | null
  readonly sourceId: string
}

export interface SiteTotal {
  readonly kind: ServiceKind
  readonly count: number
  /** yyyy, yyyy-mm or yyyy-mm-dd */
  readonly asOf: string
  readonly sourceId: string
}

/** Residents of a grid, a list for each property in the order of the cells, which is that of lon and then lat. */
export interface Cells {
  /** yyyy-mm-dd */
  readonly day: string
  readonly sourceId: string
  /** Degrees, EPSG:4326: the middle of the cell. */
  readonly lon: Float64Array
  readonly lat: Float64Array
  /** The id of the district it belongs to. */
  readonly district: Int32Array
  readonly residents: Readonly<Record<CellAge, Float64Array>>
}
