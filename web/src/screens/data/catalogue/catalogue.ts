import type { Operator } from '@atlas/geo/terms/operator'
import { DataFactory, type BlankNode, type NamedNode, type Quad } from 'n3'

import { dataFilePath, dataPath, type Language } from '$words/language'
import type { DataWords } from '$words/languages'
import type { Messages } from '$words/messages'

import { dataSetAnchor } from '../anchors'
import { completenessLine } from '../completeness-words'
import { licenceLine, licenceLines } from '../files/attribution'
import { partsOf } from '../files/parts'
import type { DataCatalogue } from './load-catalogue'
import { iri, licenceOf, listed } from './vocabulary'

type Subject = NamedNode | BlankNode
type CataloguedDataSet = DataCatalogue['dataSets'][number]

/** What a catalogue is made from. */
export interface CatalogueContent extends DataCatalogue {
  text: DataWords
  t: Pick<Messages, 'areas'>
  name: string
  language: Language
  origin: string
  operator: Operator
}

const namedNode = (value: string) => DataFactory.namedNode(value)
const blankNode = () => DataFactory.blankNode()
const quad = (subject: Subject, predicate: NamedNode, object: Quad['object']) =>
  DataFactory.quad(subject, predicate, object)
/** @param kind a language, or what the text is read as */
const literal = (text: string, kind?: string | NamedNode) => DataFactory.literal(text, kind)

const fileTypes = {
  csv: { type: 'CSV', mediaType: 'text/csv' },
  xlsx: {
    type: 'XLSX',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  geojson: { type: 'GEOJSON', mediaType: 'application/geo+json' },
  gpkg: { type: 'GPKG', mediaType: 'application/geopackage+sqlite3' },
  parquet: { type: 'PARQUET', mediaType: 'application/vnd.apache.parquet' },
} as const
type FileType = keyof typeof fileTypes

/** Of population and society unless it says otherwise. */
const themes: Readonly<Record<string, readonly string[]>> = {
  areas: ['REGI'],
  stops: ['TRAN'],
  'transit-streets': ['TRAN'],
  waterways: ['ENVI'],
  staff: ['SOCI', 'GOVE'],
}

/** The data as DCAT-AP.de describes them: a catalogue, its data sets, and each file of them. */
export function catalogueQuads(content: CatalogueContent): Quad[] {
  const { text, name, language, origin, dataSets } = content
  const page = origin + dataPath(language)
  const catalogue = namedNode(`${origin}${dataPath('de')}#catalogue`)
  const publisher = namedNode(`${origin}${dataPath('de')}#publisher`)
  return [
    quad(catalogue, iri('rdf:type'), iri('dcat:Catalog')),
    quad(catalogue, iri('dct:title'), literal(`${name}: ${text.title}`, language)),
    quad(catalogue, iri('dct:description'), literal(text.description, language)),
    quad(catalogue, iri('dct:language'), languageTerm(language)),
    quad(catalogue, iri('foaf:homepage'), namedNode(page)),
    quad(catalogue, iri('dct:publisher'), publisher),
    ...spatialQuads(catalogue, content),
    ...publisherQuads(publisher, content),
    ...dataSets.flatMap((dataSet) => {
      const subject = namedNode(`${origin}${dataPath('de')}#${dataSetAnchor(dataSet.id)}`)
      return [
        quad(catalogue, iri('dcat:dataset'), subject),
        ...dataSetQuads(subject, dataSet, publisher, content),
      ]
    }),
  ]
}

const languageNames: Record<Language, string> = { de: 'DEU', en: 'ENG' }
const languageTerm = (language: Language) => listed('language', languageNames[language])

/** Who runs the installation; where they have not said, the city whose data they are. */
function publisherQuads(publisher: Subject, { operator, city }: CatalogueContent): Quad[] {
  return [
    quad(publisher, iri('rdf:type'), iri('foaf:Agent')),
    quad(publisher, iri('foaf:name'), literal(operator.name ?? city.name)),
  ]
}

function dataSetQuads(
  subject: NamedNode,
  dataSet: CataloguedDataSet,
  publisher: Subject,
  content: CatalogueContent,
): Quad[] {
  const { language, origin, operator } = content
  const { id, name, description, completeness } = dataSet
  const { contributorId } = operator
  return [
    quad(subject, iri('rdf:type'), iri('dcat:Dataset')),
    quad(subject, iri('dct:identifier'), literal(subject.value)),
    quad(subject, iri('dct:title'), literal(name, language)),
    quad(subject, iri('dct:description'), literal(description, language)),
    quad(subject, iri('dct:language'), languageTerm(language)),
    quad(subject, iri('dct:publisher'), publisher),
    quad(
      subject,
      iri('dcat:landingPage'),
      namedNode(`${origin}${dataPath(language)}#${dataSetAnchor(id)}`),
    ),
    ...(themes[id] ?? ['SOCI']).map((theme) =>
      quad(subject, iri('dcat:theme'), listed('data-theme', theme)),
    ),
    ...(contributorId === null
      ? []
      : [quad(subject, iri('dcatde:contributorID'), namedNode(contributorId))]),
    ...contactQuads(subject, operator),
    ...spatialQuads(subject, content),
    ...temporalQuads(subject, completeness.days),
    ...provenanceLines(dataSet, content).flatMap((line) =>
      provenanceQuads(subject, line, language),
    ),
    ...distributionQuads(subject, dataSet, content),
  ]
}

function contactQuads(subject: NamedNode, { name, email }: Operator): Quad[] {
  if (email === null) return []
  const contact = blankNode()
  return [
    quad(subject, iri('dcat:contactPoint'), contact),
    quad(contact, iri('rdf:type'), iri('vcard:Organization')),
    quad(contact, iri('vcard:fn'), literal(name ?? email)),
    quad(contact, iri('vcard:hasEmail'), namedNode(`mailto:${email}`)),
  ]
}

/** The city: its name, and a rectangle around it. */
function spatialQuads(subject: Subject, { city, language }: CatalogueContent): Quad[] {
  const { west, south, east, north } = city.boundingBox
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ].map((corner) => corner.join(' '))
  const place = blankNode()
  return [
    quad(subject, iri('dct:spatial'), place),
    quad(place, iri('rdf:type'), iri('dct:Location')),
    quad(place, iri('rdfs:label'), literal(city.name, language)),
    quad(
      place,
      iri('dcat:bbox'),
      literal(`POLYGON((${corners.join(', ')}))`, iri('geo:wktLiteral')),
    ),
    quad(subject, iri('dcatde:geocodingDescription'), literal(city.name, language)),
  ]
}

/** From the first to the last day of its rows; a year or a month from its first day to its last. */
function temporalQuads(subject: NamedNode, days: readonly string[]): Quad[] {
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return []
  const period = blankNode()
  return [
    quad(subject, iri('dct:temporal'), period),
    quad(period, iri('rdf:type'), iri('dct:PeriodOfTime')),
    quad(period, iri('dcat:startDate'), dayLiteral(first)),
    quad(period, iri('dcat:endDate'), dayLiteral(last)),
  ]
}

const dayTypes = new Map([
  [4, iri('xsd:gYear')],
  [7, iri('xsd:gYearMonth')],
])
const dayLiteral = (day: string) => literal(day, dayTypes.get(day.length) ?? iri('xsd:date'))

/** Who states what of it, and how complete that is. */
function provenanceLines(dataSet: CataloguedDataSet, content: CatalogueContent): string[] {
  const feeds = new Map(content.sources.map((source) => [source.id, source.feeds]))
  return dataSet.completeness.sources.map((source) => {
    const given = feeds.get(source.id)?.find((one) => one.dataSet.id === dataSet.id)
    const line = licenceLine(source)
    return given ? `${line}. ${completenessLine(given, content)}` : line
  })
}

function provenanceQuads(subject: NamedNode, line: string, language: Language): Quad[] {
  const statement = blankNode()
  return [
    quad(subject, iri('dct:provenance'), statement),
    quad(statement, iri('rdf:type'), iri('dct:ProvenanceStatement')),
    quad(statement, iri('rdfs:label'), literal(line, language)),
  ]
}

function distributionQuads(
  subject: NamedNode,
  dataSet: CataloguedDataSet,
  content: CatalogueContent,
): Quad[] {
  const formats: readonly FileType[] = ['csv', 'xlsx', 'geojson', 'gpkg', 'parquet']
  const parts = partsOf(dataSet.completeness.rows)
  return formats.flatMap((format) =>
    Array.from({ length: parts }, (_, index) =>
      fileQuads(subject, dataSet, { format, part: parts > 1 ? index + 1 : null }, content),
    ).flat(),
  )
}

function fileQuads(
  subject: NamedNode,
  dataSet: CataloguedDataSet,
  { format, part }: { format: FileType; part: number | null },
  { language, origin, text }: CatalogueContent,
): Quad[] {
  const path = dataFilePath(language, dataSet.id, format)
  const address = namedNode(origin + path + (part === null ? '' : `?part=${String(part)}`))
  const { type, mediaType } = fileTypes[format]
  const licenceNames = dataSet.completeness.sources.map(({ licence }) => licence)
  return [
    quad(subject, iri('dcat:distribution'), address),
    quad(address, iri('rdf:type'), iri('dcat:Distribution')),
    quad(address, iri('dct:title'), literal(`${dataSet.name} (${text.formats[format]})`, language)),
    quad(address, iri('dcat:accessURL'), address),
    quad(address, iri('dcat:downloadURL'), address),
    quad(address, iri('dct:format'), listed('file-type', type)),
    quad(
      address,
      iri('dcat:mediaType'),
      namedNode(`https://www.iana.org/assignments/media-types/${mediaType}`),
    ),
    quad(address, iri('dct:license'), licenceOf(licenceNames)),
    quad(
      address,
      iri('dcatde:licenseAttributionByText'),
      literal(licenceLines(dataSet).join('; '), language),
    ),
  ]
}
