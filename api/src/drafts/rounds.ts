import type { RoundKind } from '@atlas/geo/drafts/draft'
import type postgres from 'postgres'

/** What a round of consultation says: who is heard, when, and what came of it. */
export interface RoundSaid {
  readonly kind: RoundKind
  /** Its name, where the kind does not say it all; "" else. */
  readonly body: string
  /** yyyy-mm-dd, both included; no last day: it is one day, or its end is open. */
  readonly from: string
  readonly to: string | null
  /** "" as long as nobody said. */
  readonly result: string
}

export interface Round extends RoundSaid {
  readonly id: number
  readonly version: number
  readonly draft: number
}

const mostRounds = 100

/** In the order of their days. @param only null: all of a draft */
export const readRounds = (
  sql: postgres.ISql,
  draft: number | null,
  only: number | null = null,
): Promise<Round[]> => sql<Round[]>`
  select id, version, draft_id as draft, kind, body, from_day::text as "from", to_day::text as "to", result
    from people.draft_round
   where (${draft}::integer is null or draft_id = ${draft}) and (${only}::integer is null or id = ${only})
   order by from_day, to_day nulls last, id`

/** @returns whether there was room for it */
export async function insertRound(
  transaction: postgres.TransactionSql,
  draft: number,
  { kind, body, from, to, result }: RoundSaid,
): Promise<boolean> {
  const made = await transaction`
    insert into people.draft_round (draft_id, kind, body, from_day, to_day, result)
    select ${draft}, ${kind}, ${body}, ${from}, ${to}, ${result}
     where (select count(*) from people.draft_round where draft_id = ${draft}) < ${mostRounds}
    returning id`
  return made.length > 0
}

export async function updateRound(
  transaction: postgres.TransactionSql,
  { id, version }: Pick<Round, 'id' | 'version'>,
  { kind, body, from, to, result }: RoundSaid,
): Promise<void> {
  await transaction`
    update people.draft_round
       set version = ${version + 1}, kind = ${kind}, body = ${body}, from_day = ${from}, to_day = ${to},
           result = ${result}
     where id = ${id}`
}

export async function deleteRound(transaction: postgres.TransactionSql, id: number): Promise<void> {
  await transaction`delete from people.draft_round where id = ${id}`
}
