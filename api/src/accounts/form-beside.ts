import type postgres from 'postgres'

/** What is kept so. */
export const besideOf = ['OFFER', 'FUNDING', 'MEASURE'] as const
type BesideOf = (typeof besideOf)[number]

/** The fields of a form by name, as they were typed. */
export type TypedForm = Readonly<Record<string, string>>

/** What somebody wanted to save after another had saved the same thing: theirs until they save it or let it go. */
export interface FormBeside {
  readonly what: BesideOf
  /** The number of what it is about. */
  readonly about: number
  readonly onVersion: number
  readonly writtenAt: string
  readonly said: TypedForm
}

/** All of somebody's. */
export const readFormsBeside = (sql: postgres.ISql, who: string): Promise<FormBeside[]> =>
  sql<FormBeside[]>`
    select what, about, on_version as "onVersion", said,
           to_char(written_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "writtenAt"
      from people.form_beside where written_by = ${who}`

/** What was kept before of the same thing is in it, or given up: whoever typed it saw it. */
export async function keepFormBeside(
  transaction: postgres.TransactionSql,
  who: string,
  { what, about, onVersion, said }: Omit<FormBeside, 'writtenAt'>,
): Promise<void> {
  await transaction`
    insert into people.form_beside (what, about, written_by, on_version, said)
    values (${what}, ${about}, ${who}, ${onVersion}, ${JSON.stringify(said)}::text::jsonb)
    on conflict (what, about, written_by)
    do update set on_version = excluded.on_version, written_at = now(), said = excluded.said`
}

/** @returns whether there was one */
export async function forgetFormBeside(
  transaction: postgres.TransactionSql,
  who: string,
  { what, about }: Pick<FormBeside, 'what' | 'about'>,
): Promise<boolean> {
  const { count } = await transaction`
    delete from people.form_beside where what = ${what} and about = ${about} and written_by = ${who}`
  return count > 0
}

/** Of something that is there no more nobody's words are kept: nobody could save them. */
export async function forgetAllBeside(
  transaction: postgres.TransactionSql,
  { what, about }: Pick<FormBeside, 'what' | 'about'>,
): Promise<void> {
  await transaction`delete from people.form_beside where what = ${what} and about = ${about}`
}
