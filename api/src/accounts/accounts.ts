import type { Role } from '@atlas/geo/rights/rights'
import type postgres from 'postgres'
import { recordIn } from '../audit/audit.ts'
import { digestOf, newSecret } from './secrets.ts'

/** For whose data somebody is there: operators, sites, social spaces. */
export interface Scopes {
  readonly operators: readonly string[]
  readonly sites: readonly string[]
  readonly socialSpaces: readonly string[]
}

export interface Account extends Scopes {
  readonly id: number
  readonly name: string
  readonly shownName: string
  readonly roles: readonly Role[]
  /** Whether another server says who it is. */
  readonly isOfDirectory: boolean
  readonly hasPassword: boolean
  readonly madeAt: string
  readonly isLocked: boolean
}

/** An account that cannot be made or changed so. */
export class AccountFault extends Error {
  override name = 'AccountFault'
  readonly code: AccountFaultCode

  constructor(code: AccountFaultCode) {
    super(code)
    this.code = code
  }
}

export const accountFaults = [
  'NAME_TAKEN',
  'NO_SUCH_ACCOUNT',
  'OF_DIRECTORY',
  'LAST_ADMINISTRATOR',
] as const
export type AccountFaultCode = (typeof accountFaults)[number]

/** Names by which nobody can be mistaken for another: small letters, digits, signs of e-mail addresses. */
export const accountName = /^[a-z0-9][a-z0-9._@+-]{0,99}$/

/** Names that are read as they are written: with a letter or digit, and no sign that nobody sees or that turns text round. */
export const isShownName = (text: string): boolean =>
  /[\p{L}\p{N}]/u.test(text) && !/[\p{Cc}\p{Bidi_Control}\u200B\u2028\u2029\uFEFF]/u.test(text)

/** Under these the audit says what nobody with an account has done. */
export const namesOfNobody: readonly string[] = ['directory', 'retention']

export const readAccounts = (sql: postgres.ISql): Promise<Account[]> => sql<Account[]>`
  select id, name, shown_name as "shownName", roles, operators, sites, social_spaces as "socialSpaces",
         issuer is not null as "isOfDirectory", password_hash is not null as "hasPassword",
         to_char(made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "madeAt",
         locked_at is not null as "isLocked"
    from people.account order by name`

/**
 * One that is about to be changed: whoever changes another at once waits, so that two administrators cannot lock each
 * other out, and the audit says what truly was before.
 * @throws AccountFault
 */
async function accountNamed(transaction: postgres.TransactionSql, name: string): Promise<Account> {
  await transaction`lock table people.account in share row exclusive mode`
  const found = (await readAccounts(transaction)).find((account) => account.name === name)
  if (!found) throw new AccountFault('NO_SUCH_ACCOUNT')
  return found
}

export interface NewAccount extends Scopes {
  readonly name: string
  readonly shownName: string
  readonly roles: readonly Role[]
}

/** @throws AccountFault */
export async function addAccount(
  transaction: postgres.TransactionSql,
  who: string,
  { name, shownName, roles, operators, sites, socialSpaces }: NewAccount,
): Promise<void> {
  if (namesOfNobody.includes(name)) throw new AccountFault('NAME_TAKEN')
  const made = await transaction`
    insert into people.account (name, shown_name, roles, operators, sites, social_spaces)
    values (${name}, ${shownName}, ${[...roles]}, ${[...operators]}, ${[...sites]}, ${[...socialSpaces]})
    on conflict (name) do nothing returning id`
  if (made.length === 0) throw new AccountFault('NAME_TAKEN')
  const after = { shownName, roles, operators, sites, socialSpaces }
  await recordIn(transaction, who, { what: 'ACCOUNT_MADE', about: name, after })
}

/** @throws AccountFault */
export async function setRoles(
  transaction: postgres.TransactionSql,
  who: string,
  name: string,
  { roles: said, operators, sites, socialSpaces }: Pick<NewAccount, 'roles' | keyof Scopes>,
): Promise<void> {
  const before = await accountNamed(transaction, name)
  // Those of the directory's are its to name, at each sign-in.
  const roles = before.isOfDirectory ? before.roles : said
  await transaction`
    update people.account
       set roles = ${[...roles]}, operators = ${[...operators]}, sites = ${[...sites]},
           social_spaces = ${[...socialSpaces]}
     where id = ${before.id}`
  await requireAdministrator(transaction, before)
  await recordIn(transaction, who, {
    what: 'ROLES_CHANGED',
    about: name,
    before: rightsOf(before),
    after: { roles, operators, sites, socialSpaces },
  })
}

export const rightsOf = ({ roles, operators, sites, socialSpaces }: Account) => ({
  roles,
  operators,
  sites,
  socialSpaces,
})

/** Who is locked out is so at once. @throws AccountFault */
export async function setLocked(
  transaction: postgres.TransactionSql,
  who: string,
  name: string,
  isLocked: boolean,
): Promise<void> {
  const before = await accountNamed(transaction, name)
  if (before.isLocked === isLocked) return
  await transaction`
    update people.account set locked_at = ${isLocked ? transaction`now()` : null} where id = ${before.id}`
  if (isLocked) await endSessionsOf(transaction, before.id)
  await requireAdministrator(transaction, before)
  const what = isLocked ? 'ACCOUNT_LOCKED' : 'ACCOUNT_UNLOCKED'
  await recordIn(transaction, who, { what, about: name })
}

/** What it wrote stays in the audit under its name. @throws AccountFault */
export async function removeAccount(
  transaction: postgres.TransactionSql,
  who: string,
  name: string,
): Promise<void> {
  const before = await accountNamed(transaction, name)
  await transaction`delete from people.account where id = ${before.id}`
  await requireAdministrator(transaction, before)
  await recordIn(transaction, who, {
    what: 'ACCOUNT_REMOVED',
    about: name,
    before: { shownName: before.shownName, ...rightsOf(before) },
  })
}

/** Where there was somebody who may give rights, somebody stays. @throws AccountFault */
async function requireAdministrator(
  transaction: postgres.TransactionSql,
  { roles, isLocked }: Account,
): Promise<void> {
  if (!roles.includes('ADMINISTRATOR') || isLocked) return
  const left = await transaction`
    select from people.account where 'ADMINISTRATOR' = any (roles) and locked_at is null limit 1`
  if (left.length === 0) throw new AccountFault('LAST_ADMINISTRATOR')
}

export const endSessionsOf = (transaction: postgres.TransactionSql, account: number) =>
  transaction`update people.session set ended_at = now() where account_id = ${account} and ended_at is null`

/** Hours in which a link takes the place of a password. */
export const linkHours = 24

/**
 * A link by which its owner chooses a password, once; the one before it holds no longer.
 * @returns its secret, which nobody can read again
 * @throws AccountFault
 */
export async function makeLink(
  transaction: postgres.TransactionSql,
  who: string,
  name: string,
): Promise<string> {
  const account = await accountNamed(transaction, name)
  if (account.isOfDirectory) throw new AccountFault('OF_DIRECTORY')
  const secret = newSecret()
  await transaction`delete from people.sign_in_link where account_id = ${account.id}`
  await transaction`
    insert into people.sign_in_link (token_hash, account_id, ends_at)
    values (${digestOf(secret)}, ${account.id}, now() + make_interval(hours => ${linkHours}))`
  await recordIn(transaction, who, { what: 'LINK_MADE', about: name })
  return secret
}

/**
 * Sets the password that the owner of a link has chosen: the link is used up, and all sessions of before end.
 * @param passwordHash of what suits the name, null where it does not, which uses nothing up
 * @returns the account; null where the link is none, or none any more
 */
export async function useLink(
  transaction: postgres.TransactionSql,
  secret: string,
  passwordHash: string,
): Promise<{ id: number; name: string } | null> {
  const [used] = await transaction<{ id: number; name: string }[]>`
    with link as (
      delete from people.sign_in_link where token_hash = ${digestOf(secret)} and ends_at > now()
      returning account_id)
    update people.account set password_hash = ${passwordHash}
      from link
     where account.id = link.account_id and locked_at is null and issuer is null
     returning account.id, account.name`
  if (!used) return null
  await endSessionsOf(transaction, used.id)
  await transaction`delete from people.known_browser where account_id = ${used.id}`
  await recordIn(transaction, used.name, { what: 'PASSWORD_CHOSEN', about: used.name })
  return used
}

/** Whose link it is; null where it is none, or none any more. */
export async function ownerOfLink(sql: postgres.ISql, secret: string): Promise<string | null> {
  const [owner] = await sql<{ name: string }[]>`
    select account.name from people.sign_in_link link join people.account on account.id = link.account_id
     where token_hash = ${digestOf(secret)} and ends_at > now() and locked_at is null`
  return owner?.name ?? null
}
