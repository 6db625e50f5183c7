import { expect, it } from 'vitest'
import { z } from 'zod'

import { describeOnBothDatabases } from '../support/both-databases.ts'
import { asInput, changes } from '../support/planned-changes.ts'

const near = 'reach: {kind: MEETING, ages: AGE_80_PLUS, withinMetres: 1000}'

describeOnBothDatabases('a polygon that somebody draws', (api) => {
  it('tells who lives in a polygon and who goes where, in both worlds, with how sure it is', async () => {
    const figure = z.object({
      value: z.number().nullable(),
      status: z.string(),
      range: z.object({ low: z.number(), high: z.number() }).nullable(),
    })
    const planned = z.object({ today: figure, planned: figure, change: figure })
    const people = z.object({ residents: figure, covered: figure }).nullable()
    const shape = z.object({
      cells: z.object({
        lon: z.array(z.number()),
        lat: z.array(z.number()),
        residents80Plus: z.array(z.number()),
        ways: z.object({ metres: z.array(z.number().nullable()) }),
      }),
      scenario: z.object({
        inside: z.object({
          cells: z.int(),
          districts: z.array(z.object({ code: z.string() })),
          residents: planned,
          covered: planned,
          share: planned,
          walkingMetres: planned,
          sites: z.array(z.object({ slug: z.string(), today: people, planned: people })),
        }),
      }),
    })
    const [west, south, east, north] = [13.735, 51.02, 13.775, 51.04]
    const outline = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ]
    const told = '{ value status range { low high } }'
    const both = `{ today ${told} planned ${told} change ${told} }`
    const ofSite = `{ residents ${told} covered ${told} }`
    const { cells, scenario } = await api.ask(
      shape,
      `query ($input: ScenarioInput!, $outline: [[Float!]!]!) {
        cells { lon lat residents80Plus ways(reach: {kind: MEETING}) { metres } }
        scenario(input: $input) { inside(outline: $outline, ${near}) { cells districts { code }
          residents ${both} covered ${both} share ${both} walkingMetres ${both}
          sites { slug today ${ofSite} planned ${ofSite} } } } }`,
      { ...asInput(changes.slice(0, 3)), outline },
    )
    const { inside } = scenario
    const members = cells.lon.flatMap((lon, cell) => {
      const lat = cells.lat[cell] ?? 0
      return lon >= west && lon <= east && lat >= south && lat <= north ? [cell] : []
    })
    const sum = (chosen: readonly number[]) =>
      chosen.reduce((all, cell) => all + (cells.residents80Plus[cell] ?? 0), 0)
    const within = members.filter((cell) => (cells.ways.metres[cell] ?? Infinity) <= 1000)
    expect(inside.cells).toBe(members.length)
    expect(inside.residents.today.value).toBeCloseTo(sum(members), 6)
    expect(inside.covered.today.value).toBeCloseTo(sum(within), 6)
    expect(inside.residents.change).toEqual({ value: 0, status: 'ESTIMATED', range: null })
    expect(inside.covered.change.value).toBeGreaterThan(0)
    expect(inside.walkingMetres.change.value).toBeLessThan(0)
    for (const one of [inside.residents, inside.covered, inside.share, inside.walkingMetres]) {
      for (const { value, status, range } of [one.today, one.planned]) {
        expect(status).toBe('ESTIMATED')
        expect(range?.low).toBeLessThan(value ?? 0)
        expect(range?.high).toBeGreaterThan(value ?? 0)
      }
    }
    // What both worlds share makes their difference no less sure.
    const width = (range: { low: number; high: number } | null) =>
      range === null ? 0 : range.high - range.low
    expect(width(inside.covered.change.range)).toBeLessThan(width(inside.covered.planned.range))
    const opened = inside.sites.find(({ slug }) => slug === 'treff-am-wasaplatz')
    expect(opened?.today).toBeNull()
    expect(opened?.planned?.residents.value).toBeGreaterThan(0)
    for (const world of ['today', 'planned'] as const) {
      const all = inside.sites.reduce((one, site) => one + (site[world]?.residents.value ?? 0), 0)
      expect(all).toBeCloseTo(inside.residents[world].value ?? 0, 6)
    }
  })

  it('tells nothing of a polygon in which nobody lives, or in which no site is known', async () => {
    const told = z.object({
      value: z.null(),
      status: z.string(),
      missingReason: z.string().nullable(),
      explanation: z.object({ note: z.string() }),
    })
    const known = z.object({ value: z.number(), status: z.string() })
    const shape = z.object({
      scenario: z.object({
        nowhere: z.object({ residents: z.object({ planned: told }) }),
        unknown: z.object({
          residents: z.object({ planned: known }),
          covered: z.object({ planned: told }),
        }),
      }),
    })
    const ring = (lon: number, lat: number, size: number) =>
      JSON.stringify([
        [lon, lat],
        [lon + size, lat],
        [lon + size, lat + size],
        [lon, lat],
      ])
    const missing = '{ value status missingReason explanation { note } }'
    const { scenario } = await api.ask(
      shape,
      `query ($input: ScenarioInput!) { scenario(input: $input) {
        nowhere: inside(outline: ${ring(13.2, 50.8, 0.01)}, ${near}) { residents { planned ${missing} } }
        unknown: inside(outline: ${ring(13.78, 50.995, 0.02)}, ${near}) {
          residents { planned { value status } } covered { planned ${missing} } } } }`,
      asInput([]),
    )
    const { nowhere, unknown } = scenario
    expect(nowhere.residents.planned.status).toBe('MISSING')
    expect(nowhere.residents.planned.explanation.note).toContain(
      'the middle of no cell lies in the polygon',
    )
    expect(unknown.residents.planned).toMatchObject({ status: 'ESTIMATED' })
    expect(unknown.covered.planned).toMatchObject({
      status: 'MISSING',
      missingReason: 'SITES_UNKNOWN',
    })
    expect(unknown.covered.planned.explanation.note).toContain('no site there is known')
  })

  it.each([
    {
      outline: [
        [13.7, 51],
        [13.8, 51.1],
        [13.8, 51],
        [13.7, 51.1],
        [13.7, 51],
      ],
      code: 'MALFORMED_POLYGON',
      de: 'Die Linie um die Fläche kreuzt oder berührt sich selbst: an den Seiten, die an den Ecken 1 und 3 beginnen.',
      en: 'The line around the polygon crosses or touches itself: at the sides that begin at the corners 1 and 3.',
    },
    {
      outline: [
        [13.7, 51],
        [13.8, 51.1],
        [13.8, 51],
        [13.7, 51.01],
      ],
      code: 'MALFORMED_POLYGON',
      de: 'Die Linie um die Fläche ist nicht geschlossen: Ihre letzte Ecke muss die erste sein.',
      en: 'The line around the polygon is not closed: its last corner must be the first.',
    },
    {
      outline: [
        [51, 13.7],
        [51.1, 13.8],
        [51, 13.8],
        [51, 13.7],
      ],
      code: 'POSITION_SWAPPED',
      de: 'Länge und Breite sind vertauscht: „lon“ ist 51, „lat“ ist 13,7. Die Länge („lon“) ist die kleinere der beiden Zahlen.',
      en: 'Longitude and latitude are swapped: "lon" is 51, "lat" is 13.7. The longitude ("lon") is the smaller of the two.',
    },
  ])('refuses a polygon that is none (%#)', async ({ outline, code, de, en }) => {
    const query = `query ($outline: [[Float!]!]!) { scenario(input: {changes: []}) {
      inside(outline: $outline, reach: {kind: MEETING, withinMetres: 1000}) { cells } } }`
    for (const [language, message] of [
      ['de', de],
      ['en', en],
    ] as const) {
      const { errors } = await api.answer({ query, variables: { outline } }, language)
      expect(errors).toMatchObject([{ message, extensions: { code } }])
    }
  })
})
