import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type postgres from 'postgres'
import { z } from 'zod'
import { files } from './embedded/open-data-directory.ts'
import { prepareFile, type Prepared, unchanged } from './write-whole.ts'

/**
 * Accounts, audit and what people wrote as a file: beside the embedded database, to be found again when it has to be built
 * anew, and in a backup. Sessions are in none: whoever was signed in signs in again.
 */
export const peopleDirectory = (dataDirectory: string) => join(dataDirectory, files.people)

const fileIn = (directory: string) => join(directory, 'people.json')

/** Tables of the schema people that are kept so, each after those that it refers to; of each the id is a number. */
export const keptTables = [
  'account',
  'audit',
  'counselling_report',
  'counselling_submission',
  'card',
  'card_version',
  'card_beside',
  'measure',
  'figures_seen',
  'network_offer',
  'network_cooperation',
  'network_funding',
  'form_beside',
  'saved_scenario',
  'draft',
  'draft_version',
  'draft_beside',
  'draft_scenario',
  'draft_round',
  'draft_comment',
  'share_link',
  'scenario_comment',
] as const

const rows = z.array(z.record(z.string(), z.json()))
const dump = z.object({
  format: z.literal(2),
  mark: z.string(),
  tables: z.record(z.string(), rows),
})
/** As it was written while there were two of them. */
const former = z
  .object({ format: z.literal(1), mark: z.string(), accounts: rows, audit: rows })
  .transform(({ mark, accounts, audit }) => ({
    format: 2 as const,
    mark,
    tables: { account: accounts, audit },
  }))
type Dump = z.output<typeof dump>

/** Writes them where they are other than what lies there. */
export async function writePeople(sql: postgres.ISql, directory: string): Promise<void> {
  const { keep } = await preparePeople(sql, directory)
  await keep()
}

/** All of it but that they take the place of what lies there. */
export async function preparePeople(sql: postgres.ISql, directory: string): Promise<Prepared> {
  const { mark, isEmpty } = await stateNow(sql)
  const before = await readPeople(directory)
  if (before === null ? isEmpty : before.mark === mark) return unchanged
  const tables: Dump['tables'] = {}
  for (const table of keptTables) {
    const [found] = await sql<[{ rows: unknown }]>`
      select coalesce(json_agg(kept order by id), '[]') as rows from ${sql(`people.${table}`)} as kept`
    tables[table] = rows.parse(found.rows)
  }
  await mkdir(directory, { recursive: true, mode: 0o700 })
  return prepareFile(fileIn(directory), JSON.stringify({ format: 2, mark, tables } satisfies Dump))
}

/** By a mark that is another one when any row is; of the audit, which is only added to and blanked, what is cheaper. */
async function stateNow(sql: postgres.ISql): Promise<{ mark: string; isEmpty: boolean }> {
  const marks: string[] = []
  let entries = 0
  for (const table of keptTables) {
    const mark =
      table === 'audit'
        ? sql`concat_ws(' ', max(id), sum(cardinality(blanked)))`
        : sql`md5(string_agg(concat_ws(' ', ctid, xmin), ',' order by id))`
    const [found] = await sql<[{ mark: string | null; entries: number }]>`
      select ${mark} as mark, count(*)::integer as entries from ${sql(`people.${table}`)}`
    marks.push(`${table} ${found.entries} ${found.mark ?? ''}`)
    entries += found.entries
  }
  return { mark: marks.join(', '), isEmpty: entries === 0 }
}

async function readPeople(directory: string): Promise<Dump | null> {
  const found = await readFile(fileIn(directory), 'utf8').catch(() => null)
  return found === null ? null : (z.union([dump, former]).safeParse(JSON.parse(found)).data ?? null)
}

/** Brings them back into a database that knows of nobody. @returns how many accounts */
export async function restorePeople(sql: postgres.Sql, directory: string): Promise<number> {
  const { isEmpty } = await stateNow(sql)
  return isEmpty ? sql.begin((transaction) => bringPeopleBack(transaction, directory)) : 0
}

/** @returns how many accounts; none where nobody was written down */
export async function bringPeopleBack(
  transaction: postgres.TransactionSql,
  directory: string,
): Promise<number> {
  const people = await readPeople(directory)
  if (!people) return 0
  for (const table of keptTables) {
    const kept = people.tables[table] ?? []
    if (kept.length === 0) continue
    const name = `people.${table}`
    await transaction`
      insert into ${transaction(name)} overriding system value
      select (jsonb_populate_recordset(null::${transaction(name)}, ${JSON.stringify(kept)}::text::jsonb)).*`
    await transaction`
      select setval(pg_get_serial_sequence(${name}, 'id'), (select max(id) from ${transaction(name)}))`
  }
  return people.tables.account?.length ?? 0
}
