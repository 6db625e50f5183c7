import { createHash } from 'node:crypto'
import {
  type RightsFor,
  rightsOfGroups,
  type RoleMapping,
} from '@atlas/geo/rights/directory-rights'
import type postgres from 'postgres'
import { recordIn } from '../../audit/audit.ts'
import { type Account, endSessionsOf, namesOfNobody, readAccounts, rightsOf } from '../accounts.ts'
import type { Person } from './claims.ts'

/** Who is said to have done what the directory decides. */
const byDirectory = 'directory'

export type Entered =
  | { readonly outcome: 'SIGNED_IN'; readonly account: number }
  | { readonly outcome: 'NO_ROLE' | 'LOCKED' }

/**
 * The account of somebody whom the directory has just named, with what its groups may do now: made as they come for the
 * first time, and without any right, and all sessions, as soon as they are in no group.
 */
export async function enterFromDirectory(
  transaction: postgres.TransactionSql,
  issuer: string,
  person: Person,
  mapping: RoleMapping,
): Promise<Entered> {
  await transaction`lock table people.account in share row exclusive mode`
  const accounts = await readAccounts(transaction)
  const [known] = await transaction<{ id: number }[]>`
    select id from people.account where issuer = ${issuer} and subject = ${person.subject}`
  const before = accounts.find(({ id }) => id === known?.id)
  const rights = rightsOfGroups(mapping, person.groups, before ?? nobodysScopes)
  if (!before) {
    if (!rights) return { outcome: 'NO_ROLE' }
    const name = freeName(
      issuer,
      person,
      new Set([...namesOfNobody, ...accounts.map((account) => account.name)]),
    )
    return { outcome: 'SIGNED_IN', account: await make(transaction, issuer, person, name, rights) }
  }
  await bringUpToDate(transaction, before, person, rights ?? { ...rightsOf(before), roles: [] })
  if (!rights) {
    await endSessionsOf(transaction, before.id)
    return { outcome: 'NO_ROLE' }
  }
  return before.isLocked ? { outcome: 'LOCKED' } : { outcome: 'SIGNED_IN', account: before.id }
}

const nobodysScopes = { operators: [], sites: [], socialSpaces: [] }

async function make(
  transaction: postgres.TransactionSql,
  issuer: string,
  { subject, shownName }: Person,
  name: string,
  { roles, operators, sites, socialSpaces }: RightsFor,
): Promise<number> {
  const shown = shownName ?? name
  const [{ id }] = await transaction<[{ id: number }]>`
    insert into people.account (name, shown_name, issuer, subject, roles, operators, sites, social_spaces)
    values (${name}, ${shown}, ${issuer}, ${subject}, ${[...roles]}, ${[...operators]}, ${[...sites]},
            ${[...socialSpaces]})
    returning id`
  const after = { shownName: shown, roles, operators, sites, socialSpaces }
  await recordIn(transaction, byDirectory, { what: 'ACCOUNT_MADE', about: name, after })
  return id
}

async function bringUpToDate(
  transaction: postgres.TransactionSql,
  account: Account,
  person: Person,
  { roles, operators, sites, socialSpaces }: RightsFor,
): Promise<void> {
  const shownName = person.shownName ?? account.shownName
  const before = { shownName: account.shownName, ...rightsOf(account) }
  const after = { shownName, roles, operators, sites, socialSpaces }
  if (JSON.stringify(before) === JSON.stringify(after)) return
  await transaction`
    update people.account
       set shown_name = ${shownName}, roles = ${[...roles]}, operators = ${[...operators]}, sites = ${[...sites]},
           social_spaces = ${[...socialSpaces]}
     where id = ${account.id}`
  await recordIn(transaction, byDirectory, {
    what: 'ROLES_CHANGED',
    about: account.name,
    before,
    after,
  })
}

/**
 * As the directory calls them, where nobody here is called so: whoever has a name here already keeps it, and is nobody
 * else for it.
 */
function freeName(issuer: string, { name, subject }: Person, taken: ReadonlySet<string>): string {
  const host = new URL(issuer).hostname.replaceAll(/[^a-z0-9.-]/g, '')
  const digest = createHash('sha256').update(subject).digest('hex').slice(0, 12)
  const wanted = [
    ...(name === null ? [] : [name, `${name}@${host}`.slice(0, mostLetters)]),
    `person-${digest}`,
  ]
  return wanted.find((one) => !taken.has(one)) ?? `person-${digest}-${taken.size}`
}

const mostLetters = 100
