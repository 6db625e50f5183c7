import { expect, it } from 'vitest'
import { type Checkpoint, littleOnes } from '../work/checkpoint.ts'
import { cellsByWay } from './cells-by-way.ts'
import { DrawnSites } from './drawn-reach.ts'
import { pointsOf } from './geodesic.ts'
import { nearestSites } from './nearest-sites.ts'
import { cellsOf } from './town-fixture.ts'
import { nearestMeasured, pairsWithin } from './ways.ts'

const many = 4 * littleOnes
const places = (count: number) =>
  Array.from({ length: count }, (_, place) => ({ lon: 13 + place * 1e-4, lat: 51 }))
const pointsAt = (count: number) =>
  pointsOf({ lon: places(count).map(({ lon }) => lon), lat: places(count).map(({ lat }) => lat) })
const [cells, sites] = [pointsAt(many), pointsAt(3)]
const drawn = () =>
  new DrawnSites(
    cellsOf(places(20).map((place) => ({ ...place, district: 1, younger: 1, older: 1 }))),
    [{ slug: 'site', lon: 13, lat: 51, positionAccuracyM: 100 }],
  )

it.each<[string, (checkpoint: Checkpoint) => unknown]>([
  ['the nearest sites of many cells', (checkpoint) => nearestSites(cells, sites, 1.3, checkpoint)],
  ['those by measured ways', (checkpoint) => nearestMeasured(cells, sites, checkpoint).next()],
  ['pairs of many cells', (checkpoint) => pairsWithin(cells, sites, 100, checkpoint)],
  [
    'a table of many cells',
    (checkpoint) =>
      cellsByWay(
        {
          caption: { key: 'cellsByWay' },
          cells: [...cells.x.keys()],
          metresOf: () => 1,
          limits: [],
          columns: [],
        },
        checkpoint,
      ),
  ],
  ['draws of sites', (checkpoint) => drawn().nearest(checkpoint)],
  [
    'who reaches drawn sites',
    (checkpoint) => drawn().reach({ AGE_60_TO_79: 500, AGE_80_PLUS: 500 }, checkpoint),
  ],
])('%s can be given up on the way', (_, work) => {
  let parts = 0
  const leave = new Error('nobody waits')
  expect(() =>
    work(() => {
      parts += 1
      if (parts === 3) throw leave
    }),
  ).toThrow(leave)
  expect(parts).toBe(3)
})
