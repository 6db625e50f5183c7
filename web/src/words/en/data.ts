import type { CityWords } from '@atlas/geo/terms/city-words'
import type { FigureStatus } from '$api/catalogue'

import type german from '../de/data'
import importing from './importing'
import methods from './methods'

type De = ReturnType<typeof german>

const formats: De['formats'] = {
  csv: 'CSV',
  xlsx: 'Excel',
  geojson: 'GeoJSON',
  gpkg: 'GeoPackage',
  parquet: 'Parquet',
  ttl: 'Turtle',
  jsonld: 'JSON-LD',
}

const columnTypes: De['columnTypes'] = {
  TEXT: 'text',
  INTEGER: 'whole number',
  NUMBER: 'number',
  BOOLEAN: 'yes or no',
  DATE: 'day',
  PARTIAL_DATE: 'year, month or day',
  CHOICE: 'one of',
  LIST: 'several of',
}

const sure: Record<FigureStatus, string> = {
  OBSERVED: 'counted',
  REPORTED: 'reported',
  COMPUTED: 'computed',
  ESTIMATED: 'estimated',
  PROJECTED: 'projected',
  SUPPRESSED: 'withheld to protect people',
  MISSING: 'without a figure of its own',
}

export default ({ name: city, levelNames }: CityWords): De => ({
  title: 'Where the numbers come from',
  description: `All data of the atlas of ${city}: sources, licences, days, how complete and how sure they are, and as files to take along.`,
  lead: 'Every number in the atlas has a source, a day, and says how sure it is. Here are all sources, and all data to take along. Small numbers are missing in them as everywhere in the atlas, so that nobody can be recognised.',
  page: 'Page',
  contents: 'On this page',
  loaded: (moment) => `The data have been in use since ${moment}.`,
  version: 'State of the data (id)',
  importing: importing(levelNames),
  methods: methods(levelNames),
  dictionary: {
    link: 'What stands in the columns',
    title: 'What stands in the columns',
    description:
      'The data dictionary: every column of every table with its meaning, unit and values.',
    lead: 'This is what columns are called in the files, and what they mean. In CSV and Excel headings and values are in words, in GeoJSON, GeoPackage and Parquet they are ids.',
    files: 'The dictionary as a file',
    columns: {
      dataSet: 'Table (id)',
      dataSetName: 'Table',
      column: 'Column (id)',
      name: 'Column',
      meaning: 'Meaning',
      type: 'Type',
      unit: 'Unit',
      empty: 'Empty means',
      values: 'Values',
    },
    fileName: 'data-dictionary',
    never: 'never empty',
    schemas: 'For programs',
    schemaNames: { 'schema.json': 'Table Schema', 'csv-metadata.json': 'CSVW' },
  },
  columnTypes,
  withEmpty: (meaning, empty) => `${meaning} Empty means: ${empty}.`,
  dataSets: 'All data to take along',
  dataSetsNote:
    'CSV and Excel are for reading and computing, with headings in words. GeoJSON, GeoPackage and Parquet are for programs; QGIS opens a GeoPackage.',
  formats,
  formatsOf: (name) => `${name} as a file`,
  part: (part, parts) => `part ${part} of ${parts}`,
  rows: (count, one) => (one ? `${count} row` : `${count} rows`),
  days: (count, first, last) => `${count} days from ${first} to ${last}`,
  day: (day) => `as of ${day}`,
  sure: (count, status) => `${count} ${sure[status]}`,
  allSure: (status) => `all ${sure[status]}`,
  areasKnown: (level, known, of) => `${level}: ${known} of ${of}`,
  cityKnown: 'the whole city',
  terms: {
    size: 'Size',
    day: 'Time',
    areas: 'Areas',
    sure: 'How sure',
    sources: 'Sources',
    complete: 'How complete',
  },
  sources: 'All sources',
  sourcesNote: 'What a source is used for is counted in the data themselves.',
  source: {
    publisher: 'Publisher',
    licence: 'Licence',
    asOf: 'As of',
    method: 'Method',
    feeds: 'Feeds',
    errors: 'Measured error',
    nothing: 'nothing at present',
    imported: 'Imported',
    importedFrom: (moment, files) => `on ${moment} from ${files}, checksum (SHA-256) of the file:`,
    builtIn: 'delivered with the program',
  },
  fedIndicators: (count, one) => (one ? `${count} indicator` : `${count} indicators`),
  error: (mean, largest) => `${mean} on average, at most ${largest}`,
  machines: 'For programs',
  collections: 'Maps and figures for QGIS and other geographic information systems (OGC API)',
  machinesNote:
    'The same data can be read without this page. Whoever uses them names source and licence.',
  catalogue: 'Catalogue by DCAT-AP.de',
})
