import type { Viewer } from '@atlas/geo/rights/rights'
import type postgres from 'postgres'

/** As what somebody says something of a draft. */
export const commenters = ['PLANNER', 'COORDINATOR', 'OPERATOR'] as const
export type Commenter = (typeof commenters)[number]

export interface DraftComment {
  readonly id: number
  readonly draft: number
  /** The comment it answers; null: it is none. */
  readonly answersTo: number | null
  readonly round: number | null
  readonly onVersion: number
  readonly byName: string
  readonly byRole: Commenter
  readonly isOwn: boolean
  readonly said: string
  readonly madeAt: string
}

const mostComments = 1000

/** Comments and answers, the oldest first. */
export const readComments = (
  sql: postgres.ISql,
  account: number | null,
  draft: number,
): Promise<DraftComment[]> => sql<DraftComment[]>`
  select id, draft_id as draft, answers_to as "answersTo", round_id as round, on_version as "onVersion",
         by_name as "byName", by_role as "byRole", account_id is not distinct from ${account}::integer as "isOwn",
         said, to_char(made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "madeAt"
    from people.draft_comment where draft_id = ${draft} order by id`

/** @returns whether there was room for it */
export async function insertComment(
  transaction: postgres.TransactionSql,
  viewer: Viewer,
  about: { draft: number; version: number; round: number | null; answersTo: number | null },
  said: string,
): Promise<boolean> {
  const role = commenters.find((one) => viewer.roles.includes(one)) ?? 'OPERATOR'
  const made = await transaction`
    insert into people.draft_comment (draft_id, answers_to, round_id, on_version, account_id, by_name, by_role, said)
    select ${about.draft}, ${about.answersTo}, ${about.round}, ${about.version}, ${viewer.account},
           ${viewer.shownName}, ${role}, ${said}
     where (select count(*) from people.draft_comment where draft_id = ${about.draft}) < ${mostComments}
    returning id`
  return made.length > 0
}

/** The draft that somebody said something of; null: nobody said that. */
export async function draftOfComment(sql: postgres.ISql, id: number): Promise<number | null> {
  const [found] = await sql<{ draft: number }[]>`
    select draft_id as draft from people.draft_comment where id = ${id} and answers_to is null`
  return found?.draft ?? null
}

/** Only what they said themselves, and nobody has answered. @returns what it was; null: there is no such */
export async function takeBackComment(
  transaction: postgres.TransactionSql,
  { account }: Viewer,
  id: number,
): Promise<{ draft: number; said: string } | null> {
  const [gone] = await transaction<{ draft: number; said: string }[]>`
    delete from people.draft_comment said
     where id = ${id} and account_id = ${account}
       and not exists (select from people.draft_comment answer where answer.answers_to = said.id)
       and exists (select from people.draft where draft.id = draft_id and state <> 'ADOPTED')
    returning draft_id as draft, said`
  return gone ?? null
}
