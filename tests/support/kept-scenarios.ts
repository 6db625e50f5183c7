import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

import { itKeepsAndSharesInABrowser } from './kept-scenarios-in-browser.ts'
import { refusedWith, type Visitor } from './people.ts'

/** A scenario as its file: one site of the built-in data closes. */
const closingOneSite = (name: string): string =>
  JSON.stringify({
    schema: 2,
    name,
    dataVersion: 'another',
    parameters: {
      ...{ kind: 'MEETING', provider: null, ages: 'AGE_60_PLUS', profile: 'WALKING' },
      ...{ withinMetres: 1000, withinMinutes: null, kmPerHour60To79: 4, kmPerHour80Plus: 3 },
    },
    changes: [{ type: 'closeSite', slug: 'luise' }],
    madeOn: { sites: [], staff: [], keys: [], residents: [], forecasts: [] },
  })

const hostile = '<img src=x onerror=alert(1)>'

const listed = z.object({
  data: z.object({
    savedScenarios: z.array(
      z.looseObject({ id: z.int(), name: z.string(), links: z.array(z.object({ id: z.int() })) }),
    ),
  }),
})
const list = '{ savedScenarios { id name note changes isOwn isForPlanners links { id } } }'

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

interface Kept {
  visitor: () => Visitor
  administrator: () => Visitor
  /** Whether it is looked at in a browser, too. */
  inBrowser: boolean
  /** Makes an account of this name and role, beside `kollege`, who is a planner. */
  add: (name: string, role: string) => Promise<void>
}

/** Names of what the planner of these tests keeps. */
export async function keptByPlanner(planner: Visitor): Promise<string[]> {
  await planner.signIn('planerin')
  return (await scenariosOf(planner)).map(({ name }) => name)
}

const scenariosOf = async (one: Visitor) => listed.parse(await one.ask(list)).data.savedScenarios

/** What planners keep, share and say, and what others try with it. */
export function describeKeptScenarios({ visitor, administrator, inBrowser, add }: Kept): void {
  describe('and plan', () => {
    const signedIn: Record<string, Visitor> = {}
    const named = (name: string) => () => signedIn[name] ?? visitor()

    beforeAll(async () => {
      await add('planerin', 'planner')
      await add('treff', 'operator')
      for (const name of ['planerin', 'kollege', 'treff']) {
        signedIn[name] = visitor()
        await signedIn[name].signIn(name)
      }
    })
    itKeepsScenarios({
      visitor,
      planner: named('planerin'),
      colleague: named('kollege'),
      operator: named('treff'),
      administrator,
    })
    if (inBrowser) itKeepsAndSharesInABrowser(() => visitor().url)
  })
}

type Somebody = () => Visitor
type Everybody = Record<
  'visitor' | 'planner' | 'colleague' | 'operator' | 'administrator',
  Somebody
>

function itKeepsScenarios(of: Everybody): void {
  let id = 0
  const writes = async (one: Visitor, name: string, fields: Record<string, string>) => {
    const answer = await one.send(`/eintragen/${name}`, fields)
    return answer.status === 303 ? one.said(answer) : answer.status
  }
  const sharing = async (endsOn: string) => {
    const said = await writes(of.planner(), 'szenario-teilen', { id: String(id), endsOn })
    return z.object({ code: z.string(), link: z.string().optional() }).parse(said)
  }
  /** Twice, as a page asks: no cache may know it any longer than the link holds. */
  const openedBy = async (link: string) => {
    const query = `{ sharedScenario(link: "${link}") { name note endsOn } }`
    const headers = { 'apollo-require-preflight': 'true' }
    const asks = async (): Promise<unknown> => {
      const answer = await of
        .visitor()
        .fetch(`/graphql?query=${encodeURIComponent(query)}`, { headers })
      expect(answer.headers.get('cache-control')).toBe('no-store')
      return answer.json()
    }
    await asks()
    return asks()
  }

  it('keep a scenario as it is, under a name and with a note, and refuse what is none', async () => {
    const saves = (fields: Record<string, string>) =>
      writes(of.planner(), 'szenario-speichern', { note: '', ...fields })
    const file = closingOneSite('egal')
    expect(await saves({ name: hostile, note: hostile, file })).toEqual({
      code: 'SCENARIO_SAVED',
      about: hostile,
    })
    expect(await saves({ name: 'Kein Plan', file: '{}' })).toEqual({ code: 'NO_SCENARIO' })
    expect(await saves({ name: '\u202Eegal', file })).toEqual({ code: 'NOT_UNDERSTOOD' })
    expect(await saves({ name: 'Plan', note: 'Klient-Nr. 4711', file })).toEqual({
      code: 'TELLS_OF_SOMEBODY',
    })
    expect(await saves({ name: 'Plan', file, account_id: '1', is_for_planners: 'yes' })).toEqual({
      code: 'NOT_UNDERSTOOD',
    })
    expect(await saves({ name: 'Plan', file: `{"a":"${'x'.repeat(1_700_000)}"}` })).toBe(413)
    const [kept, ...others] = await scenariosOf(of.planner())
    expect(others).toEqual([])
    expect(kept).toMatchObject({
      ...{ name: hostile, note: hostile, changes: 1, isOwn: true, isForPlanners: false, links: [] },
    })
    id = kept?.id ?? 0
    const page = await of.planner().fetch(`/plan/szenario/${String(id)}`)
    expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-store'])
    const html = await page.text()
    expect(html).not.toContain(hostile)
    expect(html).toContain('&lt;img src=x onerror=alert(1)>')
  })

  it('tell nobody else of it, nor whether it exists, and let nobody else change it', async () => {
    const asks = (which: number) => `{ savedScenario(id: ${String(which)}) { name } }`
    const none = { data: { savedScenario: null } }
    expect([await of.colleague().ask(asks(id)), await of.colleague().ask(asks(999_999))]).toEqual([
      none,
      none,
    ])
    expect(await scenariosOf(of.colleague())).toEqual([])
    for (const which of [id, 999_999]) {
      const fields = { id: String(which) }
      expect((await of.colleague().fetch(`/plan/szenario/${String(which)}`)).status).toBe(404)
      const refused = { code: 'NO_SUCH_SCENARIO' }
      const named = { ...fields, name: 'Meins', note: '' }
      expect(await writes(of.colleague(), 'szenario-aendern', named)).toMatchObject(refused)
      expect(await writes(of.colleague(), 'szenario-loeschen', fields)).toEqual(refused)
      const shared = { ...fields, endsOn: inDays(1) }
      expect(await writes(of.colleague(), 'szenario-teilen', shared)).toEqual(refused)
      const said = { ...fields, said: 'Gut' }
      expect(await writes(of.colleague(), 'szenario-kommentieren', said)).toEqual(refused)
    }
    for (const one of [of.operator(), of.administrator()]) {
      expect(await one.ask(list)).toEqual(refusedWith('NOT_ALLOWED'))
      expect(await writes(one, 'szenario-loeschen', { id: String(id) })).toBe(403)
    }
    expect(await of.visitor().ask(list)).toEqual(refusedWith('NOT_SIGNED_IN'))
    const led = await of.visitor().fetch('/plan')
    expect([led.status, led.headers.get('location')]).toEqual([303, '/anmelden?to=%2Fplan'])
  })

  it('show it to colleagues where its owner wants that, who comment but change nothing', async () => {
    const changed = { id: String(id), name: 'Ohne Luise', note: '', isForPlanners: 'yes' }
    expect(await writes(of.planner(), 'szenario-aendern', changed)).toEqual({
      code: 'SCENARIO_CHANGED',
      about: 'Ohne Luise',
    })
    const fields = { id: String(id), said: hostile }
    expect(await writes(of.colleague(), 'szenario-kommentieren', fields)).toEqual({
      code: 'COMMENTED',
    })
    const named = { id: String(id), said: 'Frau Muster will das' }
    expect(await writes(of.colleague(), 'szenario-kommentieren', named)).toEqual({
      code: 'TELLS_OF_SOMEBODY',
    })
    expect(await writes(of.colleague(), 'szenario-loeschen', { id: String(id) })).toEqual({
      code: 'NO_SUCH_SCENARIO',
    })
    const asked = `{ savedScenario(id: ${String(id)}) { isOwn file comments { id by isOwn said } } }`
    const comments = [{ by: 'kollege', isOwn: false, said: hostile }]
    const answer = await of.planner().ask(asked)
    expect(answer).toMatchObject({ data: { savedScenario: { isOwn: true, comments } } })
    // What it changes is what it was, under the name it has.
    expect(JSON.stringify(answer)).toContain(String.raw`\"name\": \"Ohne Luise\"`)
    const page = await of.planner().fetch(`/plan/szenario/${String(id)}`)
    expect(await page.text()).not.toContain(hostile)
    const comment = z
      .object({
        data: z.object({
          savedScenario: z.object({ comments: z.tuple([z.looseObject({ id: z.int() })]) }),
        }),
      })
      .parse(answer).data.savedScenario.comments[0].id
    const taken = { id: String(comment) }
    expect(await writes(of.planner(), 'kommentar-zuruecknehmen', taken)).toEqual({
      code: 'NO_SUCH_COMMENT',
    })
    expect(await writes(of.colleague(), 'kommentar-zuruecknehmen', taken)).toEqual({
      code: 'COMMENT_TAKEN_BACK',
    })
  })

  it('share it by a link until its last day, with whoever has it and nobody else', async () => {
    for (const day of [inDays(-2), inDays(400)]) {
      expect(await sharing(day)).toEqual({ code: 'LINK_DAY_OUT_OF_RANGE' })
    }
    // A year that no database knows, and days that are none.
    for (const day of ['0000-01-01', '2027-02-29', 'infinity']) {
      expect(await sharing(day)).toEqual({ code: 'NOT_UNDERSTOOD' })
    }
    const endsOn = inDays(3)
    const { link = '' } = await sharing(endsOn)
    expect(link).toMatch(/^[\w-]{43}$/)
    const opened = { data: { sharedScenario: { name: 'Ohne Luise', note: '', endsOn } } }
    const closed = { data: { sharedScenario: null } }
    expect([await openedBy(link), await openedBy(`${link.slice(0, -1)}_`)]).toEqual([
      opened,
      closed,
    ])
    const page = await of.visitor().fetch(`/plan/geteilt/${link}`)
    expect([page.status, page.headers.get('cache-control'), page.headers.getSetCookie()]).toEqual([
      200,
      'no-store',
      [],
    ])
    expect(await page.text()).toContain('Geteiltes Szenario, nur zum Lesen')
    const [kept] = await scenariosOf(of.planner())
    const one = { id: String(kept?.links[0]?.id) }
    expect(await writes(of.colleague(), 'teilen-beenden', one)).toEqual({ code: 'NO_SUCH_SHARE' })
    expect(await writes(of.planner(), 'teilen-beenden', one)).toEqual({ code: 'SHARE_ENDED' })
    expect(await openedBy(link)).toEqual(closed)
    const ended = await of.visitor().fetch(`/plan/geteilt/${link}`)
    expect(await ended.text()).toContain('Dieser Link öffnet nichts')
  })

  it('compare two, and delete one with all that hangs on it', async () => {
    const fields = { name: 'Noch eins', note: '', file: closingOneSite('egal') }
    await writes(of.planner(), 'szenario-speichern', fields)
    const [second] = await scenariosOf(of.planner())
    const compares = (one: Visitor) =>
      one.fetch(`/plan/vergleich?a=${String(id)}&b=${String(second?.id)}`)
    const page = await compares(of.planner())
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('Noch eins')])
    expect((await compares(of.colleague())).status).toBe(404)
    await sharing(inDays(3))
    expect(await writes(of.planner(), 'szenario-loeschen', { id: String(id) })).toEqual({
      code: 'SCENARIO_DELETED',
    })
    expect((await scenariosOf(of.planner())).map(({ name }) => name)).toEqual(['Noch eins'])
    const audit = z.object({ data: z.object({ audit: z.array(z.object({ what: z.string() })) }) })
    const { data } = audit.parse(await of.administrator().ask('{ audit(first: 9) { what } }'))
    expect(data.audit.map(({ what }) => what)).toEqual([
      'SCENARIO_DELETED',
      'SCENARIO_SHARED',
      'SCENARIO_SAVED',
      'SHARE_ENDED',
      'SCENARIO_SHARED',
      'COMMENT_TAKEN_BACK',
      'SCENARIO_COMMENTED',
      'SCENARIO_CHANGED',
      'SCENARIO_SAVED',
    ])
  })
}
