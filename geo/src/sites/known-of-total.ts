import type { MessageOf } from '../words/vocabulary.ts'
import {
  type ServiceKind,
  serviceKinds,
  type ServiceSite,
  type SiteTotal,
} from '../world/snapshot.ts'

/** How many sites of a kind are known, and of how many; null where nobody has counted them all. */
export interface KnownOfTotal {
  kind: ServiceKind
  known: number
  total: SiteTotal | null
  message: MessageOf<'knownOfCountedSites'> | MessageOf<'knownOfUncountedSites'>
}

/** @returns one entry for each kind of service, in the order of {@link serviceKinds}; a site of two kinds counts with both */
export const knownOfTotal = (
  sites: readonly Pick<ServiceSite, 'kinds'>[],
  totals: readonly SiteTotal[],
): KnownOfTotal[] =>
  serviceKinds.map((kind) => {
    const known = sites.filter(({ kinds }) => kinds.includes(kind)).length
    const total = totals.find((one) => one.kind === kind) ?? null
    return {
      kind,
      known,
      total,
      message: total
        ? { key: 'knownOfCountedSites', kind, known, count: total.count, asOf: total.asOf }
        : { key: 'knownOfUncountedSites', kind, known },
    }
  })
