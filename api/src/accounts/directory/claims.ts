import { z } from 'zod'
import { accountName, isShownName } from '../accounts.ts'
import type { DirectorySettings } from './issuer.ts'

/** Whom a directory says somebody is. */
export interface Person {
  readonly subject: string
  /** By which they sign in there, where an account can be called so. */
  readonly name: string | null
  readonly shownName: string | null
  readonly groups: readonly string[]
}

type Claims = Readonly<Record<string, unknown>>

const object = z.record(z.string(), z.unknown())
const texts = z.union([z.string().transform((text) => [text]), z.array(z.string())]).catch([])

/** One of that very name, which may have points in it, or one within another. */
export function claimOf(claims: Claims, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path]
  const [first = '', ...rest] = path.split('.')
  const within = rest.length > 0 && Object.hasOwn(claims, first) ? claims[first] : undefined
  const { data } = object.safeParse(within)
  return data === undefined ? undefined : claimOf(data, rest.join('.'))
}

export function personOf(
  claims: Claims & { readonly sub: string },
  { groups, name }: DirectorySettings['claims'],
): Person {
  const called = z.string().catch('').parse(claimOf(claims, name)).trim().toLowerCase()
  const shown = z.string().catch('').parse(claims.name).trim().slice(0, mostShown)
  return {
    subject: claims.sub,
    name: accountName.test(called) ? called : null,
    shownName: isShownName(shown) ? shown : null,
    groups: texts.parse(claimOf(claims, groups)),
  }
}

const mostShown = 200
