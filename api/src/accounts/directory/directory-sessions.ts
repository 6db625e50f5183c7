import type postgres from 'postgres'
import { digestOf } from '../secrets.ts'
import type { Ended } from './sign-out-token.ts'

/** @returns whether it is used for the first time */
export async function useOnce(
  transaction: postgres.TransactionSql,
  text: string,
  minutes: number,
): Promise<boolean> {
  const used = await transaction`
    insert into people.used_once (digest, ends_at)
    values (${digestOf(text)}, now() + make_interval(mins => ${minutes}))
    on conflict (digest) do nothing returning true`
  return used.length > 0
}

/** Of those who have left the directory. */
export async function endSessionsOfDirectory(
  transaction: postgres.TransactionSql,
  issuer: string,
  { subject, session }: Pick<Ended, 'subject' | 'session'>,
): Promise<void> {
  await transaction`
    update people.session set ended_at = now()
      from people.account
     where account.id = session.account_id and issuer = ${issuer} and ended_at is null
       and (${subject}::text is null or subject = ${subject})
       and (${session}::text is null or issuer_session = ${session})`
}

/** By what the directory knows the session that has just ended here; null: it is none of the directory's. */
export async function idTokenOf(sql: postgres.ISql, secret: string): Promise<string | null> {
  const [found] = await sql<{ idToken: string | null }[]>`
    select id_token as "idToken" from people.session
     where token_hash = ${digestOf(secret)} and ended_at > now() - interval '2 minutes'`
  return found?.idToken ?? null
}
