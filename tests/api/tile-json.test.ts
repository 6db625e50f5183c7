import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

import { Api } from '../support/api.ts'
import { sharedServer } from '../support/shared.ts'
import { dataVersionOf, drawnIn, readTile } from '../support/tiles.ts'

const tileJson = z.object({
  tilejson: z.literal('3.0.0'),
  attribution: z.string(),
  tiles: z.tuple([z.url()]),
  minzoom: z.int(),
  maxzoom: z.int(),
  bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  vector_layers: z.array(z.object({ id: z.string(), fields: z.record(z.string(), z.string()) })),
})

/** On one database: it names the address of the server. */
describe('TileJSON', () => {
  const api = new Api()

  beforeAll(async () => {
    api.use(await sharedServer('embedded'))
  })

  it.each([
    ['cells', /\(dl-de\/by-2-0; 2025-12-31\)$/, '9/275/171'],
    [
      'service-sites',
      /Volkssolidarität Dresden \(Tatsachenangaben; 2019-01, 2019-08, .+\)/,
      '6/34/21',
    ],
    ['stops', /^Landeshauptstadt Dresden \(dl-de\/by-2-0; 2016\)$/, '10/551/342'],
    ['transit-streets', /^OpenStreetMap contributors \(ODbL 1.0; 2014\)$/, '9/275/171'],
    ['waterways', /^Landeshauptstadt Dresden \(dl-de\/by-2-0; 2024-03-15\)$/, '6/34/21'],
  ] as const)(
    'for %s leads to them, names what is in them, whose it is and of which day, for any page to read',
    async (layer, attribution, first) => {
      const response = await api.fetch(`/tiles/${layer}.json`)
      expect(response.headers.get('access-control-allow-origin')).toBe('*')
      const described = tileJson.parse(await response.json())
      const { tiles, minzoom, bounds, vector_layers: vectorLayers } = described
      expect(described.attribution).toMatch(attribution)
      expect(bounds).toEqual([13.579, 50.975, 13.966, 51.178])
      const [template] = tiles
      const tile = await fetch(template.replace('{z}/{x}/{y}', first), { redirect: 'error' })
      expect(tile.status).toBe(200)
      expect(minzoom).toBe(Number(first.split('/')[0]))
      const within = '10/551/342'
      const inIt = await readTile(api, layer, within, await dataVersionOf(api))
      const [drawn] = drawnIn(inIt, layer, within)
      const told = Object.keys(drawn?.properties ?? {}).sort()
      expect(vectorLayers.map(({ id, fields }) => [id, Object.keys(fields).sort()])).toEqual([
        [layer, told],
      ])
      const etag = response.headers.get('etag') ?? ''
      const again = await api.fetch(`/tiles/${layer}.json`, { headers: { 'if-none-match': etag } })
      expect(again.status).toBe(304)
    },
  )
})
