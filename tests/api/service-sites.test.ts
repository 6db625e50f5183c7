import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'

import { describeOnBothDatabases } from '../support/both-databases.ts'
import { greatCircleMetres } from '../support/great-circle.ts'
import { askForSites, passes, sitesOfSeed, type Near, type Site } from '../support/sites.ts'

/** By name, as a reader of either language expects it, whatever the database's own order of letters. */
const byName = [
  'cotta-awo',
  'friedrichstadt',
  'klotzsche',
  'luise',
  'trachenberge',
  'laubegast',
  'buelowh',
  'leubentreff',
  'nachbarschaft-60plus',
  'seblia',
  'fidelio',
  'michelangelo',
  'stadtbezirksamt-altstadt',
  'stadtbezirksamt-blasewitz',
  'stadtbezirksamt-klotzsche',
  'stadtbezirksamt-leuben',
  'stadtbezirksamt-loschwitz',
  'stadtbezirksamt-neustadt',
  'stadtbezirksamt-pieschen',
  'stadtbezirksamt-plauen',
  'stadtbezirksamt-prohlis',
  'gorbitz',
  'sozialamt-cotta',
  'sozialamt-gorbitz',
  'waldschloesschen',
  'prager-zeile',
]

const lon = fc.double({ min: 13.55, max: 14, noNaN: true })
const lat = fc.double({ min: 50.95, max: 51.2, noNaN: true })
const near: fc.Arbitrary<Near> = fc.record({
  lon,
  lat,
  withinMetres: fc.double({ min: 100, max: 30_000, noNaN: true }),
})
const maybe = <Value>(...values: Value[]) => fc.constantFrom(undefined, ...values)
const box = fc
  .tuple(lon, lon, lat, lat)
  .map(([lon1, lon2, lat1, lat2]) => ({
    west: Math.min(lon1, lon2),
    east: Math.max(lon1, lon2),
    south: Math.min(lat1, lat2),
    north: Math.max(lat1, lat2),
  }))
  .filter(
    ({ west, east, south, north }) =>
      west < east && south < north && east > 13.6 && west < 13.9 && north > 51 && south < 51.15,
  )
const filter = fc.record({
  kinds: maybe(['MEETING'], ['COUNSELLING'], ['COUNSELLING', 'MEETING'], []),
  provider: maybe('FUNDED', 'MUNICIPAL'),
  planningArea: maybe('0', '9', '2'),
  socialSpace: maybe('04', '15', '01'),
  district: maybe('91', '25', '33'),
  boundingBox: fc.option(box, { nil: undefined }),
})

const distanceOf = (site: Site, from: Near) =>
  greatCircleMetres([site.lon, site.lat], [from.lon, from.lat])

describeOnBothDatabases('service sites', (api) => {
  let sites: Site[]
  const siteOf = (slug: string) => {
    const site = sites.find((one) => one.slug === slug)
    if (!site) throw new Error(`The data set has no site ${slug}`)
    return site
  }

  beforeAll(async () => {
    sites = await sitesOfSeed()
  })

  it('come by name, in this order on every database', async () => {
    const { edges, totalCount } = await askForSites(api, { first: 100 })
    expect(totalCount).toBe(26)
    expect(edges.map(({ node }) => node)).toEqual(
      byName.map((slug) => ({ slug, distanceMetres: null })),
    )
  })

  describe('are filtered', () => {
    it.each([
      [{ kinds: ['MEETING'] }, 15],
      [{ kinds: ['COUNSELLING'] }, 18],
      [{ kinds: ['MEETING', 'COUNSELLING'] }, 26],
      [{ kinds: [] }, 0],
      [{ provider: 'MUNICIPAL' }, 11],
      [{ planningArea: '9' }, 5],
      [{ socialSpace: '04' }, 3],
      [{ district: '91' }, 2],
      [{ district: '33' }, 0],
      [{ boundingBox: { west: 13.7, south: 51, east: 13.8, north: 51.1 } }, 14],
    ])('by %j', async (asked, count) => {
      const { edges, totalCount } = await askForSites(api, { filter: asked, first: 100 })
      const expected = byName.filter((slug) => passes(siteOf(slug), asked))
      expect(edges.map(({ node }) => node.slug)).toEqual(expected)
      expect(totalCount).toBe(count)
    })

    it('by any combination, all that is given holding', async () => {
      await fc.assert(
        fc.asyncProperty(filter, async (asked) => {
          const { edges, totalCount } = await askForSites(api, { filter: asked, first: 100 })
          const expected = byName.filter((slug) => passes(siteOf(slug), asked))
          expect(edges.map(({ node }) => node.slug)).toEqual(expected)
          expect(totalCount).toBe(expected.length)
        }),
        { numRuns: 30 },
      )
    })

    it('by a bounding box whose edge runs through a site, which counts as inside', async () => {
      const { lon: west, lat: south } = siteOf('luise')
      const boundingBox = { west, south, east: west + 1e-6, north: south + 1e-6 }
      const { edges } = await askForSites(api, { filter: { boundingBox } })
      expect(edges.map(({ node }) => node.slug)).toEqual(['luise'])
    })
  })

  describe('near a point', () => {
    it('come nearest first, each with its geodesic distance, none farther than asked', async () => {
      await fc.assert(
        fc.asyncProperty(near, async (from) => {
          const { edges, totalCount } = await askForSites(api, { near: from, first: 100 })
          const distances = edges.map(({ node }) => node.distanceMetres ?? Number.NaN)
          expect(distances).toEqual(distances.toSorted((a, b) => a - b))
          expect(totalCount).toBe(edges.length)
          for (const { node } of edges) {
            const expected = distanceOf(siteOf(node.slug), from)
            expect(Math.abs((node.distanceMetres ?? 0) / expected - 1)).toBeLessThan(0.005)
            expect(node.distanceMetres).toBeLessThanOrEqual(from.withinMetres)
          }
          const surely = sites.filter((site) => distanceOf(site, from) < from.withinMetres * 0.995)
          const found = edges.map(({ node }) => node.slug)
          expect(found).toEqual(expect.arrayContaining(surely.map(({ slug }) => slug)))
        }),
        { numRuns: 20 },
      )
    })

    it('are filtered, too', async () => {
      const from = { lon: 13.7373, lat: 51.0504, withinMetres: 100_000 }
      const asked = { kinds: ['COUNSELLING'], provider: 'MUNICIPAL' }
      const { edges, totalCount } = await askForSites(api, {
        near: from,
        filter: asked,
        first: 100,
      })
      const expected = sites
        .filter((site) => passes(site, asked))
        .sort((a, b) => distanceOf(a, from) - distanceOf(b, from))
      expect(edges.map(({ node }) => node.slug)).toEqual(expected.map(({ slug }) => slug))
      expect(totalCount).toBe(expected.length)
    })

    it('are none far outside the city', async () => {
      const from = { lon: 7.5, lat: 51.5, withinMetres: 100_000 }
      expect(await askForSites(api, { near: from })).toEqual({
        totalCount: 0,
        pageInfo: {
          hasNextPage: false,
          hasPreviousPage: false,
          startCursor: null,
          endCursor: null,
        },
        edges: [],
      })
    })

    it('lie at 0 metres where a site stands', async () => {
      const { lon: x, lat: y } = siteOf('luise')
      const { edges } = await askForSites(api, { near: { lon: x, lat: y, withinMetres: 1 } })
      expect(edges.map(({ node }) => node)).toEqual([{ slug: 'luise', distanceMetres: 0 }])
    })
  })

  describe('in pages', () => {
    const question = fc.record({
      size: fc.integer({ min: 1, max: 30 }),
      filter: fc.record({ kinds: maybe(['MEETING'], ['COUNSELLING']) }),
      near: fc.option(near, { nil: undefined }),
    })

    it('forwards name every site once, in the order of the whole list', async () => {
      await fc.assert(
        fc.asyncProperty(question, async ({ size, ...asked }) => {
          const whole = await askForSites(api, { ...asked, first: 100 })
          const walked = []
          let after: string | null = null
          for (;;) {
            const page = await askForSites(api, { ...asked, first: size, after })
            expect(page.totalCount).toBe(whole.totalCount)
            expect(page.edges.length).toBeLessThanOrEqual(size)
            walked.push(...page.edges)
            if (!page.pageInfo.hasNextPage) break
            expect(page.pageInfo.endCursor).toBe(page.edges.at(-1)?.cursor)
            after = page.pageInfo.endCursor
          }
          expect(walked).toEqual(whole.edges)
        }),
        { numRuns: 6 },
      )
    })

    it('backwards name every site once, in the order of the whole list', async () => {
      await fc.assert(
        fc.asyncProperty(question, async ({ size, ...asked }) => {
          const whole = await askForSites(api, { ...asked, first: 100 })
          const walked = []
          let before: string | null = null
          for (;;) {
            const page = await askForSites(api, { ...asked, last: size, before })
            walked.unshift(...page.edges)
            if (!page.pageInfo.hasPreviousPage) break
            expect(page.pageInfo.startCursor).toBe(page.edges[0]?.cursor)
            before = page.pageInfo.startCursor
          }
          expect(walked).toEqual(whole.edges)
        }),
        { numRuns: 6 },
      )
    })

    it('have 20 sites unless told otherwise', async () => {
      expect((await askForSites(api, {})).edges).toHaveLength(20)
    })
  })
})
