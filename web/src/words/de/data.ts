import type { CityWords } from '@atlas/geo/terms/city-words'
import type { FigureStatus } from '$api/catalogue'

import importing from './importing'
import methods from './methods'

/** What files are for, by their ending. */
const formats = {
  csv: 'CSV',
  xlsx: 'Excel',
  geojson: 'GeoJSON',
  gpkg: 'GeoPackage',
  parquet: 'Parquet',
  ttl: 'Turtle',
  jsonld: 'JSON-LD',
}

const columnTypes = {
  TEXT: 'Text',
  INTEGER: 'ganze Zahl',
  NUMBER: 'Zahl',
  BOOLEAN: 'ja oder nein',
  DATE: 'Tag',
  PARTIAL_DATE: 'Jahr, Monat oder Tag',
  CHOICE: 'eines von',
  LIST: 'mehrere von',
}

/** After a number of rows. */
const sure: Record<FigureStatus, string> = {
  OBSERVED: 'gezählt',
  REPORTED: 'gemeldet',
  COMPUTED: 'berechnet',
  ESTIMATED: 'geschätzt',
  PROJECTED: 'vorausberechnet',
  SUPPRESSED: 'zum Schutz nicht veröffentlicht',
  MISSING: 'ohne eigene Angabe',
}

export default ({ name: city, levelNames }: CityWords) => ({
  title: 'Woher die Zahlen kommen',
  description: `Alle Daten des Atlas über ${city}: Quellen, Lizenzen, Stichtage, wie vollständig und wie sicher sie sind, und als Dateien zum Mitnehmen.`,
  lead: 'Jede Zahl im Atlas hat eine Quelle, einen Stichtag und sagt, wie sicher sie ist. Hier stehen alle Quellen und alle Daten zum Mitnehmen. Kleine Zahlen fehlen darin wie überall im Atlas, damit sich niemand erkennen lässt.',
  page: 'Seite',
  contents: 'Auf dieser Seite',
  loaded: (moment: string) => `Die Daten sind seit dem ${moment} im Einsatz.`,
  version: 'Stand der Daten (Kennung)',
  importing: importing(levelNames),
  methods: methods(levelNames),
  dictionary: {
    link: 'Was in den Spalten steht',
    title: 'Was in den Spalten steht',
    description:
      'Das Datenwörterbuch: jede Spalte jeder Tabelle mit Bedeutung, Einheit und Werten.',
    lead: 'So heißen die Spalten in den Dateien und das bedeuten sie. In CSV und Excel stehen die Überschriften und Werte in Worten, in GeoJSON, GeoPackage und Parquet die Kennungen.',
    files: 'Das Wörterbuch als Datei',
    columns: {
      dataSet: 'Tabelle (Kennung)',
      dataSetName: 'Tabelle',
      column: 'Spalte (Kennung)',
      name: 'Spalte',
      meaning: 'Bedeutung',
      type: 'Art',
      unit: 'Einheit',
      empty: 'Leer heißt',
      values: 'Werte',
    },
    fileName: 'datenwoerterbuch',
    never: 'nie leer',
    schemas: 'Für Programme',
    schemaNames: { 'schema.json': 'Table Schema', 'csv-metadata.json': 'CSVW' },
  },
  columnTypes,
  withEmpty: (meaning: string, empty: string) => `${meaning} Leer heißt: ${empty}.`,
  dataSets: 'Alle Daten zum Mitnehmen',
  dataSetsNote:
    'CSV und Excel sind zum Lesen und Rechnen: mit Dezimalkomma und Überschriften in Worten. GeoJSON, GeoPackage und Parquet sind für Programme; GeoPackage öffnet QGIS.',
  formats,
  formatsOf: (name: string) => `${name} als Datei`,
  part: (part: string, parts: string) => `Teil ${part} von ${parts}`,
  rows: (count: string, one: boolean) => (one ? `${count} Zeile` : `${count} Zeilen`),
  days: (count: string, first: string, last: string) =>
    `${count} Stichtage von ${first} bis ${last}`,
  day: (day: string) => `Stand ${day}`,
  sure: (count: string, status: FigureStatus) => `${count} ${sure[status]}`,
  allSure: (status: FigureStatus) => `alle ${sure[status]}`,
  areasKnown: (level: string, known: string, of: string) => `${level}: ${known} von ${of}`,
  cityKnown: 'die ganze Stadt',
  terms: {
    size: 'Umfang',
    day: 'Zeit',
    areas: 'Gebiete',
    sure: 'Wie sicher',
    sources: 'Quellen',
    complete: 'Wie vollständig',
  },
  sources: 'Alle Quellen',
  sourcesNote: 'Wofür eine Quelle gebraucht wird, ist in den Daten selbst gezählt.',
  source: {
    publisher: 'Herausgeber',
    licence: 'Lizenz',
    asOf: 'Stand',
    method: 'Verfahren',
    feeds: 'Speist',
    errors: 'Gemessener Fehler',
    nothing: 'zurzeit nichts',
    imported: 'Eingespielt',
    importedFrom: (moment: string, files: string) =>
      `am ${moment} aus ${files}, Prüfsumme (SHA-256) der Datei:`,
    builtIn: 'mit dem Programm ausgeliefert',
  },
  fedIndicators: (count: string, one: boolean) =>
    one ? `${count} Kennzahl` : `${count} Kennzahlen`,
  error: (mean: string, largest: string) => `im Mittel ${mean}, höchstens ${largest}`,
  machines: 'Für Programme',
  collections: 'Karten und Zahlen für QGIS und andere Geoinformationssysteme (OGC API)',
  machinesNote:
    'Dieselben Daten lassen sich ohne diese Seite lesen. Wer sie verwendet, nennt Quelle und Lizenz.',
  catalogue: 'Katalog nach DCAT-AP.de',
})
