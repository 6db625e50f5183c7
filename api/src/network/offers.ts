import { printPosition, type TypedPosition } from '@atlas/geo/network/typed-position'
import type postgres from 'postgres'
import type { TypedForm } from '../accounts/form-beside.ts'

/** An offer beside the service sites, as somebody entered it. */
export interface OfferSaid {
  /** Of a category that the data name. */
  readonly category: string
  readonly name: string
  /** By its code. */
  readonly district: string | null
  /** Empty where none is known. */
  readonly address: string
  readonly position: TypedPosition | null
  readonly website: string | null
  readonly source: string
  /** yyyy-mm-dd */
  readonly asOf: string
}

export interface NetworkOffer extends OfferSaid {
  readonly id: number
  readonly version: number
  /** By its code. */
  readonly planningArea: string
  /** As they are shown. */
  readonly changedBy: string
  readonly changedAt: string
}

/** By name. @param only null: all */
export const readOffers = (
  sql: postgres.ISql,
  only: number | null = null,
): Promise<NetworkOffer[]> =>
  sql<NetworkOffer[]>`
    select id, version, planning_area as "planningArea", category, name, district, address,
           case when lon is null then null else json_build_object('lon', lon, 'lat', lat) end as position,
           website, source, as_of::text as "asOf",
           coalesce((select shown_name from people.account where account.name = network_offer.changed_by),
                    network_offer.changed_by) as "changedBy",
           to_char(changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "changedAt"
      from people.network_offer
     where ${only}::integer is null or id = ${only}
     order by name, id`

/** One that is about to be changed: whoever saves it at the same time waits. */
export async function lockedOffer(
  transaction: postgres.TransactionSql,
  id: number,
): Promise<NetworkOffer | null> {
  await transaction`select from people.network_offer where id = ${id} for update`
  const [found] = await readOffers(transaction, id)
  return found ?? null
}

/** @returns its number */
export async function insertOffer(
  transaction: postgres.TransactionSql,
  who: string,
  planningArea: string,
  { category, name, district, address, position, website, source, asOf }: OfferSaid,
): Promise<number> {
  const [made] = await transaction<[{ id: number }]>`
    insert into people.network_offer (planning_area, category, name, district, address, lon, lat, website, source, as_of,
                                      made_by, changed_by)
    values (${planningArea}, ${category}, ${name}, ${district}, ${address}, ${position?.lon ?? null},
            ${position?.lat ?? null}, ${website}, ${source}, ${asOf}, ${who}, ${who})
    returning id`
  return made.id
}

export async function updateOffer(
  transaction: postgres.TransactionSql,
  who: string,
  id: number,
  { category, name, district, address, position, website, source, asOf }: OfferSaid,
): Promise<void> {
  await transaction`
    update people.network_offer
       set version = version + 1, category = ${category}, name = ${name}, district = ${district}, address = ${address},
           lon = ${position?.lon ?? null}, lat = ${position?.lat ?? null}, website = ${website}, source = ${source},
           as_of = ${asOf}, changed_by = ${who}, changed_at = now()
     where id = ${id}`
}

/** Whether others refer to it: it stays while they do. */
export async function isOfferNamed(
  transaction: postgres.TransactionSql,
  id: number,
): Promise<boolean> {
  const [found] = await transaction<[{ named: boolean }]>`
    select exists (select from people.network_cooperation where one_offer = ${id} or other_offer = ${id})
        or exists (select from people.network_funding where offer = ${id}) as named`
  return found.named
}

export async function deleteOffer(transaction: postgres.TransactionSql, id: number): Promise<void> {
  await transaction`delete from people.network_offer where id = ${id}`
}

/** As its form says it, and the audit. */
export const offerForm = (said: OfferSaid): TypedForm => ({
  category: said.category,
  name: said.name,
  district: said.district ?? '',
  address: said.address,
  position: said.position ? printPosition(said.position) : '',
  website: said.website ?? '',
  source: said.source,
  asOf: said.asOf,
})
