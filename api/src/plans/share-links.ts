import type { Viewer } from '@atlas/geo/rights/rights'
import type postgres from 'postgres'
import { digestOf, newSecret } from '../accounts/secrets.ts'
import { recordIn } from '../audit/audit.ts'
import { aboutScenario, holdScenario } from './saved-scenarios.ts'

/** What a link opens: a scenario or a draft plan, by its number. */
export type Shareable =
  | { readonly scenario: number; readonly draft: null }
  | { readonly scenario: null; readonly draft: number }

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

/** At once, of one thing. */
const mostLinks = 20
/** Until its last day. */
const mostDays = 366

/** Days are counted as the world counts them: a link may end an hour or two into the next one here. */
const today = (sql: postgres.ISql) => sql`(now() at time zone 'UTC')::date`

const isOf = (sql: postgres.ISql, { scenario, draft }: Shareable) =>
  sql`(scenario_id = ${scenario}::integer or draft_id = ${draft}::integer)`

export const linksOf = (sql: postgres.ISql, shared: Shareable): Promise<ShareLink[]> => sql<
  ShareLink[]
>`
  select id, made_by as "madeBy", ends_on::text as "endsOn", ends_on < ${today(sql)} as "hasEnded",
         to_char(made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "madeAt"
    from people.share_link where ${isOf(sql, shared)} order by id`

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

/** The draft plan that a link opens; null as above. */
export async function openSharedDraft(
  sql: postgres.ISql,
  secret: string,
): Promise<{ draft: number; endsOn: string } | null> {
  const [found] = await sql<{ draft: number; endsOn: string }[]>`
    select draft_id as draft, ends_on::text as "endsOn" from people.share_link
     where token_hash = ${digestOf(secret)} and ends_on >= ${today(sql)} and draft_id is not null`
  return found ?? null
}

type NoLink = 'LINK_DAY_OUT_OF_RANGE' | 'TOO_MANY'

/** Of something that its maker holds. @returns the secret, which nobody can read again, or why there is none */
export async function makeLink(
  transaction: postgres.TransactionSql,
  viewer: Viewer,
  shared: Shareable,
  endsOn: string,
): Promise<{ secret: string } | NoLink> {
  const [asked] = await transaction<[{ isPossible: boolean; links: number }]>`
    select ${endsOn}::date between ${today(transaction)} and ${today(transaction)} + ${mostDays}::integer as "isPossible",
           (select count(*)::integer from people.share_link where ${isOf(transaction, shared)}) as links`
  if (!asked.isPossible) return 'LINK_DAY_OUT_OF_RANGE'
  if (asked.links >= mostLinks) return 'TOO_MANY'
  const secret = newSecret()
  await transaction`
    insert into people.share_link (token_hash, scenario_id, draft_id, made_by, ends_on)
    values (${digestOf(secret)}, ${shared.scenario}, ${shared.draft}, ${viewer.name}, ${endsOn})`
  return { secret }
}

/** @returns the secret, or why there is none */
export async function share(
  transaction: postgres.TransactionSql,
  viewer: Viewer,
  id: number,
  endsOn: string,
): Promise<{ secret: string; name: string } | NoLink | 'NO_SUCH_SCENARIO'> {
  const scenario = await holdScenario(transaction, viewer, id)
  if (!scenario) return 'NO_SUCH_SCENARIO'
  const made = await makeLink(transaction, viewer, { scenario: id, draft: null }, endsOn)
  if (typeof made === 'string') return made
  const about = aboutScenario(scenario)
  await recordIn(transaction, viewer.name, { what: 'SCENARIO_SHARED', about, after: { endsOn } })
  return { ...made, name: scenario.name }
}

/** Whatever day it had. @returns whether there was such a link of theirs */
export async function endLink(
  transaction: postgres.TransactionSql,
  viewer: Viewer,
  id: number,
): Promise<boolean> {
  const [link] = await transaction<
    { scenario: number | null; draft: number | null; endsOn: string }[]
  >`
    select scenario_id as scenario, draft_id as draft, ends_on::text as "endsOn"
      from people.share_link where id = ${id}`
  if (!link) return false
  const about = await aboutShared(transaction, viewer, link)
  if (about === null) return false
  await transaction`delete from people.share_link where id = ${id}`
  const { endsOn } = link
  await recordIn(transaction, viewer.name, { what: 'SHARE_ENDED', about, before: { endsOn } })
  return true
}

/** A draft is all planners', a scenario its owner's. @returns null where it is somebody else's */
async function aboutShared(
  transaction: postgres.TransactionSql,
  viewer: Viewer,
  { scenario, draft }: { scenario: number | null; draft: number | null },
): Promise<string | null> {
  if (draft !== null) return String(draft)
  const found = scenario === null ? null : await holdScenario(transaction, viewer, scenario)
  return found && aboutScenario(found)
}
