import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

import { itDraftsAndAdoptsInABrowser } from './drafts-in-browser.ts'
import { refusedWith, type Visitor } from './people.ts'
import { undoAdoption } from './undone-adoption.ts'

const hostile = '<img src=x onerror=alert(1)>'

const withId = z.object({ data: z.object({ drafts: z.array(z.looseObject({ id: z.int() })) }) })
const saidOf = z.object({
  data: z.object({
    draft: z.looseObject({
      version: z.int(),
      state: z.string(),
      said: z.object({
        words: z.array(z.object({ name: z.string(), text: z.string() })),
        figures: z.array(z.object({ name: z.string(), value: z.number() })),
      }),
    }),
  }),
})
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

interface OfDrafts {
  visitor: () => Visitor
  administrator: () => Visitor
  /** Whether they do it in a browser, too. */
  inBrowser: boolean
  add: (name: string, role: string) => Promise<void>
}

/** What planners draft, consult on and adopt, and what others try with it. */
export function describeDrafts({ visitor, administrator, inBrowser, add }: OfDrafts): void {
  describe('and draft a plan', () => {
    const signedIn: Record<string, Visitor> = {}
    const one = (name: string) => signedIn[name] ?? visitor()
    let id = 0

    const writes = async (who: string, name: string, fields: Readonly<Record<string, string>>) => {
      const answer = await one(who).send(`/eintragen/${name}`, { ...fields })
      return answer.status === 303 ? one(who).said(answer) : answer.status
    }
    const sends = async (who: string, name: string, form: URLSearchParams) => {
      const answer = await one(who).send(`/eintragen/${name}`, [...form])
      return answer.status === 303 ? one(who).said(answer) : answer.status
    }
    const asked = () =>
      `{ draft(id: ${String(id)}) { version state said { words { name text } figures { name value } } } }`
    const read = async () => saidOf.parse(await one('entwerferin').ask(asked())).data.draft

    /** The form of a draft as its page has it, with something else in it. */
    async function formWith(changed: Readonly<Record<string, string>>): Promise<URLSearchParams> {
      const { version, said } = await read()
      const valueOf = (name: string) =>
        said.figures.find((figure) => figure.name === name)?.value.toString() ?? ''
      const form = new URLSearchParams({ id: String(id), version: String(version), scenario: '' })
      for (const { name, text } of said.words) form.set(name, text)
      form.set('threshold', valueOf('threshold'))
      for (const [field, kind] of [
        ['Meeting', 'MEETING'],
        ['Counselling', 'COUNSELLING'],
      ] as const) {
        form.set(`key${field}`, valueOf(`key/${kind}`))
        form.set(`minimum${field}`, valueOf(`minimum/${kind}`))
      }
      for (const area of ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']) {
        form.append('area', area)
        for (const name of ['change60Plus', 'change60To79', 'change80Plus']) {
          form.append(name, valueOf(`${name}/${area}`))
        }
        form.append('targetMeeting', valueOf(`target/MEETING/${area}`))
        form.append('targetCounselling', valueOf(`target/COUNSELLING/${area}`))
      }
      for (const [name, text] of Object.entries(changed)) form.set(name, text)
      return form
    }

    beforeAll(async () => {
      await add('entwerferin', 'planner')
      await add('traegerin', 'operator')
      for (const name of ['entwerferin', 'traegerin']) {
        signedIn[name] = visitor()
        await signedIn[name].signIn(name)
      }
    })

    it('begin with the figures of a framework, and keep each version', async () => {
      const made = await writes('entwerferin', 'entwurf-anlegen', {
        ...{ name: hostile, framework: 'dresden-2020' },
      })
      expect(made).toEqual({ code: 'DRAFT_MADE', about: hostile })
      const { data } = withId.parse(await one('entwerferin').ask('{ drafts { id } }'))
      id = data.drafts[0]?.id ?? 0
      const { said, version } = await read()
      expect(version).toBe(1)
      expect(said.figures).toEqual(
        expect.arrayContaining([
          { name: 'key/MEETING', value: 6500 },
          { name: 'change60Plus/1', value: 24 },
          { name: 'target/COUNSELLING/0', value: 3.2 },
        ]),
      )
      expect(said.figures).toHaveLength(4 + 10 * 5)
      const first = said.figures.slice(0, 6).map(({ name }) => name)
      expect(first).toEqual([
        ...['threshold', 'key/MEETING', 'key/COUNSELLING', 'minimum/MEETING'],
        ...['change60Plus/0', 'change60Plus/1'],
      ])
      const texts = { occasion: hostile, aims: hostile, measures: hostile, review: hostile }
      const form = await formWith({ ...texts, keyMeeting: '6000,5' })
      expect(await sends('entwerferin', 'entwurf-speichern', form)).toMatchObject({
        code: 'DRAFT_SAVED',
      })
      const saved = await read()
      expect(saved.version).toBe(2)
      expect(saved.said.figures).toContainEqual({ name: 'key/MEETING', value: 6000.5 })
      for (const page of ['', '/bearbeiten', '/beschliessen', '/fassungen?a=1&b=2']) {
        const answer = await one('entwerferin').fetch(`/plan/entwurf/${String(id)}${page}`)
        expect([page, answer.status, answer.headers.get('cache-control')]).toEqual([
          ...[page, 200, 'no-store'],
        ])
        expect(await answer.text()).not.toContain(hostile)
      }
    })

    it('refuse what is no draft, what tells of somebody, and fields that forms do not have', async () => {
      const fields = { name: 'Plan', framework: 'dresden-2020' }
      const makes = (more: Record<string, string>) =>
        writes('entwerferin', 'entwurf-anlegen', { ...fields, ...more })
      expect(await makes({ framework: 'none' })).toEqual({ code: 'NOT_UNDERSTOOD' })
      expect(await makes({ name: 'Klient-Nr. 4711' })).toEqual({ code: 'TELLS_OF_SOMEBODY' })
      expect(await makes({ state: 'ADOPTED', made_by: 'chefin' })).toEqual({
        code: 'NOT_UNDERSTOOD',
      })
      for (const wrong of [
        { keyMeeting: '0' },
        { keyMeeting: '' },
        { validFrom: '2027-02-30' },
        { threshold: '1e3' },
        { area: '__proto__' },
        { adopted_as: 'x' },
      ]) {
        const form = await formWith(wrong)
        expect(await sends('entwerferin', 'entwurf-speichern', form)).toEqual({
          code: 'NOT_UNDERSTOOD',
        })
      }
      expect(await writes('traegerin', 'entwurf-anlegen', fields)).toBe(403)
    })

    it('show it to nobody else until it is laid open, nor whether it exists', async () => {
      const query = `{ draft(id: ${String(id)}) { id } }`
      expect(await one('traegerin').ask(query)).toEqual({ data: { draft: null } })
      expect((await one('traegerin').fetch(`/plan/entwurf/${String(id)}`)).status).toBe(404)
      expect(await administrator().ask(query)).toEqual(refusedWith('NOT_ALLOWED'))
      expect(await visitor().ask(query)).toEqual(refusedWith('NOT_SIGNED_IN'))
      const comment = { id: String(id), round: '', said: 'Gut' }
      expect(await writes('traegerin', 'entwurf-kommentieren', comment)).toEqual({
        code: 'NO_SUCH_DRAFT',
      })
      expect(await writes('entwerferin', 'entwurf-auslegen', { id: String(id) })).toMatchObject({
        code: 'DRAFT_LAID_OPEN',
      })
      expect(await one('traegerin').ask(query)).toEqual({ data: { draft: { id } } })
    })

    it('bring together what two have written, and keep what they cannot', async () => {
      const first = await formWith({ aims: 'Ziele' })
      const second = await formWith({ review: 'Jedes Jahr' })
      const third = await formWith({ aims: 'Andere Ziele' })
      const saves = (form: URLSearchParams) => sends('entwerferin', 'entwurf-speichern', form)
      expect(await saves(first)).toMatchObject({ code: 'DRAFT_SAVED' })
      expect(await saves(second)).toMatchObject({ code: 'DRAFT_MERGED' })
      expect(await saves(third)).toEqual({ code: 'DRAFT_CHANGED_MEANWHILE' })

      const { said } = await read()
      expect(said.words).toEqual(
        expect.arrayContaining([
          { name: 'aims', text: 'Ziele' },
          { name: 'review', text: 'Jedes Jahr' },
        ]),
      )
      const beside = `{ draft(id: ${String(id)}) { beside { apart } } }`
      expect(await one('entwerferin').ask(beside)).toEqual({
        data: { draft: { beside: { apart: ['aims'] } } },
      })
    })

    it('hear operators, answer them, and share all of it without names', async () => {
      const round = { draft: String(id), kind: 'OPERATORS', body: '', until: '', result: '' }
      expect(await writes('entwerferin', 'runde-anlegen', { ...round, from: inDays(-1) })).toEqual({
        code: 'ROUND_PLANNED',
      })
      const comment = { id: String(id), round: '', said: hostile }
      expect(await writes('traegerin', 'entwurf-kommentieren', comment)).toEqual({
        code: 'COMMENTED',
      })
      const ask = `{ draft(id: ${String(id)}) { comments { id by role answers { said } } rounds { state } } }`
      const found = z
        .object({
          data: z.object({
            draft: z.object({
              comments: z.tuple([z.looseObject({ id: z.int(), by: z.string() })]),
              rounds: z.array(z.object({ state: z.string() })),
            }),
          }),
        })
        .parse(await one('entwerferin').ask(ask)).data.draft
      expect(found).toMatchObject({
        comments: [{ by: 'traegerin', role: 'OPERATOR', answers: [] }],
        rounds: [{ state: 'OPEN' }],
      })
      const answer = { id: String(found.comments[0].id), said: 'Danke' }
      expect(await writes('traegerin', 'entwurf-antworten', answer)).toBe(403)
      expect(await writes('entwerferin', 'entwurf-antworten', answer)).toEqual({ code: 'ANSWERED' })
      const { link } = z
        .object({ link: z.string() })
        .parse(await writes('entwerferin', 'entwurf-teilen', { id: String(id), endsOn: inDays(2) }))
      const page = await visitor().fetch(`/plan/geteilt/${link}`)
      expect([page.status, page.headers.get('cache-control'), page.headers.getSetCookie()]).toEqual(
        [200, 'no-store', []],
      )
      const html = await page.text()
      expect(html).toContain('Geteilter Entwurf, nur zum Lesen')
      expect(html).toContain('Danke')
      expect(html).not.toContain('traegerin')
      expect(html).not.toContain(hostile)
      const names = `{ sharedDraft(link: "${link}") { draft { comments { by } } } }`
      expect(await visitor().ask(names)).toEqual(refusedWith('NOT_SIGNED_IN'))
    })

    it('adopt it as the framework that applies, after which nobody changes it', async () => {
      const { version } = await read()
      const decides = (more: Record<string, string>) =>
        writes('entwerferin', 'entwurf-beschliessen', {
          ...{ id: String(id), version: String(version), decidedOn: '2026-11-01' },
          ...more,
        })
      expect(await writes('traegerin', 'entwurf-beschliessen', { id: String(id) })).toBe(403)
      expect(await decides({ version: '1' })).toEqual({ code: 'ADOPT_OTHER_VERSION' })
      expect(await decides({})).toMatchObject({ code: 'DRAFT_ADOPTED' })
      const form = await formWith({ aims: 'Zu spät' })
      expect(await sends('entwerferin', 'entwurf-speichern', form)).toEqual({
        code: 'DRAFT_IS_ADOPTED',
      })
      const comment = { id: String(id), round: '', said: 'Zu spät' }
      expect(await writes('traegerin', 'entwurf-kommentieren', comment)).toEqual({
        code: 'DRAFT_IS_ADOPTED',
      })
      await expect
        .poll(() => visitor().ask('{ frameworks { id planningKeys { kind residentsPerFte } } }'), {
          timeout: 30_000,
        })
        .toMatchObject({
          data: {
            frameworks: [
              {
                id: `plan-${String(new Date().getFullYear() + 1)}-01-01`,
                planningKeys: [
                  { kind: 'MEETING', residentsPerFte: 6000.5 },
                  { kind: 'COUNSELLING', residentsPerFte: 5900 },
                ],
              },
              { id: 'dresden-2020' },
            ],
          },
        })
      // What a draft would change is told beside what applies by then, whatever it began with.
      const asksApplying = `{ draft(id: ${String(id)}) { said { basedOn { id } figuresApplying { value } } } }`
      expect(JSON.stringify(await one('entwerferin').ask(asksApplying))).toContain(
        '{"basedOn":{"id":"dresden-2020"},"figuresApplying":[{"value":0.5},{"value":6000.5},',
      )
    })

    it('have a draft again where the import is undone by which it was adopted', async () => {
      await undoAdoption(administrator())
      expect((await read()).state).toBe('CONSULTATION')
      expect(await writes('entwerferin', 'entwurf-loeschen', { id: String(id) })).toMatchObject({
        code: 'DRAFT_DELETED',
      })
    })

    if (inBrowser) {
      itDraftsAndAdoptsInABrowser({
        urlOf: () => visitor().url,
        operator: () => one('traegerin'),
        undo: () => undoAdoption(administrator()),
      })
    }
  })
}
