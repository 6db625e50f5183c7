import type { Change, Scenario } from '@atlas/geo/world/scenario'

import type { Catalogue } from '$api/catalogue'
import type { ServiceKind, Site } from '$api/sites'

/** What a scenario makes of a site. */
export type PlannedState = 'today' | 'opened' | 'moved' | 'closed'

/** A place on the ground, with the code of the district that lies there. */
export interface GroundPlace {
  lon: number
  lat: number
  district: string
}

/** A site as a scenario has it; one that is closed is still told. */
export interface PlannedSite {
  slug: string
  name: string
  kinds: readonly ServiceKind[]
  state: PlannedState
  /** Whether it is of other kinds than today. */
  isOtherKind: boolean
  lon: number
  lat: number
  /** The code of its district. */
  district: string
  /** Its kinds today; null where it is no site. */
  today: readonly ServiceKind[] | null
}

/** Today, as far as a plan changes it. */
export type PlannedFrom = Pick<Catalogue, 'sites' | 'areas'>

/** Today's sites and those of a scenario, by name; changes of sites that are not there change nothing. */
export function plannedSites(today: PlannedFrom, { changes }: Scenario): PlannedSite[] {
  const sites = new Map(today.sites.map((site) => [site.slug, asToday(site, today.areas)]))
  for (const change of changes) {
    const site = changedSite(sites, change)
    if (site) sites.set(site.slug, site)
  }
  return [...sites.values()].sort((one, other) => one.name.localeCompare(other.name))
}

const asToday = (
  { slug, name, kinds, district, position: { lon, lat } }: Site,
  areas: Catalogue['areas'],
): PlannedSite => ({
  slug,
  name,
  kinds,
  state: 'today',
  isOtherKind: false,
  lon,
  lat,
  district: areas.get(district.id)?.code ?? '',
  today: kinds,
})

function changedSite(
  sites: ReadonlyMap<string, PlannedSite>,
  change: Change,
): PlannedSite | undefined {
  switch (change.type) {
    case 'openSite': {
      const { slug, name, kinds, lon, lat, district } = change
      const at = { lon, lat, district, today: null }
      return { slug, name, kinds, ...at, state: 'opened', isOtherKind: false }
    }
    case 'moveSite': {
      const site = sites.get(change.slug)
      const { lon, lat, district } = change
      return site && { ...site, state: 'moved', lon, lat, district }
    }
    case 'closeSite': {
      const site = sites.get(change.slug)
      return site && { ...site, state: 'closed' }
    }
    case 'setKinds': {
      const site = sites.get(change.slug)
      return site && { ...site, kinds: change.kinds, isOtherKind: true }
    }
    default:
      return undefined
  }
}

/** Those that stand and offer one of some kinds. */
export const standingSites = (
  sites: readonly PlannedSite[],
  kinds: readonly ServiceKind[],
): PlannedSite[] =>
  sites.filter((site) => site.state !== 'closed' && site.kinds.some((kind) => kinds.includes(kind)))

/** Whether a plan changes anything of it. */
export const isChanged = ({ state, isOtherKind }: PlannedSite): boolean =>
  state !== 'today' || isOtherKind
