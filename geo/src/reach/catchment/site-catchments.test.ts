import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { neverGivenUp } from '../../work/checkpoint.ts'
import { detourEnds, DrawnSites } from '../drawn-reach.ts'
import { type Place, geodesicMetres } from '../distance/geodesic.ts'
import { nearestSites } from '../distance/nearest-sites.ts'
import { bandsOf } from '../cells/reach-cells.ts'
import { residentsWithin } from '../access/residents-within.ts'
import { catchmentsInDraws, nearestCatchments, siteCatchments } from './site-catchments.ts'
import {
  cellsOf,
  type MadeCell,
  pointsOfPlaces,
  someCells,
  someLimits,
  someSites,
  someVagueSites,
} from '../town-fixture.ts'
import { estimatedWays, pairsWithin, waysOf } from '../distance/ways.ts'

type Limits = Record<'AGE_60_TO_79' | 'AGE_80_PLUS', number>

function catchmentsOf(made: readonly MadeCell[], sites: readonly Place[], limits: Limits) {
  const cells = cellsOf(made)
  const farthest = Math.max(...Object.values(limits))
  const pairs = pairsWithin(cells.points, pointsOfPlaces(sites), farthest / 1.3)
  const ways = waysOf(
    cells.points,
    pairs,
    pairs.geodesic.map((metres) => 1.3 * metres),
    farthest,
  )
  return siteCatchments(cells, ways, 'AGE_60_PLUS', limits, sites.length)
}

function reached(made: readonly MadeCell[], sites: readonly Place[], limits: Limits): number {
  const cells = cellsOf(made)
  const nearest = nearestSites(cells.points, pointsOfPlaces(sites), 1.3)
  return (
    cells.sumOver([1, 2, 3, 4], bandsOf('AGE_60_PLUS'), residentsWithin(cells, nearest)(limits)) ??
    0
  )
}

const sum = (counts: Float64Array) => counts.reduce((all, count) => all + count, 0)

describe('site catchments', () => {
  it('are what a loop over all cells and sites says', () => {
    fc.assert(
      fc.property(someCells, someSites, someLimits, (made, sites, limits) => {
        const looped = sites.map((site) =>
          made.reduce((all, cell) => {
            const metres = 1.3 * geodesicMetres(cell, site)
            const younger = metres <= limits.AGE_60_TO_79 ? cell.younger : 0
            return all + younger + (metres <= limits.AGE_80_PLUS ? cell.older : 0)
          }, 0),
        )
        expect([...catchmentsOf(made, sites, limits).withinReach]).toEqual(looped)
      }),
    )
  })

  it('give everybody who reaches a site exactly one nearest', () => {
    fc.assert(
      fc.property(someCells, someSites, someLimits, (made, sites, limits) => {
        const { nearestWithinReach } = catchmentsOf(made, sites, limits)
        expect(sum(nearestWithinReach)).toBe(reached(made, sites, limits))
      }),
    )
  })

  it('tell who depends on a site: those who reach nothing once it is gone', () => {
    fc.assert(
      fc.property(someCells, someSites, someLimits, (made, sites, limits) => {
        const all = reached(made, sites, limits)
        const { withoutOther } = catchmentsOf(made, sites, limits)
        sites.forEach((_, gone) => {
          const left = sites.filter((__, site) => site !== gone)
          expect(all - reached(made, left, limits)).toBe(withoutOther[gone])
        })
      }),
    )
  })

  it('divide everybody among the sites, however far', () => {
    fc.assert(
      fc.property(someCells, someSites, (made, sites) => {
        const cells = cellsOf(made)
        const nearest = nearestSites(cells.points, pointsOfPlaces(sites), 1.3)
        const served = nearestCatchments(cells, nearest, 'AGE_80_PLUS', sites.length)
        const older = made.reduce((all, cell) => all + cell.older, 0)
        expect(sum(served)).toBe(sites.length === 0 ? 0 : older)
      }),
    )
  })
})

describe('site catchments in draws', () => {
  it('are those of the sites where each draw has them, with the shortest ways and with the longest', () => {
    fc.assert(
      fc.property(someCells, someVagueSites, someLimits, (made, sites, limits) => {
        const cells = cellsOf(made)
        const drawn = new DrawnSites(cells, sites)
        const asked = { ages: 'AGE_60_PLUS', limits } as const
        const found = [...catchmentsInDraws(cells, drawn, asked, neverGivenUp)]
        const within = Math.max(...Object.values(limits))
        const expected = drawn.draws.flatMap((points) =>
          Object.values(detourEnds).map((detourFactor) => {
            const given = { detourFactor, within }
            const ways = estimatedWays(cells.points, points, given, neverGivenUp)
            return siteCatchments(cells, ways, 'AGE_60_PLUS', limits, sites.length)
          }),
        )
        expect(found).toEqual(expected)
      }),
      { numRuns: 20 },
    )
  })

  it('end where nobody waits for them', () => {
    const cells = cellsOf([{ lon: 13.7, lat: 51, district: 1, younger: 1, older: 1 }])
    const drawn = new DrawnSites(cells, [{ slug: 'a', lon: 13.7, lat: 51, positionAccuracyM: 100 }])
    const asked = { ages: 'AGE_60_PLUS', limits: { AGE_60_TO_79: 1, AGE_80_PLUS: 1 } } as const
    const leave = () => {
      throw new Error('nobody waits')
    }
    expect(() => [...catchmentsInDraws(cells, drawn, asked, leave)]).toThrow('nobody waits')
  })
})
