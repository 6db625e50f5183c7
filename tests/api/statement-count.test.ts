import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'

import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

import { describeOnEachDatabase } from '../support/both-databases.ts'
import { triedKey } from '../support/demand.ts'
import { sharedLog } from '../support/shared.ts'

const answered = z.looseObject({
  reqId: z.string(),
  path: z.literal('/graphql'),
  statements: z.int(),
})

const figure = '{ value status source { id title } explanation { inputs { value source { id } } } }'

const light = '{ value status asOf source { id } }'

/** As the page of demand asks for it. */
const demandTable = (args: string) => {
  const staffing = (kind: string) =>
    `${kind.toLowerCase()}: staffing(kind: ${kind} ${args}) { actual ${light} target ${light} publishedTarget ${light}
       difference ${light} residentsPerFte ${light} publishedTargetAgrees flagged }`
  const row = `{ code name residents(ages: AGE_60_PLUS, date: "2019-12-31") ${light}
    share: figure(indicator: "share-60-plus", date: "2019-12-31") ${light} expectation { change ${light} }
    ${staffing('MEETING')} ${staffing('COUNSELLING')} }`
  return `{ planningAreas ${row} city ${row} }`
}

const needIndex = (indicators: readonly string[]) =>
  `{ needIndex(level: DISTRICT, parts: [${indicators.map((id) => `{ indicator: "${id}", weight: 1 }`).join(', ')}])
     { parts { mean } values { area { code } rank rankFrom rankTo score { value } parts { standardised } } } }`

describeOnEachDatabase('SQL statements', (api, database) => {
  /** How many statements the server says in its log that it sent to answer. */
  const statementsOf = async (query: string, extensions = {}): Promise<number> => {
    const id = randomUUID()
    // Never the same text twice, so that no answer comes from the cache.
    const body = JSON.stringify({ query: `# ${id}\n${query}`, extensions })
    const { status, errors } = await api.post(body, { 'x-request-id': id })
    expect({ status, errors }).toEqual({ status: 200, errors: [] })
    for (let attempt = 0; attempt < 50; attempt += 1) {
      const line = (await sharedLog(database, id))[0]
      if (line !== undefined) return answered.parse(JSON.parse(line)).statements
      await sleep(20)
    }
    throw new Error('The request is not in the log')
  }

  beforeAll(async () => {
    // Ways are measured when they are first asked for.
    await statementsOf(`{ meeting: indicatorValues(indicator: "coverage-meeting-60-plus", level: CITY) { figure { value } }
      counselling: indicatorValues(indicator: "coverage-counselling-60-plus", level: CITY) { figure { value } } }`)
  })

  it.each<[title: string, query: string, expected: number, extensions?: object]>([
    ['the version of the data', '{ dataVersion }', 0],
    ['the catalogue', '{ indicators { id levels dates availability { level days { date } } } }', 0],
    [
      'the areas with their hierarchy',
      '{ districts { name planningArea { socialSpaces { name } } } }',
      0,
    ],
    ['the bounds of all districts', '{ districts { boundingBox { west north } } }', 0],
    [
      'in which district a point lies',
      '{ districtAt(position: { lon: 13.74, lat: 51.05 }) { name planningArea { name } } }',
      1,
    ],
    [
      'the map',
      '{ indicatorValues(indicator: "density-60-plus", level: DISTRICT) { area { code } figure { value status } } }',
      0,
    ],
    [
      'the map of a change',
      '{ indicatorValues(indicator: "change-80-plus", level: SOCIAL_SPACE) { area { code } figure { value } } }',
      0,
    ],
    [
      'the map with its sources',
      `{ indicatorValues(indicator: "density-60-plus", level: DISTRICT) { area { code } figure ${figure} } }`,
      0,
    ],
    [
      'the map of who is in reach, once it is known',
      '{ indicatorValues(indicator: "coverage-meeting-80-plus", level: DISTRICT) { area { code } figure { value status } } }',
      0,
    ],
    [
      'a whole profile',
      `{ district(code: "72") { profile { indicator { id } figures ${figure} } } }`,
      0,
    ],
    [
      'the profiles of all planning areas',
      '{ planningAreas { profile { figures { value source { id } } } } }',
      0,
    ],
    ['all sites', '{ serviceSites(first: 100) { nodes { slug } } }', 0],
    [
      'all sites with their number, districts and sources',
      '{ serviceSites(first: 100) { totalCount nodes { slug source { id } district { name planningArea { name } } } } }',
      0,
    ],
    [
      'sites near a point in a planning area',
      '{ serviceSites(near: { lon: 13.7, lat: 51, withinMetres: 9000 }, filter: { planningArea: "8", kinds: [MEETING] }) { totalCount nodes { distanceMetres } } }',
      0,
    ],
    ['a site by its name', '{ serviceSite(slug: "luise") { name openingHours { words } } }', 0],
    [
      'sites in a box',
      '{ serviceSites(filter: { boundingBox: { west: 13, south: 51, east: 14, north: 52 } }) { totalCount } }',
      0,
    ],
    ['numbers to call', '{ helplines { name telephone source { title } } }', 0],
    [
      'a search that finds areas, a site and an office',
      '{ search(text: "altstadt") { ... on District { name } ... on ServiceSite { slug } ... on DistrictOffice { name source { id } } } }',
      0,
    ],
    [
      'a stop with its district',
      '{ stop(slug: "fetscherplatz") { nameInFull district { name } source { id } } }',
      0,
    ],
    ['the table of the planning framework', demandTable(''), 0],
    [
      'the table of the planning framework, expected',
      demandTable('basis: PROJECTION, date: "2025-12-31"'),
      0,
    ],
    [
      'the table of the planning framework with a key tried out',
      demandTable(''),
      0,
      { scenario: triedKey('MEETING', 6000) },
    ],
    [
      'what was expected and forecast, with counselling',
      `{ planningAreas { expectation { expected ${figure} deviation ${figure} fte(kind: MEETING) ${figure} } forecast ${light} }
         city { expectation(ages: AGE_80_PLUS) { expected ${figure} } forecast(ages: AGE_80_PLUS) ${light}
                counselling { periods { cases ${light} change ${light} casesPerThousand ${light} } fields { share ${light} } } } }`,
      0,
    ],
    [
      'the map of a difference in staff',
      '{ indicatorValues(indicator: "staff-difference-meeting", level: PLANNING_AREA) { area { code } figure { value status } } }',
      0,
    ],
    [
      'the map of unmet demand by district',
      '{ indicatorValues(indicator: "unmet-residents-meeting", level: DISTRICT) { area { code } figure { value status } } }',
      0,
    ],
    [
      'the map of what was expected',
      '{ indicatorValues(indicator: "change-60-plus", level: PLANNING_AREA, basis: PROJECTION) { area { code } figure { value status } } }',
      0,
    ],
    ['a need index of one part', needIndex(['share-80-plus']), 0],
    [
      'a need index of several parts',
      needIndex(['share-80-plus', 'density-80-plus', 'change-80-plus', 'residents-60-plus']),
      0,
    ],
    [
      'the presets and frameworks',
      '{ needIndexPresets { id parts { weight } } frameworks { id source { id } } }',
      0,
    ],
    ['the district offices with their sources', '{ districtOffices { name source { title } } }', 0],
    [
      'a question for everything at once',
      `{ city { residents { value } } districts { residents { value } figure(indicator: "share-60-plus") { value } } serviceSites { totalCount nodes { slug source { id } } } districtOffices { name source { id } } sources { id } }`,
      0,
    ],
  ])('answer %s in a constant number', async (_, query, expected, extensions = {}) => {
    expect(await statementsOf(query, extensions)).toBe(expected)
  })

  describe('do not grow with how many areas are nested', () => {
    const districtFields = `{ name planningArea { name } socialSpace { name planningAreas { name } }
      boundingBox { west } residents ${figure} eldest: residents(ages: AGE_80_PLUS) { value source { title } }
      figure(indicator: "change-residents") ${figure} }`
    it.each([
      ['one district', `{ district(code: "72") ${districtFields} }`],
      [
        'the districts of one planning area',
        `{ planningArea(code: "5") { districts ${districtFields} } }`,
      ],
      ['all districts', `{ districts ${districtFields} }`],
      [
        'all districts of all planning areas',
        `{ planningAreas { name districts ${districtFields} } }`,
      ],
      [
        'all districts, under social spaces of planning areas',
        `{ planningAreas { socialSpaces { districts { name residents ${figure} boundingBox { west } } } } }`,
      ],
    ])('%s', async (_, query) => {
      expect(await statementsOf(query)).toBe(0)
    })

    it('however often they are asked for under other names', async () => {
      const fields = Array.from({ length: 20 }, (_, index) => {
        const code = `0${(index % 7) + 1}`
        return `a${index}: district(code: "${code}") { residents(ages: AGE_60_PLUS) { value source { id } } }`
      })
      expect(await statementsOf(`{ ${fields.join(' ')} }`)).toBe(0)
    })
  })

  it('are none where the same question was answered before', async () => {
    const body = JSON.stringify({
      query: `{ districtAt(position: { lon: 13.74, lat: 51.05 }) { name } } # ${randomUUID()}`,
    })
    const ids = [randomUUID(), randomUUID()]
    for (const id of ids) await api.post(body, { 'x-request-id': id })
    const counts = async () => {
      const lines = await Promise.all(ids.map((id) => sharedLog(database, id)))
      return lines.flat().map((line) => answered.parse(JSON.parse(line)).statements)
    }
    await expect.poll(counts, { timeout: 10_000 }).toEqual([1, 0])
  })
})
