import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

import { roundedForFiles } from '../../geo/src/figures/precision.ts'
import { units } from '../../geo/src/figures/units.ts'
import { Api } from '../support/api.ts'
import { readItems } from '../support/ogc.ts'
import { sharedServer } from '../support/shared.ts'

const levels = [
  ['city', 'CITY'],
  ['planning-areas', 'PLANNING_AREA'],
  ['social-spaces', 'SOCIAL_SPACE'],
  ['districts', 'DISTRICT'],
] as const

const catalogue = z.object({ indicators: z.array(z.object({ id: z.string() })) })
const known = z.object({
  values: z.array(
    z.object({
      area: z.object({ code: z.string() }),
      figure: z.object({
        value: z.number().nullable(),
        status: z.string(),
        unit: z.enum(units),
        asOf: z.string(),
        since: z.string().nullable(),
        staffAsOf: z.string().nullable(),
        range: z.object({ low: z.number(), high: z.number() }).nullable(),
        interval: z.object({ lower: z.number(), upper: z.number() }).nullable(),
        source: z.object({ title: z.string() }),
      }),
    }),
  ),
})

/** On one database: every answer names the address of its server. */
describe('the data for other programs', () => {
  const api = new Api()

  beforeAll(async () => {
    api.use(await sharedServer('embedded'))
  })

  const ask = (path: string, headers: Record<string, string> = {}) =>
    api.fetch(path, { headers: { 'accept-language': 'en', ...headers } })

  it.each(levels)('say of %s just what the API says of its newest figures', async (name, level) => {
    const { features } = await readItems(api, `${name}/items`)
    const { indicators } = await api.ask(catalogue, '{ indicators { id } }')
    const columns = new Set(Object.keys(features[0]?.properties ?? {}))
    const there = indicators.filter(({ id }) => columns.has(id.replaceAll('-', '_')))
    expect(there.length).toBeGreaterThan(15)
    const query = `query ($indicator: ID!, $level: AreaLevel!) {
      values: indicatorValues(indicator: $indicator, level: $level) { area { code } figure {
        value status unit asOf since staffAsOf range { low high } interval { lower upper } source { title } } } }`
    for (const { id: indicator } of there) {
      const { values } = await api.ask(known, query, { indicator, level }, 'de')
      const column = indicator.replaceAll('-', '_')
      const told = features.map(({ id, properties: of }) => ({
        code: id,
        value: of[column],
        status: of[`${column}_status`],
        unit: of[`${column}_unit`],
        day: of[`${column}_day`],
        since: of[`${column}_since`] ?? null,
        staffDay: of[`${column}_staff_day`] ?? null,
        source: of[`${column}_source`],
        hasError: of[`${column}_low`] !== null,
      }))
      expect(told).toEqual(
        values.map(({ area, figure: { value, unit, range, interval, ...figure } }) => {
          const error = range ?? (interval && { low: interval.lower, high: interval.upper })
          return {
            code: area.code,
            value: value === null ? null : roundedForFiles(value, unit, error).rounded,
            status: figure.status,
            unit,
            day: figure.asOf,
            since: figure.since,
            staffDay: figure.staffAsOf,
            source: figure.source.title,
            hasError: value !== null && error !== null,
          }
        }),
      )
    }
  })

  it('tell of no cell with fewer people than may be told', async () => {
    const { features, numberMatched } = await readItems(api, 'cells/items?limit=10000')
    expect(features).toHaveLength(numberMatched)
    for (const { properties: of } of features) {
      for (const ages of ['residents_60_to_79', 'residents_80_plus']) {
        const [value, low, high] = [of[ages], of[`${ages}_low`], of[`${ages}_high`]].map(Number)
        expect(value === 0 || (value ?? 0) >= 3).toBe(true)
        expect((low ?? 0) <= (value ?? 0) && (value ?? 0) <= (high ?? 0)).toBe(true)
        expect(of[`${ages}_status`]).toBe('ESTIMATED')
      }
    }
  })

  it.each([
    ['collections/nothing', 404, 'UNKNOWN_COLLECTION', /"nothing".*districts/],
    ['collections/stops/items/nowhere', 404, 'UNKNOWN_FEATURE', /"nowhere"/],
    ['collections/cells/items/1_1', 404, 'UNKNOWN_FEATURE', /"1_1"/],
    ['nothing', 404, 'NOT_FOUND', /nothing at this address/],
    ['collections/districts/tiles', 404, 'NOT_FOUND', /nothing/],
    ['tiles/nothing', 404, 'NOT_FOUND', /nothing/],
    ['collections/stops/items?colour=red', 400, 'UNKNOWN_PARAMETER', /"colour".*bbox/],
    ['conformance?limit=1', 400, 'UNKNOWN_PARAMETER', /There are: f\./],
    ['collections/stops/items?limit=0', 400, 'MALFORMED_PARAMETER', /"limit".*from 1 on/],
    ['collections/stops/items?limit=-1', 400, 'MALFORMED_PARAMETER', /"limit"/],
    ['collections/stops/items?limit=1&limit=2', 400, 'MALFORMED_PARAMETER', /only once/],
    ['collections/stops/items?offset=x', 400, 'MALFORMED_PARAMETER', /"offset"/],
    ['collections/stops/items?bbox=1,2,3', 400, 'MALFORMED_PARAMETER', /four numbers/],
    ['collections/stops/items?bbox=1,2,3,x', 400, 'MALFORMED_PARAMETER', /four numbers/],
    ['collections/stops/items?bbox=1,3,2,2', 400, 'MALFORMED_PARAMETER', /four numbers/],
    ['collections/stops/items?bbox=1,2,3,91', 400, 'MALFORMED_PARAMETER', /180 and 90/],
    ['collections/stops/items?datetime=yesterday', 400, 'MALFORMED_PARAMETER', /"datetime"/],
    ['collections/stops/items?properties=colour', 400, 'MALFORMED_PARAMETER', /columns/],
    ['collections/stops/items?crs=EPSG:1', 400, 'UNKNOWN_COORDINATE_SYSTEM', /25833/],
    ['collections/stops/items?bbox-crs=x', 400, 'UNKNOWN_COORDINATE_SYSTEM', /"bbox-crs"/],
    ['collections?f=xml', 400, 'MALFORMED_PARAMETER', /json or html/],
  ])('refuse %s in the language of whoever asks', async (path, status, code, sentence) => {
    const response = await ask(`/ogc/${path}`)
    const [error] = z
      .object({
        errors: z.array(
          z.object({ message: z.string(), extensions: z.looseObject({ code: z.string() }) }),
        ),
      })
      .parse(await response.json()).errors
    expect([response.status, error?.extensions.code]).toEqual([status, code])
    expect(error?.message).toMatch(sentence)
    expect(response.headers.get('cache-control')).toBe('no-store')
    const german = await (await ask(`/ogc/${path}`, { 'accept-language': 'de' })).text()
    expect(german).not.toContain(error?.message)
    const inEnglish = await ask(`/en/ogc/${path}`, { 'accept-language': 'de' })
    expect(await inEnglish.text()).toContain(JSON.stringify(error?.message))
  })

  it('are kept by whoever read them until there are others, and read by any page', async () => {
    for (const path of ['/ogc', '/ogc/collections/districts/items', '/en/ogc/api']) {
      const first = await ask(path)
      const etag = first.headers.get('etag') ?? ''
      expect(first.headers.get('cache-control')).toBe('no-cache')
      expect(first.headers.get('access-control-allow-origin')).toBe('*')
      expect((await ask(path, { 'if-none-match': etag })).status).toBe(304)
      const inGerman = await ask(path, { 'if-none-match': etag, 'accept-language': 'de' })
      expect(inGerman.status).toBe(path.startsWith('/en') ? 304 : 200)
      const headers = await api.fetch(path, { method: 'HEAD' })
      expect([headers.status, await headers.text()]).toEqual([200, ''])
      expect((await api.fetch(path, { method: 'OPTIONS' })).status).toBe(204)
      expect((await api.fetch(path, { method: 'POST' })).status).toBe(405)
    }
  })

  it('are whole for whoever reads them after somebody asked for their headers alone', async () => {
    const path = '/ogc/collections/planning-areas/items?limit=3'
    const asked = await ask(path, { accept: 'application/geo+json' })
    const length = (await asked.text()).length
    const headers = await api.fetch(`${path}&offset=1`, { method: 'HEAD' })
    expect(Number(headers.headers.get('content-length'))).toBeGreaterThan(length / 2)
    expect((await readItems(api, 'planning-areas/items?limit=3&offset=1')).features).toHaveLength(3)
  })

  it.each([
    ['/ogc', 'de', 'Daten für Geoinformationssysteme'],
    ['/en/ogc', 'en', 'data for geographic information systems'],
    ['/ogc/collections/districts/items/72', 'de', 'Stadtteile: Prohlis-Süd'],
    ['/en/ogc/collections/stops/items', 'en', 'Stops'],
    ['/ogc/tileMatrixSets/WebMercatorQuad', 'de', 'Aufteilung der Kacheln'],
  ])(
    'are a page at %s for whoever takes one, in the language of the address',
    async (path, language, title) => {
      for (const [address, accept] of [
        [path, 'text/html'],
        [`${path}?f=html`, '*/*'],
      ] as const) {
        const page = await ask(address, { accept })
        expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html'])
        const html = await page.text()
        expect(html).toContain(`<html lang="${language}"`)
        expect(/<h1[^>]*>([^<]*)/.exec(html)?.[1]).toContain(title)
      }
      expect(
        (await ask(`${path}?f=json`, { accept: 'text/html' })).headers.get('content-type'),
      ).toMatch(/json/)
    },
  )

  it('have a page for each address of which they say so', async () => {
    const paths = [
      '',
      '/api',
      '/conformance',
      '/collections',
      '/tiles',
      '/tiles/stops',
      '/tileMatrixSets',
      '/collections/stops',
      '/collections/stops/items?limit=5',
      '/collections/stops/tiles',
      '/collections/stops/tiles/WebMercatorQuad',
      '/collections/stops/schema',
    ]
    for (const path of paths) {
      const page = await ask(`/ogc${path}`, { accept: 'text/html' })
      expect([path, page.status]).toEqual([path, 200])
    }
    const refused = await ask('/ogc/collections/stops/items?limit=0', { accept: 'text/html' })
    expect(refused.status).toBe(400)
    expect(await refused.text()).toContain('Er ist eine ganze Zahl ab 1.')
  })

  it('lead from the address of a tile in the standard to the tile there is', async () => {
    const response = await ask('/ogc/collections/stops/tiles/WebMercatorQuad/12/1369/2204')
    expect(response.status).toBe(302)
    expect(response.headers.get('location')).toMatch(/^\/tiles\/\w+\/stops\/12\/2204\/1369\.mvt$/)
  })
})
