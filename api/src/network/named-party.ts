import { parseParty, type Party } from '@atlas/geo/network/parties'
import type { OwnedSite } from '@atlas/geo/rights/rights'
import type { Published } from '@atlas/geo/world/published'
import type { ServiceSite } from '@atlas/geo/world/snapshot'
import type postgres from 'postgres'
import { z } from 'zod'
import type { GivenToWrites } from '../accounts/write.ts'
import { type NetworkOffer, readOffers } from './offers.ts'

/** A party as it is called, and where it is. */
export interface NamedParty {
  readonly party: Party
  readonly name: string
  /** By its code; null where it is not known any more. */
  readonly planningArea: string | null
  /** null: another offer, or a site that the data do not have any more. */
  readonly site: ServiceSite | null
  readonly offer: NetworkOffer | null
}

/** The planning area whose people it is there for, or in which it lies. */
export function planningAreaOf({ areas }: Published, site: ServiceSite): string | null {
  const id = site.responsibleForId ?? areas.byId(site.districtId).planningAreaId
  return id === null ? null : areas.byId(id).code
}

/** @param offers all of them */
export function namedParty(
  world: Published,
  offers: readonly NetworkOffer[],
  party: Party,
): NamedParty {
  if (party.site === null) {
    const offer = offers.find(({ id }) => id === party.offer) ?? null
    const { name = String(party.offer), planningArea = null } = offer ?? {}
    return { party, name, planningArea, site: null, offer }
  }
  const site = world.sitesToday.find(({ slug }) => slug === party.site) ?? null
  const planningArea = site && planningAreaOf(world, site)
  return { party, name: site?.name ?? party.site, planningArea, site, offer: null }
}

/** A site as far as it decides whose it is. */
export const ownedSite = ({ areas }: Published, site: ServiceSite): OwnedSite => ({
  slug: site.slug,
  operator: site.operator,
  socialSpaces: areas.sharing(areas.byId(site.districtId), 'SOCIAL_SPACE').map(({ code }) => code),
})

export const partyField = z
  .string()
  .max(220)
  .transform((said, context): Party => {
    const party = parseParty(said)
    if (party) return party
    context.addIssue('nobody')
    return z.NEVER
  })

/** One that is there; null: there is none. */
export async function partyThere(
  transaction: postgres.TransactionSql,
  party: Party,
  { world }: GivenToWrites,
): Promise<NamedParty | null> {
  const offers = party.offer === null ? [] : await readOffers(transaction, party.offer)
  const named = namedParty(world, offers, party)
  return named.site || named.offer ? named : null
}
