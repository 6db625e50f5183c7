import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

import { Api } from '../support/api.ts'
import { sharedServer } from '../support/shared.ts'
import { sitesOfSeed, type Site } from '../support/sites.ts'

const geoJson = z.looseObject({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.strictObject({
      type: z.literal('Feature'),
      id: z.string(),
      geometry: z.strictObject({
        type: z.literal('Point'),
        coordinates: z.tuple([z.number(), z.number()]),
      }),
      properties: z.looseObject({
        slug: z.string(),
        positionAccuracyMetres: z.int(),
        asOf: z.string().nullable(),
        source: z.looseObject({ title: z.string(), asOf: z.string() }),
        page: z.url(),
      }),
    }),
  ),
})
const rows = z.array(z.record(z.string(), z.string()))

describe('all places as a file', () => {
  const api = new Api()
  let sites: Site[]

  beforeAll(async () => {
    api.use(await sharedServer('embedded'))
    sites = await sitesOfSeed()
  })

  const read = async (path: string) => {
    const response = await api.fetch(path)
    expect(response.status).toBe(200)
    return geoJson.parse(await response.json()).features
  }
  const positions = (some: readonly Site[]) =>
    Object.fromEntries(some.map(({ slug, lon, lat }) => [slug, [lon, lat]]))

  it.each(['/standorte/orte.geojson', '/standorte/orte.geojson?all=true'])(
    '%s: every site, where it is, whatever else the address says',
    async (path) => {
      const features = await read(path)
      expect(
        Object.fromEntries(features.map(({ id, geometry }) => [id, geometry.coordinates])),
      ).toEqual(positions(sites))
      for (const { id, properties } of features) {
        expect(properties.slug).toBe(id)
        expect(properties.page).toBe(`${api.url}/standorte/${id}`)
      }
    },
  )

  it('GeoJSON is named as such, for everyone, and thanks its sources', async () => {
    const response = await api.fetch('/en/standorte/orte.geojson')
    expect(response.headers.get('content-type')).toBe('application/geo+json')
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    const { language, attribution, note } = z
      .object({ language: z.string(), attribution: z.string(), note: z.string() })
      .parse(await response.json())
    expect(language).toBe('en')
    expect(attribution).toMatch(
      /Operators of the facilities, Public web pages .*; Landeshauptstadt Dresden, Press releases of the city/,
    )
    expect(note).toContain(
      '15 meeting places are known; how many there are is not known. 18 of about 28 counselling centres are known (the city’s own number of May 2018).',
    )
  })

  it.each([
    ['/standorte/orte.csv', ';', 'Kennung', 'Breite (Grad)', 'orte'],
    ['/en/standorte/orte.csv', ',', 'Identifier', 'Latitude (degrees)', 'places'],
  ])('%s: a row a site', async (path, delimiter, slug, lat, name) => {
    const response = await api.fetch(path)
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="atlas-60-plus_${name}.csv"`,
    )
    const table = rows.parse(
      parse(Buffer.from(await response.arrayBuffer()), { bom: true, delimiter, columns: true }),
    )
    expect(
      Object.fromEntries(
        table.map((row) => [row[slug], Number((row[lat] ?? '').replace(',', '.'))]),
      ),
    ).toEqual(Object.fromEntries(sites.map((site) => [site.slug, site.lat])))
  })

  it.each(['/standorte/orte.geojson', '/en/standorte/orte.csv'])(
    '%s is not sent again while the data stays the same',
    async (path) => {
      const first = await api.fetch(path)
      const etag = first.headers.get('etag') ?? ''
      await first.body?.cancel()
      expect(first.headers.get('cache-control')).toBe('public, no-cache')
      // It holds for the file compressed or not.
      expect(etag).toMatch(/^W\/"/)
      for (const known of [etag, etag.replace('W/', ''), `"other", ${etag}`, '*']) {
        const again = await api.fetch(path, { headers: { 'if-none-match': known } })
        expect(again.status).toBe(304)
      }
      const other = await api.fetch(path, {
        headers: { 'if-none-match': etag.replace(/"$/, '-other"') },
      })
      expect(other.status).toBe(200)
      await other.body?.cancel()
    },
  )
})
