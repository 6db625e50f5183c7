import { publish } from '@atlas/geo/disclosure/publish'
import { neverGivenUp } from '@atlas/geo/work/checkpoint'
import { smallCity } from '@atlas/geo/world/testing/small-city'
import type { Stop } from '@atlas/geo/world/transit'
import { describe, expect, it } from 'vitest'
import type { DataContext } from '../../schema/context.ts'
import { WorkBudget } from '../../schema/work-budget.ts'
import { estimatedWalkingDistance } from '../../walking/estimated-walking-distance.ts'
import { givenTravelCosts } from '../../walking/given-travel-costs.ts'
import type { WalkingDistance } from '../../walking/walking-distance.ts'
import { nearestStopTo, stopCoverageIn } from './stops-reached.ts'

/** At the two sites; in either's district two cells, 140 m to both sides. */
const stops: readonly Stop[] = [13.7, 13.72].map((lon, id) => ({
  id,
  slug: `stop-${id}`,
  name: `Stop ${id}`,
  modes: ['BUS'],
  districtId: null,
  lon,
  lat: 51,
  sourceId: 'register',
}))
const estimated = estimatedWalkingDistance(1.3)
const byTable = givenTravelCosts(
  [{ from: { lon: 13.7, lat: 51 }, to: { lon: 13.72, lat: 51 }, metres: 2000 }],
  { version: '1', source: 'Table', asOf: '2026-01-31' },
)

function cityWith(known: readonly Stop[], walking: WalkingDistance = estimated): DataContext {
  return {
    world: publish({ ...smallCity, stops: known }, { residents: 0, cases: 0 }),
    walking: { WALKING: walking, WHEELCHAIR: null },
    checkpoint: neverGivenUp,
    budget: new WorkBudget(),
    streets: null,
    database: () => {
      throw new Error('nothing is asked of it')
    },
  }
}

const shares = (context: DataContext) =>
  Promise.all(
    context.world.areas.atLevel('DISTRICT').map(async (area) => {
      const asked = { ages: 'AGE_60_PLUS', withinMetres: 300 } as const
      const { value, status } = (await stopCoverageIn(area, asked, context)).share
      return { value, status }
    }),
  )
const nearest = (context: DataContext) =>
  Promise.all(
    context.world.sites.map(async (site) => {
      const found = await nearestStopTo(site, context)
      return found && [site.slug, found.stop.slug, Math.round(found.walkingMetres)]
    }),
  )

describe('ways to stops', () => {
  it('are found where stops are known', async () => {
    const context = cityWith(stops)
    expect(await shares(context)).toEqual([
      { value: 1, status: 'ESTIMATED' },
      { value: 0, status: 'ESTIMATED' },
      { value: 1, status: 'ESTIMATED' },
      { value: 0, status: 'ESTIMATED' },
      { value: null, status: 'MISSING' },
    ])
    expect(await nearest(context)).toEqual([
      ['centre', 'stop-0', 0],
      ['north', 'stop-1', 0],
    ])
  })

  it.each([
    ['a city has no stops', cityWith([])],
    ['ways are given by a table, which knows those to sites alone', cityWith(stops, byTable)],
  ])('are not known where %s, and nothing else breaks', async (_, context) => {
    const missing = { value: null, status: 'MISSING' }
    expect(await shares(context)).toEqual(Array.from({ length: 5 }, () => missing))
    expect(await nearest(context)).toEqual([null, null])
  })

  it('are not measured along streets but where they could be within 300 m', async () => {
    const asked: number[] = []
    const streets: WalkingDistance = {
      ...byTable,
      method: 'STREET_NETWORK',
      walkingMetres: (pairs) => {
        asked.push(...pairs.map(({ geodesicMetres }) => Math.round(geodesicMetres)))
        return Promise.resolve(pairs.map(({ geodesicMetres }) => 2 * geodesicMetres))
      },
    }
    const values = await shares(cityWith(stops, streets))
    expect(asked).toEqual([140, 140, 140, 140])
    expect(values.map(({ value }) => value)).toEqual([1, 0, 1, 0, null])
  })
})
