import { DataFactory, type NamedNode } from 'n3'

/** The prefixes under which the catalogue is written. */
export const prefixes = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatde: 'http://dcat-ap.de/def/dcatde/',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  geo: 'http://www.opengis.net/ont/geosparql#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const

type Term = `${keyof typeof prefixes}:${string}`

/** @param term as a prefix and a name: dct:title */
export function iri(term: Term): NamedNode {
  const [prefix = '', ...name] = term.split(':')
  const found = Object.entries(prefixes).find(([one]) => one === prefix)
  return DataFactory.namedNode((found?.[1] ?? '') + name.join(':'))
}

const authority = 'http://publications.europa.eu/resource/authority'

/** Names of the European Union's lists. */
export const listed = (list: 'file-type' | 'language' | 'data-theme', name: string): NamedNode =>
  DataFactory.namedNode(`${authority}/${list}/${name}`)

/** Licences by the list of DCAT-AP.de, the one that asks most of whoever uses the data first. */
const licences: readonly (readonly [RegExp, name: string])[] = [
  [/^odbl/i, 'odbl'],
  [/^cc-by-sa/i, 'cc-by-sa/4.0'],
  [/^dl-de\/by-2-0/i, 'dl-by-de/2.0'],
  [/^cc-by/i, 'cc-by/4.0'],
  [/^dl-de\/zero-2-0/i, 'dl-zero-de/2.0'],
  [/^cc0|^cc-zero/i, 'cc-zero'],
]

/** Of several licences that which asks most; what states facts alone is under another open one. */
export function licenceOf(names: readonly string[]): NamedNode {
  const found = licences.find(([pattern]) => names.some((name) => pattern.test(name)))
  return DataFactory.namedNode(`http://dcat-ap.de/def/licenses/${found?.[1] ?? 'other-open'}`)
}
