import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

import type { Api } from '../support/api.ts'
import { inventCity, type InventedCity, type Invention } from '../support/invented-city.ts'
import { describeWithDataSets, type Serve } from '../support/serve-data-set.ts'

/** What another city calls its levels, and what it alone has. */
const foreign =
  /Dresd|\bElbe\b|Sachsen|Saxon|Stadtteil|Stadtr[aä]um|Planungsbereich|Planungsraum|Stadtbezirk|\b(?:[Ss]ocial space|[Pp]lanning area|[Dd]istrict)s?\b|PLANNING_AREA|SOCIAL_SPACE/

const pages = [
  '/',
  '/?area=district-03',
  '/?index=share-80-plus:1,density-60-plus:1',
  '/vergleich',
  '/vergleich?compare-areas=district-02,district-03',
  '/bedarf',
  '/erreichbarkeit',
  '/erreichbarkeit?level=planning-area',
  '/planen',
  '/planen?show=change&level=social-space',
  '/planen/blatt',
  '/standorte',
  '/standorte?map=yes',
  '/standorte?q=Anger',
  '/standorte?from=district-02&map=yes',
  '/standorte/treff-1',
  '/standorte/treff-2',
  '/einbetten/vorschau',
  '/einbetten/karte/vorschau',
  '/daten/einspielen',
  '/daten/methoden',
  '/ogc',
  '/barrierefreiheit',
  '/impressum',
  '/datenschutz',
]

/** They tell when this server loaded its data, or bear what is new in each answer. */
const pagesOfEachServer = [
  '/daten',
  '/einbetten',
  '/einbetten?district=02',
  '/einbetten/karte',
  '/einbetten/erreichbarkeit',
]

const files = [
  '/tabelle.csv',
  '/erreichbarkeit/tabelle.csv',
  '/standorte/orte.csv',
  '/bild.svg',
  '/karte.svg',
  '/erreichbarkeit/bild.svg',
  '/planen/karte.svg',
  '/sitemap.xml',
]

/** Everything about this city is invented: see inventCity. */
describeWithDataSets('an invented city of two levels', (serve) => {
  describe('with residents and places alone', () => {
    const asked = servedCity(serve, {})

    it('tells its levels by their names, and lists no other', async () => {
      const { api, city } = asked()
      const data = await api.ask(
        z.unknown(),
        `{
        city { name levels { level name { german { one many gender } english { one many } } } texts { key } }
        planningAreas { id } socialSpaces { id } districts { code socialSpaceParts { part } }
        search(text: "Musterstadt") { __typename }
        dataSet(id: "areas") { description }
      }`,
      )
      expect(data).toMatchObject({
        city: {
          name: 'Musterstadt',
          levels: [
            {
              level: 'CITY',
              name: {
                german: { one: 'Gemeinde', many: 'Gemeinden', gender: 'FEMININE' },
                english: { one: 'town', many: 'towns' },
              },
            },
            {
              level: 'DISTRICT',
              name: {
                german: { one: 'Viertel', many: 'Viertel', gender: 'NEUTER' },
                english: { one: 'quarter', many: 'quarters' },
              },
            },
          ],
          texts: [{ key: 'outlines-attribution' }, { key: 'outlines-accuracy' }],
        },
        planningAreas: [],
        socialSpaces: [],
        districts: city.districts.map((code) => ({ code, socialSpaceParts: [] })),
        search: [{ __typename: 'City' }],
        dataSet: {
          description:
            'The town and quarters with their size and what they lie in; with outlines in GeoJSON, GeoPackage and Parquet.',
        },
      })
    })

    it('has figures of no other level', async () => {
      const { indicators } = await asked().api.ask(
        z.object({
          indicators: z.array(z.object({ availability: z.array(z.object({ level: z.string() })) })),
        }),
        '{ indicators { availability { level } } }',
      )
      const levels = indicators.flatMap(({ availability }) =>
        availability.map(({ level }) => level),
      )
      expect([...new Set(levels)]).toEqual(['CITY', 'DISTRICT'])
    })

    it('knows the people of its quarters as counted, and protects those who are few', async () => {
      const data = await asked().api.ask(
        z.unknown(),
        `{
        third: district(code: "03") { residents(ages: AGE_80_PLUS) { status } }
        first: district(code: "01") { residents(ages: AGE_80_PLUS) { value status } }
        city { residents(ages: AGE_80_PLUS) { status } }
      }`,
      )
      expect(data).toEqual({
        third: { residents: { status: 'OBSERVED' } },
        first: { residents: { value: null, status: 'SUPPRESSED' } },
        city: { residents: { status: 'OBSERVED' } },
      })
    })

    it('refuses a level it does not have', async () => {
      const query = '{ area(level: PLANNING_AREA, code: "musterstadt") { id } }'
      const { errors } = await asked().api.answer({ query })
      expect(errors).toMatchObject([{ extensions: { code: 'UNKNOWN_AREA' } }])
    })

    it.each(['/bedarf', '/erreichbarkeit', '/planen', '/planen/blatt'])(
      'says at %s which files bring what belongs there',
      async (path) => {
        const html = await (await asked().api.fetch(path)).text()
        expect(html).toContain('Diese Dateien bringen es')
        expect(html).toContain('href="/daten/einspielen"')
      },
    )

    itAnswersInItsOwnWords(asked)

    it('lists outlines and collections of the levels it has', async () => {
      const { api } = asked()
      const { dataVersion } = await api.ask(
        z.object({ dataVersion: z.string() }),
        '{ dataVersion }',
      )
      const outlines = await api.fetch(`/shapes/${dataVersion}/areas-overview.json`)
      const { objects } = z.object({ objects: z.looseObject({}) }).parse(await outlines.json())
      expect(Object.keys(objects).sort()).toEqual(['city', 'districts', 'waterways'])
      const collections = await api.fetch('/en/ogc/collections?f=json')
      const { collections: listed } = z
        .object({ collections: z.array(z.object({ id: z.string(), title: z.string() })) })
        .parse(await collections.json())
      expect(listed.map(({ id }) => id)).not.toContain('planning-areas')
      expect(listed.map(({ id }) => id)).not.toContain('social-spaces')
      expect(listed.map(({ title }) => title)).toContain('Quarters')
    })
  })

  describe('with cells, a framework and staff', () => {
    const asked = servedCity(serve, { cells: true, plan: true })

    itAnswersInItsOwnWords(asked)

    it('plans its staff as a whole', async () => {
      const { api } = asked()
      const html = await (await api.fetch('/bedarf')).text()
      expect(readable(html)).toMatch(/In Musterstadt insgesamt fehlen \d,\d+\sVZÄ/)
      const staff = await (await api.fetch('/daten/staff.csv')).text()
      expect(staff.split('\n').slice(1, 3)).toEqual([
        expect.stringMatching(/^Gemeinde;musterstadt;Musterstadt;Begegnung;3;/),
        expect.stringMatching(/^Gemeinde;musterstadt;Musterstadt;Beratung;1,5;/),
      ])
    })
  })
})

interface Asked {
  api: Api
  city: InventedCity
}

function servedCity(serve: Serve, invention: Invention): () => Asked {
  let asked: Asked | undefined
  beforeAll(async () => {
    const city = await inventCity(invention)
    asked = { city, api: (await serve(city.directory)).api }
  })
  afterAll(() => asked?.city.remove())
  return () => {
    if (!asked) throw new Error('the invented city is not served yet')
    return asked
  }
}

function itAnswersInItsOwnWords(asked: () => Asked): void {
  it.each(['', '/en'])('on every page%s', async (prefix) => {
    for (const path of pages) {
      const own = prefix + (prefix ? path.replace(/^\/(?=\?|$)/, '') : path)
      await expectOwnWords(own, await asked().api.fetch(own))
    }
    for (const path of pagesOfEachServer) {
      await expectOwnWords(path, await fetch(asked().api.url + prefix + path))
    }
  })

  it.each(['/standorte', '/standorte?q=Anger', '/standorte/treff-1'])(
    'in Leichte Sprache at %s',
    async (path) => {
      await expectOwnWords(path, await asked().api.fetch(`/leicht${path}`))
    },
  )

  it.each(files)('in %s', async (path) => {
    const response = await asked().api.fetch(path)
    expect(response.status).toBe(200)
    expect(await response.text()).not.toMatch(foreign)
  })

  it('in every table to take along', async () => {
    const { api } = asked()
    const { dataSets } = await api.ask(
      z.object({ dataSets: z.array(z.object({ id: z.string() })) }),
      '{ dataSets { id } }',
    )
    for (const { id } of dataSets) {
      const path = `/daten/${id}.csv`
      const response = await api.fetch(path)
      expect([path, response.status]).toEqual([path, 200])
      const found = foreign.exec(await response.text())
      expect([path, found?.[0] ?? null]).toEqual([path, null])
    }
  })
}

async function expectOwnWords(path: string, response: Response): Promise<void> {
  const text = readable(await response.text())
  expect({
    path,
    status: response.status,
    foreign: foreign.exec(text)?.[0] ?? null,
    emptyHeadings: emptyHeadings(text),
  }).toEqual({ path, status: 200, foreign: null, emptyHeadings: [] })
}

/** What somebody reads: without scripts, styles, addresses and what only programs look at. */
const readable = (html: string) =>
  html
    .replaceAll(/<script\b[^]*?<\/script>/g, '')
    .replaceAll(/<style\b[^]*?<\/style>/g, '')
    .replaceAll(/<(?:meta|link)\b[^>]*(?:og:|rel=)[^>]*>/g, '')
    .replaceAll(
      /\s(?:href|src|id|for|name|value|class|aria-labelledby|aria-controls|action|data-[\w-]+)="[^"]*"/g,
      '',
    )
    .replaceAll(/https?:\/\/[^\s"<]*/g, '')

const emptyHeadings = (html: string) =>
  [...html.matchAll(/<(h[1-6]|th|legend|caption|dt|dd)\b[^>]*>([^]*?)<\/\1>/g)]
    .filter(
      ([, , inner = '']) =>
        inner.replaceAll(/<[^>]*>/g, '').trim() === '' && !inner.includes('<svg'),
    )
    .map(([whole]) => whole)
