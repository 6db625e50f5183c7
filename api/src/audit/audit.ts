import type postgres from 'postgres'

/** What was written: what was done, to what, and what it was before and is now. */
export interface Written {
  /** In capitals, as `ROLES_CHANGED`. */
  readonly what: string
  readonly about: string
  readonly before?: Readonly<Record<string, Told>>
  readonly after?: Readonly<Record<string, Told>>
}

export type Told = string | number | boolean | null | readonly (string | number)[]

/** In the transaction of what is written, so that neither is there without the other. */
export const recordIn = (
  transaction: postgres.TransactionSql,
  who: string,
  written: Written,
): Promise<void> => recordAllIn(transaction, who, [written])

/** The same of many things that are done together, in their order. */
export async function recordAllIn(
  transaction: postgres.TransactionSql,
  who: string,
  all: readonly Written[],
): Promise<void> {
  // As text: once Drizzle has asked over a connection, its driver writes JSON no more.
  await transaction`
    insert into people.audit (who, what, about, before, after)
    select ${who}, written->>'what', written->>'about', written->'before', written->'after'
      from jsonb_array_elements(${JSON.stringify(all)}::text::jsonb) with ordinality as one (written, place)
     order by place`
}

/** An entry as it is read. */
export interface AuditEntry {
  readonly id: number
  readonly at: string
  readonly who: string
  readonly what: string
  readonly about: string
  /** As JSON, as it was written. */
  readonly before: string | null
  readonly after: string | null
  readonly blanked: readonly string[]
}

/** Which entries: each that is left out is any. */
export interface AuditFilter {
  readonly who?: string | null | undefined
  readonly what?: string | null | undefined
  /** The first and the last day. */
  readonly from?: string | null | undefined
  readonly until?: string | null | undefined
}

/** The newest first. @param beyond only those before this one */
export async function readAudit(
  sql: postgres.ISql,
  { who = null, what = null, from = null, until = null }: AuditFilter,
  most: number,
  beyond: number | null = null,
): Promise<AuditEntry[]> {
  // Of what no entry can say the database would not even be asked.
  if ([who, what].some((text) => text?.includes('\0') === true)) return []
  const first = knownDay(from)
  const last = knownDay(until)
  return await sql<AuditEntry[]>`
    select id, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, who, what, about,
           before::text, after::text, blanked
      from people.audit
     where (${who}::text is null or who = ${who})
       and (${what}::text is null or what = ${what})
       and (${first}::date is null or at >= ${first}::date)
       and (${last}::date is null or at < ${last}::date + 1)
       and (${beyond}::integer is null or id < ${beyond})
     order by id desc
     limit ${most}`
}

/** The database knows no year 0. */
const knownDay = (day: string | null) => (day !== null && day < '0001' ? '0001-01-01' : day)

/** @returns whether there was something by that name to take away */
export async function blank(
  transaction: postgres.TransactionSql,
  who: string,
  { entry, field, reason }: { entry: number; field: string; reason: string },
): Promise<boolean> {
  const [row] = await transaction<[{ done: boolean }]>`
    select people.blank_audit(${entry}, ${field}, ${who}, ${reason}) as done`
  return row.done
}

/** Takes what is older than so many days, and records that. @returns how many entries */
export async function forget(transaction: postgres.TransactionSql, days: number): Promise<number> {
  const [row] = await transaction<[{ entries: number }]>`
    select people.forget_audit(${days}) as entries`
  return row.entries
}
