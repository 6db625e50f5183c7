import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { Api } from '../support/api.ts'
import { gdal, withoutGdal } from '../support/gdal.ts'
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
})
