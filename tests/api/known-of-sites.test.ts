import { expect, it } from 'vitest'
import { z } from 'zod'

import { describeOnBothDatabases } from '../support/both-databases.ts'
import { readSeed } from '../support/seed.ts'

const siteNodes = z.object({
  serviceSites: z.object({
    nodes: z.array(
      z.object({
        slug: z.string(),
        asOf: z.string().nullable(),
        isOld: z.boolean(),
        stateInWords: z.string(),
        responsibleFor: z.object({ code: z.string() }).nullable(),
        position: z.object({ accuracyMetres: z.int() }),
      }),
    ),
  }),
})
const allOfThem = `{ serviceSites(first: 100) { nodes {
  slug asOf isOld stateInWords responsibleFor { code } position { accuracyMetres } } } }`

const totals = z.object({ siteTotals: z.array(z.unknown()) })
const lines = z.object({ helplines: z.array(z.unknown()) })

describeOnBothDatabases('what is known of sites', (api) => {
  const sites = async (language: 'de' | 'en' = 'de') =>
    (await api.ask(siteNodes, allOfThem, {}, language)).serviceSites.nodes

  it('is told of each: its state, how far off its position may be, whom it is responsible for', async () => {
    const published = await sites()
    const rows = await readSeed('service-sites')
    const bySlug = (one: { slug?: string | undefined }, other: { slug?: string | undefined }) =>
      (one.slug ?? '') < (other.slug ?? '') ? -1 : 1
    expect(
      published
        .map(({ slug, asOf, responsibleFor, position }) => ({
          slug,
          as_of: asOf ?? '',
          responsible_for: responsibleFor?.code ?? '',
          position_accuracy_m: String(position.accuracyMetres),
        }))
        .sort(bySlug),
    ).toEqual(
      rows
        .map(({ slug, as_of, responsible_for, position_accuracy_m }) => ({
          slug,
          as_of,
          responsible_for,
          position_accuracy_m,
        }))
        .sort(bySlug),
    )
  })

  it('is old where it may be older than three years before 31 December 2025', async () => {
    const recent = (await sites()).filter(({ isOld }) => !isOld).map(({ slug }) => slug)
    expect(recent.sort()).toEqual([
      'buelowh',
      'fidelio',
      'gorbitz',
      'klotzsche',
      'luise',
      'nachbarschaft-60plus',
      'waldschloesschen',
    ])
  })

  it('says its state in the language asked for', async () => {
    const words = async (language: 'de' | 'en', slug: string) =>
      (await sites(language)).find((site) => site.slug === slug)?.stateInWords
    expect(await words('de', 'laubegast')).toBe('Alte Angabe von Mai 2012, kann überholt sein')
    expect(await words('en', 'buelowh')).toBe('as of October 2025')
  })

  it('is municipal counselling for every planning area', async () => {
    const municipal = await api.ask(
      siteNodes,
      `{ serviceSites(filter: { provider: MUNICIPAL, kinds: [COUNSELLING] }, first: 100) { nodes {
        slug asOf isOld stateInWords responsibleFor { code } position { accuracyMetres } } } }`,
    )
    const codes = municipal.serviceSites.nodes.map(({ responsibleFor }) => responsibleFor?.code)
    expect([...new Set(codes)].sort()).toEqual('0 1 2 3 4 5 6 7 8 9'.split(' '))
  })

  it('is how many of how many, where somebody counted them', async () => {
    const question = '{ siteTotals { kind known count asOf words source { id asOf } } }'
    expect((await api.ask(totals, question, {}, 'en')).siteTotals).toEqual([
      {
        kind: 'MEETING',
        known: 15,
        count: null,
        asOf: null,
        words: '15 meeting places are known; how many there are is not known.',
        source: null,
      },
      {
        kind: 'COUNSELLING',
        known: 18,
        count: 28,
        asOf: '2018-05',
        words: '18 of about 28 counselling centres are known (the city’s own number of May 2018).',
        source: { id: 'dawo-2018-05', asOf: '2018-05-19' },
      },
    ])
  })

  it('is a number to call, and when somebody answers', async () => {
    const question = `{ helplines { name operator telephone what asOf isOld
      openingHours { words note } source { title } } }`
    expect((await api.ask(lines, question, {}, 'en')).helplines).toEqual([
      {
        name: 'Seniorentelefon',
        operator: 'Landeshauptstadt Dresden, Sozialamt',
        telephone: '+49 351 4884800',
        what: 'Questions about growing older: meeting places, care, housing benefit, disability, housing',
        asOf: '2024-03',
        isOld: false,
        openingHours: {
          words:
            'Monday 9 am to 4 pm; Tuesday 9 am to 6 pm; Wednesday and Thursday 9 am to 4 pm; Friday 9 am to 12 noon. Otherwise an answering machine takes the call; you will be called back.',
          note: 'Otherwise an answering machine takes the call; you will be called back.',
        },
        source: { title: 'Press release of the city no. 69 of 28.02.2024' },
      },
    ])
  })

  it('is whether somebody answers at a moment, and until when that holds', async () => {
    const at = (moment: string, language: 'de' | 'en') =>
      api.ask(
        lines,
        `query Now($moment: DateTime!) { helplines { openingHours { at(moment: $moment) {
          status until changesAt closes holiday next { opens weekday day ahead } words } } } }`,
        { moment },
        language,
      )
    const told = (state: object) => ({ helplines: [{ openingHours: { at: state } }] })
    expect(await at('2026-11-27T10:59:00Z', 'de')).toEqual(
      told({
        status: 'OPEN',
        until: '2026-11-27T12:00:00+01:00',
        changesAt: '2026-11-27T12:00:00+01:00',
        closes: '12:00',
        holiday: null,
        next: null,
        words: 'jetzt geöffnet bis 12 Uhr',
      }),
    )
    // Nothing that was kept of the minute before is given for this one.
    expect(await at('2026-11-27T11:00:00Z', 'de')).toEqual(
      told({
        status: 'CLOSED',
        until: '2026-11-30T09:00:00+01:00',
        changesAt: '2026-11-28T00:00:00+01:00',
        closes: null,
        holiday: null,
        next: { opens: '09:00', weekday: 'MONDAY', day: '2026-11-30', ahead: 'WITHIN_A_WEEK' },
        words: 'geschlossen, öffnet Montag um 9 Uhr',
      }),
    )
    expect(await at('2026-11-18T11:00:00+01:00', 'en')).toMatchObject(
      told({
        holiday: 'Day of Repentance and Prayer',
        words:
          'closed, today is a public holiday (Day of Repentance and Prayer), opens on Thursday at 9 am',
      }),
    )
  })

  it('is nothing invented: neither a field nor an argument speaks of it', async () => {
    const schema = await api.ask(
      z.object({ __schema: z.unknown() }),
      `{ __schema { types { name fields { name args { name } } inputFields { name } enumValues { name } } } }`,
    )
    expect(JSON.stringify(schema)).not.toMatch(/illustrative|standing/i)
  })
})
