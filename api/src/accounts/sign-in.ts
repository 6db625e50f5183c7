import { createHash } from 'node:crypto'
import type postgres from 'postgres'
import { isKnownBrowser } from './known-browser.ts'
import type { PeopleDatabase } from './people-database.ts'
import { isPassword } from './secrets.ts'
import type { SignedIn } from './sessions.ts'

/** How often may be tried before somebody has to wait. */
const mostAttempts = {
  /** For one name from one address, in a quarter of an hour. */
  fromAddress: 5,
  /** From one address, whatever the names, in the same time: of this machine any number, which may be a proxy's. */
  ofAddress: 30,
  /** For one name from everywhere, in an hour: from browsers in which nobody of that name has signed in. */
  ofName: 50,
} as const

export type SignInOutcome =
  | ({ readonly outcome: 'SIGNED_IN'; readonly name: string } & SignedIn)
  | { readonly outcome: 'WRONG' | 'TOO_OFTEN' }

export interface Tried {
  readonly name: string
  readonly password: string
  readonly address: string
  /** Whether the address may stand for everybody. */
  readonly isShared: boolean
  /** The secret of a browser in which somebody has signed in before; null: of none. */
  readonly browser: string | null
}

/**
 * By name and password. Whether there is such a name takes as long to refuse as a wrong password, and says the same. A
 * browser in which its owner has signed in before is counted by itself: whoever guesses elsewhere keeps nobody out.
 */
export async function signIn(people: PeopleDatabase, tried: Tried): Promise<SignInOutcome> {
  const digests = digestsOf(tried, await isKnownBrowser(people.sql, tried))
  // Noted before it is tried, so that many at once are counted, too.
  const attempt = await people.write((transaction) => note(transaction, tried, digests))
  if (attempt === null) return { outcome: 'TOO_OFTEN' }
  const [found] = await people.sql<{ id: number; passwordHash: string | null }[]>`
    select id, password_hash as "passwordHash" from people.account
     where name = ${tried.name} and locked_at is null`
  if (!(await isPassword(found?.passwordHash ?? null, tried.password)) || !found) {
    return { outcome: 'WRONG' }
  }
  await people.write(
    (transaction) =>
      transaction`delete from people.sign_in_attempt where id = ${attempt} or both_digest = ${digests.both}`,
  )
  const { id: account, passwordHash } = found
  return { outcome: 'SIGNED_IN', account, passwordHash, name: tried.name }
}

interface Digests {
  name: Buffer
  /** Of the address alone, and of both. */
  address: Buffer
  both: Buffer
}

const digest = (...parts: string[]) => createHash('sha256').update(parts.join('\n')).digest()

function digestsOf({ name, address, browser }: Tried, isKnown: boolean): Digests {
  if (browser !== null && isKnown) {
    const own = digest('browser', browser, name)
    return { name: own, address: own, both: own }
  }
  return {
    name: digest('name', name),
    address: digest('address', address),
    both: digest('both', name, address),
  }
}

/** @returns its number; null where it is one too many */
async function note(
  transaction: postgres.TransactionSql,
  { isShared }: Tried,
  { name, address, both }: Digests,
): Promise<number | null> {
  // One after the other: what is counted at the same time is counted once.
  await transaction`lock table people.sign_in_attempt in exclusive mode`
  const [counts] = await transaction<[{ fromAddress: number; ofAddress: number; ofName: number }]>`
    select count(*) filter (where both_digest = ${both} and at > now() - interval '15 minutes')::integer as "fromAddress",
           count(*) filter (where address_digest = ${address} and at > now() - interval '15 minutes')::integer as "ofAddress",
           count(*) filter (where name_digest = ${name})::integer as "ofName"
      from people.sign_in_attempt
     where at > now() - interval '1 hour'`
  const isTooMany =
    counts.fromAddress >= mostAttempts.fromAddress ||
    (!isShared && counts.ofAddress >= mostAttempts.ofAddress) ||
    counts.ofName >= mostAttempts.ofName
  if (isTooMany) return null
  const [row] = await transaction<[{ id: number }]>`
    insert into people.sign_in_attempt (name_digest, address_digest, both_digest)
    values (${name}, ${address}, ${both}) returning id`
  return row.id
}
