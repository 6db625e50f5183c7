import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { siteRow } from '../world/testing/rows.ts'
import type { Stop } from '../world/transit.ts'
import { geodesicMetres, type Place } from './distance/geodesic.ts'
import { nearestSites } from './distance/nearest-sites.ts'
import { nearestMeasured } from './distance/ways.ts'
import { farthestStopMetres, nearestStops } from './nearest-stop.ts'
import { pointsOfPlaces, somewhere } from './town-fixture.ts'

const stopAt = (place: Place, id: number): Stop => ({
  ...place,
  id,
  slug: `stop-${id}`,
  name: `Stop ${id}`,
  modes: ['TRAM'],
  districtId: null,
  sourceId: 'stops',
})
const siteAt = (place: Place, id: number, positionAccuracyM = 0) =>
  siteRow(`site-${id}`, { ...place, id, positionAccuracyM })

/** Where ways are 1.3 times as long as the straight line. */
function estimated(sites: readonly ReturnType<typeof siteAt>[], stops: readonly Stop[]) {
  const points = { from: pointsOfPlaces(sites), to: pointsOfPlaces(stops) }
  const nearest = nearestSites(points.from, points.to, 1.3)
  return nearestStops(sites, { stops, points, nearest, isEstimated: true })
}

describe('the stop nearest to a site', () => {
  it('is the one that a loop over all of them finds, within a walk', () => {
    fc.assert(
      fc.property(
        fc.array(somewhere, { maxLength: 8 }),
        fc.array(somewhere, { maxLength: 30 }),
        (places, stopPlaces) => {
          const sites = places.map((place, id) => siteAt(place, id))
          const found = estimated(sites, stopPlaces.map(stopAt))
          for (const site of sites) {
            const ways = stopPlaces.map((stop) => 1.3 * geodesicMetres(site, stop))
            const least = Math.min(...ways)
            const way = found.get(site.slug)
            expect(way === undefined).toBe(least > farthestStopMetres)
            if (!way) continue
            expect(way.walkingMetres).toBeCloseTo(least, 6)
            expect(ways[way.stop.id]).toBeCloseTo(least, 6)
          }
        },
      ),
    )
  })

  it('says within which the way lies, wherever within its accuracy the site stands', () => {
    // 222.5 m apart.
    const [here, there] = [
      { lon: 13.7, lat: 51 },
      { lon: 13.7, lat: 51.002 },
    ]
    const found = estimated([siteAt(here, 1, 100), siteAt(here, 2, 300)], [stopAt(there, 0)])
    const method = { key: 'rangeOfWayToStop', shortest: 1.2, longest: 1.5 }
    expect([...found.values()].map(({ status, range }) => ({ status, range }))).toEqual([
      { status: 'ESTIMATED', range: { low: 146, high: 484, method } },
      { status: 'ESTIMATED', range: { low: 0, high: 784, method } },
    ])
  })

  it('is measured along streets where there are some, without a range, and never asked for afar', () => {
    const site = siteAt({ lon: 13.7, lat: 51 }, 1)
    // The nearer one lies behind a river; the third is 22 km away.
    const stops = [51.001, 51.003, 51.2].map((lat, id) => stopAt({ lon: 13.7, lat }, id))
    const points = { from: pointsOfPlaces([site]), to: pointsOfPlaces(stops) }
    const asked: number[] = []
    const search = nearestMeasured(points.from, points.to, undefined, farthestStopMetres)
    let step = search.next()
    while (!step.done) {
      asked.push(...step.value.site)
      step = search.next(step.value.site.map((stop) => [null, 500, 30_000][stop] ?? null))
    }
    const found = nearestStops([site], {
      stops,
      points,
      nearest: step.value,
      isEstimated: false,
    })
    expect(asked).toEqual([0, 1])
    expect(found.get(site.slug)).toEqual({
      stop: stops[1],
      walkingMetres: 500,
      status: 'COMPUTED',
      range: null,
    })
  })

  it('is none where there are no stops', () => {
    expect(estimated([siteAt({ lon: 13.7, lat: 51 }, 1)], [])).toEqual(new Map())
  })
})
