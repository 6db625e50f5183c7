import type { KnownCertainty } from '../terms/certainty.ts'
import type {
  Ages,
  AreaLevel,
  Basis,
  EstimateErrorMethod,
  Provider,
  ServiceKind,
  Trait,
  WheelchairAccess,
} from '../terms/classifications.ts'
import type { DataText } from '../words/vocabulary.ts'
import type { Cells } from './cells.ts'
import type { CityText } from '../terms/city-texts.ts'
import type { ConsultationStep } from './consultation-step.ts'
import type { CityLevel } from '../terms/level-names.ts'
import type { SubmittedMonth } from './submitted-months.ts'
import type { Stop, TransitStreet, Waterway } from './transit.ts'
import type { HolidayState } from '../terms/opening-days.ts'

export type { Cells, Generalised } from './cells.ts'

/** What is known of one city in one version of its data: immutable, loaded whole, never shown (see Published). */
export interface Snapshot {
  /** Names the state of the data. */
  readonly version: string
  /** Those the city has, as it calls them; none where nobody has said. */
  readonly levels: readonly CityLevel[]
  /** What it says of itself. */
  readonly texts: readonly CityText[]
  readonly areas: readonly Area[]
  /** Of districts that lie in several social spaces. */
  readonly districtParts: readonly DistrictPart[]
  readonly sources: readonly Source[]
  readonly residents: readonly ResidentCount[]
  readonly plan: PlanRows
  readonly counselling: CounsellingRows
  /** In the order in which they were said. */
  readonly evaluationCards: readonly EvaluationCard[]
  /** Of offers beside the service sites, in the order in which they were named. */
  readonly offerCategories: readonly OfferCategory[]
  /** By plan, in the order of its timetable. */
  readonly consultationSteps: readonly ConsultationStep[]
  readonly sites: readonly ServiceSite[]
  /** By name. */
  readonly offices: readonly DistrictOffice[]
  /** By name. */
  readonly helplines: readonly Helpline[]
  /** Where public transport stops, by slug. */
  readonly stops: readonly Stop[]
  /** Streets it ran along, by mode and course. */
  readonly transitStreets: readonly TransitStreet[]
  /** By name. */
  readonly waterways: readonly Waterway[]
  /** By which opening hours are meant; null where nobody has said. */
  readonly calendar: LocalCalendar | null
  /** How many sites of a kind there are, by somebody who counted them all. */
  readonly siteTotals: readonly SiteTotal[]
  /** Where older people live; null where nobody knows. */
  readonly cells: Cells | null
  /** How far estimates of residents miss, as far as it was measured. */
  readonly estimateErrors: readonly EstimateError[]
}

/** Degrees, EPSG:4326. */
export interface Extent {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** An area as every rule sees it; its outline stays in the database. */
export interface Area {
  readonly id: number
  readonly level: AreaLevel
  readonly code: string
  readonly name: string
  readonly areaKm2: number
  /** ESTIMATED where a district of it is split between social spaces as its residents are. */
  readonly areaStatus: 'OBSERVED' | 'ESTIMATED'
  /** Degrees, EPSG:4326. */
  readonly lon: number
  readonly lat: number
  /** What bounds its outline. */
  readonly extent: Extent
  readonly planningAreaId: number | null
  readonly socialSpaceId: number | null
  /** The district its residents are counted with, where it is all but uninhabited. */
  readonly reportedWithId: number | null
  readonly sourceId: string
}

/** The part of a district's residents that lives in one of several social spaces; the parts of a district sum to 1. */
export interface DistrictPart {
  readonly districtId: number
  readonly socialSpaceId: number
  readonly part: number
}

export interface Source {
  readonly id: string
  readonly titleDe: string
  readonly titleEn: string
  readonly publisher: string
  /** null: it is called the same in every language. */
  readonly publisherEn: string | null
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
  readonly keys: readonly PlanningKeyInUse[]
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

/** A key to plan with. */
export interface PlanningKeyInUse extends PlanningKey {
  /** What the framework sets, where a scenario tries another. */
  readonly setByFramework?: number
  /** By their ids, those of planning areas for which a scenario tries another than for the rest. */
  readonly triedIn?: ReadonlyMap<number, number>
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
  /** What counselling centres have submitted, by month and site. */
  readonly months: readonly SubmittedMonth[]
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

/** What a city found out about its counselling; a text of several things has them between ` | `. */
export interface EvaluationCard {
  readonly id: string
  /** yyyy-mm-dd, both included */
  readonly firstDay: string
  readonly lastDay: string
  /** null: of both */
  readonly provider: Provider | null
  readonly subject: DataText
  readonly message: DataText
  /** `{1}` stands for the quoted figure. */
  readonly recognise: DataText
  readonly acknowledge: DataText
  readonly followUp: DataText
  readonly measures: DataText
  /** What is quoted, and the number that stood there. */
  readonly quoted: string
  readonly quotedValue: number
  /** Where in its source it stands. */
  readonly place: DataText
  readonly sourceId: string
}

/** When somebody is there; null where nobody knows. */
export interface Opening {
  /** What repeats every week, in the notation of OpenStreetMap: Mo-Th 09:00-12:00; Fr 09:00-11:00 */
  readonly openingHours: string | null
  readonly openingNoteDe: string | null
  readonly openingNoteEn: string | null
}

/** What a visitor wants to know of a site; null where nobody knows. */
export interface SiteDetails extends Opening {
  readonly operator: string | null
  readonly address: string | null
  /** A public number, written +49 351 1234567. */
  readonly telephone: string | null
  readonly wheelchair: WheelchairAccess | null
  readonly offersDe: string | null
  readonly offersEn: string | null
  readonly website: string | null
}

/** Of a site of which only the place is known. */
export const unknownDetails: SiteDetails = {
  operator: null,
  address: null,
  openingHours: null,
  openingNoteDe: null,
  openingNoteEn: null,
  telephone: null,
  wheelchair: null,
  offersDe: null,
  offersEn: null,
  website: null,
}

/** A real place where a service is offered. */
export interface ServiceSite extends SiteDetails {
  readonly id: number
  readonly slug: string
  /** Those it had before, under which it is still found. */
  readonly formerSlugs: readonly string[]
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

/** A landmark people search for. */
export interface DistrictOffice {
  readonly id: number
  readonly name: string
  readonly address: string
  /** Degrees, EPSG:4326, right to so many metres. */
  readonly lon: number
  readonly lat: number
  readonly positionAccuracyM: number
  readonly sourceId: string
}

/** The clock and the public holidays of a city. */
export interface LocalCalendar {
  /** Of the IANA database: Europe/Berlin. */
  readonly timeZone: string
  /** By ISO 3166-2: DE-SN. */
  readonly state: HolidayState
}

/** A kind of offer beside the service sites. */
export interface OfferCategory {
  readonly id: string
  readonly nameDe: string
  readonly nameEn: string
  readonly sourceId: string
}

/** A number to call, for people who seek no place but an answer. */
export interface Helpline extends Opening {
  readonly name: string
  readonly operator: string
  readonly telephone: string
  /** What may be asked. */
  readonly whatDe: string
  readonly whatEn: string
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

/** How far an estimate missed where the truth is known, as fractions of the truth: smaller places are missed at least so far. */
export interface EstimateError {
  /** Of which places the rule is. */
  readonly level: 'DISTRICT' | 'CELL'
  readonly ageBand: Ages
  /** yyyy-mm-dd */
  readonly day: string
  /** What was predicted from what. */
  readonly method: EstimateErrorMethod
  readonly mean: number
  readonly largest: number
  readonly sourceId: string
}
