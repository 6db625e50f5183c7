import { expect, it } from 'vitest'
import { z } from 'zod'

import { describeOnBothDatabases } from '../support/both-databases.ts'
import { Town } from '../support/reach.ts'
import { readSeed } from '../support/seed.ts'
import { allLines, allPoints, metresToLine } from '../support/tiles.ts'

const version = z.object({ dataVersion: z.string() })
const slugs = z.object({
  serviceSites: z.object({ nodes: z.array(z.object({ slug: z.string() })) }),
})

const ranks: Readonly<Record<string, number>> = {
  'tram bus': 1,
  tram: 2,
  bus: 3,
  'bus ferry': 3,
  ferry: 3,
  '': 4,
}
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
        missed60To79: 0.224,
        residents80Plus: cell.AGE_80_PLUS,
        status80Plus: 'ESTIMATED',
        missed80Plus: 0.158,
      })),
    )
    const numbers = town.cells.flatMap((cell) => [cell.AGE_60_TO_79, cell.AGE_80_PLUS])
    expect(numbers.filter((value) => value > 0 && value < 3)).toEqual([])
  })

  it('hold every stop once, as it stands in the data set, trams before buses', async () => {
    const rows = await readSeed('stops')
    const drawn = await allPoints(api, 'stops', 12)
    const expected = rows.map(({ slug, name, modes = '' }) => ({
      slug,
      name,
      modes: modes.toUpperCase(),
      rank: ranks[modes],
    }))
    const bySlug = (stops: { slug?: unknown }[]) =>
      stops.toSorted((a, b) => (String(a.slug) < String(b.slug) ? -1 : 1))
    expect(bySlug(drawn.map(({ properties }) => properties))).toEqual(bySlug(expected))
    const places = new Map(rows.map(({ slug, lon, lat }) => [slug, [Number(lon), Number(lat)]]))
    for (const { lon, lat, properties } of drawn) {
      const place = places.get(String(properties.slug)) ?? []
      expect(metresToLine([lon, lat], [place])).toBeLessThan(1.2)
    }
  })

  it.each(['transit-streets', 'waterways'] as const)(
    'hold the whole course of each of the %s, and nothing beside it',
    async (layer) => {
      const rows = await readSeed(layer)
      const inOrder = rows.toSorted((a, b) =>
        `${a.mode} ${a.course}` < `${b.mode} ${b.course}` ? -1 : 1,
      )
      const drawn = await allLines(api, layer, 13)
      expect(drawn.map(({ properties }) => properties)).toEqual(
        inOrder.map(({ mode, name }) => (mode ? { mode: mode.toUpperCase() } : { name })),
      )
      for (const [place, { pieces }] of drawn.entries()) {
        const bends = inOrder[place]?.course?.split(', ') ?? []
        const course = bends.map((bend) => bend.split(' ').map(Number))
        const beside = pieces.flat().map((bend) => metresToLine(bend, course))
        const missed = course.map((bend) =>
          Math.min(...pieces.map((piece) => metresToLine(bend, piece))),
        )
        // Three of the steps a tile is divided into may be left out of a line.
        expect(Math.max(...beside, ...missed)).toBeLessThan(3)
      }
    },
  )

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
