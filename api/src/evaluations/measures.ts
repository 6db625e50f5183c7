import type { MeasureState } from '@atlas/geo/evaluations/cycle'
import type { Owner } from '@atlas/geo/evaluations/owners'
import type postgres from 'postgres'

/** What is to be done, and who answers for it until when. */
export interface MeasureSaid {
  readonly title: string
  readonly owner: Owner
  /** The name of an office, where that is the owner. */
  readonly office: string | null
  /** yyyy-mm-dd */
  readonly due: string
}

export interface WrittenMeasure extends MeasureSaid {
  readonly id: number
  readonly version: number
  readonly card: number | null
  /** The code of its planning area. */
  readonly planningArea: string
  readonly state: MeasureState
  /** What came of it; null while it is open. */
  readonly result: string | null
  readonly closedAt: string | null
}

/** What is due first, first. */
export const readMeasures = (
  sql: postgres.ISql,
  { id = null, card = null }: { id?: number | null; card?: number | null } = {},
): Promise<WrittenMeasure[]> =>
  sql<WrittenMeasure[]>`
    select id, version, card_id as card, planning_area as "planningArea", title, owner, office, due::text as due, state,
           result, to_char(closed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "closedAt"
      from people.measure
     where (${id}::integer is null or id = ${id}) and (${card}::integer is null or card_id = ${card})
     order by due, id`

/** One that is about to be changed: whoever saves it at the same time waits. */
export async function lockedMeasure(
  transaction: postgres.TransactionSql,
  id: number,
): Promise<WrittenMeasure | null> {
  await transaction`select from people.measure where id = ${id} for update`
  const [found] = await readMeasures(transaction, { id })
  return found ?? null
}

export async function insertMeasure(
  transaction: postgres.TransactionSql,
  who: string,
  about: Pick<WrittenMeasure, 'card' | 'planningArea'>,
  { title, owner, office, due }: MeasureSaid,
): Promise<number> {
  const [made] = await transaction<[{ id: number }]>`
    insert into people.measure (card_id, planning_area, title, owner, office, due, state, made_by)
    values (${about.card}, ${about.planningArea}, ${title}, ${owner}, ${office}, ${due}, 'PLANNED', ${who})
    returning id`
  return made.id
}

export async function updateMeasure(
  transaction: postgres.TransactionSql,
  id: number,
  { title, owner, office, due, state }: MeasureSaid & Pick<WrittenMeasure, 'state'>,
): Promise<void> {
  await transaction`
    update people.measure
       set version = version + 1, title = ${title}, owner = ${owner}, office = ${office}, due = ${due}, state = ${state},
           result = null, closed_at = null
     where id = ${id}`
}

export async function closeMeasure(
  transaction: postgres.TransactionSql,
  id: number,
  { state, result }: { state: 'DONE' | 'DROPPED'; result: string },
): Promise<void> {
  await transaction`
    update people.measure
       set version = version + 1, state = ${state}, result = ${result}, closed_at = now()
     where id = ${id}`
}
