import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

import { Api } from '../support/api.ts'
import { sharedServer } from '../support/shared.ts'
import { allPoints } from '../support/tiles.ts'

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

  it.each(['cells', 'service-sites'] as const)(
    'for %s leads to them and names what is in them, for any page to read',
    async (layer) => {
      const response = await api.fetch(`/tiles/${layer}.json`)
      expect(response.headers.get('access-control-allow-origin')).toBe('*')
      const described = tileJson.parse(await response.json())
      const { tiles, minzoom, bounds, vector_layers: vectorLayers } = described
      expect(described.attribution).toMatch(/\S \(.+\)/)
      expect(bounds).toEqual([13.579, 50.975, 13.966, 51.178])
      const [template] = tiles
      const tile = await fetch(
        template.replace('{z}/{x}/{y}', minzoom === 9 ? '9/275/171' : '6/34/21'),
        { redirect: 'error' },
      )
      expect(tile.status).toBe(200)
      const [point] = await allPoints(api, layer, 12)
      const told = Object.keys(point?.properties ?? {}).sort()
      expect(vectorLayers.map(({ id, fields }) => [id, Object.keys(fields).sort()])).toEqual([
        [layer, told],
      ])
      const etag = response.headers.get('etag') ?? ''
      const again = await api.fetch(`/tiles/${layer}.json`, { headers: { 'if-none-match': etag } })
      expect(again.status).toBe(304)
    },
  )
})
