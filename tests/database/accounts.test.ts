import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { makeLink, setLocked, setRoles, useLink } from '../../api/src/accounts/accounts.ts'
import { beginSession, viewerOf } from '../../api/src/accounts/sessions.ts'
import { newLoadedDatabase, withoutPostgres } from '../support/shared.ts'

const ends = { idleMinutes: 60, hours: 10 }
const scopes = { operators: [], sites: [], socialSpaces: [] }

// Where several connections write at once: the embedded database has one.
describe.skipIf(withoutPostgres)('accounts that several change at once', () => {
  let sql: postgres.Sql

  beforeAll(async () => {
    sql = postgres(await newLoadedDatabase(), { max: 4, onnotice: () => undefined })
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
})
