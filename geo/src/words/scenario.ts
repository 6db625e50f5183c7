import type { AreaLevel, CellAge, ServiceKind } from '../terms/classifications.ts'

/** What is said of scenarios; areas and sites by their names. */
export interface ScenarioWords {
  /** Stands where the title of a source stands. */
  scenarioTitle: object
  /** Of a plan that nobody has adopted. */
  draftTitle: object
  /** Of a number of people. */
  assumedInScenario: object
  /** The two numbers of a change. */
  plannedValue: object
  todaysValue: object
  /** Of the range of a change. */
  changeIsBetterKnown: object

  siteOpened: { site: string; kinds: readonly ServiceKind[]; district: string }
  siteMoved: { site: string; metres: number; district: string }
  siteClosed: { site: string }
  kindsSet: { site: string; kinds: readonly ServiceKind[] }
  staffSet: { area: string; kind: ServiceKind; fte: number }
  staffMoved: { from: string; to: string; kind: ServiceKind; fte: number }
  keySet: {
    framework: Readonly<Record<'de' | 'en', string>>
    kind: ServiceKind
    /** A planning area by its name; null: all. */
    area: string | null
    residents60PlusPerFte: number
  }
  residentsChanged: { area: string; ages: 'AGE_60_PLUS' | CellAge; factor: number }
  /** yyyy-mm-dd */
  forecastFollowed: { day: string }

  /** Staff of a planning area with more facilities than it is enough for, in full-time equivalents. */
  facilitiesShortOfStaff: {
    area: string
    kind: ServiceKind
    facilities: number
    minimum: number
    fte: number
    lacking: number
  }

  /** What is otherwise in the data than where a scenario file was made: before, and now. */
  otherData: { before: string; now: string }
  /** The same where nothing is otherwise that figures follow from. */
  otherDataAlike: { before: string; now: string }
  /** People of 60 and older in cells, sites, or posts of all planning areas: as many, but otherwise, or more or fewer. */
  otherBasis: { part: 'people' | 'sites' | 'staff'; before: number; now: number }
  siteElsewhere: { site: string; metres: number }
  siteOtherwiseCalled: { before: string; now: string }
  siteOfOtherKinds: {
    site: string
    before: readonly ServiceKind[]
    now: readonly ServiceKind[]
  }
  otherStaff: { area: string; kind: ServiceKind; before: number | null; now: number | null }
  otherKey: { framework: string; kind: ServiceKind; before: number | null; now: number | null }
  /** How many times as many people of an age the city is forecast to have on a day. */
  otherForecast: { day: string; ages: CellAge; before: number | null; now: number | null }
  otherResidents: {
    area: string
    ages: 'AGE_60_PLUS' | CellAge
    before: number | null
    now: number | null
  }
}

/** Why a scenario cannot be. */
export interface ScenarioFaults {
  /** Where in the JSON; empty where it is none at all. */
  scenarioMalformed: { place: string }
  scenarioSchemaUnknown: object
  scenarioSiteExists: { site: string }
  scenarioSiteUnknown: { site: string }
  scenarioAreaUnknown: { level: AreaLevel; area: string }
  scenarioKeyUnknown: { framework: string }
  scenarioStaffUnknown: object
  /** Of a planning area, by its name. */
  scenarioStaffUnknownIn: { area: string; kind: ServiceKind }
  scenarioStaffStays: { area: string }
  /** More is taken away than there is, in full-time equivalents. */
  scenarioStaffTooFew: { area: string; kind: ServiceKind; available: number; fte: number }
  /** By its name. */
  scenarioResidentsUnknown: { level: AreaLevel; area: string }
  /** More than so many times as today, by its name. */
  scenarioResidentsTooMany: { area: string; most: number }
  /** yyyy-mm-dd */
  scenarioForecastUnknown: { day: string }
  /** The day (yyyy-mm-dd) of the one that is followed already. */
  scenarioForecastFollowed: { day: string }
  scenarioTooLarge: { is: number; most: number }
  scenarioNoJson: object
  /** In characters. */
  scenarioFileTooLong: { most: number }
}

export type ScenarioFault = keyof ScenarioFaults
