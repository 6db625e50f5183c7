import { type DataContext, perDataVersion } from '../../schema/context.ts'
import { RequestError } from '../../schema/request-error.ts'
import type { Position, TravelProfile } from '../../walking/walking-distance.ts'
import type { Provider, ServiceKind } from '../services/service.ts'
import { allSites } from './queries.ts'

/** Which sites count, and for whom the ways to them are measured. */
export interface SiteChoice {
  profile: TravelProfile
  kind: ServiceKind
  /** null: both */
  provider: Provider | null
  /** Only these, by slug; null: all. */
  sites: readonly string[] | null
  /** By slug, one that counts in any case; null: none. */
  including: string | null
}

export interface CountedSite extends Position {
  id: number
  slug: string
  kinds: readonly ServiceKind[]
  provider: Provider
  districtId: number
}

/** Few, and changing only with the data. */
export const allSitesThereAre = perDataVersion(({ database }): Promise<CountedSite[]> =>
  allSites(database),
)

/**
 * The sites that count, by slug. None of a kind is an answer, not an error; a name that no site has is one, because
 * it would silently count as nobody reached.
 * @throws RequestError UNKNOWN_SITE
 */
export async function countedSites(
  choice: SiteChoice,
  context: DataContext,
): Promise<CountedSite[]> {
  const all = await allSitesThereAre(context)
  const named = choice.sites && new Set(choice.sites)
  const known = new Set(all.map(({ slug }) => slug))
  const unknown = choice.sites?.find((slug) => !known.has(slug))
  if (unknown !== undefined) throw new RequestError('UNKNOWN_SITE', { slug: unknown.slice(0, 60) })
  return all.filter(
    (site) =>
      site.slug === choice.including ||
      (site.kinds.includes(choice.kind) &&
        (choice.provider === null || site.provider === choice.provider) &&
        (named === null || named.has(site.slug))),
  )
}
