import { parseArgs } from 'node:util'
import { isRole, type Role, roles } from '@atlas/geo/rights/rights'
import {
  type Account,
  AccountFault,
  type AccountFaultCode,
  accountName,
  addAccount,
  isShownName,
  linkHours,
  makeLink,
  removeAccount,
  setLocked,
  setRoles,
} from './accounts.ts'
import type { People } from './people.ts'

/** A command line that cannot be followed, and what it may say. */
export class CommandError extends Error {
  override name = 'CommandError'
}

const usage = `npm run account -- list
npm run account -- add <name> --role administrator [--shown "Erika Muster"]
npm run account -- roles <name> --role operator --site treff-am-markt
npm run account -- link <name>      a new link to choose a password, once, within ${linkHours} hours
npm run account -- lock|unlock|remove <name>

--role          ${roles.map((role) => role.toLowerCase()).join(', ')}; may be said several times
--operator, --site, --social-space
                for whose data an operator is there, or which social spaces are a coordinator's; several times each`

const options = {
  role: { type: 'string', multiple: true },
  shown: { type: 'string' },
  operator: { type: 'string', multiple: true },
  site: { type: 'string', multiple: true },
  'social-space': { type: 'string', multiple: true },
} as const

function parsed(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], allowPositionals: true, options })
  } catch (error) {
    throw new CommandError(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
  }
}

const inWords: Record<AccountFaultCode, string> = {
  NAME_TAKEN: 'There is an account of this name',
  NO_SUCH_ACCOUNT: 'There is no account of this name',
  OF_DIRECTORY: 'This account signs in by the directory, which knows its password',
  LAST_ADMINISTRATOR: 'This is the last administrator; make another one first',
}

/**
 * Does what a command line says.
 * @param who is said to have done it
 * @param origin of the links it tells
 * @returns what is told
 * @throws CommandError
 */
export async function runCommand(
  people: People,
  words: readonly string[],
  who: string,
  origin: string,
): Promise<string[]> {
  const { values, positionals } = parsed(words)
  const [act = '', name = '', ...more] = positionals
  if (act === 'list' && name === '') return (await people.accounts()).map(lineOf)
  if (more.length > 0 || name === '') throw new CommandError(usage)
  if (!accountName.test(name)) {
    throw new CommandError(`A name has small letters, digits and the signs . _ @ + -\n\n${usage}`)
  }
  const rights = rightsIn(values)
  const link = async () => {
    const secret = await people.write((transaction) => makeLink(transaction, who, name))
    return `Choose a password within ${linkHours} hours: ${origin}/anmelden/kennwort?link=${secret}`
  }
  const acts: Record<string, () => Promise<string[]>> = {
    link: async () => [await link()],
    add: async () => {
      const shownName = values.shown?.trim() ?? name
      if (!isShownName(shownName) || shownName.length > 200) {
        throw new CommandError('A shown name has letters or digits, and no signs that nobody sees')
      }
      const account = { name, shownName, ...rights }
      await people.write((transaction) => addAccount(transaction, who, account))
      return [`Made the account ${name}`, await link()]
    },
    roles: () => done(people.write((transaction) => setRoles(transaction, who, name, rights))),
    lock: () => done(people.write((transaction) => setLocked(transaction, who, name, true))),
    unlock: () => done(people.write((transaction) => setLocked(transaction, who, name, false))),
    remove: () => done(people.write((transaction) => removeAccount(transaction, who, name))),
  }
  const doing = Object.hasOwn(acts, act) ? acts[act] : undefined
  if (!doing) throw new CommandError(usage)
  return doing().catch((error: unknown) => {
    if (!(error instanceof AccountFault)) throw error
    throw new CommandError(`${inWords[error.code]}: ${name}`)
  })
}

async function done(act: Promise<unknown>): Promise<string[]> {
  await act
  return ['Done']
}

const rightsIn = (values: ReturnType<typeof parsed>['values']) => ({
  roles: rolesIn(values.role ?? []),
  operators: values.operator ?? [],
  sites: values.site ?? [],
  socialSpaces: values['social-space'] ?? [],
})

function rolesIn(said: readonly string[]): Role[] {
  return said.map((text) => {
    const role = text.toUpperCase()
    if (isRole(role)) return role
    throw new CommandError(`No role ${text}\n\n${usage}`)
  })
}

function lineOf(account: Account): string {
  const { name, shownName, roles: has, isLocked, hasPassword, isOfDirectory } = account
  const signs = [
    isOfDirectory ? 'by directory' : hasPassword ? 'with password' : 'no password yet',
    ...(isLocked ? ['locked'] : []),
  ]
  const scopes = [...account.operators, ...account.sites, ...account.socialSpaces]
  return [name, shownName, has.join(' ') || '-', scopes.join(' ') || '-', signs.join(', ')].join(
    '\t',
  )
}
