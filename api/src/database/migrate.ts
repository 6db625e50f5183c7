import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type postgres from 'postgres'
import { contentHash } from './content-hash.ts'

export interface Migration {
  number: number
  name: string
  statements: string
}

export class MigrationError extends Error {
  override name = 'MigrationError'
}

/** Numbered SQL files of a folder, in order. @throws MigrationError where numbers repeat or leave a gap. */
export async function readMigrations(directory: string): Promise<Migration[]> {
  const files = (await readdir(directory)).filter((file) => file.endsWith('.sql')).sort()
  return Promise.all(
    files.map(async (name, index) => {
      const number = Number(/^(\d{4})-[a-z0-9-]+\.sql$/.exec(name)?.[1])
      if (number !== index + 1) {
        throw new MigrationError(
          `${name}: migrations are named 0001-what-it-does.sql and numbered without gaps`,
        )
      }
      return { number, name, statements: await readFile(join(directory, name), 'utf8') }
    }),
  )
}

/**
 * Applies what is not yet applied, each migration in a transaction of its own, and returns their names.
 * Safe to run twice and by several processes at once: each takes the same lock first. Where nothing is left to apply
 * it only reads, so that a role that may do no more can start on a migrated database.
 * @throws MigrationError when a migration that was applied reads differently today, or one is missing that the role
 * may not apply.
 */
export async function migrate(
  sql: postgres.Sql,
  migrations: readonly Migration[],
): Promise<string[]> {
  const recorded = await recordedHashes(sql)
  const missing = migrations.filter((migration) => !isApplied(migration, recorded))
  if (missing.length === 0) return []
  if (!(await mayWrite(sql))) {
    throw new MigrationError(
      `The database lacks ${missing.map(({ name }) => name).join(', ')}, and the role of DATABASE_URL may only read. Run npm run migrate with DATABASE_ADMIN_URL, the role that may`,
    )
  }
  await sql.begin(async (transaction) => {
    await lock(transaction)
    await makeRecord(transaction)
  })
  const applied: string[] = []
  for (const migration of migrations) {
    if (await apply(sql, migration)) applied.push(migration.name)
  }
  return applied
}

/** Whether this connection may make tables: not where its role only reads, nor on a standby. */
export async function mayWrite(sql: postgres.Sql): Promise<boolean> {
  const [role] = await sql<{ mayWrite: boolean }[]>`
    select current_setting('transaction_read_only') = 'off'
           and coalesce(has_schema_privilege(current_schema(), 'create'), false) as "mayWrite"`
  return role?.mayWrite === true
}

/** Makes an empty schema what all migrations together make it, in a transaction that is under way. */
export async function migrateEmpty(
  transaction: postgres.TransactionSql,
  migrations: readonly Migration[],
): Promise<void> {
  await makeRecord(transaction)
  const statements = withLaterValues(migrations)
  for (const [index, migration] of migrations.entries()) {
    await applyIn(transaction, migration, statements[index])
  }
}

/**
 * The statements of migrations in which each type is made with the values that later ones add to it: before PostgreSQL 17
 * nobody may use such a value in the transaction that adds it.
 */
function withLaterValues(migrations: readonly Migration[]): string[] {
  const later = new Map<string, string[]>()
  const without = migrations.map(({ statements }) =>
    statements.replace(
      /^alter type (\w+) add value ('\w+');$/gm,
      (_statement, type: string, value: string) => {
        later.set(type, [...(later.get(type) ?? []), value])
        return ''
      },
    ),
  )
  return without.map((statements) =>
    statements.replace(
      /^create type (\w+) as enum \(([^)]*)\);$/gm,
      (_statement, type: string, values: string) =>
        `create type ${type} as enum (${[values, ...(later.get(type) ?? [])].join(', ')});`,
    ),
  )
}

/** Of what was applied. */
const makeRecord = (transaction: postgres.TransactionSql) => transaction`
  create table if not exists migration (
    number integer primary key,
    name text not null,
    content_hash text not null,
    applied_at timestamptz not null default now()
  )`

async function apply(sql: postgres.Sql, migration: Migration): Promise<boolean> {
  return sql.begin(async (transaction) => {
    await lock(transaction)
    if (isApplied(migration, await hashesIn(transaction))) return false
    await applyIn(transaction, migration)
    return true
  })
}

async function applyIn(
  transaction: postgres.TransactionSql,
  migration: Migration,
  statements = migration.statements,
): Promise<void> {
  const { number, name } = migration
  await transaction.unsafe(statements)
  await transaction`
    insert into migration (number, name, content_hash) values (${number}, ${name}, ${hashOf(migration)})`
}

/** @throws MigrationError when it was applied and reads differently today. */
function isApplied(migration: Migration, recorded: ReadonlyMap<number, string>): boolean {
  const hash = recorded.get(migration.number)
  if (hash === undefined || hash === hashOf(migration)) return hash !== undefined
  throw new MigrationError(
    `${migration.name} was changed after it had been applied; write a new migration instead`,
  )
}

const hashOf = ({ statements }: Migration) => contentHash([statements])

/** Of each applied migration, by its number; none in an empty database. */
async function recordedHashes(sql: postgres.Sql): Promise<Map<number, string>> {
  const [found] = await sql<{ table: string | null }[]>`select to_regclass('migration') as table`
  return found?.table ? hashesIn(sql) : new Map<number, string>()
}

async function hashesIn(sql: postgres.ISql): Promise<Map<number, string>> {
  const rows = await sql<{ number: number; contentHash: string }[]>`
    select number, content_hash as "contentHash" from migration`
  return new Map(rows.map(({ number, contentHash: hash }) => [number, hash]))
}

/** Whoever migrates or loads waits for others who do: held until the transaction ends. */
export async function lock(transaction: postgres.TransactionSql): Promise<void> {
  // The number only has to be the same everywhere.
  await transaction`select pg_advisory_xact_lock(60714060)`
}
