import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'

import {
  detourFactor,
  estimatedWalkingDistance,
  type Pair,
  useWalkingDistance,
} from '../../api/src/features/coverage/walking-distance.ts'
import { seedDirectory } from '../../api/src/paths.ts'
import { coveredIn, livingIn, nearestOf, type SeedCell, Town } from '../support/reach.ts'
import { describeWithDataSets, type ServedDataSet } from '../support/serve-data-set.ts'

/** Ways as winding as in a town of rivers: up to six times the straight line, and some that lead nowhere. */
function windingWay(
  { from, to }: Pick<Pair, 'from' | 'to'>,
  geodesicMetres: number,
): number | null {
  const seed = Math.abs(Math.sin(from.lon * 9973 + from.lat * 7919 + to.lon * 6037 + to.lat * 4993))
  return seed > 0.93 ? null : geodesicMetres * (1 + 5 * seed ** 2)
}

const columns = z.object({
  lon: z.array(z.number()),
  lat: z.array(z.number()),
  metres: z.array(z.number().nullable()),
})

describeWithDataSets('with ways that are no multiple of the straight line', (serve) => {
  let served: ServedDataSet
  let town: Town
  let measured = 0
  let winding: SeedCell[]

  beforeAll(async () => {
    town = await Town.read()
    winding = town.cells.map((cell) => ({
      ...cell,
      metres: cell.metres.map((metres, site) => {
        const to = town.sites[site]
        const way = to && windingWay({ from: cell, to }, metres / detourFactor)
        return way == null || way > 50_000 ? Infinity : way
      }),
    }))
    useWalkingDistance({
      method: 'STREET_NETWORK',
      version: 'winding',
      geodesicReach: (metres) => metres,
      walkingMetres: (pairs) => {
        measured += pairs.length
        return Promise.resolve(pairs.map((pair) => windingWay(pair, pair.geodesicMetres)))
      },
      told: { de: 'Gemessen auf Straßen.', en: 'Measured on streets.' },
      network: { source: { de: 'Straßen', en: 'Streets' }, asOf: '2026-01-01' },
    })
    served = await serve(seedDirectory)
  })

  afterAll(async () => {
    useWalkingDistance(estimatedWalkingDistance(detourFactor))
    await served.stop()
  })

  it('finds the nearest site on foot exactly, without measuring every way', async () => {
    measured = 0
    const { cells } = await served.api.ask(
      z.object({ cells: columns }),
      '{ cells(kind: MEETING) { lon lat metres } }',
    )
    const counted = town.counted({ kind: 'MEETING' })
    const byPlace = new Map(winding.map((cell) => [`${cell.lon} ${cell.lat}`, cell]))
    cells.lon.forEach((lon, index) => {
      const cell = byPlace.get(`${lon} ${cells.lat[index] ?? 0}`)
      const nearest = cell ? nearestOf(cell, counted) : Number.NaN
      const found = cells.metres[index] ?? Infinity
      expect(found === nearest || Math.abs(found - nearest) < 0.06).toBe(true)
    })
    expect(measured).toBeLessThan(town.cells.length * counted.length * 0.6)
  })

  it.each([800, 2400, 2600, 9000])('covers at %d m what a loop finds', async (withinMetres) => {
    const asked = { kind: 'MEETING', withinMetres } as const
    const { city } = await served.api.ask(
      z.object({ city: z.object({ coverage: z.object({ value: z.number() }) }) }),
      `{ city { coverage(kind: MEETING, withinMetres: ${withinMetres}) { value } } }`,
    )
    const covered = coveredIn(winding, town.counted(asked), 'AGE_60_PLUS', asked)
    expect(city.coverage.value).toBeCloseTo(covered / livingIn(winding, 'AGE_60_PLUS'), 9)
  })

  it('says how it was measured', async () => {
    const { data } = await served.api.answer({
      query: `{ walkingDistance { method told network asOf }
        city { coverage(kind: MEETING, withinMetres: 800) { explanation { note } } } }`,
    })
    expect(data).toEqual({
      walkingDistance: {
        method: 'STREET_NETWORK',
        told: 'Measured on streets.',
        network: 'Streets',
        asOf: '2026-01-01',
      },
      city: {
        coverage: {
          explanation: { note: 'Within reach means: at most 800 m on foot. Measured on streets.' },
        },
      },
    })
  })
})
