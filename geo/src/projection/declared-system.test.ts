import { describe, expect, it } from 'vitest'
import type { Pair } from './coordinate-systems.ts'
import { declaredSystem, degreesFrom, systemsThatFit } from './declared-system.ts'
import { definitions } from './definitions.ts'
import { metresAround } from './metres-around.ts'

const dresden: Pair = [13.7373, 51.0504]
const hamburg: Pair = [10, 53.55]
const cologne: Pair = [6.96, 50.94]

/** Places in each system, as PROJ 9.1.1 computes them (gdaltransform): eastings before northings. */
const byProj: Readonly<Record<number, readonly [place: Pair, there: Pair]>> = {
  4326: [dresden, dresden],
  4258: [dresden, dresden],
  25_833: [dresden, [411_494.368, 5_656_188.094]],
  25_832: [hamburg, [566_253.456, 5_933_921.421]],
  25_831: [cologne, [778_184.304, 5_650_622.697]],
  3857: [dresden, [1_529_229.241, 6_630_213.746]],
  3035: [dresden, [4_582_938.136, 3_111_044.598]],
  3034: [dresden, [4_252_950.118, 2_704_370.687]],
  5243: [dresden, [226_716.502, 10_593.304]],
  5650: [dresden, [33_411_494.368, 5_656_188.094]],
  4647: [hamburg, [32_566_253.456, 5_933_921.421]],
  32_633: [dresden, [411_494.368, 5_656_188.094]],
  32_632: [hamburg, [566_253.456, 5_933_921.421]],
  32_631: [cologne, [778_184.304, 5_650_622.697]],
  3399: [dresden, [5_411_596.103, 5_658_005.659]],
  3398: [dresden, [4_621_924.237, 5_658_688.309]],
  2399: [dresden, [5_411_584.988, 5_658_592.972]],
  2398: [dresden, [4_621_946.088, 5_659_275.832]],
  31_469: [dresden, [5_411_596.103, 5_658_005.659]],
  31_468: [
    [11.58, 48.14],
    [4_468_849.432, 5_333_636.762],
  ],
  31_467: [hamburg, [3_566_350.279, 5_935_856.645]],
  31_466: [cologne, [2_567_519.487, 5_645_410.867]],
  31_287: [
    [16.37, 48.2],
    [625_676.776, 482_265.315],
  ],
  2056: [
    [8.54, 47.37],
    [2_683_186.286, 1_247_156.744],
  ],
  2154: [
    [7.75, 48.58],
    [1_050_163.944, 6_841_622.715],
  ],
  2180: [
    [17.03, 51.1],
    [362_110.362, 361_091.573],
  ],
}

describe.each(definitions)('EPSG:$code, $name', (system) => {
  it('leads to degrees as PROJ does, within the accuracy it states', () => {
    const [place, there] = byProj[system.code] ?? [dresden, [Number.NaN, Number.NaN] as const]
    const { toMetres } = metresAround(place)
    expect(Math.hypot(...toMetres(degreesFrom(system)(there)))).toBeLessThan(system.accuracyM)
  })
})

it('takes a system by any name that files and programs give it', () => {
  const names = [
    'EPSG:25833',
    '25833',
    'urn:ogc:def:crs:EPSG::25833',
    'http://www.opengis.net/def/crs/EPSG/0/25833',
    'urn:ogc:def:crs:OGC:1.3:CRS84',
    'EPSG:900913',
    'EPSG:1',
    'the usual one',
  ]
  expect(names.map((name) => declaredSystem(name)?.code)).toEqual([
    ...[25_833, 25_833, 25_833, 25_833, 4326, 3857],
    undefined,
    undefined,
  ])
})

it('says in which systems a position would lie in the city', () => {
  const extent = { west: 13.57, south: 50.96, east: 13.97, north: 51.18 }
  expect(systemsThatFit([411_494, 5_656_188], extent).map(({ code }) => code)).toEqual([
    25_833, 32_633,
  ])
  expect(systemsThatFit([0, 0], extent)).toEqual([])
})

it('measures areas on the ellipsoid', () => {
  // A degree by a degree north of the fiftieth parallel: 7,892.2189 km² by the authalic latitude of GRS 80 (Snyder 3–12).
  const { toMetres } = metresAround([13.5, 50.5])
  const west = Array.from({ length: 101 }, (_, step) => toMetres([13, 51 - step / 100]))
  const south = Array.from({ length: 101 }, (_, step) => toMetres([13 + step / 100, 50]))
  const east = Array.from({ length: 101 }, (_, step) => toMetres([14, 50 + step / 100]))
  const north = Array.from({ length: 101 }, (_, step) => toMetres([14 - step / 100, 51]))
  const ring = [...west, ...south, ...east, ...north]
  const twice = ring.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [x, y]
    return sum + x * nextY - nextX * y
  }, 0)
  expect(twice / 2 / 1e6).toBeCloseTo(7892.2189, 3)
})
