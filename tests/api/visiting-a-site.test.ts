import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'

import { seedWithKnownSite } from '../support/known-site.ts'
import type { SeedCopy } from '../support/seed-copy.ts'
import { describeWithDataSets, type ServedDataSet } from '../support/serve-data-set.ts'

const question = `query ($slug: String!) { serviceSite(slug: $slug) {
  slug telephone wheelchair offers website
  openingHours { words note weekly { weekdays spans { opens closes } } } } }`

const answer = z.object({ serviceSite: z.unknown() })

describeWithDataSets('what a visitor wants to know of a site', (serve) => {
  let copy: SeedCopy
  let served: ServedDataSet

  beforeAll(async () => {
    copy = await seedWithKnownSite()
    served = await serve(copy.directory)
  })
  afterAll(async () => {
    await served.stop()
    await copy.remove()
  })

  const site = async (slug: string, language: 'de' | 'en') =>
    (await served.api.ask(answer, question, { slug }, language)).serviceSite

  const luise = {
    slug: 'luise',
    telephone: '+49 351 1234567',
    wheelchair: 'LIMITED',
    website: 'https://luise.example/treff',
    openingHours: {
      weekly: [
        {
          weekdays: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY'],
          spans: [
            { opens: '09:00', closes: '12:00' },
            { opens: '13:00', closes: '16:00' },
          ],
        },
        { weekdays: ['FRIDAY'], spans: [{ opens: '09:00', closes: '12:00' }] },
      ],
    },
  }
  const german = {
    ...luise,
    offers: 'Mittagstisch und Sprechstunde',
    openingHours: {
      ...luise.openingHours,
      words:
        'Montag bis Donnerstag 9 bis 12 Uhr und 13 bis 16 Uhr; Freitag 9 bis 12 Uhr. Im August geschlossen.',
      note: 'Im August geschlossen.',
    },
  }

  it('comes in the language asked for', async () => {
    expect(await site('luise', 'de')).toEqual(german)
    expect(await site('luise', 'en')).toEqual({
      ...luise,
      offers: 'Lunch and consultation',
      openingHours: {
        ...luise.openingHours,
        words:
          'Monday to Thursday 9 am to 12 noon and 1 pm to 4 pm; Friday 9 am to 12 noon. Closed in August.',
        note: 'Closed in August.',
      },
    })
  })

  it.each(['luisenhof', 'asb-luise'])('is found under a former name, %s', async (slug) => {
    expect(await site(slug, 'de')).toEqual(german)
  })

  it('is null where nobody knows it, and a note alone is a note', async () => {
    expect(await site('sozialamt-cotta', 'de')).toEqual({
      slug: 'sozialamt-cotta',
      telephone: null,
      wheelchair: 'NO',
      offers: null,
      website: null,
      openingHours: { words: 'Nach Vereinbarung.', note: 'Nach Vereinbarung.', weekly: [] },
    })
    expect(await site('gorbitz', 'en')).toEqual({
      slug: 'gorbitz',
      telephone: null,
      wheelchair: null,
      offers: null,
      website: null,
      openingHours: null,
    })
  })
})
