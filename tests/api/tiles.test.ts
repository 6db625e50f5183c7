import { expect, it } from 'vitest'
import { z } from 'zod'

import { describeOnBothDatabases } from '../support/both-databases.ts'
import { Town } from '../support/reach.ts'
import { allPoints } from '../support/tiles.ts'

const version = z.object({ dataVersion: z.string() })
const slugs = z.object({
  serviceSites: z.object({ nodes: z.array(z.object({ slug: z.string() })) }),
})

describeOnBothDatabases('vector tiles', (api) => {
  it.each([9, 12])('hold every service site once at zoom %s', async (zoom) => {
    const { serviceSites } = await api.ask(slugs, '{ serviceSites(first: 100) { nodes { slug } } }')
    const drawn = await allPoints(api, 'service-sites', zoom)
    expect(drawn.map(({ properties }) => properties.slug).sort()).toEqual(
      serviceSites.nodes.map(({ slug }) => slug).sort(),
    )
    expect(drawn.find(({ properties }) => properties.slug === 'luise')?.properties).toEqual({
      slug: 'luise',
      name: 'Begegnungs- und Beratungszentrum Luise',
      kinds: 'MEETING COUNSELLING',
    })
  })

  it('hold every published cell once, with its estimated residents, none of them few', async () => {
    const town = await Town.read(api)
    const cells = await allPoints(api, 'cells', 12)
    const drawn = cells
      .toSorted((a, b) => a.id - b.id)
      .map(({ properties: { district, ...rest } }) => {
        expect(district).toMatch(/^\d\d$/)
        return rest
      })
    expect(drawn).toEqual(
      town.cells.map((cell) => ({
        day: '2025-12-31',
        residents60To79: cell.AGE_60_TO_79,
        status60To79: 'ESTIMATED',
        residents80Plus: cell.AGE_80_PLUS,
        status80Plus: 'ESTIMATED',
      })),
    )
    const numbers = town.cells.flatMap((cell) => [cell.AGE_60_TO_79, cell.AGE_80_PLUS])
    expect(numbers.filter((value) => value > 0 && value < 3)).toEqual([])
  })

  it('are immutable under the version of the data, and any other version leads there', async () => {
    const { dataVersion } = await api.ask(version, '{ dataVersion }')
    const address = `/tiles/${dataVersion}/cells/11/1102/685.mvt`
    const tile = await api.fetch(address)
    expect(tile.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(tile.headers.get('content-type')).toBe('application/vnd.mapbox-vector-tile')
    const old = await api.fetch('/tiles/yesterday/cells/11/1102/685.mvt')
    expect([old.status, old.headers.get('location'), old.headers.get('cache-control')]).toEqual([
      302,
      address,
      'no-store',
    ])
  })

  it.each([
    ['an unknown layer', '/tiles/x/people/11/1102/685.mvt'],
    ['a layer named as what every object has', '/tiles/x/constructor/11/1102/685.mvt'],
    ['a tile beyond the edge of the world', '/tiles/x/cells/11/2048/685.mvt'],
    ['a zoom nobody has', '/tiles/x/cells/23/1/1.mvt'],
  ])('do not exist for %s, which is said in the reader’s language', async (_, address) => {
    const response = await api.fetch(address, { headers: { 'accept-language': 'de' } })
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('Eine solche Kachel gibt es nicht.')
  })

  it.each([
    ['cells', '8/137/85'],
    ['service-sites', '5/17/10'],
    ['cells', '0/0/0'],
  ])('of %s are empty below the smallest zoom: %s', async (layer, tile) => {
    const response = await api.fetch(`/tiles/current/${layer}/${tile}.mvt`)
    expect([response.status, await response.text()]).toEqual([204, ''])
  })
})
