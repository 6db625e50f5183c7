import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

import { Api } from '../support/api.ts'
import { readSeed } from '../support/seed.ts'
import { sharedServer } from '../support/shared.ts'

const answered = z.object({
  search: z.array(z.object({ __typename: z.string(), name: z.string() })),
})

describe('a search in Dresden', () => {
  const api = new Api()

  beforeAll(async () => {
    api.use(await sharedServer('embedded'))
  })

  const search = async (text: string) => {
    const named = [
      'City',
      'PlanningArea',
      'SocialSpace',
      'District',
      'ServiceSite',
      'DistrictOffice',
      'Stop',
    ].map((type) => `... on ${type} { name }`)
    const query = `query ($text: String!) { search(text: $text, first: 50) { __typename ${named.join(' ')} } }`
    const { data } = await api.answer({ query, variables: { text } })
    return answered.parse(data).search
  }

  it.each([
    [
      'Löbtau',
      'Lo\u0308btau',
      'loebtau',
      'lobtau',
      'LÖBTAU',
      'Dresden-Löbtau',
      'Löbtau, Stadt Dresden',
    ],
    ['Weißig', 'Weissig', 'WEIẞIG', 'Dresden Weissig', 'weißig dresden'],
    ['Theaterstraße', 'Theaterstr.', 'Theaterstr', 'theaterstrasse', 'Theater-Straße'],
    ['Südvorstadt-Ost', 'suedvorstadt ost', 'Sudvorstadt Ost', 'SÜDVORSTADT–OST'],
  ])('for %s is the same however it is spelt: %s, %s, %s …', async (text, ...spellings) => {
    const found = await search(text)
    expect(found.length).toBeGreaterThan(0)
    for (const spelling of spellings) expect(await search(spelling)).toEqual(found)
  })

  it.each([
    ['Gorbiz', 'Gorbitz'],
    ['Johanstadt', 'Johannstadt'],
    ['Bühlaw', 'Bühlau'],
    ['Blasewtiz', 'Blasewitz'],
    ['Dresdn Prolis', 'Prohlis'],
  ])('for %s, with a letter wrong, still finds %s', async (text, name) => {
    const [first] = await search(text)
    expect(first?.name).toContain(name)
  })

  it.each([
    ['Fetscherplatz', 'Fetscherplatz'],
    ['Haltestelle Fetscherplatz', 'Fetscherplatz'],
    ['Fetscherplaz', 'Fetscherplatz'],
    ['haltestele fetscher platz', 'Fetscherplatz'],
    ['Dresden Fetscherpl.', 'Fetscherplatz'],
    ['Stop Postplatz', 'Postplatz'],
  ])('for %s finds the stop %s', async (text, name) => {
    expect((await search(text))[0]).toEqual({ __typename: 'Stop', name })
  })

  it.each(['Pieschen', 'Löbtau', 'Prohlis', 'Klotzsche', 'Neustadt', 'Leuben', 'Cotta'])(
    'for %s has areas before stops',
    async (text) => {
      const found = await search(text)
      expect(found[0]?.__typename).not.toBe('Stop')
    },
  )

  it('tells stops of one name apart, each with an address of its own', async () => {
    const stop = z.object({
      slug: z.string(),
      nameInFull: z.string(),
      modes: z.array(z.string()),
      district: z.object({ name: z.string() }).nullable(),
    })
    const fields = '{ slug nameInFull modes district { name } }'
    const { search: found } = await api.ask(
      z.object({ search: z.array(stop) }),
      `{ search(text: "Haltestelle Schule Schullwitz") { ... on Stop ${fields} } }`,
    )
    expect(found).toEqual([
      {
        slug: 'schule-47-west',
        nameInFull: 'Schule (Schönfeld/Schullwitz, in the west)',
        modes: ['BUS'],
        district: { name: 'Schönfeld/Schullwitz' },
      },
      {
        slug: 'schule-47-east',
        nameInFull: 'Schule (Schönfeld/Schullwitz, in the middle)',
        modes: ['BUS'],
        district: { name: 'Schönfeld/Schullwitz' },
      },
    ])
    const again = await api.ask(z.object({ stop }), `{ stop(slug: "schule-47-east") ${fields} }`)
    expect(again.stop).toEqual(found[1])
  })

  it('for the city finds it first, and no site only because of its operator', async () => {
    const byOperator = (await readSeed('service-sites')).filter(
      ({ name, operator }) => !name?.includes('Dresden') && operator?.includes('Dresden'),
    )
    expect(byOperator.length).toBeGreaterThan(5)
    const found = await search('Dresden')
    expect(found[0]).toEqual({ __typename: 'City', name: 'Dresden' })
    for (const { name } of byOperator) {
      expect(found).not.toContainEqual({ __typename: 'ServiceSite', name })
    }
  })
})
