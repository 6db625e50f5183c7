import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

import { invented, staffFile } from '../support/import-files.ts'
import { account, goodPassword, newAccount, refusedWith, Visitor } from '../support/people.ts'
import { itAdministratesInABrowser } from '../support/administration-in-browser.ts'
import { itTellsEachTheirOwn } from '../support/people-answers.ts'
import { itResistsAttacks } from '../support/people-attacks.ts'
import { describeDrafts } from '../support/kept-drafts.ts'
import { describeKeptScenarios, keptByPlanner } from '../support/kept-scenarios.ts'
import { startServer, type RunningServer } from '../support/server.ts'
import { newLoadedDatabase, withoutPostgres } from '../support/shared.ts'

const ownAccount = '{ viewer { name roles sessions { browser isCurrent } } }'

const made = z.object({ imports: z.array(z.object({ madeBy: z.string() })) })
const entries = z.object({
  data: z.object({ audit: z.array(z.looseObject({ id: z.int(), what: z.string() })) }),
})

const databases = [
  { title: 'embedded database', isEmbedded: true },
  ...(withoutPostgres ? [] : [{ title: 'PostgreSQL server', isEmbedded: false }]),
]

// One server of each goes through all of this in turn.
describe.each(databases)('people who sign in, $title', ({ isEmbedded }) => {
  let server: RunningServer
  let directory: string
  let environment: Record<string, string>
  let chefin: Visitor

  const visitor = () => new Visitor(server.url)
  const start = (databaseUrl?: string) =>
    startServer({ dataDirectory: directory, ...(databaseUrl !== undefined && { databaseUrl }) })

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'atlas-accounts-'))
    const databaseUrl = isEmbedded ? undefined : await newLoadedDatabase()
    server = await start(databaseUrl)
    environment = {
      DATA_DIR: directory,
      ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
    }
    await newAccount(server.url, environment, 'chefin', 'administrator')
    await newAccount(server.url, environment, 'planer', 'planner')
    chefin = visitor()
    await chefin.signIn('chefin')
  })
  afterAll(async () => {
    await server.stop()
    await rm(directory, { recursive: true, force: true })
  })

  it('get a cookie that only their browser sends, and see where they are signed in', async () => {
    const other = visitor()
    const answer = await other.signIn('Chefin')
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/konto'])
    expect(answer.headers.getSetCookie()).toEqual([
      expect.stringMatching(
        /^__Host-atlas-browser=[\w-]{43}; Max-Age=15552000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      ),
      expect.stringMatching(
        /^__Host-atlas-sitzung=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      ),
    ])
    expect(await other.ask(ownAccount)).toMatchObject({
      data: { viewer: { name: 'chefin', roles: ['ADMINISTRATOR'] } },
    })
    const secret = other.session
    await other.send('/abmelden', {})
    expect(other.session).toBeUndefined()
    other.session = secret
    expect(await other.ask(ownAccount)).toEqual(refusedWith('NOT_SIGNED_IN'))
  })

  it('choose a password by a link that holds once, and not a bad one', async () => {
    const told = await account(environment, 'add', 'neue', '--role', 'operator', '--site', 'treff')
    const link = /link=(\S+)/.exec(told)?.[1] ?? ''
    const choose = async (password: string, again = password, from = link) => {
      const one = visitor()
      const answer = await one.send('/anmelden/kennwort', { link: from, password, again })
      return [one.said(answer), one.session !== undefined]
    }
    expect(await choose('zu kurz')).toEqual([{ code: 'UNUSABLE_PASSWORD' }, false])
    expect(await choose('ababababababab')).toEqual([{ code: 'UNUSABLE_PASSWORD' }, false])
    expect(await choose(goodPassword, 'anders')).toEqual([{ code: 'NOT_THE_SAME' }, false])
    expect(await choose(goodPassword)).toEqual([null, true])
    expect(await choose(goodPassword)).toEqual([{ code: 'LINK_USED' }, false])
    expect(await choose(goodPassword, goodPassword, 'geraten')).toEqual([
      { code: 'LINK_USED' },
      false,
    ])
  })

  it('are told neither which of name and password was wrong, nor let try for ever', async () => {
    const known = visitor()
    await known.signIn('planer')
    await known.send('/abmelden', {})
    const tries = async (name: string, password: string) => {
      const one = visitor()
      const answer = await one.signIn(name, password)
      return [answer.status, answer.headers.get('location'), one.said(answer)]
    }
    const wrong = [303, '/anmelden', { code: 'WRONG' }]
    const often = [303, '/anmelden', { code: 'TOO_OFTEN' }]
    // All at once: what is tried beside another is counted, too.
    const guesses = (name: string) =>
      Promise.all(Array.from({ length: 4 }, () => tries(name, 'falsch geraten')))
    for (const name of ['planer', 'niemand']) {
      expect(await guesses(name)).toEqual([wrong, wrong, wrong, wrong])
      expect(await tries(name, 'falsch geraten')).toEqual(wrong)
      expect(await tries(name, 'falsch geraten')).toEqual(often)
    }
    expect(await tries('planer', goodPassword)).toEqual(often)
    // Who guesses keeps nobody out of a browser in which they have signed in before.
    expect((await known.signIn('planer')).headers.get('location')).toBe('/konto')
    // Nobody else has to wait for it.
    expect(await tries('neue', goodPassword)).toEqual([303, '/konto', null])
  })

  itResistsAttacks({ visitor, administrator: () => chefin })

  it('change accounts, which ends sessions of who is locked and leaves an administrator', async () => {
    const neue = visitor()
    await neue.signIn('neue')
    const writes = async (name: string, fields: [string, string][]) =>
      chefin.said(await chefin.send(`/eintragen/${name}`, fields))
    expect(
      await writes('rechte-aendern', [
        ['name', 'neue'],
        ['roles', 'OPERATOR'],
        ['roles', 'PLANNER'],
        ['sites', 'treff, laden'],
      ]),
    ).toEqual({ code: 'ROLES_CHANGED', about: 'neue' })
    expect(await neue.ask('{ viewer { roles sites } }')).toEqual({
      data: { viewer: { roles: ['OPERATOR', 'PLANNER'], sites: ['treff', 'laden'] } },
    })
    await writes('konto-sperren', [['name', 'neue']])
    expect(await neue.ask(ownAccount)).toEqual(refusedWith('NOT_SIGNED_IN'))
    expect(visitor().said(await visitor().signIn('neue'))).toEqual({ code: 'WRONG' })
    expect(await writes('konto-sperren', [['name', 'chefin']])).toEqual({
      code: 'LAST_ADMINISTRATOR',
    })
    expect(await chefin.ask('{ accounts { name isLocked } }')).toEqual({
      data: {
        accounts: [
          { name: 'chefin', isLocked: false },
          { name: 'neue', isLocked: true },
          { name: 'planer', isLocked: false },
        ],
      },
    })
  })

  it('import by being signed in, if they administrate', async () => {
    const form = new FormData()
    for (const [name, value] of Object.entries({ ...invented, day: '2025-11-30', confirm: 'all' }))
      form.set(name, value)
    form.append('file', new Blob([staffFile('2025-11-30', 3)]), 'staff.csv')
    const sends = (one: Visitor) =>
      one.fetch('/imports/staff', { method: 'POST', headers: { origin: server.url }, body: form })
    expect((await sends(visitor())).status).toBe(401)
    expect(await (await sends(chefin)).text()).toContain('"code":"APPLIED"')
    const history = made.parse(await (await chefin.fetch('/imports')).json())
    expect(history.imports.map(({ madeBy }) => madeBy)).toEqual(['chefin'])
  })

  it('find in the audit who wrote what, and blank of it what must not stand there', async () => {
    const audit = async (filter: string) =>
      entries.parse(
        await chefin.ask(`{ audit(${filter}) { id who what about before after blanked } }`),
      ).data.audit
    const all = await audit('first: 100')
    expect(all.map(({ what }) => what)).toEqual([
      'IMPORT_APPLIED',
      'ACCOUNT_LOCKED',
      'ROLES_CHANGED',
      'PASSWORD_CHOSEN',
      'LINK_MADE',
      'ACCOUNT_MADE',
      'PASSWORD_CHOSEN',
      'LINK_MADE',
      'ACCOUNT_MADE',
      'PASSWORD_CHOSEN',
      'LINK_MADE',
      'ACCOUNT_MADE',
    ])
    const [changed] = await audit('what: "ROLES_CHANGED"')
    expect(changed).toMatchObject({ who: 'chefin', about: 'neue', blanked: [] })
    const blanks = async (reason: string) =>
      chefin.said(
        await chefin.send('/eintragen/protokoll-schwaerzen', {
          entry: String(changed?.id),
          field: 'sites',
          reason,
        }),
      )
    expect(await blanks(' ')).toEqual({ code: 'NO_REASON' })
    expect(await blanks('Frau Muster will das')).toEqual({ code: 'TELLS_OF_SOMEBODY' })
    expect(await blanks('versehentlich')).toEqual({
      code: 'AUDIT_BLANKED',
      about: String(changed?.id),
    })
    const [blanked] = await audit('what: "ROLES_CHANGED"')
    expect(JSON.stringify(blanked)).not.toContain('treff')
    expect(blanked).toMatchObject({ blanked: ['sites'] })
    const file = await chefin.fetch('/verwaltung/protokoll.csv?what=AUDIT_BLANKED')
    expect(await file.text()).toMatch(
      /^id;at;who;what;about;before;after;blanked\n\d+;.*versehentlich/,
    )
    expect((await visitor().fetch('/verwaltung/protokoll.csv')).status).toBe(401)
  })

  itTellsEachTheirOwn(async () => {
    await newAccount(server.url, environment, 'kollege', 'planner')
    const colleague = visitor()
    await colleague.signIn('kollege')
    return [chefin, colleague, visitor()]
  })

  describeKeptScenarios({
    visitor,
    administrator: () => chefin,
    inBrowser: isEmbedded,
    add: (name, role) => newAccount(server.url, environment, name, role),
  })

  describeDrafts({
    visitor,
    administrator: () => chefin,
    inBrowser: isEmbedded,
    add: (name, role) => newAccount(server.url, environment, name, role),
  })

  it.runIf(isEmbedded)('are known again when their database had to be built anew', async () => {
    const asked = '{ accounts { name } audit(what: "SCENARIO_DELETED") { what } }'
    const before = await chefin.ask(asked)
    const accounts: unknown = expect.arrayContaining([{ name: 'chefin' }])
    expect(before).toMatchObject({ data: { accounts, audit: [{ what: 'SCENARIO_DELETED' }] } })
    await server.stop()
    await rm(join(directory, 'embedded'), { recursive: true })
    await rm(join(directory, 'embedded.version'))
    server = await start()
    const { session } = chefin
    chefin = visitor()
    chefin.session = session
    expect(await chefin.ask(ownAccount)).toEqual(refusedWith('NOT_SIGNED_IN'))
    await chefin.signIn('chefin')
    expect(await keptByPlanner(visitor())).toContain('Noch eins')
    expect(await chefin.ask(asked)).toEqual(before)
  })

  if (isEmbedded) itAdministratesInABrowser(() => server.url)
})
