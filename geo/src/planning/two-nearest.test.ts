import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { nearestSites } from '../reach/distance/nearest-sites.ts'
import { pointsOfPlaces } from '../reach/town-fixture.ts'
import { PlannedReach } from './planned-reach.ts'
import {
  fulfil,
  siteAt,
  someQuestion,
  someSitesStanding,
  someTown,
  someWish,
  walking,
} from './planning-fixture.ts'
import { TwoNearest } from './two-nearest.ts'
import { WaysOnFoot } from './ways-on-foot.ts'

const bySlug = <Site extends { slug: string }>(sites: readonly Site[]) =>
  sites.toSorted((one, other) => (one.slug < other.slug ? -1 : 1))

describe('the two nearest sites', () => {
  it('are those of the rule of reach, whatever was opened, closed and moved before; ties and no way, too', () => {
    const wishes = fc.array(someWish, { maxLength: 12 })
    fc.assert(
      fc.property(
        someTown,
        someSitesStanding,
        someQuestion,
        wishes,
        (cells, sites, asked, todo) => {
          const planned = new PlannedReach(cells, walking, sites, asked)
          for (const wish of todo) fulfil(planned, wish)
          const standing = bySlug(planned.sites)
          const rule = nearestSites(cells.points, pointsOfPlaces(standing), 1.3)
          const { nearest } = planned
          expect(nearest.nearest().nearest).toEqual(rule)
          const own = [...rule.site].map((_, cell) => [
            nearest.siteOf(cell)?.slug,
            nearest.nextSiteOf(cell)?.slug,
            nearest.nextMetres[cell],
          ])
          const expected = [...rule.site].map((place, cell) => {
            const first = standing[place]
            const others = standing.filter((site) => site !== first)
            const next = nearestSites(cells.points, pointsOfPlaces(others), 1.3)
            // Without a first there is no second, either: nothing is near enough.
            return [first?.slug, others[next.site[cell] ?? -1]?.slug, next.metres[cell]]
          })
          expect(own).toEqual(expected)
        },
      ),
    )
  })

  it('are measured where ways are, and of equally long measured ways the first by its slug', () => {
    const place = { lon: 13.7, lat: 51 }
    const nearest = new TwoNearest(new WaysOnFoot(pointsOfPlaces([place, place, place]), walking))
    nearest.open({ ...siteAt('b', place), ways: [500, 700, Infinity] })
    nearest.open({ ...siteAt('a', { lon: 13.8, lat: 51 }), ways: [500, 800, 60_000] })
    nearest.open({ ...siteAt('c', { lon: 13.9, lat: 51 }), ways: [900, 600, 40_000] })
    const slugs = [0, 1, 2].map((cell) => [
      nearest.siteOf(cell)?.slug,
      nearest.nextSiteOf(cell)?.slug,
    ])
    expect(slugs).toEqual([
      ['a', 'b'],
      ['c', 'b'],
      ['c', undefined],
    ])
    expect([...nearest.metres]).toEqual([500, 600, 40_000])
  })

  it('refuse a site twice, one that does not stand, one that is nowhere, and ways of other cells', () => {
    const place = { lon: 13.7, lat: 51 }
    const nearest = new TwoNearest(new WaysOnFoot(pointsOfPlaces([place]), walking))
    nearest.open(siteAt('a', place))
    for (const wrong of [
      () => {
        nearest.open(siteAt('a', place))
      },
      () => {
        nearest.close('b')
      },
      () => {
        nearest.open(siteAt('b', { lon: 200, lat: 51 }))
      },
      () => {
        nearest.open({ ...siteAt('b', place), ways: [1, 2] })
      },
    ]) {
      expect(wrong).toThrow(RangeError)
    }
    expect(nearest.sites.map(({ slug }) => slug)).toEqual(['a'])
  })
})

describe('ways on foot', () => {
  const cells = pointsOfPlaces([
    { lon: 13.7, lat: 51 },
    { lon: 13.71, lat: 51 },
    { lon: 13.72, lat: 51 },
  ])

  it('stretch in each cell as measured ways there do, and not where nothing was measured', () => {
    const ways = new WaysOnFoot(cells, walking)
    const plain = ways.stand(siteAt('a', { lon: 13.7, lat: 51.01 }))
    const measured = { ...plain, ways: [0, 1, 2].map((cell) => ways.metres(cell, plain) * 1.5) }
    const stretch = ways.localStretch((cell) => (cell === 1 ? null : measured))
    expect([...stretch].map((one) => Math.round(one * 1e9) / 1e9)).toEqual([1.5, 1, 1.5])
    const stretched = new WaysOnFoot(cells, { ...walking, stretch })
    expect(stretched.metres(0, plain)).toBeCloseTo(measured.ways[0] ?? 0, 6)
    expect(stretched.metres(1, plain)).toBe(ways.metres(1, plain))
  })

  it('are never shorter than the geodesic, and stretched for all cells or none', () => {
    expect(() => new WaysOnFoot(cells, { detourFactor: 0.9, stretch: null })).toThrow(RangeError)
    expect(() => new WaysOnFoot(cells, { detourFactor: 1.3, stretch: [1] })).toThrow(RangeError)
  })
})
