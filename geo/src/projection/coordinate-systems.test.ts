import { describe, expect, it } from 'vitest'

import { coordinateSystemOf, coordinateSystems, type Pair } from './coordinate-systems.ts'

const inDresden: Pair = [13.7372621, 51.0504088]

/** As PROJ 9.1.1 computes it (gdaltransform), in the order of axes that the register of EPSG gives. */
const byProj: Readonly<Record<string, Pair>> = {
  'OGC:CRS84': inDresden,
  'EPSG:4326': [51.0504088, 13.7372621],
  'EPSG:3857': [1529225.02186574, 6630215.30432686],
  'EPSG:25832': [831972.135628251, 5666114.54249346],
  'EPSG:25833': [411491.728649982, 5656189.11765886],
  'EPSG:3035': [3111045.44006229, 4582935.43247162],
}

describe.each(coordinateSystems)('$name', ({ name, uri, fromDegrees, toDegrees }) => {
  it('has the coordinates that PROJ computes', () => {
    const [first, second] = fromDegrees(inDresden)
    expect(first).toBeCloseTo(byProj[name]?.[0] ?? Number.NaN, 4)
    expect(second).toBeCloseTo(byProj[name]?.[1] ?? Number.NaN, 4)
  })

  it('leads back to where it came from', () => {
    const [lon, lat] = toDegrees(fromDegrees(inDresden))
    expect(lon).toBeCloseTo(inDresden[0], 8)
    expect(lat).toBeCloseTo(inDresden[1], 8)
  })

  it('is found by its address and by its name', () => {
    expect([coordinateSystemOf(uri)?.name, coordinateSystemOf(name)?.name]).toEqual([name, name])
  })
})

it('knows no system that nobody named', () => {
  expect(coordinateSystemOf('EPSG:9999')).toBeUndefined()
})
