import { isRole, type Role } from './rights.ts'

/** For whose data somebody is there: operators, sites (by slug), social spaces (by code). */
export interface RightsFor {
  readonly roles: readonly Role[]
  readonly operators: readonly string[]
  readonly sites: readonly string[]
  readonly socialSpaces: readonly string[]
}

/** What those of one group of a directory may do. */
interface OfGroup extends RightsFor {
  readonly group: string
}

export type RoleMapping = readonly OfGroup[]

const scopeNames = { operator: 'operators', site: 'sites', 'social-space': 'socialSpaces' } as const
type Scope = (typeof scopeNames)[keyof typeof scopeNames]
const scopes: readonly Scope[] = ['operators', 'sites', 'socialSpaces']

/**
 * Groups with what those of them may do, as `planung=planner; treffs=operator,site:treff-am-markt`. Directories also name
 * groups by several parts (`CN=Planung,OU=Atlas`): what counts is the last sign of equality.
 * @returns null where it says something else
 */
export function readRoleMapping(text: string): RoleMapping | null {
  const entries = text
    .split(/[;\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map(readEntry)
  const read = entries.filter((entry) => entry !== null)
  return read.length > 0 && read.length === entries.length ? read : null
}

function readEntry(entry: string): OfGroup | null {
  const sign = entry.lastIndexOf('=')
  const group = entry.slice(0, Math.max(0, sign)).trim()
  const words = entry
    .slice(sign + 1)
    .split(',')
    .map((word) => word.trim())
  const roles = words.map((word) => word.toUpperCase()).filter(isRole)
  const named = words.flatMap((word) => readScope(word) ?? [])
  if (group === '' || roles.length === 0 || roles.length + named.length < words.length) return null
  const of = (scope: Scope) => named.filter((one) => one.scope === scope).map(({ id }) => id)
  return {
    group,
    roles,
    operators: of('operators'),
    sites: of('sites'),
    socialSpaces: of('socialSpaces'),
  }
}

function readScope(word: string): { scope: Scope; id: string } | null {
  const [, name = '', id = ''] = /^(operator|site|social-space):([^\s:]+)$/.exec(word) ?? []
  const scope = Object.entries(scopeNames).find(([said]) => said === name)?.[1]
  return scope === undefined ? null : { scope, id }
}

/**
 * What somebody of these groups may do. For whom they are there the directory says of all or of nobody: what the mapping
 * names nowhere is left as administrators have set it.
 * @returns null: nothing at all
 */
export function rightsOfGroups(
  mapping: RoleMapping,
  groups: readonly string[],
  set: Omit<RightsFor, 'roles'>,
): RightsFor | null {
  const own = mapping.filter(({ group }) => groups.includes(group))
  if (own.length === 0) return null
  const all = <Value>(of: (entry: OfGroup) => readonly Value[]) => [...new Set(own.flatMap(of))]
  const named = (scope: Scope) =>
    mapping.some((entry) => entry[scope].length > 0) ? all((entry) => entry[scope]) : set[scope]
  const [operators = [], sites = [], socialSpaces = []] = scopes.map(named)
  return { roles: all(({ roles }) => roles), operators, sites, socialSpaces }
}
