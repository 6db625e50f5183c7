import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'

import { seedDirectory } from '../../api/src/paths.ts'
import type { Pair } from '../../api/src/streets/network/street-network.ts'
import type { WalkingDistance } from '../../api/src/walking/walking-distance.ts'
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

/** Half as long again for who takes no steps, and where the way was the longest there is none. */
function wayWithoutSteps(pair: Pair): number | null {
  const way = windingWay(pair, pair.geodesicMetres)
  return way === null || way > 5 * pair.geodesicMetres ? null : way * 1.5
}

const ways = z.object({
  cells: z.object({ ways: z.object({ metres: z.array(z.number().nullable()) }) }),
})

describeWithDataSets('with ways that are no multiple of the straight line', (serve) => {
  let served: ServedDataSet
  let town: Town
  let measured = 0
  let winding: SeedCell[]

  beforeAll(async () => {
    const walking: WalkingDistance = {
      method: 'STREET_NETWORK',
      version: 'winding',
      detourFactor: null,
      walkingMetres: (pairs) => {
        measured += pairs.length
        return Promise.resolve(pairs.map((pair) => windingWay(pair, pair.geodesicMetres)))
      },
      route: null,
      message: {
        key: 'text',
        text: { de: 'Gemessen auf Straßen.', en: 'Measured on streets.' },
      },
      network: { source: { key: 'name', name: 'Streets' }, asOf: '2026-01-01' },
    }
    served = await serve(seedDirectory, undefined, {
      WALKING: walking,
      WHEELCHAIR: {
        ...walking,
        walkingMetres: (pairs) => Promise.resolve(pairs.map(wayWithoutSteps)),
        message: { key: 'text', text: { de: 'Ohne Stufen.', en: 'Without steps.' } },
      },
    })
    town = await Town.read(served.api)
    winding = town.cells.map((cell) => ({
      ...cell,
      metres: cell.metres.map((metres, site) => {
        const to = town.sites[site]
        const way = to && windingWay({ from: cell, to }, metres / 1.3)
        return way == null || way > 50_000 ? Infinity : way
      }),
    }))
  })

  afterAll(async () => {
    await served.stop()
  })

  it('finds the nearest site on foot exactly, without measuring every way', async () => {
    measured = 0
    const { cells } = await served.api.ask(
      ways,
      '{ cells { ways(reach: { kind: MEETING }) { metres } } }',
    )
    const counted = town.counted({ kind: 'MEETING' })
    winding.forEach((cell, index) => {
      const found = cells.ways.metres[index] ?? Infinity
      const nearest = nearestOf(cell, counted)
      expect(found === nearest || Math.abs(found - nearest) < 0.001).toBe(true)
    })
    // Asked of two servers, one on each database.
    expect(measured / 2).toBeLessThan(town.cells.length * counted.length * 0.6)
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

  it.each([
    [
      'coverage',
      'withinReach(reach: { kind: MEETING, withinMetres: 800 PROFILE }) { share { value } }',
    ],
    [
      'accessDistance',
      'accessDistance(reach: { kind: MEETING PROFILE }) { mean { value } gini { value } }',
    ],
    [
      'accessibility',
      'accessibility(reach: { kind: MEETING, withinMetres: 2000 PROFILE }) { value }',
    ],
  ])('measures %s without steps where asked to', async (name, field) => {
    const ask = async (profile: string) => {
      const { data, errors } = await served.api.answer({
        query: `{ districts { ${field.replace('PROFILE', profile)} } }`,
      })
      expect(errors).toEqual([])
      return JSON.stringify(data)
    }
    expect({ name, walking: await ask(', profile: WALKING') }).toEqual({
      name,
      walking: await ask(''),
    })
    expect(await ask(', profile: WHEELCHAIR')).not.toBe(await ask(''))
  })

  it('covers without steps what a loop finds, and says for whom', async () => {
    const asked = { kind: 'MEETING', withinMetres: 1500 } as const
    const withoutSteps = town.cells.map((cell) => ({
      ...cell,
      metres: cell.metres.map((metres, site) => {
        const to = town.sites[site]
        return (to && wayWithoutSteps({ from: cell, to, geodesicMetres: metres / 1.3 })) ?? Infinity
      }),
    }))
    const { city, walkingDistance, gaps, serviceSite } = await served.api.ask(
      z.object({
        city: z.object({ withinReach: z.object({ share: z.object({ value: z.number() }) }) }),
        walkingDistance: z.object({ inWords: z.string(), profiles: z.array(z.string()) }),
        gaps: z.object({ totalCount: z.number() }),
        serviceSite: z.object({
          catchment: z.object({ withinReach: z.object({ value: z.number() }) }),
        }),
      }),
      `{ city { withinReach(reach: { kind: MEETING, withinMetres: 1500, profile: WHEELCHAIR }) { share { value } } }
         walkingDistance(profile: WHEELCHAIR) { inWords profiles }
         gaps(reach: { kind: MEETING, withinMetres: 1500, profile: WHEELCHAIR }) { totalCount }
         serviceSite(slug: "luise") { catchment(reach: { kind: MEETING, withinMetres: 1500, profile: WHEELCHAIR }) { withinReach { value } } } }`,
    )
    const covered = coveredIn(withoutSteps, town.counted(asked), 'AGE_60_PLUS', asked)
    expect(city.withinReach.share.value).toBeCloseTo(
      covered / livingIn(town.cells, 'AGE_60_PLUS'),
      9,
    )
    expect(walkingDistance).toEqual({
      inWords: 'Without steps.',
      profiles: ['WALKING', 'WHEELCHAIR'],
    })
    const luise = town.sites.findIndex(({ slug }) => slug === 'luise')
    expect(serviceSite.catchment.withinReach.value).toBeCloseTo(
      coveredIn(withoutSteps, [luise], 'AGE_60_PLUS', asked),
      6,
    )
    expect(gaps.totalCount).toBeGreaterThan(0)
  })

  it('says how it was measured', async () => {
    const { data } = await served.api.answer({
      query: `{ walkingDistance { method inWords network asOf detourFactor }
        city { coverage(kind: MEETING, withinMetres: 800) { explanation { note } } } }`,
    })
    expect(data).toEqual({
      walkingDistance: {
        method: 'STREET_NETWORK',
        inWords: 'Measured on streets.',
        network: 'Streets',
        asOf: '2026-01-01',
        detourFactor: null,
      },
      city: {
        coverage: {
          explanation: {
            note: 'The share is a lower bound: at least so many reach a site. Within reach means: at most 800 m on foot. The place of one site is uncertain by more than this distance. Measured on streets. Without a range: ways are measured, not estimated. By how much the places of sites can change them is not computed. Only known sites count; their list is not complete. 15 meeting places are known; how many there are is not known. The sites for meeting are unknown in: Loschwitz and Prohlis. Whoever lives near one there is not counted.',
          },
        },
      },
    })
  })
})
