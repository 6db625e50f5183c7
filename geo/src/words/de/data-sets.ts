import type { LevelNames } from '../../terms/level-names.ts'
import { many } from './declension.ts'
import type { DataSetWords, DataValueWords, EmptyWords } from '../data-sets.ts'
import type { Entries } from '../vocabulary.ts'
import { dataColumnWords } from './data-columns.ts'
import { dataSetWords } from './data-set-names.ts'

const units: Readonly<Record<string, string>> = {
  RESIDENTS: 'Menschen',
  RESIDENTS_PER_KM2: 'Menschen je km²',
  SHARE: 'Anteil (1 = 100 %)',
  RELATIVE_CHANGE: 'Veränderung (1 = 100 %)',
  SQUARE_KILOMETRES: 'km²',
  METRES: 'm',
  FTE: 'VZÄ',
  RESIDENTS_PER_FTE: 'Menschen je VZÄ',
  FTE_PER_1000_RESIDENTS: 'VZÄ je 1.000 Menschen',
  CASES: 'Fälle',
  CASES_PER_1000_RESIDENTS: 'Fälle je 1.000 Menschen',
  CASES_PER_FTE: 'Fälle je VZÄ',
  CONTACTS: 'Kontakte',
  INDEX_POINTS: 'Indexpunkte',
  GINI_COEFFICIENT: 'Gini-Koeffizient (0 bis 1)',
}

const dataValueWords = (levels: LevelNames): DataValueWords => ({
  level: {
    CITY: levels.CITY.de.one,
    PLANNING_AREA: levels.PLANNING_AREA.de.one,
    SOCIAL_SPACE: levels.SOCIAL_SPACE.de.one,
    DISTRICT: levels.DISTRICT.de.one,
  },
  status: {
    OBSERVED: 'gezählt',
    REPORTED: 'gemeldet',
    COMPUTED: 'berechnet',
    ESTIMATED: 'geschätzt',
    PROJECTED: 'vorausberechnet',
    SUPPRESSED: 'zum Schutz nicht veröffentlicht',
    MISSING: 'keine eigene Angabe',
  },
  missingReason: {
    SITES_UNKNOWN: 'Standorte nicht bekannt',
    WAYS_TO_STOPS_UNKNOWN: 'Wege zu Haltestellen nicht bekannt',
  },
  ages: {
    ALL: 'alle',
    AGE_60_PLUS: 'ab 60',
    AGE_60_TO_79: '60 bis 79',
    AGE_65_PLUS: 'ab 65',
    AGE_80_PLUS: 'ab 80',
  },
  trait: {
    ALL: 'alle',
    LIVING_ALONE: 'allein lebend',
    MIGRATION_BACKGROUND: 'mit Migrationshintergrund',
    FOREIGN: 'mit ausländischer Staatsangehörigkeit',
  },
  basis: {
    REGISTER: 'Melderegister',
    PROJECTION: 'vom Rahmenkonzept erwartet',
    FORECAST: 'Einwohnerprognose',
  },
  kind: { MEETING: 'Begegnung', COUNSELLING: 'Beratung' },
  provider: { FUNDED: 'geförderter Träger', MUNICIPAL: 'kommunal' },
  mode: { TRAM: 'Straßenbahn', BUS: 'Bus', FERRY: 'Fähre' },
  unit: units,
  wheelchair: { YES: 'stufenlos', LIMITED: 'teilweise oder mit Hilfe', NO: 'nicht' },
  estimatedPlaces: { DISTRICT: many(levels.DISTRICT), CELL: 'Zellen' },
})

const emptyWords: EmptyWords = {
  NOT_KNOWN: 'nicht bekannt',
  DOES_NOT_APPLY: 'trifft nicht zu',
  SEE_STATUS: 'keine Zahl; warum, steht unter „Wie ermittelt“',
  NO_RANGE: 'keine Spanne: gezählt, oder ihr Fehler ist nicht gemessen',
}

const unitWords: Readonly<Record<string, string>> = {
  ...units,
  DEGREES: 'Grad',
  YEARS: 'Jahr',
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
