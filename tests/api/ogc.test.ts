import { validate } from '@readme/openapi-parser'
import { Ajv } from 'ajv'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

import { Api } from '../support/api.ts'
import { idsOf, linksOf, linkTo, positionsOf, readAll, readItems } from '../support/ogc.ts'
import { sharedServer } from '../support/shared.ts'

const collectionNames = [
  'city',
  'planning-areas',
  'social-spaces',
  'districts',
  'service-sites',
  'stops',
  'cells',
] as const

const isDescription = (value: unknown): value is Exclude<Parameters<typeof validate>[0], string> =>
  typeof value === 'object' && value !== null && 'openapi' in value

const systems = {
  crs84: 'http://www.opengis.net/def/crs/OGC/1.3/CRS84',
  latitudeFirst: 'http://www.opengis.net/def/crs/EPSG/0/4326',
  utm33: 'http://www.opengis.net/def/crs/EPSG/0/25833',
  europe: 'http://www.opengis.net/def/crs/EPSG/0/3035',
  mercator: 'http://www.opengis.net/def/crs/EPSG/0/3857',
}

/** On one database: every answer names the address of its server. */
describe('what programs of others read', () => {
  const api = new Api()
  const json = async (path: string, headers: Record<string, string> = {}): Promise<unknown> =>
    (await api.fetch(path, { headers })).json()

  beforeAll(async () => {
    api.use(await sharedServer('embedded'))
  })

  it.each(['/ogc', '/en/ogc'])(
    'is found from %s by links that all lead somewhere, to what they say',
    async (root) => {
      const seen = new Set<string>()
      const open = [root]
      for (let path = open.pop(); path !== undefined; path = open.pop()) {
        const response = await api.fetch(path)
        expect(`${path} ${response.status}`).toBe(`${path} 200`)
        for (const { href, rel, type, templated } of linksOf(await response.json())) {
          if (templated || rel === 'license' || type === 'text/html') continue
          expect(href.startsWith(`${api.url}${root}`)).toBe(true)
          const next = href.slice(api.url.length)
          // One feature is like the other, and so is the next page.
          if (seen.has(next) || next.includes('offset=')) continue
          seen.add(next)
          open.push(next)
        }
      }
      expect([...seen].filter((path) => path.endsWith('/items'))).toHaveLength(
        collectionNames.length,
      )
    },
  )

  it('says where it begins, in the language that is accepted or stands in the address', async () => {
    const title = z.object({ title: z.string() })
    const of = async (path: string, accepted: string) =>
      title.parse(await json(path, { 'accept-language': accepted })).title
    expect(await of('/ogc/collections/districts', 'fr')).toBe('Stadtteile')
    expect(await of('/ogc/collections/districts', 'en')).toBe('Districts')
    expect(await of('/en/ogc/collections/districts', 'de')).toBe('Districts')
  })

  it('is described by a document that OpenAPI knows, which every answer fits', async () => {
    const described = await json('/ogc/api')
    if (!isDescription(described)) throw new Error('no description')
    expect(await validate(structuredClone(described))).toMatchObject({ valid: true })
    const { paths } = z
      .object({
        paths: z.record(
          z.string(),
          z.object({
            get: z.object({
              responses: z.object({
                200: z.object({ content: z.record(z.string(), z.unknown()) }),
              }),
            }),
          }),
        ),
      })
      .parse(described)
    const ajv = new Ajv({ strict: false, validateFormats: false })
    ajv.addSchema(Object.assign({}, described, { $id: 'api' }))
    const schemaAt = z.object({ schema: z.object({ $ref: z.string() }) })
    const addresses = Object.keys(paths).filter((path) => !path.includes('{tileMatrix}'))
    for (const path of addresses) {
      const featureId = path.includes('{featureId}')
        ? idsOf((await readItems(api, `${path.split('/')[2]}/items?limit=1`)).features)[0]
        : undefined
      const address = path.replace('{featureId}', featureId ?? '').replace('{tileSet}', 'stops')
      const [[type, content] = ['']] = Object.entries(paths[path]?.get.responses[200].content ?? {})
      const response = await api.fetch(`/ogc${address}`)
      expect([address, response.status]).toEqual([address, 200])
      expect(response.headers.get('content-type')?.replaceAll(' ', '')).toContain(type)
      const fits = schemaAt.safeParse(content)
      if (!fits.success) continue
      const isValid = ajv.validate({ $ref: `api${fits.data.schema.$ref}` }, await response.json())
      expect([address, isValid, ajv.errors]).toEqual([address, true, null])
    }
  })

  it.each(collectionNames)('has in each column of %s what its schema says', async (name) => {
    const schema = z
      .looseObject({
        properties: z.object({ properties: z.object({ properties: z.looseObject({}) }) }),
      })
      .parse(await json(`/ogc/collections/${name}/schema`))
    const { features } = await readItems(api, `${name}/items?limit=10000`)
    const fits = new Ajv({ strict: false, validateFormats: false }).compile(schema)
    for (const feature of features) {
      expect([feature.id, fits(feature), fits.errors]).toEqual([feature.id, true, null])
      expect(Object.keys(feature.properties)).toEqual(
        Object.keys(schema.properties.properties.properties),
      )
    }
  })

  it.each([
    ['stops/items?limit=97', 97],
    ['districts/items?limit=7', 7],
    ['cells/items?limit=500&bbox=13.65,51.02,13.85,51.1', 500],
  ])(
    'gives %s page by page, each once and none left out, forward and back',
    async (address, limit) => {
      const whole = await readItems(api, address.replace(/limit=\d+/, 'limit=10000'))
      const pages = await readAll(api, address)
      expect(idsOf(pages.flat())).toEqual(idsOf(whole.features))
      expect(new Set(idsOf(pages.flat())).size).toBe(whole.numberMatched)
      expect(pages.slice(0, -1).every((page) => page.length === limit)).toBe(true)
      const offset = whole.numberMatched - 1
      const back = await readAll(api, `${address}&offset=${offset}`, 'prev')
      expect(idsOf(back.reverse().flat())).toEqual(idsOf(whole.features))
    },
  )

  it('refuses to page on through a state of the data that is gone', async () => {
    const { links } = await readItems(api, 'stops/items?limit=10')
    const next = linkTo(links, 'next')?.replace(/state=\w+/, 'state=0123456789abcdef') ?? ''
    const response = await fetch(next, { headers: { 'accept-language': 'en' } })
    expect(response.status).toBe(410)
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'DATA_REPLACED' }, message: /new state of the data/ }],
    })
  })

  it('gives what a box touches, whatever the coordinate system of the box', async () => {
    const all = await readItems(api, 'stops/items?limit=10000')
    const [west, south, east, north] = [13.7, 51.03, 13.78, 51.07]
    const inside = all.features.filter(({ geometry }) => {
      const [lon = Number.NaN, lat = Number.NaN] = positionsOf(geometry)[0] ?? []
      return lon >= west && lon <= east && lat >= south && lat <= north
    })
    expect(inside.length).toBeGreaterThan(50)
    const boxed = (box: string) => readItems(api, `stops/items?limit=10000&${box}`)
    expect(idsOf((await boxed(`bbox=${west},${south},${east},${north}`)).features)).toEqual(
      idsOf(inside),
    )
    const swapped = `bbox=${south},${west},${north},${east}&bbox-crs=${systems.latitudeFirst}`
    expect(idsOf((await boxed(swapped)).features)).toEqual(idsOf(inside))
    for (const system of [systems.utm33, systems.europe, systems.mercator]) {
      const inSystem = await boxed(`crs=${system}`)
      const [from = [], to = []] = [0.3, 0.6].map((part) => {
        const places = inSystem.features.map(({ geometry }) => positionsOf(geometry)[0] ?? [])
        return [0, 1].map((axis) => {
          const sorted = places.map((place) => place[axis] ?? 0).sort((one, other) => one - other)
          return sorted[Math.floor(sorted.length * part)] ?? 0
        })
      })
      const expected = inSystem.features.filter(({ geometry }) =>
        [0, 1].every((axis) => {
          const at = positionsOf(geometry)[0]?.[axis] ?? Number.NaN
          // To a decimetre it is not told on which side of the edge it lies.
          return at >= (from[axis] ?? 0) - 0.06 && at <= (to[axis] ?? 0) + 0.06
        }),
      )
      const edges = [...from.map((edge) => edge - 0.06), ...to.map((edge) => edge + 0.06)]
      const found = await boxed(`bbox=${edges.join()}&bbox-crs=${system}`)
      expect(expected.length).toBeGreaterThan(20)
      expect(idsOf(found.features)).toEqual(idsOf(expected))
    }
  })

  it('looks at the outline itself, not at what bounds it', async () => {
    // Within what bounds district 72, and beside it.
    const { features } = await readItems(api, 'districts/items?bbox=13.7885,50.9995,13.789,51')
    expect(idsOf(features)).not.toContain('72')
    const within = await readItems(api, 'districts/items?bbox=13.7998,51.0035,13.8,51.0037')
    expect(idsOf(within.features)).toEqual(['72'])
  })

  it('filters by values, by state and to the columns that are wanted', async () => {
    const all = await readItems(api, 'service-sites/items')
    const municipal = await readItems(api, 'service-sites/items?provider=MUNICIPAL')
    expect(idsOf(municipal.features)).toEqual(
      idsOf(all.features.filter(({ properties }) => properties.provider === 'MUNICIPAL')),
    )
    const of2019 = await readItems(api, 'service-sites/items?datetime=2019-01-01/2019-12-31')
    expect(idsOf(of2019.features)).toEqual(
      idsOf(
        all.features.filter(
          ({ properties }) =>
            properties.as_of === null || String(properties.as_of).startsWith('2019'),
        ),
      ),
    )
    expect(of2019.numberMatched).toBeLessThan(all.numberMatched)
    const { features } = await readItems(api, 'districts/items?properties=name,code')
    expect(features[0]?.properties).toEqual({ code: '01', name: 'Innere Altstadt' })
  })

  it('tells the coordinate system of an answer, in its order of axes', async () => {
    const at = async (crs: string) => {
      const response = await api.fetch(`/ogc/collections/stops/items?limit=1&crs=${crs}`)
      expect(response.headers.get('content-crs')).toBe(`<${crs}>`)
      const page = z.object({
        features: z.tuple([
          z.looseObject({ geometry: z.object({ coordinates: z.tuple([z.number(), z.number()]) }) }),
        ]),
      })
      return page.parse(await response.json()).features[0].geometry.coordinates
    }
    const [lon, lat] = await at(systems.crs84)
    expect(await at(systems.latitudeFirst)).toEqual([lat, lon])
    const [east] = await at(systems.utm33)
    const [north] = await at(systems.europe)
    expect([Math.round(east / 1e5), Math.round(north / 1e6)]).toEqual([4, 3])
  })
})
