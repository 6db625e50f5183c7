import type postgres from 'postgres'
import { digestOf, newSecret } from './secrets.ts'

/** Whether somebody of this name has signed in in it before. */
export async function isKnownBrowser(
  sql: postgres.ISql,
  { name, browser }: { name: string; browser: string | null },
): Promise<boolean> {
  if (browser === null) return false
  const found = await sql`
    select from people.known_browser join people.account on account.id = account_id
     where digest = ${digestOf(browser)} and account.name = ${name}`
  return found.length > 0
}

/** One that is known from now on, in place of the one it was by. @returns its secret, another each time */
export async function knowBrowser(
  transaction: postgres.TransactionSql,
  account: number,
  before: string | null,
): Promise<string> {
  const secret = newSecret()
  if (before !== null) {
    await transaction`delete from people.known_browser where digest = ${digestOf(before)}`
  }
  await transaction`
    insert into people.known_browser (digest, account_id) values (${digestOf(secret)}, ${account})`
  return secret
}

/** So long it is known without being used. */
export const daysOfBrowser = 180
