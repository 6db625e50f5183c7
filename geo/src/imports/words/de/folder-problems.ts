import type { ExpectedCell } from '../../../layers/folder-problem.ts'
import type { FolderWords } from '../import-words.ts'

const cells: Record<Exclude<ExpectedCell['is'], 'ONE_OF' | 'SOME_OF'>, string> = {
  FILLED: 'ausgefüllt sein',
  CODE: 'ein Schlüssel aus kleinen Buchstaben und Ziffern sein',
  SLUG: 'aus kleinen Buchstaben, Ziffern und Bindestrichen bestehen',
  DAY: 'ein Tag sein, wie 2025-12-31',
  PARTIAL_DAY: 'ein Jahr, ein Monat oder ein Tag sein, wie 2025, 2025-12 oder 2025-12-31',
  COUNT: 'eine Zahl von 0 an sein',
  WHOLE_COUNT: 'eine ganze Zahl von 0 an sein',
  NUMBER: 'eine Zahl sein',
  ABOVE_ZERO: 'eine Zahl über 0 sein',
  PERCENT_CHANGE: 'eine Veränderung in Prozent sein, von -100 an',
  PERCENT_SHARE: 'ein Anteil in Prozent sein, von 0 bis 100',
  SQUARE_KILOMETRES: 'eine Fläche in km² sein, über 0',
  METRES: 'eine ganze Zahl von Metern sein, über 0',
  LONGITUDE: 'eine geografische Länge in Grad sein',
  LATITUDE: 'eine geografische Breite in Grad sein',
  WEEKLY_HOURS: 'Öffnungszeiten der Woche sein, wie Mo-Th 09:00-12:00,13:00-16:00; Fr 09:00-12:00',
  TELEPHONE: 'eine Telefonnummer sein, wie +49 351 1234567',
  WEBSITE: 'eine Adresse sein, die mit https:// beginnt',
  TIME_ZONE: 'eine Zeitzone sein, wie Europe/Berlin',
  STATE: 'ein Land nach ISO 3166-2 sein, wie DE-SN',
  POSITIONS: 'aus Positionen in Grad bestehen, wie „lon lat, lon lat, …“',
  RING: 'ein geschlossener Ring sein: wenigstens vier Positionen in Grad, wie „lon lat, lon lat, …“, die letzte gleich der ersten',
}

function expectedOf({ is, words = [], orEmpty = false }: ExpectedCell): string {
  const what =
    is === 'ONE_OF'
      ? `eines von ${words.join(', ')} sein`
      : is === 'SOME_OF'
        ? `eines oder mehrere von ${words.join(', ')} sein, durch Leerzeichen getrennt`
        : cells[is]
  return orEmpty ? `${what}, oder leer` : what
}

const quoted = (value: string | null) => `„${value ?? ''}“`

export const folder: FolderWords = {
  title: 'Die Daten der Stadt können nicht geladen werden:',
  more: (count) => `… und ${count} weitere`,
  place: ({ file, line, column }) =>
    `${file}${line === null ? '' : ` Zeile ${line}`}${column === null ? '' : `, ${column}`}`,
  problems: {
    UNKNOWN_TABLE: () => 'ist keine Tabelle einer Stadt',
    MISSING_TABLE: () => 'fehlt',
    UNREADABLE_TABLE: ({ reason }) => `ist nicht als CSV lesbar (auf Englisch: ${reason})`,
    MISSING_COLUMNS: ({ columns }) => `hat keine Spalte ${columns.join(', ')}`,
    UNKNOWN_COLUMNS: ({ columns }) => `hat eine unbekannte Spalte ${columns.join(', ')}`,
    RAGGED_ROW: ({ cells: some, expected }) => `hat ${some} Zellen, die Kopfzeile aber ${expected}`,
    NOT_EXPECTED: ({ expected }, value) =>
      `muss ${expectedOf(expected)} (dort steht ${quoted(value)})`,
    TAGS: (_, value) => `muss Text ohne Auszeichnungen sein (dort steht ${quoted(value)})`,
    LEVEL_MISSING: ({ level }) => `hat keine Zeile für ${level}; die hat jede Stadt`,
    LEVEL_TWICE: () => 'nennt eine Ebene zweimal',
    NOT_ONE_ROW: () => 'muss genau eine Zeile haben',
    TABLE_OF_NO_LEVEL: () => 'darf nicht da sein, weil levels.csv diese Ebene nicht nennt',
    LEVEL_WITHOUT_AREAS: () => 'hat keine Zeilen, obwohl die Stadt diese Ebene hat',
    GIVEN_TWICE: (_, value) => `${quoted(value)} steht dort zweimal`,
    NOT_IN_TABLE: ({ table }, value) => `${quoted(value)} steht nicht in ${table}`,
    NO_OUTLINE: (_, value) => `${quoted(value)} hat keinen Umriss in district-outlines.csv`,
    SOURCE_UNTOLD: ({ by }) => `gilt für eine Quelle, die ${by} nennen muss`,
  },
}
