import { describe, expect, it } from 'vitest'
import { z } from 'zod'

import { describeOnBothDatabases } from '../support/both-databases.ts'
import { triedKey } from '../support/demand.ts'

const query = `{ city { meeting: staffing(kind: MEETING) { planningKey { value } target { value status } }
  counselling: staffing(kind: COUNSELLING) { planningKey { value } }
  figure(indicator: "target-fte-meeting") { value } } }`
const figure = z.object({ value: z.number() })
const shape = z.object({
  city: z.object({
    meeting: z.object({ planningKey: figure, target: figure }),
    counselling: z.object({ planningKey: figure }),
    figure,
  }),
})

describeOnBothDatabases('a question under a scenario', (api) => {
  it('is answered under it throughout, by staffing and by indicators', async () => {
    const scenario = triedKey('MEETING', 5000)
    const { city } = await api.ask(shape, query, {}, 'en', { scenario })
    expect(city.meeting.planningKey.value).toBe(5000)
    expect(city.meeting.target.value).toBeCloseTo(160_058 / 5000, 12)
    expect(city.figure.value).toBe(city.meeting.target.value)
    expect(city.counselling.planningKey.value).toBe(5900)
  })

  it('leaves today as it is, which is the scenario without changes', async () => {
    const today = await api.ask(shape, query)
    expect(today.city.meeting.planningKey.value).toBe(6500)
    const nothing = { scenario: { schema: 1, changes: [] } }
    expect(await api.ask(shape, query, {}, 'en', nothing)).toEqual(today)
  })

  it('names the sites that it opens, among the others and near a point', async () => {
    const opened = {
      type: 'openSite',
      slug: 'treff-am-wasaplatz',
      name: 'Treff am Wasaplatz',
      kinds: ['MEETING'],
      provider: 'FUNDED',
      lon: 13.7626,
      lat: 51.0216,
      district: '71',
    }
    const scenario = { schema: 1, changes: [opened, { type: 'closeSite', slug: 'luise' }] }
    const sites = z.object({
      serviceSites: z.object({
        totalCount: z.int(),
        nodes: z.array(z.object({ slug: z.string() })),
      }),
      near: z.object({ nodes: z.array(z.unknown()) }),
      search: z.array(z.unknown()),
    })
    const answer = await api.ask(
      sites,
      `{ serviceSites(first: 100) { totalCount nodes { slug } }
         near: serviceSites(near: { lon: 13.7626, lat: 51.0216, withinMetres: 10 }) {
           nodes { name address distanceMetres district { code } } }
         search(text: "wasaplatz") { ... on ServiceSite { slug } } }`,
      {},
      'en',
      { scenario },
    )
    const slugs = answer.serviceSites.nodes.map(({ slug }) => slug)
    expect(answer.serviceSites.totalCount).toBe(26)
    expect(slugs).toContain('treff-am-wasaplatz')
    expect(slugs).not.toContain('luise')
    expect(answer.near.nodes).toEqual([
      { name: opened.name, address: null, distanceMetres: 0, district: { code: '71' } },
    ])
    expect(answer.search).toContainEqual({ slug: 'treff-am-wasaplatz' })
  })

  it('may be asked by address, too', async () => {
    const extensions = JSON.stringify({ scenario: triedKey('MEETING', 5000) })
    const search = new URLSearchParams({ query, extensions })
    const response = await api.fetch(`/graphql?${search.toString()}`, {
      headers: { 'apollo-require-preflight': 'true' },
    })
    const { data } = z.object({ data: shape }).parse(await response.json())
    expect(data.city.meeting.planningKey.value).toBe(5000)
  })

  describe('that cannot be', () => {
    const place = 'changes.0.residents60PlusPerFte'
    it.each([
      ...[0, -5, 0.999, 1_000_000.5, 1e12, -1e12, 1e-9].map((key) => ({
        scenario: triedKey('MEETING', key),
        change: 1,
        en: `Change 1 of the scenario: The scenario cannot be read (at ${place}).`,
        de: `Änderung 1 des Szenarios: Das Szenario ist nicht lesbar (bei ${place}).`,
      })),
      {
        scenario: triedKey('MEETING', 5000, 'dresden-1999'),
        change: 1,
        en: 'Change 1 of the scenario: The framework "dresden-1999" has no such planning key.',
        de: 'Änderung 1 des Szenarios: Im Rahmenkonzept „dresden-1999“ gibt es keinen solchen Personalschlüssel.',
      },
      {
        scenario: { schema: 3, changes: [] },
        change: null,
        en: 'The scenario comes from another version of the programme and cannot be read here.',
        de: 'Das Szenario stammt aus einer anderen Fassung des Programms und kann hier nicht gelesen werden.',
      },
      ...['today', 7, false].map((scenario) => ({
        scenario,
        change: null,
        en: 'The scenario cannot be read.',
        de: 'Das Szenario ist nicht lesbar.',
      })),
      {
        scenario: { schema: 1, changes: 'none' },
        change: null,
        en: 'The scenario cannot be read (at changes).',
        de: 'Das Szenario ist nicht lesbar (bei changes).',
      },
    ])(
      'is refused in words, and nothing is answered (%#)',
      async ({ scenario, change, en, de }) => {
        for (const [language, message] of [
          ['en', en],
          ['de', de],
        ] as const) {
          const answer = await api.answer({ query, extensions: { scenario } }, language)
          expect(answer.status).toBe(400)
          expect(answer.data).toBeNull()
          expect(answer.errors).toMatchObject([
            { message, extensions: { code: 'IMPOSSIBLE_SCENARIO', change } },
          ])
        }
      },
    )
  })
})
