import type { CardState } from '@atlas/geo/evaluations/cycle'
import { type CardWords, cardTexts } from '@atlas/geo/evaluations/merge'
import type { WrittenFigure } from '@atlas/geo/evaluations/quotation'
import type { AreaLevel } from '@atlas/geo/terms/classifications'
import type postgres from 'postgres'

/** A figure that a card quotes, as it was when it was quoted. */
export interface Quoted {
  readonly reference: string
  readonly then: WrittenFigure
}

/** What a card says, and about what. */
export interface CardSaid extends CardWords {
  readonly level: AreaLevel
  /** Its code. */
  readonly area: string
  /** yyyy-mm-dd, both included */
  readonly from: string
  readonly to: string
  readonly quotations: readonly Quoted[]
}

export interface WrittenCard extends CardSaid {
  readonly id: number
  readonly version: number
  readonly state: CardState
  /** Names by which people sign in, and as they are shown. */
  readonly madeBy: string
  readonly changedBy: string
  readonly changedByShown: string
  readonly changedAt: string
}

/** What a card said at a time. */
export interface CardVersion {
  readonly version: number
  readonly writtenBy: string
  readonly writtenAt: string
  readonly said: CardSaid
}

/** What somebody wanted to save after another had. */
export interface CardBeside {
  readonly onVersion: number
  readonly writtenAt: string
  readonly said: CardSaid
}

const moment = (sql: postgres.ISql, column: string) =>
  sql`to_char(${sql(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`

/** As people are shown; of an account that is gone its name. */
const shown = (sql: postgres.ISql, column: string) =>
  sql`coalesce((select shown_name from people.account where name = ${sql(column)}), ${sql(column)})`

/** The one changed last first. @param only null: all */
export const readCards = (sql: postgres.ISql, only: number | null = null): Promise<WrittenCard[]> =>
  sql<WrittenCard[]>`
    select id, version, state, made_by as "madeBy", changed_by as "changedBy",
           ${shown(sql, 'card.changed_by')} as "changedByShown", ${moment(sql, 'changed_at')} as "changedAt",
           level, area, first_day::text as "from", last_day::text as "to", message, recognise, acknowledge,
           follow_up as "followUp", quotations
      from people.card
     where ${only}::integer is null or id = ${only}
     order by changed_at desc, id desc`

export const readVersions = (sql: postgres.ISql, card: number): Promise<CardVersion[]> =>
  sql<CardVersion[]>`
    select version, ${shown(sql, 'card_version.written_by')} as "writtenBy", ${moment(sql, 'written_at')} as "writtenAt", said
      from people.card_version where card_id = ${card} order by version desc`

export async function readBeside(
  sql: postgres.ISql,
  card: number,
  who: string,
): Promise<CardBeside | null> {
  const [found] = await sql<CardBeside[]>`
    select on_version as "onVersion", ${moment(sql, 'written_at')} as "writtenAt", said
      from people.card_beside where card_id = ${card} and written_by = ${who}`
  return found ?? null
}

/** One that is about to be changed: whoever saves it at the same time waits. */
export async function lockedCard(
  transaction: postgres.TransactionSql,
  id: number,
): Promise<WrittenCard | null> {
  await transaction`select from people.card where id = ${id} for update`
  const [found] = await readCards(transaction, id)
  return found ?? null
}

/** @returns its number */
export async function insertCard(
  transaction: postgres.TransactionSql,
  who: string,
  said: CardSaid,
): Promise<number> {
  const [made] = await transaction<[{ id: number }]>`
    insert into people.card (made_by, changed_by, state, level, area, first_day, last_day, message, recognise,
                             acknowledge, follow_up, quotations)
    values (${who}, ${who}, 'DRAFT', ${said.level}, ${said.area}, ${said.from}, ${said.to}, ${said.message},
            ${said.recognise}, ${said.acknowledge}, ${said.followUp}, ${JSON.stringify(said.quotations)}::text::jsonb)
    returning id`
  await keepVersion(transaction, who, { id: made.id, version: 1, said })
  return made.id
}

/** As its next version; what its writer had kept beside it is in it now. */
export async function updateCard(
  transaction: postgres.TransactionSql,
  who: string,
  { id, version }: Pick<WrittenCard, 'id' | 'version'>,
  said: CardSaid,
): Promise<void> {
  await transaction`
    update people.card
       set version = ${version + 1}, changed_by = ${who}, changed_at = now(), level = ${said.level}, area = ${said.area},
           first_day = ${said.from}, last_day = ${said.to}, message = ${said.message}, recognise = ${said.recognise},
           acknowledge = ${said.acknowledge}, follow_up = ${said.followUp},
           quotations = ${JSON.stringify(said.quotations)}::text::jsonb
     where id = ${id}`
  await keepVersion(transaction, who, { id, version: version + 1, said })
  await transaction`delete from people.card_beside where card_id = ${id} and written_by = ${who}`
}

export async function setState(
  transaction: postgres.TransactionSql,
  id: number,
  state: CardState,
): Promise<void> {
  await transaction`update people.card set state = ${state} where id = ${id}`
}

/** What somebody wrote on a version that is not the newest any more. */
export async function keepBeside(
  transaction: postgres.TransactionSql,
  who: string,
  { id, onVersion, said }: { id: number; onVersion: number; said: CardSaid },
): Promise<void> {
  await transaction`
    insert into people.card_beside (card_id, written_by, on_version, said)
    values (${id}, ${who}, ${onVersion}, ${JSON.stringify(said)}::text::jsonb)
    on conflict (card_id, written_by)
    do update set on_version = excluded.on_version, written_at = now(), said = excluded.said`
}

async function keepVersion(
  transaction: postgres.TransactionSql,
  who: string,
  { id, version, said }: { id: number; version: number; said: CardSaid },
): Promise<void> {
  await transaction`
    insert into people.card_version (card_id, version, written_by, said)
    values (${id}, ${version}, ${who}, ${JSON.stringify(said)}::text::jsonb)`
}

/** As the audit tells it: with the figures that are quoted by what they are of. */
export const toldOf = (said: CardSaid) => ({
  area: `${said.level} ${said.area}`,
  from: said.from,
  to: said.to,
  ...Object.fromEntries(cardTexts.map((name) => [name, said[name]])),
  quotations: said.quotations.map(({ reference }) => reference),
})
