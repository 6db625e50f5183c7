import type { Viewer } from '@atlas/geo/rights/rights'
import type postgres from 'postgres'
import { digestOf, newSecret } from '../accounts/secrets.ts'
import { recordIn } from '../audit/audit.ts'
import { aboutScenario, holdScenario } from './saved-scenarios.ts'

/** A link that opens something to whoever has it, to be read only. */
export interface ShareLink {
  readonly id: number
  readonly madeBy: string
  readonly madeAt: string
  /** The last day on which it opens something. */
  readonly endsOn: string
  readonly hasEnded: boolean
}

/** What a link opens. */
export interface SharedScenario {
  readonly name: string
  readonly note: string
  readonly file: string
  readonly endsOn: string
}

/** At once, of one scenario. */
const mostLinks = 20
/** Until its last day. */
const mostDays = 366

/** Days are counted as the world counts them: a link may end an hour or two into the next one here. */
const today = (sql: postgres.ISql) => sql`(now() at time zone 'UTC')::date`

export const linksOf = (sql: postgres.ISql, scenario: number): Promise<ShareLink[]> => sql<
  ShareLink[]
>`
  select id, made_by as "madeBy", ends_on::text as "endsOn", ends_on < ${today(sql)} as "hasEnded",
         to_char(made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "madeAt"
    from people.share_link where scenario_id = ${scenario} order by id`

/** @returns null where the secret is none, or none any more: which of both is not told */
export async function openShared(
  sql: postgres.ISql,
  secret: string,
): Promise<SharedScenario | null> {
  const [found] = await sql<SharedScenario[]>`
    select saved.name, note, file, ends_on::text as "endsOn"
      from people.share_link link join people.saved_scenario saved on saved.id = link.scenario_id
     where token_hash = ${digestOf(secret)} and ends_on >= ${today(sql)}`
  return found ?? null
}

type Refused = 'NO_SUCH_SCENARIO' | 'LINK_DAY_OUT_OF_RANGE' | 'TOO_MANY'

/** @returns the secret, which nobody can read again, or why there is none */
export async function share(
  transaction: postgres.TransactionSql,
  viewer: Viewer,
  id: number,
  endsOn: string,
): Promise<{ secret: string; name: string } | Refused> {
  const scenario = await holdScenario(transaction, viewer, id)
  if (!scenario) return 'NO_SUCH_SCENARIO'
  const [asked] = await transaction<[{ isPossible: boolean; links: number }]>`
    select ${endsOn}::date between ${today(transaction)} and ${today(transaction)} + ${mostDays}::integer as "isPossible",
           (select count(*)::integer from people.share_link where scenario_id = ${id}) as links`
  if (!asked.isPossible) return 'LINK_DAY_OUT_OF_RANGE'
  if (asked.links >= mostLinks) return 'TOO_MANY'
  const secret = newSecret()
  await transaction`
    insert into people.share_link (token_hash, scenario_id, made_by, ends_on)
    values (${digestOf(secret)}, ${id}, ${viewer.name}, ${endsOn})`
  const about = aboutScenario(scenario)
  await recordIn(transaction, viewer.name, { what: 'SCENARIO_SHARED', about, after: { endsOn } })
  return { secret, name: scenario.name }
}

/** Whatever day it had. @returns whether there was such a link of theirs */
export async function endLink(
  transaction: postgres.TransactionSql,
  viewer: Viewer,
  id: number,
): Promise<boolean> {
  const [link] = await transaction<{ scenario: number; endsOn: string }[]>`
    select scenario_id as scenario, ends_on::text as "endsOn" from people.share_link where id = ${id}`
  const scenario = link && (await holdScenario(transaction, viewer, link.scenario))
  if (!link || !scenario) return false
  await transaction`delete from people.share_link where id = ${id}`
  const { endsOn } = link
  const about = aboutScenario(scenario)
  await recordIn(transaction, viewer.name, { what: 'SHARE_ENDED', about, before: { endsOn } })
  return true
}
