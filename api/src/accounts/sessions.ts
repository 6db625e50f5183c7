import type { Role, Viewer } from '@atlas/geo/rights/rights'
import type postgres from 'postgres'
import { daysOfBrowser } from './known-browser.ts'
import { digestOf, newSecret } from './secrets.ts'

/** After how long a session ends: unused, and whatever happens. */
export interface SessionEnds {
  readonly idleMinutes: number
  readonly hours: number
}

export interface Session {
  readonly id: number
  readonly browser: string
  readonly madeAt: string
  readonly usedAt: string
}

/** What a directory says of a sign-in, for when it ends. */
export interface OfDirectory {
  readonly session: string | null
  readonly idToken: string
}

/** Whose session begins. */
export interface SignedIn {
  readonly account: number
  /** What their password was found right by; null: they came without one. */
  readonly passwordHash: string | null
}

/**
 * Always with a secret of its own: none that a browser had before becomes a session.
 * @returns the secret; null where the account was locked, or its password became another, since they were looked at
 */
export async function beginSession(
  transaction: postgres.TransactionSql,
  { account, passwordHash }: SignedIn,
  browser: string,
  directory: OfDirectory | null = null,
): Promise<string | null> {
  const secret = newSecret()
  const begun = await transaction`
    insert into people.session (token_hash, account_id, browser, issuer_session, id_token)
    select ${digestOf(secret)}, id, ${browser}, ${directory?.session ?? null}, ${directory?.idToken ?? null}
      from people.account
     where id = ${account} and locked_at is null
       and (${passwordHash}::text is null or password_hash = ${passwordHash})
       for share
    returning id`
  return begun.length > 0 ? secret : null
}

type Found = Omit<Viewer, 'roles'> & { roles: Role[]; isToBeNoted: boolean }

const running = (sql: postgres.ISql, { idleMinutes, hours }: SessionEnds) => sql`
  session.ended_at is null and session.used_at > now() - make_interval(mins => ${idleMinutes})
  and session.made_at > now() - make_interval(hours => ${hours})`

/**
 * Who shows the secret of a running session.
 * @returns also whether it is to be noted as used: seldom, so that looking at a page writes nothing
 */
export async function viewerOf(
  sql: postgres.ISql,
  secret: string,
  ends: SessionEnds,
): Promise<{ viewer: Viewer; isToBeNoted: boolean } | null> {
  const [found] = await sql<Found[]>`
    select account.id as account, session.id as session, account.name, shown_name as "shownName", roles, operators,
           sites, social_spaces as "socialSpaces", used_at < now() - interval '1 minute' as "isToBeNoted"
      from people.session join people.account on account.id = session.account_id
     where token_hash = ${digestOf(secret)} and locked_at is null and ${running(sql, ends)}`
  if (!found) return null
  const { isToBeNoted, ...viewer } = found
  return { viewer, isToBeNoted }
}

export async function noteUse(
  transaction: postgres.TransactionSql,
  session: number,
): Promise<void> {
  await transaction`update people.session set used_at = now() where id = ${session} and ended_at is null`
}

export const runningSessions = (
  sql: postgres.ISql,
  account: number,
  ends: SessionEnds,
): Promise<Session[]> => sql<Session[]>`
  select id, browser,
         to_char(made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "madeAt",
         to_char(used_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "usedAt"
    from people.session session
   where account_id = ${account} and ${running(sql, ends)}
   order by used_at desc, id desc`

/** One of one's own. @returns whether there was such a one */
export async function endSession(
  transaction: postgres.TransactionSql,
  account: number,
  session: number,
): Promise<boolean> {
  const ended = await transaction`
    update people.session set ended_at = now()
     where id = ${session} and account_id = ${account} and ended_at is null returning id`
  return ended.length > 0
}

/** Nobody needs what ended, or was tried, long ago. */
export async function forgetEnded(
  transaction: postgres.TransactionSql,
  { hours }: SessionEnds,
): Promise<void> {
  await transaction`
    delete from people.session
     where ended_at < now() - interval '1 day' or made_at < now() - make_interval(hours => ${hours + 24})`
  await transaction`delete from people.sign_in_link where ends_at < now()`
  await transaction`delete from people.known_browser where used_at < now() - make_interval(days => ${daysOfBrowser})`
  await transaction`delete from people.used_once where ends_at < now()`
  await transaction`delete from people.sign_in_attempt where at < now() - interval '1 hour'`
}

/** Browser and system, each in a word. */
export function browserOf(userAgent: string | undefined): string {
  const agent = userAgent ?? ''
  const named = (names: readonly (readonly [RegExp, string])[]) =>
    names.find(([sign]) => sign.test(agent))?.[1]
  const found = [named(browsers), named(systems)].filter((name) => name !== undefined)
  return found.length > 0 ? found.join(' · ') : '?'
}

/** Each also says the names of those after it. */
const browsers = [
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
] as const
const systems = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS/, 'macOS'],
  [/Linux/, 'Linux'],
] as const
