import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import type { Geometry } from 'geojson'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

import { Api } from '../support/api.ts'
import { gdal, withoutGdal } from '../support/gdal.ts'
import { idsOf, linksOf, linkTo, positionsOf, readItems } from '../support/ogc.ts'
import { sharedServer } from '../support/shared.ts'
import { dataVersionOf, drawnIn, readTile } from '../support/tiles.ts'

const address = '12/2204/1369'

/** On one database: the tiles are the same. */
describe.skipIf(withoutGdal)('GDAL', () => {
  const api = new Api()
  let folder: string

  beforeAll(async () => {
    api.use(await sharedServer('embedded'))
    folder = await mkdtemp(join(tmpdir(), 'atlas-tiles-'))
  })

  afterAll(async () => {
    await rm(folder, { recursive: true })
  })

  it.each([
    ['stops', 'Point', 'slug'],
    ['service-sites', 'Point', 'slug'],
    ['cells', 'Point', 'district'],
    ['transit-streets', 'Line String', 'mode'],
    ['waterways', 'Line String', 'name'],
  ] as const)('reads the tiles of %s', async (layer, geometry, property) => {
    const file = join(folder, layer, `${address}.mvt`)
    await mkdir(dirname(file), { recursive: true })
    const tile = await readTile(api, layer, address, await dataVersionOf(api))
    await writeFile(file, Buffer.from(tile))
    const printed = await gdal('ogrinfo', '-ro', '-al', '-geom=SUMMARY', '-oo', 'CLIP=NO', file)
    const drawn = drawnIn(tile, layer, address)
    expect(drawn.length).toBeGreaterThan(0)
    expect(printed).toContain(`Layer name: ${layer}`)
    expect(printed).toContain(`Feature Count: ${drawn.length}`)
    expect(printed).toMatch(new RegExp(`^Geometry: (Multi )?${geometry}$`, 'm'))
    const read = [...printed.matchAll(new RegExp(`^  ${property} \\(String\\) = (.+)$`, 'gm'))]
    expect(read.map(([, value]) => value)).toEqual(
      drawn.map(({ properties }) => properties[property]),
    )
  })

  it('finds every collection, with its columns and how many features it has', async () => {
    const layers = await gdal('ogrinfo', '-ro', `OAPIF:${api.url}/ogc`)
    expect(
      [...layers.matchAll(/^\d+: ([\w-]+) \(title: .+\) \((.+)\)$/gm)].map(([, name, type]) => [
        name,
        type,
      ]),
    ).toEqual([
      ['city', 'Multi Polygon'],
      ['planning-areas', 'Multi Polygon'],
      ['social-spaces', 'Multi Polygon'],
      ['districts', 'Multi Polygon'],
      ['service-sites', 'Point'],
      ['stops', 'Point'],
      ['cells', 'Point'],
    ])
    const districts = await gdal('ogrinfo', '-ro', '-so', `OAPIF:${api.url}/ogc`, 'districts')
    expect(districts).toContain('Feature Count: 64')
    expect(districts).toMatch(/^density_60_plus: Real /m)
    expect(districts).toMatch(/^density_60_plus_day: Date /m)
    expect(districts).toMatch(/^density_60_plus_source: String /m)
  })

  it.each([
    ['/ogc', 'Stadtteile', 'Eigene Schätzung: Einwohner ab 60 je Stadtteil'],
    ['/en/ogc', 'Districts', 'Own estimate: residents 60+ by district'],
  ])('reads from %s in its language', async (root, title, source) => {
    const printed = await gdal(
      'ogrinfo',
      '-ro',
      '-al',
      '-geom=NO',
      '-where',
      "code = '72'",
      `OAPIF:${api.url}${root}/collections/districts`,
    )
    expect(printed).toContain(`TITLE=${title}`)
    expect(printed).toContain('Feature Count: 1')
    expect(printed).toContain('name (String) = Prohlis-Süd')
    expect(printed).toContain('residents_60_plus_status (String) = ESTIMATED')
    expect(printed).toContain(`residents_60_plus_source (String) = ${source}`)
  })

  it.each(['stops', 'cells', 'districts'])(
    'pages through all of %s, and through a part of the map',
    async (name) => {
      const ofLayer = (...options: string[]) =>
        gdal(
          'ogr2ogr',
          '-f',
          'CSV',
          ...options,
          '-select',
          'id',
          '/vsistdout/',
          `OAPIF:${api.url}/ogc`,
          name,
        )
      const all = await readItems(api, `${name}/items?limit=10000`)
      expect(idsIn(await ofLayer())).toEqual(idsOf(all.features))
      const part = await readItems(api, `${name}/items?limit=10000&bbox=13.7,51.03,13.75,51.06`)
      expect(part.numberMatched).toBeGreaterThan(0)
      expect(part.numberMatched).toBeLessThan(all.numberMatched)
      expect(idsIn(await ofLayer('-spat', '13.7', '51.03', '13.75', '51.06'))).toEqual(
        idsOf(part.features),
      )
    },
  )

  it.each(['3857', '25832', '25833', '3035'])(
    'projects the districts to EPSG:%s as we do',
    async (code) => {
      const crs = `http://www.opengis.net/def/crs/EPSG/0/${code}`
      const ours = await readItems(api, `districts/items?crs=${crs}`)
      const read = z.object({ features: z.array(z.object({ geometry: z.custom<Geometry>() })) })
      const theirs = read.parse(
        JSON.parse(
          await gdal(
            'ogr2ogr',
            '-f',
            'GeoJSON',
            '-t_srs',
            `EPSG:${code}`,
            '-lco',
            'COORDINATE_PRECISION=3',
            '/vsistdout/',
            `OAPIF:${api.url}/ogc`,
            'districts',
          ),
        ),
      )
      const pairs = ours.features.flatMap(({ geometry }, place) => {
        const other = positionsOf(
          theirs.features[place]?.geometry ?? { type: 'Point', coordinates: [] },
        )
        return positionsOf(geometry).map((position, bend) => [position, other[bend] ?? []] as const)
      })
      expect(pairs.length).toBeGreaterThan(500)
      for (const [own, [x = 0, y = 0]] of pairs) {
        // GDAL writes east first, the register of EPSG has north first for Europe.
        const [east = 0, north = 0] = code === '3035' ? [...own].reverse() : own
        expect(Math.hypot(east - x, north - y)).toBeLessThan(0.1)
      }
    },
  )

  it('reads the tile set that a collection leads to, by its TileJSON', async () => {
    const tileSet = linksOf(
      await (await api.fetch('/ogc/collections/stops/tiles/WebMercatorQuad')).json(),
    )
    const folder12 = linkTo(tileSet, 'item')?.replace(/\{tileMatrix\}.*/, '12')
    const printed = await gdal(
      'ogrinfo',
      '-ro',
      '-so',
      '-al',
      '-oo',
      'TILE_EXTENSION=mvt',
      '-oo',
      `METADATA_FILE=${api.url}/tiles/stops.json`,
      `MVT:${folder12}`,
    )
    expect(printed).toContain('Layer name: stops')
    const { numberMatched } = await readItems(api, 'stops/items?limit=1')
    // Those at the edge of a tile are in both.
    expect(Number(/Feature Count: (\d+)/.exec(printed)?.[1])).toBeGreaterThanOrEqual(numberMatched)
  })
})

/** Of a table with one column. */
const idsIn = (csv: string) =>
  csv
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.replaceAll('"', ''))
