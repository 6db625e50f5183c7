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
