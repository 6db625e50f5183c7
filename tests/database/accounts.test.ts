import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import {
  makeLink,
  removeAccount,
  setLocked,
  setRoles,
  useLink,
} from '../../api/src/accounts/accounts.ts'
import { knowBrowser } from '../../api/src/accounts/known-browser.ts'
import { People } from '../../api/src/accounts/people.ts'
import type { PeopleDatabase } from '../../api/src/accounts/people-database.ts'
import { hashOf } from '../../api/src/accounts/secrets.ts'
import { beginSession, viewerOf } from '../../api/src/accounts/sessions.ts'
import { signIn } from '../../api/src/accounts/sign-in.ts'
import { openShared, share } from '../../api/src/plans/share-links.ts'
import { newAccount, refusedWith, Visitor } from '../support/people.ts'
import { startServer } from '../support/server.ts'
import { newLoadedDatabase, withoutPostgres } from '../support/shared.ts'

const ends = { idleMinutes: 60, hours: 10 }
const begin: <Value>(
  sql: postgres.Sql,
  act: (transaction: postgres.TransactionSql) => Promise<Value>,
) => Promise<Value> = async (sql, act) => {
  const { value } = await sql.begin(async (transaction) => ({ value: await act(transaction) }))
  return value
}

const scopes = { operators: [], sites: [], socialSpaces: [] }

// Where several connections write at once: the embedded database has one.
describe.skipIf(withoutPostgres)('accounts that several change at once', () => {
  let sql: postgres.Sql
  let databaseUrl: string

  beforeAll(async () => {
    databaseUrl = await newLoadedDatabase()
    sql = postgres(databaseUrl, { max: 4, onnotice: () => undefined })
    await sql`
      insert into people.account (name, shown_name, roles, password_hash) values
        ('anna', 'Anna', '{ADMINISTRATOR}', 'before'), ('bert', 'Bert', '{ADMINISTRATOR}', 'before')`
  })
  afterAll(async () => {
    await sql.end()
  })

  const idOf = async (name: string) => {
    const [found] = await sql<{ id: number }[]>`select id from people.account where name = ${name}`
    return found?.id ?? 0
  }
  /** Holds its transaction open until all have written what they are to write. */
  const atOnce = (acts: ((transaction: postgres.TransactionSql) => Promise<unknown>)[]) =>
    Promise.all(
      acts.map((act) =>
        sql
          .begin(async (transaction) => {
            await transaction`select pg_sleep(0.05)`
            await act(transaction)
            await transaction`select pg_sleep(0.2)`
          })
          .then(
            () => 'done',
            (error: unknown) => (error instanceof Error ? error.message : String(error)),
          ),
      ),
    )

  it('keep an administrator where each locks the other', async () => {
    const outcomes = await atOnce([
      (transaction) => setLocked(transaction, 'anna', 'bert', true),
      (transaction) => setLocked(transaction, 'bert', 'anna', true),
    ])
    expect(outcomes.toSorted()).toEqual(['LAST_ADMINISTRATOR', 'done'])
    await sql`update people.account set locked_at = null`
  })

  it('tell the audit what truly was before', async () => {
    await atOnce(
      (['PLANNER', 'OPERATOR'] as const).map(
        (role) => (transaction) =>
          setRoles(transaction, 'anna', 'bert', { ...scopes, roles: [role] }),
      ),
    )
    const [first, second] = await sql<{ before: unknown; after: unknown }[]>`
      select before, after from people.audit where what = 'ROLES_CHANGED' order by id`
    expect(second?.before).toEqual(first?.after)
  })

  it('begin no session by a password that is none any more, or for who is locked', async () => {
    const account = await idOf('anna')
    const begin = (passwordHash: string | null) =>
      sql.begin((transaction) => beginSession(transaction, { account, passwordHash }, 'Firefox'))
    const early = await begin('before')
    expect((await viewerOf(sql, early ?? '', ends))?.viewer.name).toBe('anna')
    const link = await sql.begin((transaction) => makeLink(transaction, 'bert', 'anna'))
    // Looked at while it was right, begun while the owner chooses another.
    let late: Promise<string | null> = Promise.resolve(null)
    await sql.begin(async (transaction) => {
      await useLink(transaction, link, 'after')
      late = begin('before')
      await transaction`select pg_sleep(0.2)`
    })
    expect([await late, await begin('before')]).toEqual([null, null])
    expect(await viewerOf(sql, early ?? '', ends)).toBeNull()
    expect(await begin('after')).not.toBeNull()
    await sql`update people.account set locked_at = now() where name = 'anna'`
    expect([await begin('after'), await begin(null)]).toEqual([null, null])
  })

  it('let nobody be kept out of a browser that is known, nor guess in it for ever', async () => {
    await sql`update people.account set locked_at = null, password_hash = ${await hashOf('right')}`
    const people = {
      sql,
      write: (act) => begin(sql, act),
      close: () => Promise.resolve(),
    } satisfies PeopleDatabase
    const tries = async (password: string, browser: string | null, name = 'anna') => {
      const tried = { name, password, browser, address: '192.0.2.1', isShared: true }
      return (await signIn(people, tried)).outcome
    }
    const known = await begin(sql, async (transaction) =>
      knowBrowser(transaction, await idOf('anna'), null),
    )
    // As from fifty places.
    await sql`
      insert into people.sign_in_attempt (name_digest, address_digest, both_digest)
      select sha256(convert_to(E'name\\nanna', 'UTF8')), sha256(place::text::bytea), sha256(place::text::bytea)
        from generate_series(1, 50) as place`
    expect([await tries('right', null), await tries('right', 'invented')]).toEqual([
      'TOO_OFTEN',
      'TOO_OFTEN',
    ])
    expect(await tries('right', known)).toBe('SIGNED_IN')
    // Of another it is not.
    expect(await tries('right', known, 'bert')).toBe('SIGNED_IN')
    for (let guess = 0; guess < 5; guess += 1) expect(await tries('wrong', known)).toBe('WRONG')
    expect(await tries('right', known)).toBe('TOO_OFTEN')
    const next = await begin(sql, async (transaction) =>
      knowBrowser(transaction, await idOf('anna'), known),
    )
    expect([await tries('right', known), await tries('right', next)]).toEqual([
      'TOO_OFTEN',
      'SIGNED_IN',
    ])
    const link = await begin(sql, (transaction) => makeLink(transaction, 'bert', 'anna'))
    await begin(sql, async (transaction) => useLink(transaction, link, await hashOf('right')))
    expect(await tries('right', next)).toBe('TOO_OFTEN')
  })

  it('are known in all processes as long as in one, and in none once they are removed', async () => {
    const settings = { sessions: ends, auditDays: 0, isLocal: true, directory: null }
    const other = postgres(databaseUrl, { max: 2, onnotice: () => undefined })
    const processes = [sql, other].map(
      (one) =>
        new People(
          { sql: one, write: (act) => begin(one, act), close: () => Promise.resolve() },
          settings,
        ),
    )
    const [first, second] = processes
    if (!first || !second) throw new Error('there are two')
    await sql`insert into people.account (name, shown_name) values ('carl', 'Carl')`
    const who = { account: await idOf('carl'), passwordHash: null }
    const secrets = [
      await first.beginSession(who, 'Firefox'),
      await second.beginSession(who, 'Firefox'),
    ]
    const seen = () =>
      Promise.all(
        processes.flatMap((one) =>
          secrets.map(async (secret) => (await one.viewerOf(secret ?? ''))?.name ?? null),
        ),
      )
    expect(await seen()).toEqual(['carl', 'carl', 'carl', 'carl'])
    const viewer = await first.viewerOf(secrets[0] ?? '')
    if (viewer) await first.endSession(viewer, viewer.session)
    expect(await seen()).toEqual([null, 'carl', null, 'carl'])
    await first.write((transaction) => removeAccount(transaction, 'bert', 'carl'))
    expect(await seen()).toEqual([null, null, null, null])
    await other.end()
  })

  it('end sessions that are not used, or old, whatever the browser still shows', async () => {
    await sql`update people.account set locked_at = null`
    const account = await idOf('bert')
    const viewerAfter = async (column: 'used_at' | 'made_at', ago: string) => {
      const secret = await sql.begin((transaction) =>
        beginSession(transaction, { account, passwordHash: null }, 'Firefox'),
      )
      await sql`
        update people.session set ${sql(column)} = now() - ${ago}::interval
         where id = (select max(id) from people.session)`
      return (await viewerOf(sql, secret ?? '', ends))?.viewer.name ?? null
    }
    expect([
      await viewerAfter('used_at', '59 minutes'),
      await viewerAfter('used_at', '61 minutes'),
      await viewerAfter('made_at', '9 hours 59 minutes'),
      await viewerAfter('made_at', '10 hours 1 minute'),
    ]).toEqual(['bert', null, 'bert', null])
  })

  it('are signed in and out in every process of the system that answers from their database', async () => {
    const servers = await Promise.all([startServer({ databaseUrl }), startServer({ databaseUrl })])
    const [here, there] = servers.map(({ url }) => new Visitor(url))
    if (!here || !there) throw new Error('two servers are two visitors')
    const asked = '{ viewer { name } }'
    try {
      await newAccount(here.url, { DATABASE_URL: databaseUrl }, 'zoe', 'planner')
      await here.signIn('zoe')
      there.session = here.session
      expect(await there.ask(asked)).toEqual({ data: { viewer: { name: 'zoe' } } })
      await there.send('/abmelden', {})
      expect(await here.ask(asked)).toEqual(refusedWith('NOT_SIGNED_IN'))
    } finally {
      await Promise.all(servers.map((server) => server.stop()))
    }
  })

  it('open a scenario by a link on its last day, and on no later one', async () => {
    const [saved] = await sql<{ id: number }[]>`
      insert into people.saved_scenario (account_id, name, note, file, changes)
      values (${await idOf('anna')}, 'Ohne Luise', '', '{}', 1) returning id`
    const anna = {
      ...{ account: await idOf('anna'), session: 0, name: 'anna', shownName: 'Anna' },
      ...{ roles: ['PLANNER'] as const, ...scopes },
    }
    const [{ today }] = await sql<[{ today: string }]>`
      select (now() at time zone 'UTC')::date::text as today`
    const shared = await begin(sql, (transaction) =>
      share(transaction, anna, saved?.id ?? 0, today),
    )
    const secret = typeof shared === 'string' ? shared : shared.secret
    expect(await openShared(sql, secret)).toMatchObject({ name: 'Ohne Luise', endsOn: today })
    await sql`update people.share_link set ends_on = ends_on - 1`
    expect(await openShared(sql, secret)).toBeNull()
  })
})
