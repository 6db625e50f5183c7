import type { Party } from '@atlas/geo/network/parties'
import type postgres from 'postgres'

/** Two who work together. */
export interface CooperationSaid {
  readonly one: Party
  readonly other: Party
  /** What they do together; empty where nobody has said. */
  readonly what: string
  readonly source: string
  /** yyyy-mm-dd */
  readonly asOf: string
}

export interface Cooperation extends CooperationSaid {
  readonly id: number
  /** By the code of that for which it was entered. */
  readonly planningArea: string
}

/** In the order in which they were entered. @param only null: all */
export const readCooperations = (
  sql: postgres.ISql,
  only: number | null = null,
): Promise<Cooperation[]> =>
  sql<Cooperation[]>`
    select id, planning_area as "planningArea", what, source, as_of::text as "asOf",
           json_build_object('site', one_site, 'offer', one_offer) as one,
           json_build_object('site', other_site, 'offer', other_offer) as other
      from people.network_cooperation
     where ${only}::integer is null or id = ${only}
     order by id`

/** @returns its number; null: the two stand there already */
export async function insertCooperation(
  transaction: postgres.TransactionSql,
  who: string,
  planningArea: string,
  { one, other, what, source, asOf }: CooperationSaid,
): Promise<number | null> {
  const [made] = await transaction<{ id: number }[]>`
    insert into people.network_cooperation (planning_area, one_site, one_offer, other_site, other_offer, what, source,
                                            as_of, made_by)
    values (${planningArea}, ${one.site}, ${one.offer}, ${other.site}, ${other.offer}, ${what}, ${source}, ${asOf},
            ${who})
    on conflict on constraint network_cooperation_once do nothing
    returning id`
  return made?.id ?? null
}

export async function deleteCooperation(
  transaction: postgres.TransactionSql,
  id: number,
): Promise<void> {
  await transaction`delete from people.network_cooperation where id = ${id}`
}
