import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

import { monthAfter, shifted } from '../../geo/src/counselling/months/report.ts'
import { browserMissing } from '../support/browser.ts'
import { entersAMonth } from '../support/months-in-browser.ts'
import { theyAreFiled } from '../support/months-files.ts'
import { newAccount, newAccountWith, refusedWith, Visitor } from '../support/people.ts'
import { startServer, type RunningServer } from '../support/server.ts'

const counts = {
  INFORMATION: '1.040',
  CLEARING: '30',
  NEW_CASES: '60',
  'NEW_CASES.SEX.FEMALE': '45',
  'NEW_CASES.SEX.MALE': '15',
  CONSULTATIONS: '500',
  CRISIS_INTERVENTIONS: '20',
}
const listOf = z.array(z.object({ cell: z.string(), count: z.int() }))
const centresOf = z.object({
  data: z.object({
    counsellingCentres: z.array(
      z.object({
        slug: z.string(),
        lastMonthOver: z.string(),
        mayEnter: z.boolean(),
        reports: z.array(
          z.object({
            month: z.string(),
            version: z.int(),
            draft: listOf.nullable(),
            submissions: z.array(
              z.object({ by: z.string(), reason: z.string().nullable(), counts: listOf }),
            ),
          }),
        ),
      }),
    ),
  }),
})
const publishedOf = z.object({
  data: z.object({
    city: z.object({
      counselling: z.object({
        months: z.array(
          z.object({
            from: z.string(),
            measure: z.string(),
            provider: z.string().nullable(),
            count: z.object({ value: z.number().nullable() }),
          }),
        ),
      }),
    }),
  }),
})
const auditOf = z.object({
  data: z.object({
    audit: z.array(
      z.object({ what: z.string(), who: z.string().nullable(), about: z.string().nullable() }),
    ),
  }),
})
const hostile = '<script>document.title=1</script>'

// One server, in the order in which a month goes.
describe('months of counselling', () => {
  let server: RunningServer
  let directory: string
  let month: string
  let lena: Visitor
  let gustav: Visitor
  let eva: Visitor
  let chefin: Visitor

  const signedIn = async (name: string) => {
    const visitor = new Visitor(server.url)
    await visitor.signIn(name)
    return visitor
  }
  const formOf = (more: Record<string, string> = {}, said: Record<string, string> = counts) => [
    ...Object.entries({
      to: '/kennzahlen',
      site: 'luise',
      month,
      version: '0',
      reason: '',
      ...more,
    }),
    ...Object.entries(said).flatMap(([cell, count]): [string, string][] => [
      ['cell', cell],
      ['count', count],
    ]),
  ]
  const sends = async (who: Visitor, act: string, form: [string, string][]) => {
    const answer = await who.send(`/eintragen/kennzahlen-${act}`, form)
    if (answer.status !== 303) return answer.status
    return z.looseObject({ code: z.string() }).parse(who.said(answer)).code
  }
  const centresSeenBy = async (who: Visitor, slug = 'luise') =>
    centresOf.parse(
      await who.ask(`{ counsellingCentres(slug: "${slug}") { slug lastMonthOver mayEnter reports {
        month version draft { cell count } submissions { by reason counts { cell count } } } } }`),
    ).data.counsellingCentres
  const reportSeenBy = async (who: Visitor) =>
    (await centresSeenBy(who))[0]?.reports.find((one) => one.month === month)
  const published = async () => {
    const answer = await new Visitor(server.url).ask(
      '{ city { counselling { months { from measure provider count { value } } } } }',
    )
    return publishedOf
      .parse(answer)
      .data.city.counselling.months.filter(
        ({ from, measure, provider }) =>
          from === `${month}-01` && measure === 'INFORMATION' && provider === null,
      )
      .map(({ count }) => count.value)
  }

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'atlas-months-'))
    server = await startServer({ dataDirectory: directory })
    const environment = { DATA_DIR: directory }
    const account = (...words: string[]) => newAccountWith(server.url, environment, ...words)
    await account('lena', '--role', 'operator', '--site', 'luise')
    await account('gustav', '--role', 'operator', '--site', 'gorbitz')
    await newAccount(server.url, environment, 'planer', 'planner')
    await newAccount(server.url, environment, 'chefin', 'administrator')
    lena = await signedIn('lena')
    gustav = await signedIn('gustav')
    eva = await signedIn('planer')
    chefin = await signedIn('chefin')
    month = (await centresSeenBy(lena))[0]?.lastMonthOver ?? ''
  })
  afterAll(async () => {
    await server.stop()
    await rm(directory, { recursive: true, force: true })
  })

  it('are nobody’s to see or enter by the name of a place that is another’s', async () => {
    for (const site of ['luise', 'nowhere']) {
      expect(await sends(gustav, 'entwurf', formOf({ site }))).toBe('NOT_YOUR_SITE')
      expect(await sends(gustav, 'abgeben', formOf({ site }))).toBe('NOT_YOUR_SITE')
      expect(await centresSeenBy(gustav, site)).toEqual([])
      expect((await gustav.fetch(`/kennzahlen/${site}/${month}`)).status).toBe(404)
    }
    // Who sees a place does not enter for it.
    expect(await sends(eva, 'abgeben', formOf())).toBe(403)
    expect((await eva.fetch(`/kennzahlen/luise/${month}`)).status).toBe(404)
    const nobody = new Visitor(server.url)
    expect(await sends(nobody, 'abgeben', formOf())).toBe('SIGN_IN_AGAIN')
    expect(await nobody.ask('{ counsellingCentres { slug } }')).toEqual(
      refusedWith('NOT_SIGNED_IN'),
    )
    expect((await nobody.fetch(`/kennzahlen/luise/${month}`)).headers.get('location')).toContain(
      '/anmelden',
    )
    expect((await centresSeenBy(lena))[0]?.reports).toEqual([])
    expect(await lena.ask('{ counsellingCentres(month: "2026-13") { slug } }')).toMatchObject({
      errors: [{ extensions: { code: 'MALFORMED_MONTH' } }],
    })
  })

  it('take no field that is not theirs, no number that is none, and no day to come', async () => {
    const wrong = [
      [formOf({ by: 'chefin' }), 'NOT_UNDERSTOOD'],
      [formOf({ provider: 'MUNICIPAL' }), 'NOT_UNDERSTOOD'],
      [formOf({ month: '2026-13' }), 'NOT_UNDERSTOOD'],
      [formOf({ version: '-1' }), 'NOT_UNDERSTOOD'],
      [formOf({ reason: 'g'.repeat(501) }), 'NOT_UNDERSTOOD'],
      [formOf({}, { ...counts, 'NEW_CASES.NAME.MUSTERMANN': '1' }), 'NOT_UNDERSTOOD'],
      [formOf({}, { ...counts, constructor: '1' }), 'NOT_UNDERSTOOD'],
      [[...formOf(), ['cell', 'NEW_CASES.SEX.DIVERSE']], 'NOT_UNDERSTOOD'],
      [formOf({}, { ...counts, CLEARING: '1,5' }), 'NOT_COUNTS'],
      [formOf({}, { ...counts, CLEARING: '-3' }), 'NOT_COUNTS'],
      [formOf({}, { ...counts, CLEARING: 'Frau M.' }), 'NOT_COUNTS'],
      [formOf({ month: shifted(month, 2) }), 'MONTH_NOT_OVER'],
    ] satisfies [[string, string][], string][]
    for (const [form, code] of wrong) {
      for (const act of ['entwurf', 'abgeben']) {
        expect(await sends(lena, act, form), JSON.stringify(form)).toBe(code)
      }
    }
    expect((await centresSeenBy(lena))[0]?.reports).toEqual([])
  })

  it('are a draft that nobody else sees until they are whole, and then published', async () => {
    const { INFORMATION: _, ...some } = counts
    expect(await sends(lena, 'entwurf', formOf({}, some))).toBe('MONTH_SAVED')
    expect(await sends(lena, 'abgeben', formOf({ version: '1' }, some))).toBe('MONTH_HAS_FAULTS')
    expect(await reportSeenBy(lena)).toMatchObject({ version: 2, submissions: [] })
    expect(await reportSeenBy(eva)).toBeUndefined()
    expect(await published()).toEqual([])
    expect(await sends(lena, 'abgeben', formOf({ version: '2' }))).toBe('MONTH_SUBMITTED')
    const found = await reportSeenBy(eva)
    expect(found).toMatchObject({
      version: 3,
      draft: null,
      submissions: [{ by: 'lena', reason: null }],
    })
    // The others of what was told whole are none.
    const said = new Map(found?.submissions[0]?.counts.map(({ cell, count }) => [cell, count]))
    expect(said.get('INFORMATION')).toBe(1040)
    expect(said.get('NEW_CASES.SEX.DIVERSE')).toBe(0)
    expect(said.has('NEW_CASES.AGE.UNDER_60')).toBe(false)
    await expect.poll(published, { timeout: 20_000 }).toEqual([1040])
  })

  it('are a draft again after they were submitted, also over a connection that has drawn the map', async () => {
    await fetch(`${server.url}/shapes/current/areas-overview.json`)
    const running = monthAfter(month)
    expect(await sends(lena, 'entwurf', formOf({ version: '3' }))).toBe('MONTH_SAVED')
    expect(await sends(lena, 'abgeben', formOf({ month: running }))).toBe('MONTH_NOT_OVER')
    expect(await sends(lena, 'entwurf', formOf({ month: running, version: '1' }))).toBe(
      'MONTH_SAVED',
    )
    expect(await reportSeenBy(lena)).toMatchObject({ version: 4, submissions: [{ by: 'lena' }] })
    expect(await reportSeenBy(eva)).toMatchObject({ draft: null, submissions: [{ by: 'lena' }] })
  })

  it('are corrected only for a reason, and one that tells of nobody', async () => {
    const more = { ...counts, INFORMATION: '1050' }
    const corrects = (version: string, reason: string) =>
      sends(lena, 'abgeben', formOf({ version, reason }, more))
    expect(await corrects('4', '  ')).toBe('NO_REASON')
    expect(await corrects('5', 'Erika Mustermann, geb. 03.04.1941')).toBe('TELLS_OF_SOMEBODY')
    // What was typed is kept, and is not published.
    const kept = await reportSeenBy(lena)
    expect(kept).toMatchObject({ version: 6, submissions: [{ reason: null }] })
    expect(kept?.draft).toContainEqual({ cell: 'INFORMATION', count: 1050 })
    expect(await published()).toEqual([1040])
    expect(await corrects('6', hostile)).toBe('MONTH_CORRECTED')
    expect(await reportSeenBy(eva)).toMatchObject({
      submissions: [{ reason: null }, { by: 'lena', reason: hostile }],
    })
    const page = await (await lena.fetch(`/kennzahlen/luise/${month}`)).text()
    expect(page).toContain('&lt;script>document.title=1')
    expect(page).not.toContain('<script>document.title=1')
    await expect.poll(published, { timeout: 20_000 }).toEqual([1050])
  })

  it('are never saved over a newer state', async () => {
    const before = await reportSeenBy(lena)
    const other = { ...counts, INFORMATION: '1' }
    for (const version of ['0', '6', '99']) {
      for (const act of ['entwurf', 'abgeben']) {
        const form = formOf({ version, reason: 'Nachgetragen' }, other)
        expect(await sends(lena, act, form), `${act} ${version}`).toBe('CHANGED_MEANWHILE')
      }
    }
    expect(await reportSeenBy(lena)).toEqual(before)
  })

  it('stand in the audit, without what was refused', async () => {
    const told = await chefin.ask('{ audit(first: 50) { what who about before after } }')
    expect(JSON.stringify(told)).not.toContain('Mustermann')
    const { audit } = auditOf.parse(told).data
    const ofMonth = audit.filter(({ about }) => about === `luise ${month}`).toReversed()
    expect(ofMonth.map(({ who, what }) => `${String(who)} ${what}`)).toEqual([
      'lena MONTH_SAVED',
      'lena MONTH_SAVED',
      'lena MONTH_SUBMITTED',
      'lena MONTH_SAVED',
      'lena MONTH_SAVED',
      'lena MONTH_SAVED',
      'lena MONTH_CORRECTED',
    ])
  })

  theyAreFiled(() => ({
    ...{ lena, planer: eva, chefin, nobody: new Visitor(server.url) },
    months: [shifted(month, -3), shifted(month, -4), shifted(month, -5)],
    saves: async (form) => {
      expect(await sends(lena, 'entwurf', formOf(form))).toBe('MONTH_SAVED')
    },
    seen: async (of) => (await centresSeenBy(lena))[0]?.reports.find((one) => one.month === of),
    audited: async (what) => {
      const told = await chefin.ask(`{ audit(what: "${what}") { what who about } }`)
      return auditOf.parse(told).data.audit.map(({ about }) => about ?? '')
    },
  }))

  it('are shown to everybody on a page that carries no cookie', async () => {
    const shown = async () => {
      const page = await new Visitor(server.url).fetch('/auswertung')
      expect(page.headers.getSetCookie()).toEqual([])
      return page.text()
    }
    // The state after what was submitted last may still be on its way.
    await expect.poll(shown, { timeout: 20_000 }).toContain('1.050')
  })

  it.skipIf(browserMissing() !== null)(
    'are entered, submitted and corrected in a browser, by keyboard, in both themes',
    async () => {
      await entersAMonth(server.url, 'lena', shifted(month, -1), hostile)
    },
  )
})
