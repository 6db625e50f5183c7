import type { DraftSaid, DraftState } from '@atlas/geo/drafts/draft'
import type { Viewer } from '@atlas/geo/rights/rights'
import type postgres from 'postgres'

/** A draft plan. */
export interface Draft {
  readonly id: number
  readonly version: number
  readonly state: DraftState
  /** As people are shown. */
  readonly changedBy: string
  readonly changedAt: string
  readonly said: DraftSaid
  /** The framework it is now, and the day of the decision; null of both: it is none. */
  readonly adoptedAs: string | null
  readonly decidedOn: string | null
}

/** What a draft said at a time. */
export interface DraftVersion {
  readonly version: number
  readonly writtenBy: string
  readonly writtenAt: string
  readonly said: DraftSaid
}

/** What somebody wanted to save after another had. */
export interface DraftBeside {
  readonly onVersion: number
  readonly writtenAt: string
  readonly said: DraftSaid
}

/** A scenario as it came to a draft. */
export interface DraftScenario {
  readonly name: string
  readonly file: string
}

const mostDrafts = 200

/** Who plans sees every draft; who coordinates or runs places, those that are laid open. */
const isPlanner = ({ roles }: Viewer): boolean => roles.includes('PLANNER')

const moment = (sql: postgres.ISql, column: string) =>
  sql`to_char(${sql(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`

const shown = (sql: postgres.ISql, column: string) =>
  sql`coalesce((select shown_name from people.account where name = ${sql(column)}), ${sql(column)})`

const columns = (sql: postgres.ISql) => sql`
  id, version, state, ${shown(sql, 'draft.changed_by')} as "changedBy", ${moment(sql, 'changed_at')} as "changedAt",
  said, adopted_as as "adoptedAs", decided_on::text as "decidedOn"`

/** Those that somebody may see, the one changed last first. @param only null: all */
export const readDrafts = (
  sql: postgres.ISql,
  viewer: Viewer,
  only: number | null = null,
): Promise<Draft[]> => sql<Draft[]>`
  select ${columns(sql)} from people.draft
   where (${isPlanner(viewer)} or state <> 'DRAFT') and (${only}::integer is null or id = ${only})
   order by changed_at desc, id desc`

/** @returns null where there is none, or none that they may see */
export async function readDraft(
  sql: postgres.ISql,
  viewer: Viewer,
  id: number,
): Promise<Draft | null> {
  const [found] = await readDrafts(sql, viewer, id)
  return found ?? null
}

/** Whoever has a link sees it as it is. */
export async function readSharedDraft(sql: postgres.ISql, id: number): Promise<Draft | null> {
  const [found] = await sql<Draft[]>`select ${columns(sql)} from people.draft where id = ${id}`
  return found ?? null
}

/** One that is about to be changed: whoever saves it at the same time waits. */
export async function lockedDraft(
  transaction: postgres.TransactionSql,
  viewer: Viewer,
  id: number,
): Promise<Draft | null> {
  await transaction`select from people.draft where id = ${id} for update`
  return readDraft(transaction, viewer, id)
}

export const readVersions = (sql: postgres.ISql, draft: number): Promise<DraftVersion[]> =>
  sql<DraftVersion[]>`
    select version, ${shown(sql, 'draft_version.written_by')} as "writtenBy",
           ${moment(sql, 'written_at')} as "writtenAt", said
      from people.draft_version where draft_id = ${draft} order by version desc`

export async function readBeside(
  sql: postgres.ISql,
  draft: number,
  who: string,
): Promise<DraftBeside | null> {
  const [found] = await sql<DraftBeside[]>`
    select on_version as "onVersion", ${moment(sql, 'written_at')} as "writtenAt", said
      from people.draft_beside where draft_id = ${draft} and written_by = ${who}`
  return found ?? null
}

export async function readDraftScenario(
  sql: postgres.ISql,
  id: number,
): Promise<DraftScenario | null> {
  const [found] = await sql<DraftScenario[]>`
    select name, file from people.draft_scenario where id = ${id}`
  return found ?? null
}

/** In the audit, and where something is said of it, a draft is known by its number and name. */
export const aboutDraft = ({ id, said }: Pick<Draft, 'id' | 'said'>): string =>
  `${id} ${said.words.name}`

/** @returns its number; null where there are as many as there may be */
export async function insertDraft(
  transaction: postgres.TransactionSql,
  who: string,
  said: DraftSaid,
): Promise<number | null> {
  const [made] = await transaction<{ id: number }[]>`
    insert into people.draft (made_by, changed_by, said)
    select ${who}, ${who}, ${JSON.stringify(said)}::text::jsonb
     where (select count(*) from people.draft) < ${mostDrafts}
    returning id`
  if (!made) return null
  await keepVersion(transaction, who, { id: made.id, version: 1, said })
  return made.id
}

/** As its next version; what its writer had kept beside it is in it now. */
export async function updateDraft(
  transaction: postgres.TransactionSql,
  who: string,
  { id, version }: Pick<Draft, 'id' | 'version'>,
  said: DraftSaid,
): Promise<void> {
  await transaction`
    update people.draft set version = ${version + 1}, changed_by = ${who}, changed_at = now(),
                            said = ${JSON.stringify(said)}::text::jsonb
     where id = ${id}`
  await keepVersion(transaction, who, { id, version: version + 1, said })
  await transaction`delete from people.draft_beside where draft_id = ${id} and written_by = ${who}`
}

/** What somebody wrote on a version that is not the newest any more. */
export async function keepBeside(
  transaction: postgres.TransactionSql,
  who: string,
  { id, onVersion, said }: { id: number; onVersion: number; said: DraftSaid },
): Promise<void> {
  await transaction`
    insert into people.draft_beside (draft_id, written_by, on_version, said)
    values (${id}, ${who}, ${onVersion}, ${JSON.stringify(said)}::text::jsonb)
    on conflict (draft_id, written_by)
    do update set on_version = excluded.on_version, written_at = now(), said = excluded.said`
}

async function keepVersion(
  transaction: postgres.TransactionSql,
  who: string,
  { id, version, said }: { id: number; version: number; said: DraftSaid },
): Promise<void> {
  await transaction`
    insert into people.draft_version (draft_id, version, written_by, said)
    values (${id}, ${version}, ${who}, ${JSON.stringify(said)}::text::jsonb)`
}

export async function setState(
  transaction: postgres.TransactionSql,
  id: number,
  state: 'DRAFT' | 'CONSULTATION',
): Promise<void> {
  await transaction`update people.draft set state = ${state} where id = ${id}`
}

export async function deleteDraft(transaction: postgres.TransactionSql, id: number): Promise<void> {
  await transaction`delete from people.draft where id = ${id}`
}

/** A scenario that is kept comes to a draft as it is. @returns its number within drafts; null where there is none such */
export async function bringScenario(
  transaction: postgres.TransactionSql,
  draft: number,
  scenario: { readonly id: number; readonly name: string; readonly file: string },
): Promise<number> {
  const [made] = await transaction<[{ id: number }]>`
    insert into people.draft_scenario (draft_id, scenario_id, name, file)
    values (${draft}, ${scenario.id}, ${scenario.name}, ${scenario.file})
    on conflict (draft_id, scenario_id) do update set name = excluded.name
    returning id`
  return made.id
}

/** Those that came to a draft, by the numbers they have within it. */
export const scenariosOfDraft = (
  sql: postgres.ISql,
  draft: number,
): Promise<{ id: number; scenario: number; name: string }[]> => sql`
  select id, scenario_id as scenario, name from people.draft_scenario where draft_id = ${draft} order by id`
