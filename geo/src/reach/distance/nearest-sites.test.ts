import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { geodesicMetres, type Place, pointsOf } from './geodesic.ts'
import { furthestMetres } from '../../terms/asked-at-most.ts'
import { type Nearest, nearestSites } from './nearest-sites.ts'
import { pointsOfPlaces, somewhere, someSites } from '../town-fixture.ts'
import { nearestMeasured, pairsWithin, waysOf } from './ways.ts'

const places = fc.array(somewhere, { maxLength: 40 })

/** By comparing every cell with every site; of equals the first. */
function byComparingAll(
  cells: readonly Place[],
  sites: readonly Place[],
  metresBetween: (cell: Place, site: Place) => number,
) {
  return cells.map((cell) => {
    let nearest = { site: -1, metres: Infinity }
    sites.forEach((place, site) => {
      const metres = metresBetween(cell, place)
      if (metres < nearest.metres && metres <= furthestMetres) nearest = { site, metres }
    })
    return nearest
  })
}

const listed = ({ site, metres }: Nearest) =>
  [...site].map((place, cell) => ({ site: place, metres: metres[cell] }))

describe('the nearest site of every cell', () => {
  it('is what comparing every cell with every site says', () => {
    fc.assert(
      fc.property(places, someSites, fc.constantFrom(1, 1.3, 7), (cells, sites, detour) => {
        const found = nearestSites(pointsOfPlaces(cells), pointsOfPlaces(sites), detour)
        const compared = byComparingAll(cells, sites, (a, b) => detour * geodesicMetres(a, b))
        expect(listed(found)).toEqual(compared)
      }),
    )
  })

  it('is the first in the list of two in one place', () => {
    const twice = pointsOf({ lon: [13.8, 13.7, 13.7], lat: [51, 51, 51] })
    const { site } = nearestSites(pointsOf({ lon: [13.71], lat: [51.01] }), twice, 1.3)
    expect([...site]).toEqual([1])
  })

  it('is none beyond what anybody is asked to walk', () => {
    const found = nearestSites(
      pointsOf({ lon: [13.7, 13.7], lat: [51, 51.4] }),
      pointsOf({ lon: [13.7], lat: [51] }),
      1.3,
    )
    expect(listed(found)).toEqual([
      { site: 0, metres: 0 },
      { site: -1, metres: Infinity },
    ])
  })

  it('refuses ways that are shorter than the geodesic', () => {
    const [cell, site] = [pointsOf({ lon: [13], lat: [51] }), pointsOf({ lon: [13], lat: [51] })]
    expect(() => nearestSites(cell, site, 0.99)).toThrow(RangeError)
    expect(() => nearestSites(cell, site, Number.NaN)).toThrow(RangeError)
  })
})

describe('where ways are measured', () => {
  /** No way is shorter than the geodesic; some do not exist. */
  const wayOf = (cell: Place, site: Place): number | null => {
    const mixed = Math.abs(Math.sin(cell.lon * 911 + cell.lat * 357 + site.lon * 71 + site.lat * 3))
    return mixed > 0.8 ? null : geodesicMetres(cell, site) * (1 + mixed)
  }

  it('the nearest is what measuring every way says, and asks for no way twice', () => {
    fc.assert(
      fc.property(places, someSites, (cells, sites) => {
        const asked: string[] = []
        const search = nearestMeasured(pointsOfPlaces(cells), pointsOfPlaces(sites))
        let step = search.next()
        while (!step.done) {
          const { cell, site } = step.value
          const ways = cell.map((at, pair) => {
            const [from, to] = [cells[at], sites[site[pair] ?? -1]]
            asked.push(`${at} ${site[pair]}`)
            return from && to ? wayOf(from, to) : null
          })
          step = search.next(ways)
        }
        const compared = byComparingAll(cells, sites, (a, b) => wayOf(a, b) ?? Infinity)
        expect(listed(step.value)).toEqual(compared)
        expect(new Set(asked).size).toBe(asked.length)
      }),
    )
  })

  it('every way within a limit is found, by cell and by site', () => {
    fc.assert(
      fc.property(places, someSites, fc.nat(15_000), (cells, sites, limit) => {
        const points = pointsOfPlaces(cells)
        const pairs = pairsWithin(points, pointsOfPlaces(sites), limit)
        const measured = pairs.cell.map((at, pair) => {
          const [from, to] = [cells[at], sites[pairs.site[pair] ?? -1]]
          return from && to ? wayOf(from, to) : null
        })
        const ways = waysOf(points, pairs, measured, limit)
        const compared = cells.map((cell) =>
          sites.flatMap((place, site) => {
            const metres = wayOf(cell, place)
            return metres !== null && metres <= limit ? [{ site, metres }] : []
          }),
        )
        const found = cells.map((_, cell) => {
          const [from, to] = [ways.start[cell] ?? 0, ways.start[cell + 1] ?? 0]
          return [...ways.site.subarray(from, to)].map((site, way) => ({
            site,
            metres: ways.metres[from + way],
          }))
        })
        expect(found).toEqual(compared)
      }),
    )
  })
})
