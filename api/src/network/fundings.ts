import type { FundingTerm, FundingVariant } from '@atlas/geo/network/funding-term'
import type { Party } from '@atlas/geo/network/parties'
import type postgres from 'postgres'
import type { TypedForm } from '../accounts/form-beside.ts'

/** How an offer is paid for, and from when to when. */
export interface FundingSaid extends FundingTerm {
  readonly variant: FundingVariant
  readonly source: string
  /** yyyy-mm-dd */
  readonly asOf: string
}

export interface Funding extends FundingSaid {
  readonly id: number
  readonly version: number
  /** By the code of that for which it was entered. */
  readonly planningArea: string
  readonly party: Party
  /** As they are shown. */
  readonly changedBy: string
  readonly changedAt: string
}

/** What ends first, first. @param only null: all */
export const readFundings = (sql: postgres.ISql, only: number | null = null): Promise<Funding[]> =>
  sql<Funding[]>`
    select id, version, planning_area as "planningArea", json_build_object('site', site, 'offer', offer) as party, variant,
           first_day::text as "from", last_day::text as "to", source, as_of::text as "asOf",
           coalesce((select shown_name from people.account where account.name = network_funding.changed_by),
                    network_funding.changed_by) as "changedBy",
           to_char(changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "changedAt"
      from people.network_funding
     where ${only}::integer is null or id = ${only}
     order by last_day nulls last, id`

/** One that is about to be changed: whoever saves it at the same time waits. */
export async function lockedFunding(
  transaction: postgres.TransactionSql,
  id: number,
): Promise<Funding | null> {
  await transaction`select from people.network_funding where id = ${id} for update`
  const [found] = await readFundings(transaction, id)
  return found ?? null
}

/** @returns its number */
export async function insertFunding(
  transaction: postgres.TransactionSql,
  who: string,
  { planningArea, party }: Pick<Funding, 'planningArea' | 'party'>,
  { variant, from, to, source, asOf }: FundingSaid,
): Promise<number> {
  const [made] = await transaction<[{ id: number }]>`
    insert into people.network_funding (planning_area, site, offer, variant, first_day, last_day, source, as_of, made_by,
                                        changed_by)
    values (${planningArea}, ${party.site}, ${party.offer}, ${variant}, ${from}, ${to}, ${source}, ${asOf}, ${who},
            ${who})
    returning id`
  return made.id
}

export async function updateFunding(
  transaction: postgres.TransactionSql,
  who: string,
  id: number,
  { variant, from, to, source, asOf }: FundingSaid,
): Promise<void> {
  await transaction`
    update people.network_funding
       set version = version + 1, variant = ${variant}, first_day = ${from}, last_day = ${to}, source = ${source},
           as_of = ${asOf}, changed_by = ${who}, changed_at = now()
     where id = ${id}`
}

export async function deleteFunding(
  transaction: postgres.TransactionSql,
  id: number,
): Promise<void> {
  await transaction`delete from people.network_funding where id = ${id}`
}

/** As its form says it, and the audit. */
export const fundingForm = ({ variant, from, to, source, asOf }: FundingSaid): TypedForm => ({
  variant,
  firstDay: from,
  lastDay: to ?? '',
  source,
  asOf,
})
