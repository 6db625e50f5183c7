import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { connect } from '../../api/src/database/connection.ts'
import { migrate, MigrationError, readMigrations } from '../../api/src/database/migrate.ts'
import { migrationsDirectory } from '../../api/src/paths.ts'
import { describeOnBothLoadedDatabases } from '../support/both-loaded-databases.ts'
import { startServer } from '../support/server.ts'
import { newDatabase, withoutPostgres } from '../support/shared.ts'
import { stateOf } from '../support/state-of.ts'

describe('migrations in a folder', () => {
  let directory: string

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'atlas-migrations-'))
  })

  afterEach(async () => {
    await rm(directory, { recursive: true })
  })

  const write = async (...names: string[]) => {
    for (const name of names) await writeFile(join(directory, name), 'select 1;')
  }

  it('are read in their order, other files left out', async () => {
    await write('0002-b.sql', '0001-a.sql', 'README.md')
    expect(await readMigrations(directory)).toEqual([
      { number: 1, name: '0001-a.sql', statements: 'select 1;' },
      { number: 2, name: '0002-b.sql', statements: 'select 1;' },
    ])
  })

  it.each([
    ['a gap', ['0001-a.sql', '0003-c.sql'], '0003-c.sql'],
    ['one number twice', ['0001-a.sql', '0001-b.sql'], '0001-b.sql'],
    ['a first one that is not 1', ['0002-b.sql'], '0002-b.sql'],
    ['a name without a number', ['0001-a.sql', 'later.sql'], 'later.sql'],
    ['a number of three digits', ['001-a.sql'], '001-a.sql'],
    ['a number without a name', ['0001.sql'], '0001.sql'],
  ])('are refused with %s', async (_, names, culprit) => {
    await write(...names)
    await expect(readMigrations(directory)).rejects.toThrow(
      new MigrationError(
        `${culprit}: migrations are named 0001-what-it-does.sql and numbered without gaps`,
      ),
    )
  })
})

describeOnBothLoadedDatabases('migrating', (database) => {
  it('a second time applies nothing', async () => {
    const before = await stateOf(database())
    expect(await migrate(database().sql, await readMigrations(migrationsDirectory))).toEqual([])
    expect(await stateOf(database())).toEqual(before)
  })

  it('is refused where an applied migration reads differently today', async () => {
    const before = await stateOf(database())
    const changed = (await readMigrations(migrationsDirectory)).map((migration) =>
      migration.number === 2
        ? { ...migration, statements: `${migration.statements}\n-- and this` }
        : migration,
    )
    await expect(migrate(database().sql, changed)).rejects.toThrow(
      new MigrationError(
        '0002-residents.sql was changed after it had been applied; write a new migration instead',
      ),
    )
    expect(await stateOf(database())).toEqual(before)
  })

  it('leaves nothing of a migration that fails half way', async () => {
    const before = await stateOf(database())
    const applied = await readMigrations(migrationsDirectory)
    const failing = {
      number: applied.length + 1,
      name: 'failing.sql',
      statements: 'create table half (id integer); insert into half values (1 / 0);',
    }
    await expect(migrate(database().sql, [...applied, failing])).rejects.toThrow('division by zero')
    const [half] = await database().sql`select to_regclass('half') as half`
    expect(half).toEqual({ half: null })
    expect(await stateOf(database())).toEqual(before)
  })
})

describe.skipIf(withoutPostgres)('an empty PostgreSQL database', () => {
  it('opened by three servers at once is migrated and loaded once', async () => {
    const databaseUrl = await newDatabase()
    const environment = { LOG_LEVEL: 'warn' }
    const servers = await Promise.all(
      [1, 2, 3].map(() => startServer({ databaseUrl, environment })),
    )
    const said = servers.flatMap(({ log }) => log)
    for (const server of servers) expect(await server.stop()).toBe(0)

    const migrations = await readMigrations(migrationsDirectory)
    expect(said.filter((line) => line.includes('Migrated: ')).sort()).toEqual(
      migrations.map(({ name }) => `▸ Migrated: ${name}`),
    )
    expect(said.filter((line) => line.includes('Loaded the built-in data set'))).toHaveLength(1)

    const { sql, close } = connect({ url: databaseUrl })
    const recorded = await sql`select number, name from migration order by number`
    await close()
    expect([...recorded]).toEqual(migrations.map(({ number, name }) => ({ number, name })))
  })
})
