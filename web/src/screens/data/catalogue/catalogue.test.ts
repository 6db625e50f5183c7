import type { Operator } from '@atlas/geo/terms/operator'
import { Parser } from 'n3'
import { describe, expect, it } from 'vitest'

import german from '$words/de'
import textOf from '$words/de/data'

import { twoPlaces } from '../files/data-set-fixture'
import { catalogueQuads } from './catalogue'
import { licenceOf, prefixes } from './vocabulary'
import { jsonLd, turtle } from './write-catalogue'
import { cityNamed } from '$api/city-fixture'

const nobody: Operator = {
  name: null,
  email: null,
  telephone: null,
  representative: null,
  dataProtection: null,
  hosting: null,
  contributorId: null,
}

const quadsOf = (operator: Operator) =>
  catalogueQuads({
    dataVersion: 'v1',
    city: { name: 'Dresden', boundingBox: { west: 13, south: 50, east: 14, north: 51 } },
    dataSets: [twoPlaces.dataSet],
    sources: [
      {
        id: 'register',
        feeds: [
          {
            dataSet: { id: 'two-places' },
            days: ['2024', '2025-12-31'],
            statuses: [
              { status: 'OBSERVED', rows: 9 },
              { status: 'MISSING', rows: 1 },
            ],
            areas: [{ level: 'DISTRICT', known: 9, of: 10 }],
          },
        ],
      },
    ],
    text: textOf(cityNamed('Dresden')),
    t: german(cityNamed('Dresden')),
    name: 'Atlas 60+',
    language: 'de',
    origin: 'https://atlas.example',
    operator,
  })

const { dcat, dcatde, dct, foaf, rdf, rdfs } = prefixes

/** What DCAT-AP.de 3.0 calls mandatory, and what GovData refuses a data set or a file without. */
const mandatory: Readonly<Record<string, readonly string[]>> = {
  [`${dcat}Catalog`]: [`${dct}title`, `${dct}description`, `${dct}publisher`, `${dcat}dataset`],
  [`${dcat}Dataset`]: [`${dct}title`, `${dct}description`, `${dcatde}contributorID`],
  [`${dcat}Distribution`]: [`${dcat}accessURL`, `${dct}license`, `${dct}format`],
  [`${foaf}Agent`]: [`${foaf}name`],
}

describe('the catalogue', () => {
  const operator = {
    ...nobody,
    name: 'Amt für Beispiele',
    email: 'atlas@example.org',
    contributorId: 'http://dcat-ap.de/def/contributors/beispiel',
  }

  it('has every property that DCAT-AP.de makes mandatory', () => {
    const quads = quadsOf(operator)
    const types = quads.filter(({ predicate }) => predicate.value === `${rdf}type`)
    const found = new Set(types.map(({ object }) => object.value))
    expect(Object.keys(mandatory).filter((type) => !found.has(type))).toEqual([])
    for (const { subject, object } of types) {
      const has = quads.filter((quad) => quad.subject.equals(subject))
      const missing = (mandatory[object.value] ?? []).filter(
        (property) => !has.some(({ predicate }) => predicate.value === property),
      )
      expect(missing).toEqual([])
    }
  })

  it('says the same in Turtle and in JSON-LD', async () => {
    const quads = quadsOf(operator)
    const read = new Parser().parse(await turtle(quads))
    expect(read).toHaveLength(quads.length)
    const nodes = jsonLd(quads)
    expect(nodes).toContainEqual(
      expect.objectContaining({
        '@id': 'https://atlas.example/daten#data-two-places',
        '@type': [`${dcat}Dataset`],
        [`${dct}title`]: [{ '@value': 'Zwei Orte', '@language': 'de' }],
      }),
    )
    const files = nodes.filter((node) => JSON.stringify(node).includes(`${dcat}Distribution`))
    expect(files).toHaveLength(5)
    expect(files[0]).toMatchObject({
      '@id': 'https://atlas.example/daten/two-places.csv',
      [`${dct}license`]: [{ '@id': 'http://dcat-ap.de/def/licenses/dl-by-de/2.0' }],
    })
  })

  it('says of each source of a data set how complete it is', () => {
    const stated = quadsOf(nobody).filter(
      ({ subject, predicate }) =>
        predicate.value === `${rdfs}label` && subject.termType === 'BlankNode',
    )
    expect(stated.map(({ object }) => object.value)).toContain(
      'Stadt: Register (dl-de/by-2-0). 2 Stichtage von 2024 bis 31. Dezember 2025; Stadtteile: 9 von 10; 9 gezählt und 1 ohne eigene Angabe',
    )
  })

  it('names nobody as contributor, and the city as publisher, where nobody has said', () => {
    const quads = quadsOf(nobody)
    expect(quads.filter(({ predicate }) => predicate.value === `${dcatde}contributorID`)).toEqual(
      [],
    )
    const names = quads.filter(({ predicate }) => predicate.value === `${foaf}name`)
    expect(names.map(({ object }) => object.value)).toEqual(['Dresden'])
  })

  it('takes of several licences the one that asks most, and another open one of facts alone', () => {
    const names = [
      ['dl-de/by-2-0', 'ODbL 1.0'],
      ['Tatsachenangaben', 'dl-de/by-2-0'],
      ['Tatsachenangaben'],
    ]
    expect(names.map((some) => licenceOf(some).value.replace(/.*licenses\//, ''))).toEqual([
      'odbl',
      'dl-by-de/2.0',
      'other-open',
    ])
  })
})
