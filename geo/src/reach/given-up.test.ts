import { expect, it } from 'vitest'
import { type Checkpoint, littleOnes, neverGivenUp } from '../work/checkpoint.ts'
import { cellsByWay } from './cells/cells-by-way.ts'
import { DrawnSites } from './drawn-reach.ts'
import { pointsOf } from './distance/geodesic.ts'
import { demandByWays } from './catchment/floating-catchment.ts'
import { nearestSites } from './distance/nearest-sites.ts'
import { cellsOf } from './town-fixture.ts'
import { reachGaps } from './gaps/reach-gaps.ts'
import { siteCatchments } from './catchment/site-catchments.ts'
import { estimatedWays, nearestMeasured, pairsWithin } from './distance/ways.ts'

const many = 4 * littleOnes
const places = (count: number) =>
  Array.from({ length: count }, (_, place) => ({ lon: 13 + place * 1e-4, lat: 51 }))
const pointsAt = (count: number) =>
  pointsOf({ lon: places(count).map(({ lon }) => lon), lat: places(count).map(({ lat }) => lat) })
const [cells, sites] = [pointsAt(many), pointsAt(3)]
const peopleAt = (count: number) =>
  cellsOf(places(count).map((place) => ({ ...place, district: 1, younger: 1, older: 1 })))
const people = peopleAt(many)
const within = (metres: number) => ({ AGE_60_TO_79: metres, AGE_80_PLUS: metres })
const ways = estimatedWays(cells, sites, { detourFactor: 1.3, within: 100 }, neverGivenUp)
const drawn = () =>
  new DrawnSites(peopleAt(20), [{ slug: 'site', lon: 13, lat: 51, positionAccuracyM: 100 }])

it.each<[string, (checkpoint: Checkpoint) => unknown]>([
  ['the nearest sites of many cells', (checkpoint) => nearestSites(cells, sites, 1.3, checkpoint)],
  ['those by measured ways', (checkpoint) => nearestMeasured(cells, sites, checkpoint).next()],
  ['pairs of many cells', (checkpoint) => pairsWithin(cells, sites, 100, checkpoint)],
  [
    'a table of many cells',
    (checkpoint) =>
      cellsByWay(
        {
          caption: { key: 'cellsByWay', to: 'SITE' },
          cells: [...cells.x.keys()],
          metresOf: () => 1,
          limits: [],
          columns: [],
        },
        checkpoint,
      ),
  ],
  [
    'who reaches each site',
    (checkpoint) => siteCatchments(people, ways, 'AGE_60_PLUS', within(100), 3, checkpoint),
  ],
  [
    'who reaches each site, weighed',
    (checkpoint) =>
      demandByWays(
        people,
        ways,
        3,
        { ages: 'AGE_60_PLUS', limits: within(100), weights: [1] },
        checkpoint,
      ),
  ],
  [
    'gaps',
    (checkpoint) =>
      reachGaps(
        people,
        nearestSites(cells, sites, 1.3),
        { ages: 'AGE_60_PLUS', limits: within(100), step: 400, socialSpaceOf: (id) => id },
        checkpoint,
      ),
  ],
  ['draws of sites', (checkpoint) => drawn().nearest(checkpoint)],
  ['who reaches drawn sites', (checkpoint) => drawn().reach(within(500), checkpoint)],
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
