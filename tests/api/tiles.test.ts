import { expect, it } from 'vitest'
import { z } from 'zod'

import { describeOnBothDatabases } from '../support/both-databases.ts'
import { readSeed } from '../support/seed.ts'
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

  it('hold every cell once, with its estimated residents, but for small numbers', async () => {
    const cells = await allPoints(api, 'cells', 12)
    const seed = await readSeed('cells')
    expect(cells).toHaveLength(1943)
    for (const [number, status, column] of [
      ['residents60To79', 'status60To79', 'age_60_to_79'],
      ['residents80Plus', 'status80Plus', 'age_80_plus'],
    ] as const) {
      const numbers = cells.flatMap(({ properties }) => {
        const value = properties[number]
        expect(properties[status]).toBe(value == null ? 'SUPPRESSED' : 'ESTIMATED')
        return value == null ? [] : [Number(value)]
      })
      expect(numbers.filter((value) => value > 0 && value < 3)).toEqual([])
      // Everything that is told is in the data set, and what is not told is little.
      const stated = seed.map((row) => Number(row[column]))
      const left = [...stated]
      for (const value of numbers) {
        const found = left.findIndex((other) => Math.abs(other - value) < 1e-6)
        expect(found).toBeGreaterThanOrEqual(0)
        left.splice(found, 1)
      }
      const sum = (all: readonly number[]) => all.reduce((total, value) => total + value, 0)
      const small = stated.filter((value) => value > 0 && value < 3)
      expect(left.length).toBeGreaterThanOrEqual(small.length)
      expect(sum(left) / sum(stated)).toBeLessThan(0.05)
    }
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
    ['a zoom the layer does not have', '/tiles/x/cells/3/4/2.mvt'],
    ['a tile beyond the edge of the world', '/tiles/x/cells/11/2048/685.mvt'],
    ['a zoom nobody has', '/tiles/x/cells/23/1/1.mvt'],
  ])('do not exist for %s', async (_, address) => {
    expect((await api.fetch(address)).status).toBe(404)
  })
})
