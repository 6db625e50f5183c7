import { type ServiceKind, serviceKinds } from '../terms/classifications.ts'
import type { MessageOf } from '../words/vocabulary.ts'
import type { ServiceSite, SiteTotal } from '../world/snapshot.ts'

/** How many sites of a kind are known, and of how many; null where nobody has counted them all. */
export interface KnownOfTotal {
  kind: ServiceKind
  known: number
  total: SiteTotal | null
  message: KnownSites
}

type KnownSites = MessageOf<'knownOfCountedSites'> | MessageOf<'knownOfUncountedSites'>

/** What is said of how many sites of a kind are known; count and day are null where nobody has counted them all. */
export function knownSites(of: {
  kind: ServiceKind
  known: number
  count: number | null
  asOf: string | null
}): KnownSites {
  const { kind, known, count, asOf } = of
  if (count === null || asOf === null) return { key: 'knownOfUncountedSites', kind, known }
  return { key: 'knownOfCountedSites', kind, known, count, asOf }
}

/** @returns one entry for each kind of service, in the order of {@link serviceKinds}; a site of two kinds counts with both */
export const knownOfTotal = (
  sites: readonly Pick<ServiceSite, 'kinds'>[],
  totals: readonly SiteTotal[],
): KnownOfTotal[] =>
  serviceKinds.map((kind) => {
    const known = sites.filter(({ kinds }) => kinds.includes(kind)).length
    const total = totals.find((one) => one.kind === kind) ?? null
    const { count, asOf } = total ?? { count: null, asOf: null }
    return { kind, known, total, message: knownSites({ kind, known, count, asOf }) }
  })
