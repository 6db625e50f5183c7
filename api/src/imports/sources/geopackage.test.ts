import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { isGeoPackage, readGeoPackage } from './geopackage.ts'
import { SourceFault } from './source-fault.ts'

const hasGdal = spawnSync('ogr2ogr', ['--version']).status === 0
const folder = mkdtempSync(join(tmpdir(), 'geopackage-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** A GeoPackage with layers of one point, in the plane of EPSG:25833. */
function geoPackage(name: string, layers: readonly string[]): string {
  const [json, path] = [join(folder, `${name}.geojson`), join(folder, `${name}.gpkg`)]
  writeFileSync(
    json,
    JSON.stringify({
      type: 'FeatureCollection',
      features: [
        {
          ...{ type: 'Feature', properties: { code: '01', name: 'Löbtau' } },
          geometry: { type: 'Point', coordinates: [15, 51] },
        },
      ],
    }),
  )
  for (const layer of layers) {
    const into = ['-f', 'GPKG', '-append', '-t_srs', 'EPSG:25833', '-nln', layer, path, json]
    execFileSync('ogr2ogr', into, { stdio: 'ignore' })
  }
  return path
}

async function read(path: string): Promise<unknown> {
  let text = ''
  for await (const piece of readGeoPackage(path)) text += piece.toString('utf8')
  return JSON.parse(text)
}

const faultOf = (path: string) =>
  read(path).then(
    () => null,
    (error: unknown) => (error instanceof SourceFault ? error.problem : error),
  )

describe.skipIf(!hasGdal)('a GeoPackage (skipped where GDAL is not installed: gdal-bin)', () => {
  it('is read as GeoJSON in its own coordinate system', async () => {
    const path = geoPackage('one', ['Stadtteile "heute"'])
    expect(isGeoPackage(readFileSync(path))).toBe(true)
    expect(await read(path)).toMatchObject({
      crs: { properties: { name: 'urn:ogc:def:crs:EPSG::25833' } },
      features: [
        {
          properties: { code: '01', name: 'Löbtau' },
          geometry: { coordinates: [expect.closeTo(500_000, 3), expect.closeTo(5_649_824.888, 2)] },
        },
      ],
    })
  })

  it('is refused where its layer is named like an option of the program that reads it', async () => {
    expect(await faultOf(geoPackage('option', ['--formats']))).toEqual({
      key: 'UNREADABLE_GEOPACKAGE',
    })
  })

  it('is refused where it has several layers, is cut off or is none', async () => {
    expect(await faultOf(geoPackage('two', ['a', 'b']))).toEqual({
      key: 'SEVERAL_LAYERS',
      layers: ['a', 'b'],
    })
    const cut = geoPackage('cut', ['a'])
    truncateSync(cut, 30_000)
    expect(await faultOf(cut)).toEqual({ key: 'UNREADABLE_GEOPACKAGE' })
    const none = join(folder, 'none.gpkg')
    writeFileSync(none, 'code;name')
    expect(isGeoPackage(readFileSync(none))).toBe(false)
    expect(await faultOf(none)).toEqual({ key: 'UNREADABLE_GEOPACKAGE' })
  })
})
