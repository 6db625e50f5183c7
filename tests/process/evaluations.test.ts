import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

import { browserMissing } from '../support/browser.ts'
import { writesAndCloses } from '../support/cards-in-browser.ts'
import { expectLargestGaps } from '../support/largest-gaps.ts'
import { itTakesNothingByOlderForms } from '../support/older-forms.ts'
import { entersANetwork } from '../support/network-in-browser.ts'
import { itHoldsNetworks } from '../support/provision-network.ts'
import { newAccount, newAccountWith, refusedWith, Visitor } from '../support/people.ts'
import { itRefusesCards } from '../support/refused-cards.ts'
import { startServer, type RunningServer } from '../support/server.ts'
import { type DatabaseName, newLoadedDatabase, withoutPostgres } from '../support/shared.ts'

const quoted = 'indicator/residents-60-plus/SOCIAL_SPACE/01'
const card = {
  area: 'SOCIAL_SPACE/01',
  firstDay: '2026-01-01',
  lastDay: '2026-09-30',
  message: 'Mehr Ältere ziehen zu',
  recognise: 'Im Raum leben {1} ab 60',
  acknowledge: 'Die Begegnungsstätte ist voll',
  followUp: 'Im Herbst wieder ansehen',
  quotations: quoted,
}
const cardOf = z.object({
  data: z.object({
    writtenCard: z
      .looseObject({
        id: z.int(),
        version: z.int(),
        state: z.string(),
        said: z.looseObject({ message: z.string() }),
      })
      .nullable(),
  }),
})
const auditEntry = z.looseObject({
  what: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
})
const fields = `id version state phase changedBy mayChange
  said { message recognise acknowledge followUp quotations { reference difference then { value status } now { value } } }
  beside { apart merged { message acknowledge } said { message } }
  versions { version writtenBy said { message } }
  ownMeasures { id title state result phase beside { typedFields { text } } }`

const databases: DatabaseName[] = withoutPostgres ? ['embedded'] : ['embedded', 'postgres']

// One server on each database, in the order of a year of work.
describe.each(databases)('evaluation cards and measures, %s', (database) => {
  let server: RunningServer
  let directory: string
  let environment: Record<string, string>
  let eva: Visitor
  let planer: Visitor
  let fremd: Visitor

  const signedIn = async (name: string) => {
    const visitor = new Visitor(server.url)
    await visitor.signIn(name)
    return visitor
  }
  const coordinator = async (name: string, space: string) => {
    const words = [name, '--role', 'coordinator', '--social-space', space]
    await newAccountWith(server.url, environment, ...words)
    return signedIn(name)
  }
  const sends = async (who: Visitor, name: string, form: Record<string, string>) => {
    const answer = await who.send(`/eintragen/${name}`, form)
    return answer.status === 303
      ? { ...z.looseObject({ code: z.string() }).parse(who.said(answer)) }
      : { status: answer.status }
  }
  const seenBy = async (who: Visitor, id: number) =>
    cardOf.parse(await who.ask(`{ writtenCard(id: ${id}) { ${fields} } }`)).data.writtenCard

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'atlas-evaluations-'))
    const databaseUrl = database === 'postgres' ? await newLoadedDatabase() : undefined
    server = await startServer({
      dataDirectory: directory,
      ...(databaseUrl !== undefined && { databaseUrl }),
    })
    environment =
      databaseUrl === undefined ? { DATA_DIR: directory } : { DATABASE_URL: databaseUrl }
    await newAccount(server.url, environment, 'chefin', 'administrator')
    await newAccount(server.url, environment, 'planer', 'planner')
    await newAccount(server.url, environment, 'traeger', 'operator')
    eva = await coordinator('eva', '01')
    fremd = await coordinator('fremd', '05')
    planer = await signedIn('planer')
    // Somebody has seen the map: from then on the driver of the embedded connection writes JSON no more.
    await fetch(`${server.url}/shapes/current/areas-overview.json`)
  })
  afterAll(async () => {
    await server.stop()
    await rm(directory, { recursive: true, force: true })
  })

  it('are written by coordinators about their social spaces, with figures as they are', async () => {
    expect(await sends(eva, 'karte-anlegen', card)).toEqual({ code: 'CARD_SAVED', about: '1' })
    const found = await seenBy(eva, 1)
    expect(found).toMatchObject({
      version: 1,
      state: 'DRAFT',
      phase: 'ANALYSIS',
      changedBy: 'eva',
      mayChange: true,
      said: {
        message: card.message,
        quotations: [{ reference: quoted, difference: 'SAME', then: { status: 'OBSERVED' } }],
      },
      versions: [{ version: 1, writtenBy: 'eva' }],
    })
    expect(await sends(fremd, 'karte-anlegen', card)).toMatchObject({ code: 'NOT_YOUR_AREA' })
    const city = { ...card, area: 'CITY/dresden', quotations: '' }
    expect(await sends(eva, 'karte-anlegen', city)).toMatchObject({ code: 'NOT_YOUR_AREA' })
  })

  it('are nobody’s to see or change by their number who may not', async () => {
    expect(await seenBy(fremd, 1)).toBeNull()
    const change = { ...card, id: '1', version: '1', message: 'Fremdes' }
    expect(await sends(fremd, 'karte-speichern', change)).toEqual({ code: 'NO_SUCH_CARD' })
    expect(await sends(fremd, 'karte-teilen', { id: '1' })).toEqual({ code: 'NO_SUCH_CARD' })
    for (const name of ['traeger', 'chefin']) {
      const other = await signedIn(name)
      expect(await other.ask('{ writtenCard(id: 1) { id } }')).toEqual(refusedWith('NOT_ALLOWED'))
      expect(await other.ask('{ measureBoard { today } }')).toEqual(refusedWith('NOT_ALLOWED'))
      expect(await sends(other, 'karte-speichern', change)).toEqual({ status: 403 })
    }
    const nobody = new Visitor(server.url)
    expect(await nobody.ask('{ writtenCards { id } }')).toEqual(refusedWith('NOT_SIGNED_IN'))
    expect(await sends(nobody, 'karte-speichern', change)).toEqual({ code: 'SIGN_IN_AGAIN' })
    expect((await seenBy(eva, 1))?.version).toBe(1)
  })

  itRefusesCards({ card, sends, seenBy, eva: () => eva })

  it('keep the words of both where two people save, each of them whole', async () => {
    const own = { ...card, id: '1', version: '1' }
    // Different texts: both are in it, and nobody has to do anything.
    await sends(planer, 'karte-speichern', { ...own, message: 'Mehr Ältere ziehen her' })
    expect(await sends(eva, 'karte-speichern', { ...own, followUp: 'Im Mai ansehen' })).toEqual({
      code: 'CARD_MERGED',
      about: '1',
    })
    expect(await seenBy(eva, 1)).toMatchObject({
      version: 3,
      said: { message: 'Mehr Ältere ziehen her', followUp: 'Im Mai ansehen' },
    })
    // The same text: the second is kept beside, until its writer has brought both together.
    const again = { ...own, version: '3', followUp: 'Im Mai ansehen' }
    await sends(planer, 'karte-speichern', { ...again, acknowledge: 'Sie ist überfüllt' })
    const second = { ...again, message: 'Mehr Ältere ziehen her', acknowledge: 'Es fehlt Platz' }
    expect(await sends(eva, 'karte-speichern', second)).toEqual({
      code: 'CARD_CHANGED_MEANWHILE',
      about: '1',
    })
    expect(await seenBy(planer, 1)).toMatchObject({ version: 4, beside: null })
    const kept = await seenBy(eva, 1)
    expect(kept).toMatchObject({
      said: { acknowledge: 'Sie ist überfüllt' },
      beside: {
        apart: ['acknowledge'],
        merged: { acknowledge: 'Sie ist überfüllt\nEs fehlt Platz' },
      },
    })
    const merged = { ...second, version: '4', acknowledge: 'Sie ist überfüllt: es fehlt Platz' }
    expect(await sends(eva, 'karte-speichern', merged)).toMatchObject({ code: 'CARD_SAVED' })
    expect(await seenBy(eva, 1)).toMatchObject({
      version: 5,
      beside: null,
      said: { acknowledge: 'Sie ist überfüllt: es fehlt Platz' },
      versions: [5, 4, 3, 2, 1].map((version) => ({ version })),
    })
  })

  itTakesNothingByOlderForms({ card, sends, seenBy, eva: () => eva, planer: () => planer })

  it('stand in the cycle by what becomes of their measures', async () => {
    const phases: unknown[] = []
    const look = async () => {
      const found = await seenBy(planer, 1)
      phases.push(found?.phase)
    }
    await sends(eva, 'karte-teilen', { id: '1' })
    await look()
    const measure = {
      planningArea: '0',
      card: '1',
      title: 'Zweiten Raum suchen',
      owner: 'OFFICE',
      office: 'Amt für Stadtplanung',
      due: '2027-01-31',
    }
    expect(await sends(eva, 'massnahme-anlegen', measure)).toEqual({
      code: 'MEASURE_PLANNED',
      about: measure.title,
    })
    await look()
    const { title, owner, office, due } = measure
    const change = { id: '1', version: '1', title, owner, office, due, state: 'UNDER_WAY' }
    await sends(eva, 'massnahme-aendern', change)
    await look()
    const close = { id: '1', version: '2', state: 'DONE', result: '' }
    expect(await sends(eva, 'massnahme-abschliessen', close)).toMatchObject({ code: 'NO_RESULT' })
    const done = { ...close, result: 'Ein Raum ist gemietet' }
    expect(await sends(eva, 'massnahme-abschliessen', { ...done, version: '1' })).toEqual({
      code: 'MEASURE_CHANGED_MEANWHILE',
      about: title,
    })
    // What was typed over it stands beside it until it is saved.
    expect(await seenBy(eva, 1)).toMatchObject({
      ownMeasures: [{ beside: { typedFields: [{ text: done.result }, { text: 'DONE' }] } }],
    })
    expect(await sends(eva, 'massnahme-abschliessen', done)).toMatchObject({
      code: 'MEASURE_CLOSED',
    })
    await look()
    expect(phases).toEqual(['PLANNING', 'PLANNING', 'IMPLEMENTATION', 'REVIEW'])
    expect(await seenBy(fremd, 1)).toMatchObject({
      mayChange: false,
      ownMeasures: [{ beside: null, state: 'DONE', result: 'Ein Raum ist gemietet' }],
    })
  })

  it('have measures that are owned by no person, and changed by nobody from elsewhere', async () => {
    const measure = { planningArea: '0', title: 'Etwas', owner: 'OFFICE', due: '2027-02-28' }
    const plans = (more: Record<string, string>) =>
      sends(eva, 'massnahme-anlegen', { ...measure, office: '', ...more })
    expect(await plans({})).toEqual({ code: 'NO_OFFICE' })
    expect(await plans({ office: 'Frau Erika Mustermann' })).toEqual({
      code: 'TEXT_TELLS_OF_SOMEBODY',
      about: 'office',
    })
    expect(await plans({ owner: 'EVA' })).toEqual({ code: 'NOT_UNDERSTOOD' })
    expect(await plans({ state: 'DONE' })).toEqual({ code: 'NOT_UNDERSTOOD' })
    expect(await plans({ planningArea: '9', owner: 'PLANNING' })).toMatchObject({
      code: 'NOT_YOUR_AREA',
    })
    const close = { id: '1', version: '3', state: 'DROPPED', result: 'Nichts' }
    expect(await sends(fremd, 'massnahme-abschliessen', close)).toEqual({ code: 'NO_SUCH_MEASURE' })
  })

  it('stand beside the largest gaps of a social space, with most residents first', async () => {
    await expectLargestGaps(eva, '01')
  })

  it('stand in the audit, each time with what was before', async () => {
    const chefin = await signedIn('chefin')
    const audit = z
      .object({ data: z.object({ audit: z.array(auditEntry) }) })
      .parse(await chefin.ask('{ audit(first: 30) { what who about before after } }'))
    const ofCards = audit.data.audit.filter(({ what }) => /CARD|MEASURE/.test(what)).toReversed()
    expect(ofCards.map(({ who, what }) => `${String(who)} ${what}`)).toEqual([
      'eva CARD_WRITTEN',
      'planer CARD_CHANGED',
      'eva CARD_CHANGED',
      'planer CARD_CHANGED',
      'eva CARD_KEPT_BESIDE',
      'eva CARD_CHANGED',
      'eva CARD_WRITTEN',
      'planer CARD_CHANGED',
      'eva CARD_KEPT_BESIDE',
      'planer CARD_CHANGED',
      'eva CARD_WRITTEN',
      'eva CARD_SHARED',
      'eva MEASURE_PLANNED',
      'eva MEASURE_CHANGED',
      'eva MEASURE_KEPT_BESIDE',
      'eva MEASURE_CLOSED',
    ])
    const [, changed] = ofCards
    expect(changed?.before).toContain('Mehr Ältere ziehen zu')
    expect(changed?.after).toContain('Mehr Ältere ziehen her')
  })

  itHoldsNetworks({
    url: () => server.url,
    sends,
    eva: () => eva,
    fremd: () => fremd,
    planer: () => planer,
    signedIn,
  })

  it.skipIf(browserMissing() !== null || database === 'postgres')(
    'are written and closed in a browser, by keyboard, in both themes, and run nothing of what they say',
    async () => {
      await writesAndCloses(server.url, quoted)
      await entersANetwork(server.url)
    },
  )
})
