import type { LevelNames } from '../../terms/level-names.ts'
import { namesBelowCity } from '../level-names.ts'
import { capital, many, one } from './nouns.ts'
import type { DataSetWords, DataValueWords, EmptyWords, Named } from '../data-sets.ts'
import type { DataSetId } from '../de/data-set-names.ts'
import type { Entries } from '../vocabulary.ts'
import { dataColumnWords } from './data-columns.ts'

const lists = new Intl.ListFormat('en-GB')

const dataSetWords = (levels: LevelNames): Readonly<Record<DataSetId, Named>> => ({
  areas: {
    name: 'Areas',
    description: `${lists.format([`The ${levels.CITY.en.one}`, ...namesBelowCity(levels).map(many)])} with their size and what they lie in; with outlines in GeoJSON, GeoPackage and Parquet.`,
  },
  figures: {
    name: 'Indicators',
    description:
      'All indicators of the map for every area, on the newest day for which people were counted, or estimated from counts.',
  },
  residents: {
    name: 'People by age',
    description:
      'Residents of all areas on all days: counted, estimated, expected by the planning framework, and forecast.',
  },
  cells: {
    name: 'Cells of a grid',
    description: 'Where older people live, estimated; the point is the middle of the cell.',
  },
  sites: {
    name: 'Places for meeting and counselling',
    description: 'All known places; the list is not complete.',
  },
  'site-totals': {
    name: 'How many places are known',
    description:
      'Of each kind the known places and, where somebody counted them all, their number.',
  },
  helplines: { name: 'Numbers to call', description: 'Numbers under which somebody answers.' },
  offices: {
    name: 'Offices of the city',
    description: 'Offices by which people find their way on the map.',
  },
  staff: {
    name: 'Staff',
    description: `Full-time equivalents there are in the ${many(levels.PLANNING_AREA)}.`,
  },
  frameworks: {
    name: 'Planning frameworks',
    description: 'What planning sets: from when on, from which day, and until when.',
  },
  'planning-keys': {
    name: 'Planning keys',
    description: 'For how many people 60+ a full-time post is meant.',
  },
  'expected-changes': {
    name: 'Expected changes',
    description: 'How the number of older people changes by the planning framework.',
  },
  'published-targets': {
    name: 'Published targets',
    description: 'Posts that a planning framework names itself.',
  },
  'counselling-cases': {
    name: 'Counselling cases',
    description: 'Cases of counselling for older people in the whole city.',
  },
  'counselling-fields': {
    name: 'Counselling fields',
    description: 'What consultations were about, as shares.',
  },
  stops: { name: 'Stops', description: 'Public transport stops, as their source knew them.' },
  'transit-streets': {
    name: 'Streets with buses and trams',
    description: 'Streets and tracks for orientation; not a network to walk along.',
  },
  waterways: { name: 'Waterways', description: 'Rivers, for orientation.' },
  'estimate-errors': {
    name: 'Errors of estimates',
    description: `How far estimates miss, measured where the truth is known. ${capital(many(levels.DISTRICT))} and cells are smaller and at least so uncertain.`,
  },
  sources: { name: 'Sources', description: 'Who states what under which licence.' },
})

const units: Readonly<Record<string, string>> = {
  RESIDENTS: 'people',
  RESIDENTS_PER_KM2: 'people per km²',
  SHARE: 'share (1 = 100 %)',
  RELATIVE_CHANGE: 'change (1 = 100 %)',
  SQUARE_KILOMETRES: 'km²',
  METRES: 'm',
  FTE: 'FTE',
  RESIDENTS_PER_FTE: 'people per FTE',
  FTE_PER_1000_RESIDENTS: 'FTE per 1,000 people',
  CASES: 'cases',
  CASES_PER_1000_RESIDENTS: 'cases per 1,000 people',
  CASES_PER_FTE: 'cases per FTE',
  CONTACTS: 'contacts',
  INDEX_POINTS: 'index points',
  GINI_COEFFICIENT: 'Gini coefficient (0 to 1)',
}

const dataValueWords = (levels: LevelNames): DataValueWords => ({
  level: {
    CITY: one(levels.CITY),
    PLANNING_AREA: one(levels.PLANNING_AREA),
    SOCIAL_SPACE: one(levels.SOCIAL_SPACE),
    DISTRICT: one(levels.DISTRICT),
  },
  status: {
    OBSERVED: 'counted',
    REPORTED: 'reported',
    COMPUTED: 'computed',
    ESTIMATED: 'estimated',
    PROJECTED: 'projected',
    SUPPRESSED: 'withheld to protect people',
    MISSING: 'no figure of its own',
  },
  missingReason: {
    SITES_UNKNOWN: 'sites not known',
    WAYS_TO_STOPS_UNKNOWN: 'ways to stops not known',
  },
  ages: {
    ALL: 'all',
    AGE_60_PLUS: '60+',
    AGE_60_TO_79: '60 to 79',
    AGE_65_PLUS: '65+',
    AGE_80_PLUS: '80+',
  },
  trait: {
    ALL: 'all',
    LIVING_ALONE: 'living alone',
    MIGRATION_BACKGROUND: 'with a migration background',
    FOREIGN: 'with a foreign nationality',
  },
  basis: {
    REGISTER: 'residents’ register',
    PROJECTION: 'expected by the planning framework',
    FORECAST: 'population forecast',
  },
  kind: { MEETING: 'meeting', COUNSELLING: 'counselling' },
  provider: { FUNDED: 'funded operator', MUNICIPAL: 'municipal' },
  mode: { TRAM: 'tram', BUS: 'bus', FERRY: 'ferry' },
  unit: units,
  wheelchair: { YES: 'without a step', LIMITED: 'in part or with help', NO: 'no' },
  estimatedPlaces: { DISTRICT: many(levels.DISTRICT), CELL: 'cells' },
})

const emptyWords: EmptyWords = {
  NOT_KNOWN: 'not known',
  DOES_NOT_APPLY: 'does not apply',
  SEE_STATUS: 'no number; “How found” says why',
  NO_RANGE: 'no range: counted, or its error was not measured',
}

const unitWords: Readonly<Record<string, string>> = {
  ...units,
  DEGREES: 'degrees',
  YEARS: 'year',
}

export const dataSets: Pick<Entries, keyof DataSetWords | 'dataSourceNames'> = {
  dataSetName: ({ dataSet }, { levels }) => dataSetWords(levels)[dataSet].name,
  dataSetDescription: ({ dataSet }, { levels }) => dataSetWords(levels)[dataSet].description,
  dataColumnName: ({ column }, { levels }) => dataColumnWords(levels)[column].name,
  dataColumnMeaning: ({ column }, { levels }) => dataColumnWords(levels)[column].description,
  dataColumnEmpty: ({ meaning }) => emptyWords[meaning],
  dataUnit: ({ unit }) => unitWords[unit] ?? unit,
  dataValue: ({ choice, value }, { levels }) => dataValueWords(levels)[choice][value] ?? value,
  dataSourceNames: ({ sources }, { dataLanguage, say }) =>
    sources.map(({ publisher, title }) => `${publisher[dataLanguage]}: ${say(title)}`).join('; '),
}
