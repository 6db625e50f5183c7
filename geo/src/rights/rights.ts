import { searchKey } from '../search/search-key.ts'

/** What somebody with an account is there for; whoever has none is the public. */
export const roles = ['OPERATOR', 'COORDINATOR', 'PLANNER', 'ADMINISTRATOR'] as const
export type Role = (typeof roles)[number]

export const isRole = (text: string): text is Role => roles.some((role) => role === text)

/**
 * Who may use something: everybody; whoever has a link that opens it, which they show; whoever is signed in, or those of
 * some roles.
 */
export type Access = 'PUBLIC' | 'BY_LINK' | 'SIGNED_IN' | readonly Role[]

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
  // What opens something is looked at where it is opened.
  if (access === 'PUBLIC' || access === 'BY_LINK') return true
  if (viewer === null) return false
  return access === 'SIGNED_IN' || access.some((role) => viewer.roles.includes(role))
}

/** An operator, however its name is written: Träger Süd, traeger-sued. */
export const operatorKey = (name: string): string => searchKey(name).replaceAll(' ', '-')

/** A place, as far as it decides whose it is. */
export interface OwnedSite {
  readonly slug: string
  readonly operator: string | null
  /** By their codes, those it lies in. */
  readonly socialSpaces: readonly string[]
}

type Scoped = Pick<Viewer, 'roles' | 'operators' | 'sites' | 'socialSpaces'>

/** Whether somebody enters data of a place: those of its operator, or those who were named for it. */
export const mayEnterOf = (viewer: Scoped | null, { slug, operator }: OwnedSite): boolean =>
  viewer !== null &&
  viewer.roles.includes('OPERATOR') &&
  (viewer.sites.includes(slug) ||
    (operator !== null &&
      viewer.operators.some((name) => operatorKey(name) === operatorKey(operator))))

/** Whose files of months are taken at all. */
export const filersOfMonths = ['OPERATOR', 'PLANNER', 'ADMINISTRATOR'] as const

/** Whether somebody submits months of a place as a file: those who enter them, planners and administrators of all. */
export const mayFileOf = (viewer: Scoped | null, site: OwnedSite): boolean =>
  viewer !== null &&
  (mayEnterOf(viewer, site) ||
    viewer.roles.includes('PLANNER') ||
    viewer.roles.includes('ADMINISTRATOR'))

/** Whether somebody sees what was submitted of a single place: besides those who enter it planners, and who coordinates there. */
export const maySeeOf = (viewer: Scoped | null, site: OwnedSite): boolean =>
  viewer !== null &&
  (mayEnterOf(viewer, site) ||
    viewer.roles.includes('PLANNER') ||
    (viewer.roles.includes('COORDINATOR') &&
      site.socialSpaces.some((code) => viewer.socialSpaces.includes(code))))
