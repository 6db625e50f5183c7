import type { Sourced } from '../terms/certainty.ts'
import { byAge, type Provider } from '../terms/classifications.ts'
import type { CityText } from '../terms/city-texts.ts'
import type { CityLevel, LevelNames } from '../terms/level-names.ts'
import { levelNamesOf } from '../words/level-names.ts'
import type { AreaIndex } from './area-index.ts'
import type { ConsultationStep } from './consultation-step.ts'
import { type Plan, planOf } from './plan.ts'
import { PublishedCells } from './published-cells.ts'
import type { PublishedResidents } from './published-residents.ts'
import type { Scenario } from './scenario.ts'
import type {
  CounsellingField,
  EvaluationCard,
  DistrictOffice,
  EstimateError,
  Helpline,
  OfferCategory,
  LocalCalendar,
  PlanRows,
  ServiceSite,
  SiteTotal,
  Source,
} from './snapshot.ts'
import type { PublishedSum } from './submitted-months.ts'
import type { Stop, TransitStreet, Waterway } from './transit.ts'

/** Counts above 0 and below these are suppressed, with what would let them be computed back; 0 suppresses nothing. */
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
  /** Of months that centres have submitted. */
  readonly sums: readonly PublishedSum[]
}

/** What may be known of a city, today or in a scenario: all that answers, files, tiles and pages are made from. */
export class Published {
  /** Names the state of the data. */
  readonly dataVersion: string
  /** Today's world is that of the scenario without changes. */
  readonly scenario: Scenario
  readonly areas: AreaIndex
  /** Those the city has, as it calls them; none where nobody has said. */
  readonly levels: readonly CityLevel[]
  /** The same with those it does not have. */
  readonly levelNames: LevelNames
  /** What the city says of itself. */
  readonly texts: readonly CityText[]
  readonly sources: ReadonlyMap<string, Source>
  readonly residents: PublishedResidents
  readonly plan: PlanRows
  /** The same, to be looked up. */
  readonly planning: Plan
  readonly counselling: PublishedCounselling
  readonly evaluationCards: readonly EvaluationCard[]
  /** In the order in which they were named. */
  readonly offerCategories: readonly OfferCategory[]
  readonly consultationSteps: readonly ConsultationStep[]
  /** By slug. */
  readonly sites: readonly ServiceSite[]
  /** Those of the data, whatever a scenario made of them: where one was known, it is known that it closes. */
  readonly sitesToday: readonly ServiceSite[]
  readonly siteTotals: readonly SiteTotal[]
  /** By name. */
  readonly offices: readonly DistrictOffice[]
  /** By name. */
  readonly helplines: readonly Helpline[]
  /** By slug. */
  readonly stops: readonly Stop[]
  readonly transitStreets: readonly TransitStreet[]
  /** By name. */
  readonly waterways: readonly Waterway[]
  /** By which opening hours are meant; null where nobody has said. */
  readonly calendar: LocalCalendar | null
  /** Null where nobody knows where people live. */
  readonly cells: PublishedCells | null
  readonly estimateErrors: readonly EstimateError[]
  readonly minimums: Minimums
  /** Private, so that nothing else is of this type. */
  readonly #version: string

  constructor(
    parts: Omit<Published, 'version' | 'inhabited' | 'levelNames' | 'planning' | 'withPlan'>,
  ) {
    this.dataVersion = parts.dataVersion
    this.#version = [
      parts.dataVersion,
      ...parts.scenario.changes.map((change) => JSON.stringify(change)),
    ].join(' ')
    this.scenario = parts.scenario
    this.areas = parts.areas
    this.levels = parts.levels
    this.levelNames = levelNamesOf(parts.levels)
    this.texts = parts.texts
    this.sources = parts.sources
    this.residents = parts.residents
    this.plan = parts.plan
    this.planning = planOf(parts.plan)
    this.counselling = parts.counselling
    this.evaluationCards = parts.evaluationCards
    this.offerCategories = parts.offerCategories
    this.consultationSteps = parts.consultationSteps
    this.sites = parts.sites
    this.sitesToday = parts.sitesToday
    this.siteTotals = parts.siteTotals
    this.offices = parts.offices
    this.helplines = parts.helplines
    this.stops = parts.stops
    this.transitStreets = parts.transitStreets
    this.waterways = parts.waterways
    this.calendar = parts.calendar
    this.cells = parts.cells
    this.estimateErrors = parts.estimateErrors
    this.minimums = parts.minimums
  }

  /** Names the state of the data and, where one is applied, the scenario: the same name, the same answers. */
  get version(): string {
    return this.#version
  }

  /** The cells; none at all where nobody knows where people live. */
  get inhabited(): PublishedCells {
    return this.cells ?? this.#nowhere()
  }

  /** The same with other rows of plans, which hide nothing, and the sources that state them. */
  withPlan({ plan, sources }: Pick<Published, 'plan' | 'sources'>): Published {
    return new Published({
      ...{ plan, sources, dataVersion: this.dataVersion, scenario: this.scenario },
      ...{ areas: this.areas, levels: this.levels, texts: this.texts, residents: this.residents },
      ...{ counselling: this.counselling, evaluationCards: this.evaluationCards },
      ...{ offerCategories: this.offerCategories, consultationSteps: this.consultationSteps },
      ...{ sites: this.sites, sitesToday: this.sitesToday, siteTotals: this.siteTotals },
      ...{ offices: this.offices, helplines: this.helplines, stops: this.stops },
      ...{ transitStreets: this.transitStreets, waterways: this.waterways },
      ...{ calendar: this.calendar, cells: this.cells, minimums: this.minimums },
      estimateErrors: this.estimateErrors,
    })
  }

  #nowhere(): PublishedCells {
    const noCells = {
      day: this.residents.daysOf('REGISTER').at(-1) ?? '',
      sourceId: this.areas.city.sourceId,
      lon: new Float64Array(),
      lat: new Float64Array(),
      district: new Int32Array(),
      residents: byAge(() => new Float64Array()),
    }
    return new PublishedCells(noCells, new Map())
  }
}
