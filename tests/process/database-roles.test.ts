import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { openPeople } from '../../api/src/accounts/people-database.ts'
import { backUp } from '../../api/src/backup/back-up.ts'
import { restore } from '../../api/src/backup/restore.ts'
import { connect } from '../../api/src/database/connection.ts'
import { MigrationError } from '../../api/src/database/migrate.ts'
import { openDatabase } from '../../api/src/database/open-database.ts'
import { SeedError } from '../../api/src/database/seed/read-data-set.ts'
import { readEnvironment } from '../../api/src/environment.ts'
import { Api } from '../support/api.ts'
import { makeDatabaseRoles, type DatabaseRoles } from '../support/database-roles.ts'
import { askGoodQuestion } from '../support/good-question.ts'
import { startServer, type RunningServer } from '../support/server.ts'
import { newDatabase, withoutPostgres } from '../support/shared.ts'
import { stateOf, withMoments } from '../support/state-of.ts'
import { versionsAnswered } from '../support/versions.ts'

const program = fileURLToPath(new URL('../../api/dist/migrate.js', import.meta.url))

// One database goes through all of this in turn.
describe.skipIf(withoutPostgres)('a database with a role that loads and one that reads', () => {
  let roles: DatabaseRoles
  let admin: postgres.Sql
  let reader: postgres.Sql
  let server: RunningServer | undefined

  beforeAll(async () => {
    const databaseUrl = await newDatabase()
    await makeDatabaseRoles(databaseUrl)
    // Whoever has them already may run it again.
    roles = await makeDatabaseRoles(databaseUrl)
    admin = postgres(roles.admin, { max: 1, onnotice: () => undefined })
    reader = postgres(roles.read, { max: 1, onnotice: () => undefined })
  })

  afterAll(async () => {
    await Promise.all([admin.end(), reader.end()])
    await server?.stop()
  })

  /** What opening it says, as a server does when it starts. */
  const open = async (variables: Record<string, string>) => {
    const said: string[] = []
    const { close, sql } = await openDatabase(readEnvironment(variables), {
      say: (message) => said.push(message),
      onLost: () => undefined,
    })
    const [{ role } = { role: '' }] = await sql<{ role: string }[]>`select current_user as role`
    await close()
    return { said: said.join('\n'), role }
  }

  it('is not opened while it is empty by one that may only read, which is told what to run', async () => {
    await expect(open({ DATABASE_URL: roles.read })).rejects.toThrow(MigrationError)
    await expect(open({ DATABASE_URL: roles.read })).rejects.toThrow(
      /^The database lacks 0001-.*, and the role of DATABASE_URL may only read\. Run npm run migrate with DATABASE_ADMIN_URL/,
    )
  })

  it('is migrated and loaded by a program of its own', async () => {
    const environment = { DATABASE_URL: roles.read, DATABASE_ADMIN_URL: roles.admin }
    const env = { PATH: process.env.PATH, ...environment }
    const { stdout } = await promisify(execFile)(process.execPath, [program], { env })
    expect(stdout).toMatch(/Migrated: 0001-.*Loaded the built-in data set/s)
    expect(await open(environment)).toEqual({
      said: 'Connecting to PostgreSQL',
      role: 'atlas_read',
    })
  })

  it('lets the one that reads write nothing, though it turns its own caution off', async () => {
    await reader`set default_transaction_read_only = off`
    const tables = await reader<{ name: string }[]>`
      select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'spatial_ref_sys'`
    expect(tables.length).toBeGreaterThan(15)
    const attempts = [
      ...tables.flatMap(({ name }) => [
        `insert into ${name} default values`,
        `delete from ${name}`,
        `truncate ${name} cascade`,
        `drop table ${name} cascade`,
        `alter table ${name} add column more text`,
        `lock table ${name} in share mode`,
      ]),
      'update area set name = name',
      'create table more (id integer)',
      'create temp table more (id integer)',
      // What PostgreSQL lets everybody do elsewhere.
      "select lo_from_bytea(0, 'more')",
      'select lo_create(0)',
      'select lo_put(1, 0, $$more$$)',
      'select pg_advisory_lock(60714060)',
      'select pg_try_advisory_xact_lock(1)',
      'create schema more',
      'create extension hstore',
      'create role more',
      'set role atlas_admin',
    ]
    for (const attempt of attempts) {
      const trying = reader.begin((transaction) => transaction.unsafe(attempt))
      await expect(trying, attempt).rejects.toMatchObject({ code: '42501' })
    }
  })

  it('keeps people where the one that reads sees nothing of them, and theirs nothing else', async () => {
    const people = postgres(roles.people, { max: 1, onnotice: () => undefined })
    const refused = { code: '42501' }
    await expect(reader`select * from people.account`).rejects.toMatchObject(refused)
    await expect(people`select * from public.area`).rejects.toMatchObject(refused)
    // Nor may it do what the functions do that take something out of the audit.
    await people`set people.changes_audit = 'on'`
    for (const statement of [
      "update people.audit set who = 'x'",
      'delete from people.audit',
      'truncate people.audit',
      'alter table people.audit disable trigger all',
    ]) {
      await expect(people.unsafe(statement)).rejects.toMatchObject(refused)
    }
    await expect(people`drop table people.session`).rejects.toMatchObject(refused)
    await people`insert into people.account (name, shown_name) values ('chefin', 'Chefin')`
    await people`delete from people.account`
    await people.end()
    // A role that is named for it and may not is no reason to go on without anybody signing in.
    for (const databasePeopleUrl of [roles.read, roles.people.replace('atlas_people', 'nobody')]) {
      const opened = openPeople(
        { databaseUrl: roles.read, databaseAdminUrl: roles.admin, databasePeopleUrl },
        { sql: people },
      )
      await expect(opened).rejects.toThrow(/DATABASE_PEOPLE_URL.*operations\/database-roles\.sql/)
    }
  })

  it('is served by the one that reads, by all its processes from what the other loads', async () => {
    server = await startServer({ databaseUrl: roles.read, environment: { WORKERS: '2' } })
    await askGoodQuestion(new Api(server.url))
    const before = await versionsAnswered(server.port)
    await admin`update data_set set content_hash = 'of other data'`
    const { port } = server
    await expect
      .poll(async () =>
        [...(await versionsAnswered(port))].filter((version) => before.has(version)),
      )
      .toEqual([])
  })

  it('is opened as it is by a release that brings other data, where it may only read', async () => {
    const { said } = await open({ DATABASE_URL: roles.read })
    expect(said).toContain('that state is answered from')
    expect(said).not.toContain('Loaded')
  })

  it('is loaded anew by a server that knows both', async () => {
    const { port } = server ?? { port: 0 }
    const others = await versionsAnswered(port)
    const { said } = await open({ DATABASE_URL: roles.read, DATABASE_ADMIN_URL: roles.admin })
    expect(said).toContain('Loaded the built-in data set')
    await expect
      .poll(async () =>
        [...(await versionsAnswered(port))].filter((version) => others.has(version)),
      )
      .toEqual([])
  })

  it('is brought back from a backup as it was, while it is served', async () => {
    const environment = readEnvironment({
      DATABASE_URL: roles.read,
      // Everybody on the machine could read a password among the words of a program.
      DATABASE_ADMIN_URL: roles.admin.replace('@', ":it's%20for%20loading@"),
    })
    const directory = join(await mkdtemp(join(tmpdir(), 'atlas-backup-')), 'backup')
    await backUp(environment, directory)
    const connection = connect({ url: roles.admin })
    const before = await stateOf(connection, withMoments)
    const inSchema = () => admin`
      select identified.type, identified.identity
        from pg_depend cross join lateral pg_identify_object(classid, objid, 0) as identified
       where refobjid = 'public'::regnamespace order by 1, 2`
    const kinds = await inSchema()
    const versions = server ? await versionsAnswered(server.port) : new Set<string>()

    // As a newer release would have it, and with a loss.
    await admin`create type mood as enum ('GOOD')`
    await admin`create table bench (mood mood)`
    for (const statement of [
      'create type place as (x integer, y integer)',
      'create type days as range (subtype = date)',
      'create domain short as text check (length(value) < 9)',
      'create sequence numbers',
      'create table bench_of (id integer generated always as identity, more serial, part days) partition by list (id)',
      'create table bench_of_one partition of bench_of for values in (1)',
      'create view benches as select * from bench',
      'create materialized view many_benches as select * from benches',
      'create function sum_up(a integer, b integer) returns integer language sql return a + b',
      'create procedure refresh() language sql as $$refresh materialized view many_benches$$',
      'create aggregate total(integer) (sfunc = sum_up, stype = integer)',
      'create aggregate all_of(*) (sfunc = int8inc, stype = bigint, initcond = 0)',
      'create operator <+> (function = sum_up, leftarg = integer, rightarg = integer)',
      "create collation of_ours (locale = 'C')",
      'create text search configuration of_ours (copy = simple)',
      'create statistics of_ours on name, level from area',
    ]) {
      await admin.unsafe(statement)
    }
    await admin`delete from service_site`
    await admin`update data_set set content_hash = 'of other data'`
    await restore(environment, directory)

    expect(await stateOf(connection, withMoments)).toEqual(before)
    expect(await inSchema()).toEqual(kinds)
    await connection.close()
    const [{ count = 0 } = {}] = await reader<{ count?: number }[]>`
      select count(*)::integer as count from service_site`
    expect(count).toBeGreaterThan(0)
    await expect(reader`select * from bench`).rejects.toMatchObject({ code: '42P01' })
    const { port } = server ?? { port: 0 }
    await expect.poll(() => versionsAnswered(port)).toEqual(versions)
    await rm(directory, { recursive: true })
  })

  it('is not opened by one that may only read where nothing is loaded', async () => {
    await admin`delete from data_set`
    await expect(open({ DATABASE_URL: roles.read })).rejects.toThrow(SeedError)
  })
})
