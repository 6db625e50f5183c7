import { describe, expect, it } from 'vitest'

import { loadWay } from './way'

const place = { slug: 'luise', position: { lon: 13.75, lat: 51.05, accuracyMetres: 20 } }
const route = {
  metres: 1000,
  steps: [{ inWords: 'Nach Osten: 1 km der Warthaer Straße folgen' }],
  arrivalInWords: 'Dort sind Sie am Ziel.',
  course: { lon: [13.74, 13.75], lat: [51.05, 51.05] },
  flightsOfStairs: 0,
  raisedKerbs: 0,
  benches: [],
  longestMetresWithoutBench: 1000,
  toilets: [],
  note: '',
  network: '',
}
const found = { route, noRoute: null, noRouteInWords: null }
const none = (noRoute: 'NO_WAY' | 'NO_STREET_NETWORK') => ({
  route: null,
  noRoute,
  noRouteInWords: 'Dorthin führt kein Weg.',
})

/** The way as the API answers it, from a position unless another start is named. */
async function wayWhere(walkingRoute: object, search = '', start = 'at=51.05,13.74') {
  const data = {
    serviceSite: { walkingMetres: 1010, walkingRoute },
    walkingDistance: { method: 'STREET_NETWORK' },
    districtAt: { name: 'Pieschen' },
    area: { __typename: 'District', name: 'Pieschen', centre: { lon: 13.74, lat: 51.05 } },
  }
  const fetch = () => Promise.resolve(Response.json({ data }))
  const address = new URLSearchParams(`?${start}${search}`)
  const way = await loadWay({ fetch, language: 'de' }, address, place)
  return way && { ...way, start: undefined }
}

describe('the way to a place', () => {
  it('is told along streets where they are known, as long as it is', async () => {
    expect(await wayWhere(found)).toMatchObject({
      profile: 'WALKING',
      walkingMetres: 1000,
      route,
      noRoute: null,
    })
  })

  it('is told without steps to whoever asks for it', async () => {
    expect(await wayWhere(found, '&profile=wheelchair')).toMatchObject({ profile: 'WHEELCHAIR' })
  })

  it('is not told step by step where nobody would walk so far', async () => {
    const far = { ...found, route: { ...route, metres: 5001 } }
    expect(await wayWhere(far)).toMatchObject({ walkingMetres: 5001, route: null, noRoute: null })
  })

  it('is not told step by step from somewhere in a district', async () => {
    expect(await wayWhere(found, '', 'from=district-06')).toMatchObject({
      walkingMetres: 1000,
      route: null,
      noRoute: null,
    })
  })

  it('says why there is none, and never takes the way on foot for one without steps', async () => {
    expect(await wayWhere(none('NO_WAY'), '&profile=wheelchair')).toMatchObject({
      profile: 'WHEELCHAIR',
      walkingMetres: null,
      route: null,
      noRoute: 'Dorthin führt kein Weg.',
    })
  })

  it('is that on foot where no streets are installed, whatever is asked for', async () => {
    expect(await wayWhere(none('NO_STREET_NETWORK'), '&profile=wheelchair')).toMatchObject({
      profile: 'WALKING',
      walkingMetres: 1010,
      route: null,
      noRoute: null,
    })
  })
})
