import type { Viewer } from '@atlas/geo/rights/rights'
import type postgres from 'postgres'
import { recordIn } from '../audit/audit.ts'

/** A scenario that a planner keeps. What it changes stays as it was saved; its name and note may be others later. */
export interface SavedScenario {
  readonly id: number
  readonly name: string
  readonly note: string
  /** How many it makes. */
  readonly changes: number
  /** As whoever saved it is called; null: their account was removed. */
  readonly owner: string | null
  readonly isOwn: boolean
  readonly isForPlanners: boolean
  readonly madeAt: string
}

/** As many as anybody keeps. */
const mostScenarios = 200

/** What a planner sees: their own, those of colleagues who let all see them, and those that are nobody's any more. */
const seenBy = (sql: postgres.ISql, { account }: Viewer) =>
  sql`(saved.account_id = ${account} or saved.account_id is null or saved.is_for_planners)`

/** What a planner may change: their own, and those that are nobody's any more. */
const ownOf = (sql: postgres.ISql, { account }: Viewer) =>
  sql`(saved.account_id = ${account} or saved.account_id is null)`

const columns = (sql: postgres.ISql, { account }: Viewer) => sql`
  saved.id, saved.name, note, changes, account.shown_name as owner,
  saved.account_id is null or saved.account_id = ${account} as "isOwn", is_for_planners as "isForPlanners",
  to_char(saved.made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "madeAt"`

/** The newest first. */
export const readScenarios = (sql: postgres.ISql, viewer: Viewer): Promise<SavedScenario[]> =>
  sql<SavedScenario[]>`
    select ${columns(sql, viewer)}
      from people.saved_scenario saved left join people.account on account.id = saved.account_id
     where ${seenBy(sql, viewer)}
     order by saved.id desc`

/** @returns null where there is none, or none that they may see */
export async function readScenario(
  sql: postgres.ISql,
  viewer: Viewer,
  id: number,
): Promise<SavedScenario | null> {
  const [found] = await sql<SavedScenario[]>`
    select ${columns(sql, viewer)}
      from people.saved_scenario saved left join people.account on account.id = saved.account_id
     where saved.id = ${id} and ${seenBy(sql, viewer)}`
  return found ?? null
}

/** As geo wrote it, under the name it had then. */
export async function fileOfScenario(sql: postgres.ISql, id: number): Promise<string> {
  const [found] = await sql<[{ file: string }]>`
    select file from people.saved_scenario where id = ${id}`
  return found.file
}

/** One that they may change, held until the transaction ends; null: there is none such. */
export async function holdScenario(
  transaction: postgres.TransactionSql,
  viewer: Viewer,
  id: number,
): Promise<Pick<SavedScenario, 'id' | 'name' | 'note' | 'isForPlanners'> | null> {
  const [found] = await transaction<SavedScenario[]>`
    select saved.id, name, note, is_for_planners as "isForPlanners" from people.saved_scenario saved
     where id = ${id} and ${ownOf(transaction, viewer)} for update`
  return found ?? null
}

/** In the audit a scenario is known by its number and the name it had. */
export const aboutScenario = ({ id, name }: Pick<SavedScenario, 'id' | 'name'>): string =>
  `${id} ${name}`

/** @returns its number; null where they keep as many as anybody may */
export async function saveScenario(
  transaction: postgres.TransactionSql,
  viewer: Viewer,
  {
    name,
    note,
    changes,
    file,
  }: Pick<SavedScenario, 'name' | 'note' | 'changes'> & { file: string },
): Promise<number | null> {
  // Whoever saves several at once saves them one after the other.
  await transaction`select from people.account where id = ${viewer.account} for no key update`
  const [made] = await transaction<{ id: number }[]>`
    insert into people.saved_scenario (account_id, name, note, changes, file)
    select ${viewer.account}, ${name}, ${note}, ${changes}, ${file}
     where (select count(*) from people.saved_scenario where account_id = ${viewer.account}) < ${mostScenarios}
    returning id`
  if (!made) return null
  await recordIn(transaction, viewer.name, {
    what: 'SCENARIO_SAVED',
    about: aboutScenario({ id: made.id, name }),
    after: { name, note, changes },
  })
  return made.id
}

/** @returns whether there is one that they may change */
export async function changeScenario(
  transaction: postgres.TransactionSql,
  viewer: Viewer,
  id: number,
  { name, note, isForPlanners }: Pick<SavedScenario, 'name' | 'note' | 'isForPlanners'>,
): Promise<boolean> {
  const before = await holdScenario(transaction, viewer, id)
  if (!before) return false
  await transaction`
    update people.saved_scenario set name = ${name}, note = ${note}, is_for_planners = ${isForPlanners}
     where id = ${id}`
  await recordIn(transaction, viewer.name, {
    what: 'SCENARIO_CHANGED',
    about: aboutScenario(before),
    before: { name: before.name, note: before.note, isForPlanners: before.isForPlanners },
    after: { name, note, isForPlanners },
  })
  return true
}

/** With its links and what was said of it. @returns whether there was one that they may delete */
export async function deleteScenario(
  transaction: postgres.TransactionSql,
  viewer: Viewer,
  id: number,
): Promise<boolean> {
  const before = await holdScenario(transaction, viewer, id)
  if (!before) return false
  await transaction`delete from people.saved_scenario where id = ${id}`
  await recordIn(transaction, viewer.name, {
    what: 'SCENARIO_DELETED',
    about: aboutScenario(before),
    before: { name: before.name, note: before.note, isForPlanners: before.isForPlanners },
  })
  return true
}
