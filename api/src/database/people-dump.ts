import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type postgres from 'postgres'
import { z } from 'zod'
import { files } from './embedded/open-data-directory.ts'
import { writeWhole } from './write-whole.ts'

/**
 * Accounts and audit as a file: beside the embedded database, to be found again when it has to be built anew, and in a
 * backup. Sessions are in none: whoever was signed in signs in again.
 */
export const peopleDirectory = (dataDirectory: string) => join(dataDirectory, files.people)

const fileIn = (directory: string) => join(directory, 'people.json')

const rows = z.array(z.record(z.string(), z.json()))
const dump = z.object({ format: z.literal(1), mark: z.string(), accounts: rows, audit: rows })

/** Writes them where they are other than what lies there. */
export async function writePeople(sql: postgres.ISql, directory: string): Promise<void> {
  const [now] = await sql<[{ mark: string; isEmpty: boolean }]>`
    select concat_ws(' ', md5((select json_agg(account order by id)::text from people.account)), audit.mark) as mark,
           audit.entries = 0 as "isEmpty"
      from (select count(*) as entries, concat_ws(' ', count(*), max(id), sum(cardinality(blanked))) as mark
              from people.audit) as audit`
  const before = await readPeople(directory)
  if (before === null ? now.isEmpty : before.mark === now.mark) return
  const [found] = await sql<[{ people: unknown }]>`
    select json_build_object(
      'format', 1,
      'mark', ${now.mark}::text,
      'accounts', (select coalesce(json_agg(account order by id), '[]') from people.account),
      'audit', (select coalesce(json_agg(audit order by id), '[]') from people.audit)) as people`
  await mkdir(directory, { recursive: true, mode: 0o700 })
  await writeWhole(fileIn(directory), JSON.stringify(dump.parse(found.people)))
}

async function readPeople(directory: string): Promise<z.output<typeof dump> | null> {
  const found = await readFile(fileIn(directory), 'utf8').catch(() => null)
  return found === null ? null : (dump.safeParse(JSON.parse(found)).data ?? null)
}

/** Brings them back into a database that knows of nobody. @returns how many accounts */
export async function restorePeople(sql: postgres.Sql, directory: string): Promise<number> {
  const [known] = await sql<[{ entries: number }]>`
    select ((select count(*) from people.account) + (select count(*) from people.audit))::integer as entries`
  return known.entries > 0 ? 0 : sql.begin((transaction) => bringPeopleBack(transaction, directory))
}

/** @returns how many accounts; none where nobody was written down */
export async function bringPeopleBack(
  transaction: postgres.TransactionSql,
  directory: string,
): Promise<number> {
  const people = await readPeople(directory)
  if (!people) return 0
  await transaction`
    insert into people.account overriding system value
    select (jsonb_populate_recordset(null::people.account, ${transaction.json(people.accounts)})).*`
  await transaction`
    insert into people.audit overriding system value
    select (jsonb_populate_recordset(null::people.audit, ${transaction.json(people.audit)})).*`
  await transaction`
    select setval(pg_get_serial_sequence('people.account', 'id'), coalesce((select max(id) from people.account), 1)),
           setval(pg_get_serial_sequence('people.audit', 'id'), coalesce((select max(id) from people.audit), 1))`
  return people.accounts.length
}
