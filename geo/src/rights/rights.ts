/** What somebody with an account is there for; whoever has none is the public. */
export const roles = ['OPERATOR', 'COORDINATOR', 'PLANNER', 'ADMINISTRATOR'] as const
export type Role = (typeof roles)[number]

export const isRole = (text: string): text is Role => roles.some((role) => role === text)

/** Who may use something: everybody, whoever is signed in, or those of some roles. */
export type Access = 'PUBLIC' | 'SIGNED_IN' | readonly Role[]

/** Who asks, as far as it decides what they may see. */
export interface Viewer {
  readonly account: number
  readonly session: number
  /** By which they sign in. */
  readonly name: string
  readonly shownName: string
  readonly roles: readonly Role[]
  /** For whose data they are there: operators, sites (by slug), social spaces (by code). */
  readonly operators: readonly string[]
  readonly sites: readonly string[]
  readonly socialSpaces: readonly string[]
}

/** @param viewer null: the public */
export function mayUse(access: Access, viewer: Pick<Viewer, 'roles'> | null): boolean {
  if (access === 'PUBLIC') return true
  if (viewer === null) return false
  return access === 'SIGNED_IN' || access.some((role) => viewer.roles.includes(role))
}
