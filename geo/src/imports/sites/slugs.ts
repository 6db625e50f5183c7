import { plainWords, searchKey } from '../../search/search-key.ts'
import type { Pair } from '../../projection/coordinate-systems.ts'
import { metresAround } from '../../projection/metres-around.ts'

/** What a site is known by, from one state of the data to the next. */
export interface NamedSite {
  /** Null: the file names none. */
  readonly slug: string | null
  readonly name: string
  readonly address: string | null
  readonly at: Pair
}

export interface KnownSite {
  readonly slug: string
  /** Its name, and its address or else nothing, as they are looked for. */
  readonly name: string
  readonly address: string
  readonly at: Pair
}

export const knownSite = ({
  slug,
  name,
  address,
  at,
}: NamedSite & { slug: string }): KnownSite => ({
  ...{ slug, at, name: searchKey(name) },
  address: address === null ? '' : searchKey(address),
})

/** Some metres: a position that was improved. */
const nearBy = 500

/**
 * The site that this one was before: the one of its slug, or of its name, the nearest of several; or one at its address,
 * near by, whose name has changed. Undefined: it is new.
 */
export function siteBefore(site: NamedSite, known: readonly KnownSite[]): KnownSite | undefined {
  const named = known.find(({ slug }) => slug === site.slug)
  if (named) return named
  const { toMetres } = metresAround(site.at)
  const distance = ({ at }: KnownSite) => Math.hypot(...toMetres(at))
  const nearest = (some: readonly KnownSite[]) =>
    some.toSorted((one, other) => distance(one) - distance(other))[0]
  const name = searchKey(site.name)
  const address = site.address === null ? '' : searchKey(site.address)
  return (
    nearest(known.filter((one) => one.name === name)) ??
    nearest(
      known.filter((one) => address !== '' && one.address === address && distance(one) <= nearBy),
    )
  )
}

/** The words of a name in an address, other than any that is taken. */
export function newSlug(name: string, taken: ReadonlySet<string>): string {
  const ascii = plainWords(name)
    .map((word) => word.replaceAll(/[^a-z0-9]/g, ''))
    .filter((word) => word !== '')
  const slug = ascii.slice(0, 8).join('-') || 'site'
  if (!taken.has(slug)) return slug
  let number = 2
  while (taken.has(`${slug}-${number}`)) number += 1
  return `${slug}-${number}`
}

/** An address that leads on: from a slug that was to the one that is. */
export interface FormerSlug {
  readonly slug: string
  readonly site: string
}

/**
 * Former slugs after an update: those that were, and those that it changed; of a site that is gone there are none.
 * @param changed from the slug before to the one now, where it is another
 */
export function formerSlugs(
  before: readonly FormerSlug[],
  changed: ReadonlyMap<string, string>,
  current: ReadonlySet<string>,
): FormerSlug[] {
  const all = [
    ...before.map(({ slug, site }) => ({ slug, site: changed.get(site) ?? site })),
    ...[...changed].map(([slug, site]) => ({ slug, site })),
  ]
  const once = new Map(all.map((former) => [former.slug, former]))
  return [...once.values()].filter(({ slug, site }) => current.has(site) && !current.has(slug))
}
