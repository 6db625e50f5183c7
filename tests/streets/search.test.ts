import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

import { readEnvironment } from '../../api/src/environment.ts'
import { createServer } from '../../api/src/http/server.ts'
import type { City } from '../../api/src/streets/city.ts'
import type { Streets } from '../../api/src/streets/open-streets.ts'
import { estimatedWalkingDistance } from '../../api/src/walking/estimated-walking-distance.ts'
import { publish } from '../../geo/src/disclosure/publish.ts'
import { dictionaries } from '../../geo/src/words/dictionaries.ts'
import { smallCity } from '../../geo/src/world/testing/small-city.ts'
import { at, TownPlan } from './town-plan.ts'
import { streetsWithoutNetwork } from './without-network.ts'

const names: Record<string, string> = {
  city: 'Dresden',
  '11': 'Johannstadt-Nord',
  '12': 'Cossebaude',
  '21': 'Striesen',
}
const { minimums, connections } = readEnvironment({})
const world = publish(
  {
    ...smallCity,
    areas: smallCity.areas.map((area) => ({ ...area, name: names[area.code] ?? area.name })),
  },
  minimums,
)

/** Three districts from west to east, 2 km wide each. */
const town = new TownPlan({ lon: 13.7, lat: 51 })
const outline = (west: number) =>
  [at(west, 0), at(west + 2000, 0), at(west + 2000, 2000), at(west, 2000), at(west, 0)].map(
    (spot) => town.place(spot),
  )
const cornerOpposite = town.place(at(6000, 2000))
const city: City = {
  bounds: { west: 13.7, south: 51, east: cornerOpposite.lon, north: cornerOpposite.lat },
  inhabited: [],
  districts: ['11', '12', '21'].map((code, place) => ({ code, rings: [outline(place * 2000)] })),
}

function drawTown(): void {
  const street = (name: string, [east, north]: readonly [number, number]) => {
    town.way([at(east, north), at(east + 200, north)], { highway: 'residential', name })
  }
  const house = (name: string, number: string, east: number, north: number, postcode = '01307') => {
    const tags = { 'addr:street': name, 'addr:housenumber': number, 'addr:postcode': postcode }
    town.node(at(east, north), tags)
  }
  street('Borsbergstraße', [100, 100])
  for (const [place, number] of ['1', '3', '5', '11', '11 a', '13-15'].entries()) {
    house('Borsbergstraße', number, 100 + place * 20, 110)
  }
  street('Warthaer Straße', [2100, 100])
  for (const [place, number] of ['34', '36', '36a', '40'].entries()) {
    house('Warthaer Straße', number, 2100 + place * 20, 110, '01157')
  }
  street('Oberwarthaer Straße', [2100, 600])
  street('Straße des 17. Juni', [4100, 100])
  house('Straße des 17. Juni', '2', 4100, 110, '01257')
  street('Prager Straße', [100, 600])
  street('Königsbrücker Straße', [100, 900])
  // In two districts, and in one of them twice.
  street('Hauptstraße', [100, 1500])
  house('Hauptstraße', '7', 110, 1510, '01307')
  street('Hauptstraße', [4100, 1500])
  house('Hauptstraße', '9', 4110, 1510, '01257')
  street('Hauptstraße', [5700, 100])
  street('Am Lehmberg', [100, 1800])
  town.node(at(500, 500), { amenity: 'hospital', name: 'Uniklinikum' })
  town.node(at(2500, 500), { railway: 'station', name: 'Cossebaude' })
  town.node(at(4500, 500), { amenity: 'place_of_worship', name: 'Versöhnungskirche' })
}

const found = z.array(z.object({ __typename: z.string() }).catchall(z.unknown()))

describe('a search in a city with an extract', () => {
  let folder: string
  let server: FastifyInstance

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'atlas-search-'))
    drawTown()
    const streets = await streetsWithoutNetwork(town.extract(), city, folder)
    server = await serverOf(streets)
  })

  afterAll(async () => {
    await server.close()
    await rm(folder, { recursive: true, force: true })
  })

  const ask = async (query: string, variables: object = {}, language = 'en') => {
    const answer = await server.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'accept-language': language },
      payload: { query, variables },
    })
    return z
      .object({ data: z.record(z.string(), z.unknown()).nullable(), errors: z.unknown() })
      .partial({ errors: true })
      .parse(answer.json())
  }

  /** In a word each: what it is, its name, its district. */
  const search = async (text: string) => {
    const query = `query ($text: String!) { search(text: $text) { __typename
      ... on Area { area: name } ... on Street { nameInFull unknownNumber { number nearest { number } } }
      ... on Address { number postcode street { name } district { name } }
      ... on Postcode { code } ... on Landmark { landmark: nameInFull } } }`
    const { data } = await ask(query, { text })
    return found.parse(data?.search).map((hit) => {
      const { __typename: type, ...rest } = hit
      return [type, ...Object.values(rest)]
    })
  }
  const names36 = ['Address', '36', '01157', { name: 'Warthaer Straße' }, { name: 'Cossebaude' }]

  it.each([
    'Warthaer Straße 36',
    'Warthaer Str. 36',
    'Warthaerstr. 36',
    'warthaer str 36',
    'WARTHAER STRASSE 36',
    'Warthaer Str. 36, 01157 Dresden',
    'Dresden, Warthaer Straße 36',
    '01157 Dresden Warthaer Straße 36',
    'Wartaer Str. 36',
    'Warthear Straße 36',
    'Warthaer Strase 36',
    'Warthaer Straße 36, Cossebaude',
  ])('for %s finds the house', async (text) => {
    expect((await search(text))[0]).toEqual(names36)
  })

  it.each([
    ['Borsbergstr. 11a', '11 a'],
    ['Borsbergstraße 11 A', '11 a'],
    ['Borsberg Straße 11', '11'],
    ['Borsbergstr 13-15', '13-15'],
    ['Borsbergstr. 13 – 15', '13-15'],
    ['Borsbergstr. 1-3', '1'],
    ['Borsbegrstr. 5', '5'],
  ])('for %s finds the house with the number %s', async (text, number) => {
    const [first] = await search(text)
    expect(first?.slice(0, 2)).toEqual(['Address', number])
  })

  it.each([
    ['Borsbergstraße', 'Borsbergstraße'],
    ['borsbergstr', 'Borsbergstraße'],
    ['Borsberg', 'Borsbergstraße'],
    ['Borsbregstraße', 'Borsbergstraße'],
    ['Pragerstr.', 'Prager Straße'],
    ['Prager Strasse, Dresden', 'Prager Straße'],
    ['Koenigsbrücker Str', 'Königsbrücker Straße'],
    ['Konigsbrucker Straße', 'Königsbrücker Straße'],
    ['Königsbrückerstraße', 'Königsbrücker Straße'],
    ['Straße des 17. Juni', 'Straße des 17. Juni'],
    ['Str. des 17 Juni', 'Straße des 17. Juni'],
    ['17. Juni', 'Straße des 17. Juni'],
    ['am lehmberg', 'Am Lehmberg'],
    ['Lehmberg', 'Am Lehmberg'],
    ['Lemberg', 'Am Lehmberg'],
    ['Warthaer', 'Warthaer Straße'],
  ])('for %s finds %s', async (text, name) => {
    expect((await search(text))[0]).toEqual(['Street', name, null])
  })

  it('offers the street of a number that is not known, with the nearest that are', async () => {
    const nearest = ['34', '36', '36a'].map((number) => ({ number }))
    expect((await search('Warthaer Str. 35'))[0]).toEqual([
      'Street',
      'Warthaer Straße',
      { number: '35', nearest },
    ])
    expect((await search('Prager Straße 3'))[0]).toEqual([
      'Street',
      'Prager Straße',
      { number: '3', nearest: [] },
    ])
    expect((await search('Straße des 17. Juni 2'))[0]?.slice(0, 2)).toEqual(['Address', '2'])
  })

  it('tells streets of one name apart, and has the one with the number or the postcode first', async () => {
    expect((await search('Hauptstraße')).map(([, name]) => name)).toEqual([
      'Hauptstraße (Johannstadt-Nord)',
      'Hauptstraße (Striesen, no. 1 from the west)',
      'Hauptstraße (Striesen, no. 2 from the west)',
    ])
    expect((await search('Hauptstr. 9'))[0]?.slice(0, 3)).toEqual(['Address', '9', '01257'])
    expect((await search('Hauptstr., 01257'))[0]?.[1]).toBe(
      'Hauptstraße (Striesen, no. 1 from the west)',
    )
    expect((await search('Hauptstraße Johannstadt'))[0]?.[1]).toBe('Hauptstraße (Johannstadt-Nord)')
  })

  it.each([
    ['01307', ['Postcode', '01307']],
    ['01307 Dresden', ['Postcode', '01307']],
    ['0130', ['Postcode', '01307']],
    ['01307 Johannstadt', ['District', 'Johannstadt-Nord']],
    ['Uniklinikum', ['Landmark', 'Uniklinikum']],
    ['Krankenhaus', ['Landmark', 'Uniklinikum']],
    ['Bahnhof', ['Landmark', 'Cossebaude']],
    ['Bahnhof Cossebaude', ['Landmark', 'Cossebaude']],
    ['Cossebaude Bahnhof', ['Landmark', 'Cossebaude']],
    ['Versöhnungskirche', ['Landmark', 'Versöhnungskirche']],
    ['Kirche', ['Landmark', 'Versöhnungskirche']],
  ])('for %s finds %j', async (text, hit) => {
    expect((await search(text))[0]).toEqual(hit)
  })

  it('has areas before landmarks and streets that are called so, too', async () => {
    const types = (await search('Cossebaude')).map(([type]) => type)
    expect(types.slice(0, 2)).toEqual(['District', 'Landmark'])
  })

  it.each([
    ['street', 'Hauptstraße', 'Street'],
    ['address', 'Borsbergstr. 11a', 'Address'],
    ['landmark', 'Uniklinikum', 'Landmark'],
  ])('gives a %s again by its slug', async (field, text, type) => {
    const fields = '{ id slug position { lon lat } }'
    const query = `{ search(text: "${text}") { ... on ${type} ${fields} } }`
    const hits = z.array(z.object({ slug: z.string() }).loose())
    const all = hits.parse((await ask(query)).data?.search)
    expect(new Set(all.map(({ slug }) => slug)).size).toBe(all.length)
    for (const hit of all) {
      const again = await ask(`{ ${field}(slug: "${hit.slug}") ${fields} }`)
      expect(again.data?.[field]).toEqual(hit)
    }
  })

  it('names places by what stays: name, district, number', async () => {
    const { data } = await ask(`{
      first: search(text: "Warthaer Str. 36a", first: 1) { ... on Address { id } }
      second: search(text: "Hauptstraße") { ... on Street { id } }
      third: postcode(code: "01157") { id }
      addressSearch { day publisher licence } }`)
    expect(data).toEqual({
      first: [{ id: 'address-warthar-strasse-12--36a' }],
      second: [
        { id: 'street-hauptstrasse-11' },
        { id: 'street-hauptstrasse-21' },
        { id: 'street-hauptstrasse-21-2' },
      ],
      third: { id: 'postcode-01157' },
      addressSearch: {
        day: '2026-05-01',
        publisher: 'OpenStreetMap contributors',
        licence: 'ODbL 1.0',
      },
    })
  })

  it.each(['street(slug: "nope")', 'address(slug: "nope--1")', 'landmark(slug: "")'])(
    'says that there is no %s',
    async (field) => {
      const { errors } = await ask(`{ ${field} { id } }`, {}, 'de')
      expect(errors).toMatchObject([{ extensions: { code: 'UNKNOWN_PLACE' } }])
    },
  )
})

const serverOf = (streets: Streets) =>
  createServer({
    streets,
    connection: { queries: () => expect.fail('no statement is sent') },
    world: { current: world, newest: () => Promise.resolve(world) },
    readiness: () => Promise.resolve({ status: 'ready' }),
    walking: { WALKING: estimatedWalkingDistance(1.3), WHEELCHAIR: null },
    detourFactor: 1.3,
    dictionaries,
    developerTools: false,
    deadlineSeconds: 10,
    connections,
    logLevel: 'silent',
  })
