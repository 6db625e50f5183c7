import fc from 'fast-check'
import { expect, it } from 'vitest'
import { z } from 'zod'

import { describeOnBothDatabases } from '../support/both-databases.ts'
import { geodesicMetres } from '../support/geodesic.ts'
import {
  describeRefusals,
  malformedPosition,
  outsideTheCountry,
  swappedPosition,
} from '../support/refusals.ts'

const position = z.object({ lon: z.number(), lat: z.number() })
const sitesWithWays = z.object({
  serviceSites: z.object({
    nodes: z.array(z.object({ position, walkingMetres: z.number().nullable() })),
  }),
})
const districtsWithCentres = z.object({
  districts: z.array(z.object({ id: z.string(), centre: position })),
})
const districtAt = z.object({ districtAt: z.object({ id: z.string() }).nullable() })

const waysQuery = `query ($from: PositionInput!) {
  serviceSites(first: 100) { nodes { position { lon lat } walkingMetres(from: $from) } } }`
const districtAtQuery = `query ($position: PositionInput!) { districtAt(position: $position) { id } }`

const anywhere = fc.record({
  lon: fc.double({ min: 13.5, max: 14, noNaN: true }),
  lat: fc.double({ min: 50.95, max: 51.2, noNaN: true }),
})

describeOnBothDatabases('the way to a place', (api) => {
  it('is from anywhere 1.3 times the geodesic distance where there is no street network', async () => {
    await fc.assert(
      fc.asyncProperty(anywhere, async (from) => {
        const { serviceSites } = await api.ask(sitesWithWays, waysQuery, { from })
        expect(serviceSites.nodes).not.toEqual([])
        for (const site of serviceSites.nodes) {
          expect(site.walkingMetres).toBeCloseTo(1.3 * geodesicMetres(from, site.position), 2)
        }
      }),
      { numRuns: 10 },
    )
  })

  it('is told in no steps where there is no street network, which is said', async () => {
    const { data, errors } = await api.answer({
      query: `{ serviceSite(slug: "luise") { walkingRoute(from: { lon: 13.74, lat: 51.05 }, profile: WHEELCHAIR) {
        route { metres } noRoute noRouteInWords } } }`,
    })
    expect(errors).toEqual([])
    expect(data).toEqual({
      serviceSite: {
        walkingRoute: {
          route: null,
          noRoute: 'NO_STREET_NETWORK',
          noRouteInWords:
            'We do not know the way along the streets: no street network is set up on this server.',
        },
      },
    })
  })

  it('begins near a stop, which from the stop itself is that one, and far away is none', async () => {
    const { data, errors } = await api.answer({
      query: `query ($from: PositionInput!) {
        nearestStop(from: $from) { stop { name } walkingMetres status range { low high } asOf }
        there: nearestStop(from: { lon: 12.37, lat: 51.34 }) { stop { name } } }`,
      variables: { from: { lon: 13.77083, lat: 51.04634 } },
    })
    expect(errors).toEqual([])
    expect(data).toEqual({
      nearestStop: {
        stop: { name: 'Fetscherplatz' },
        walkingMetres: 0,
        status: 'ESTIMATED',
        range: null,
        asOf: '2016',
      },
      there: null,
    })
  })

  it('starts in a district that is found by position', async () => {
    const { districts } = await api.ask(
      districtsWithCentres,
      '{ districts { id centre { lon lat } } }',
    )
    const found = await Promise.all(
      districts.map(({ centre }) => api.ask(districtAt, districtAtQuery, { position: centre })),
    )
    expect(found.map((answer) => answer.districtAt?.id)).toEqual(districts.map(({ id }) => id))
  })

  it.each([
    ['Radebeul', { lon: 13.66, lat: 51.11 }],
    ['Berlin', { lon: 13.4, lat: 52.52 }],
  ])('starts in no district of the city in %s', async (_, outside) => {
    expect(await api.ask(districtAt, districtAtQuery, { position: outside })).toEqual({
      districtAt: null,
    })
  })
})

describeRefusals('a start elsewhere', [
  {
    name: 'of a way to a stop, outside the country',
    query: '{ nearestStop(from: { lon: 2.35, lat: 48.86 }) { walkingMetres } }',
    ...outsideTheCountry,
  },
  {
    name: 'of a way, with longitude and latitude swapped',
    query: '{ serviceSite(slug: "luise") { walkingMetres(from: { lon: 51.05, lat: 13.74 }) } }',
    ...swappedPosition,
  },
  {
    name: 'in a district, outside the country',
    query: '{ districtAt(position: { lon: 2.35, lat: 48.86 }) { id } }',
    ...outsideTheCountry,
  },
])

describeRefusals('a start that is no place on earth', [
  {
    name: 'of a way',
    query: '{ serviceSite(slug: "luise") { walkingMetres(from: { lon: 13.7, lat: 91 }) } }',
    ...malformedPosition,
  },
  {
    name: 'in a district',
    query: '{ districtAt(position: { lon: 200, lat: 51 }) { id } }',
    ...malformedPosition,
  },
])
