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
 * Safe to run twice and by several processes at once: each takes the same lock first.
 * @throws MigrationError when a migration that was applied reads differently today.
 */
export async function migrate(
  sql: postgres.Sql,
  migrations: readonly Migration[],
): Promise<string[]> {
  await sql.begin(async (transaction) => {
    await lock(transaction)
    await transaction`
      create table if not exists migration (
        number integer primary key,
        name text not null,
        content_hash text not null,
        applied_at timestamptz not null default now()
      )`
  })
  const applied: string[] = []
  for (const migration of migrations) {
    if (await apply(sql, migration)) applied.push(migration.name)
  }
  return applied
}

async function apply(sql: postgres.Sql, { number, name, statements }: Migration): Promise<boolean> {
  const hash = contentHash([statements])
  return sql.begin(async (transaction) => {
    await lock(transaction)
    const [recorded] = await transaction<{ contentHash: string }[]>`
      select content_hash as "contentHash" from migration where number = ${number}`
    if (recorded) {
      if (recorded.contentHash === hash) return false
      throw new MigrationError(
        `${name} was changed after it had been applied; write a new migration instead`,
      )
    }
    await transaction.unsafe(statements)
    await transaction`insert into migration (number, name, content_hash) values (${number}, ${name}, ${hash})`
    return true
  })
}

/** Held until the transaction ends. The number only has to be the same everywhere. */
async function lock(transaction: postgres.TransactionSql): Promise<void> {
  await transaction`select pg_advisory_xact_lock(60714060)`
}
