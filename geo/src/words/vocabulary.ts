import type { Certainty } from '../terms/certainty.ts'
import type {
  Ages,
  EstimateErrorMethod,
  PartOfDistrict,
  Provider,
  ServiceKind,
  Trait,
} from '../terms/classifications.ts'
import type { LevelNames } from '../terms/level-names.ts'
import type { NextOpening, OpeningDays } from '../terms/opening-days.ts'
import type { DataSetWords } from './data-sets.ts'
import type { EvaluationWords } from './evaluations.ts'
import type { IndicatorId } from './de/indicators.ts'
import type {
  CertificateFault,
  CertificateFaults,
  PlacementFaults,
  PlacementNotes,
} from './placement.ts'
import type { ReachWords } from './reach.ts'
import type { RequestFaults } from './request-faults.ts'
import type { ScenarioFault, ScenarioFaults, ScenarioWords } from './scenario.ts'
import type { WayfindingWords } from './wayfinding.ts'

/**
 * Everything rules can say, each with the values its sentence needs. A rule holds no words of any language: it names
 * what is to be said, and the dictionary of whoever reads it says it.
 */
export interface Vocabulary
  extends
    PlacementFaults,
    PlacementNotes,
    CertificateFaults,
    DataSetWords,
    EvaluationWords,
    ReachWords,
    RequestFaults,
    ScenarioFaults,
    ScenarioWords,
    WayfindingWords {
  /** The change to blame counts from 1; null where the scenario cannot be read at all. */
  IMPOSSIBLE_SCENARIO: { change: number | null; reason: MessageOf<ScenarioFault> }
  UNREADABLE_CERTIFICATE: { reason: MessageOf<CertificateFault> }
  /** Of a file that was made on other data. The change counts from 1. */
  changeNoLongerPossible: { change: number; reason: MessageOf<ScenarioFault> }

  /** A name that is the same in every language, such as that of an area. */
  name: { name: string }
  /** A text of the data itself, in the languages the data has. */
  text: { text: DataText }
  /** Several sentences one after the other. */
  sentences: { sentences: readonly Message[] }

  /** What formulas are written in; see arithmetic.ts. */
  number: { value: number }
  sum: { parts: readonly Message[] }
  difference: { from: Message; less: Message }
  product: { factors: readonly Message[] }
  quotient: { part: Message; whole: Message }
  atLeastZero: { of: Message }
  /** All numbers of a column of the table beside the formula. */
  columnSum: { of: Message }
  earlier: { of: Message }
  later: { of: Message }

  /** What is said of a figure that is not computed from others. */
  origin: { status: Certainty }
  residents: { ages: Ages; trait: Trait }
  countedResidents: { ages: Ages }
  plannedResidents: { ages: Ages }
  officialArea: object
  /** Of a social space that holds a part of a district. */
  splitArea: object
  splitAreaNote: object
  countedWithNeighbour: object
  /** A district's figure is that of its social space. */
  ofSocialSpace: { name: string }
  ofSocialSpaceNamed: { of: Message; name: string }
  inSeveralSocialSpaces: object
  wilsonMethod: object
  /** Errors as fractions. */
  rangeOfDistricts: { mean: number; largest: number }
  outlinesBy: { publishers: string }
  gridBy: { publishers: string }
  outlinesAsPublished: { title: DataText; asOf: string }
  rangeOfCells: { mean: number; largest: number }
  /** Why numbers of cells have none. */
  noRangeOfCells: object
  /** From none to all of the area of districts that lie in several social spaces. */
  rangeOfSplitArea: { districts: readonly string[] }
  /** From nobody to everybody of districts that lie in several social spaces. */
  rangeOfSharedResidents: { districts: readonly string[] }
  /** What was predicted from what to measure an error. */
  errorMethod: { method: EstimateErrorMethod }
  garwoodMethod: object
  conditionalBinomialMethod: object
  /** In percent. */
  percentRoundedTwice: { exact: number; once: number; twice: number }
  /** What is summed up, and how it is written out. */
  sumOfPlanningAreas: { sum: Message }
  sumOfDistricts: { sum: Message }

  indicatorName: { indicator: IndicatorId }
  indicatorDescription: { indicator: IndicatorId }

  plannedChange: object
  sumOfPlanned: { sum: Message }
  /** Residents expected by age, and their sum beside what is expected of all. */
  bandsDoNotAddUp: { younger: number; older: number; whole: number }

  planningKey: object
  triedKey: object
  asSet: object
  asTried: object
  asPublished: object
  sumOfPublished: { sum: Message }
  actualStaff: object
  actualStaffOfPlanningArea: object
  residentsOfPlanningArea: object
  unmetNote: object
  unmetShareNote: object
  unmetSumNote: object
  /** Of an area whose planning area lacks no staff. */
  unmetNowhereNote: object
  /** From serving an area first to serving it last. */
  rangeOfUnmet: object
  trialNote: object
  /** Of an area in whose parts different keys are tried out. */
  keysDiffer: object
  targetStaff: object
  /** Days are yyyy-mm-dd; expected: the people were not counted. */
  daysOfStaffAndPeople: { staff: string; people: string; expected: boolean }
  staffOfEarlierDay: object
  staffOnlyByPlanningArea: object
  /** Of so many known facilities, each with at least so many full-time posts. */
  fewerThanFacilities: { known: number; minimum: number }
  otherThanPublished: object
  otherThanComputed: object
  roundedTwice: object

  /** null: of all providers. */
  counsellingCases: { provider: Provider | null }
  newCounsellingCases: object
  /** By its last day, yyyy-mm-dd. */
  newCasesOfMonth: { day: string }
  residentsOfNearestDay: object
  /** Some centre has not submitted all months of it. */
  monthsMissing: object

  /** How old what is known of a site is; null: nobody knows. */
  siteState: { asOf: string | null; isOld: boolean }
  /** How many sites of a kind are known, of how many somebody counted and when. */
  knownOfCountedSites: { kind: ServiceKind; known: number; count: number; asOf: string }
  knownOfUncountedSites: { kind: ServiceKind; known: number }
  /** What repeats every week, and what is to be said besides. */
  openingHours: { days: readonly OpeningDays[]; note: Message | null }
  /** Whether it is open at a moment; times as 09:00. */
  openUntil: { closes: string }
  /** A public holiday in the way today; null for next: nobody knows. */
  closedUntil: { holiday: DataText | null; next: NextOpening | null }
  openingUnknown: object
  /** With its district, where in it and its number from the west, as far as others of its name make it necessary. */
  stopName: {
    name: string
    district: string | null
    part: PartOfDistrict | null
    number: number | null
  }

  /** Who states something, and under which title. */
  dataSourceNames: { sources: readonly { publisher: DataText; title: Message }[] }

  needPreset: { preset: 'living-alone' | 'very-old' | 'growing' }
  /** A part of an index, made comparable. */
  standardisedPart: { of: Message; reversed: boolean }
}

/** A text that comes with the data, not from a rule. */
export interface DataText {
  readonly de: string
  readonly en: string
}

export type MessageKey = keyof Vocabulary

export type MessageOf<Key extends MessageKey> = {
  [One in Key]: { readonly key: One } & Readonly<Vocabulary[One]>
}[Key]

/** Something to be said, as a value: it goes through JSON and is said where it is read. */
export type Message = MessageOf<MessageKey>

/** One language's sentences. */
export type Entries = {
  readonly [Key in MessageKey]: (values: Readonly<Vocabulary[Key]>, words: Dictionary) => string
}

/** One language: its sentences, and how it writes numbers and days. */
export interface Dictionary {
  /** As in the lang attribute of a page: de, en, de-simple. */
  readonly language: string
  /** Which of the data's own languages is read with it. */
  readonly dataLanguage: keyof DataText
  readonly entries: Entries
  readonly number: (value: number) => string
  /** A day known to the year, the month or the day: 2024, June 2024, 30 June 2024. */
  readonly day: (day: string) => string
  /** One, two and three. */
  readonly list: (items: readonly string[]) => string
  readonly say: (message: Message) => string
  /** What the city calls its levels. */
  readonly levels: LevelNames
  /** The same language where levels are called otherwise. */
  readonly calling: (levels: LevelNames) => Dictionary
}
