import { geodesicMetres } from '@atlas/geo/reach/distance/geodesic'
import { countsAs } from '@atlas/geo/reach/reach-question'
import { inOrder, searchKey } from '@atlas/geo/search/search-key'
import { serviceKinds } from '@atlas/geo/terms/classifications'
import type { Published } from '@atlas/geo/world/published'
import { perWorld } from '../../schema/context.ts'
import type { Cursor } from './cursor.ts'
import type { ListedSite, Near, ServiceSite, SiteFilter } from './site.ts'

/** A site with what it is sorted by. */
export interface SortedSite extends ListedSite {
  sortValue: Cursor['sortValue']
}

const sitesByName = perWorld(({ sites }): readonly SortedSite[] =>
  sites.map((site) => ({ ...site, sortValue: searchKey(site.name) })).sort(byPlace),
)

/** All sites that pass, nearest first with `near`, else by name. */
export function sitesIn(world: Published, filter: SiteFilter): readonly SortedSite[] {
  const passing = sitesByName(world).filter((site) => passes(site, filter, world))
  return filter.near ? nearestFirst(passing, filter.near) : passing
}

function nearestFirst(sites: readonly SortedSite[], near: Near): readonly SortedSite[] {
  return sites
    .map((site) => {
      // To the millimetre: what differs by less stands in the same place of the list.
      const distanceMetres = Math.round(geodesicMetres(near, site) * 1000) / 1000
      return { ...site, distanceMetres, sortValue: distanceMetres }
    })
    .filter(({ distanceMetres }) => distanceMetres <= near.withinMetres)
    .sort(byPlace)
}

function passes(site: ServiceSite, filter: SiteFilter, { areas }: Published): boolean {
  const { districtId, lon, lat } = site
  const { boundingBox: box } = filter
  const district = areas.byId(districtId)
  return (
    countsAs(site, { kinds: filter.kinds ?? serviceKinds, provider: filter.provider }) &&
    (filter.planningAreaId === null || filter.planningAreaId === district.planningAreaId) &&
    (filter.socialSpaceId === null ||
      areas.socialSpacesOf(district).some(({ area }) => area.id === filter.socialSpaceId)) &&
    (filter.districtId === null || filter.districtId === districtId) &&
    (box === null || (box.west <= lon && lon <= box.east && box.south <= lat && lat <= box.north))
  )
}

export interface SitePage {
  after: Cursor | null
  before: Cursor | null
  limit: number
  /** From the end of the list. */
  inverted: boolean
}

/** Some sites of a list; a cursor names a place in it, whether a site still stands there or not. */
export function pageOf(
  sites: readonly SortedSite[],
  { after, before, limit, inverted }: SitePage,
): SortedSite[] {
  const between = sites.filter(
    (site) =>
      (after === null || byPlace(site, after) > 0) &&
      (before === null || byPlace(site, before) < 0),
  )
  return (inverted ? between.toReversed() : between).slice(0, limit)
}

function byPlace(one: Cursor, other: Cursor): number {
  return compared(one.sortValue, other.sortValue) || inOrder(one.slug, other.slug)
}

/** A list is sorted by numbers or by texts, and its cursors are of the same kind. */
const compared = (one: Cursor['sortValue'], other: Cursor['sortValue']): number =>
  typeof one === 'number' && typeof other === 'number'
    ? one - other
    : inOrder(String(one), String(other))

/** By its slug or one it had before; the database keeps both from meaning two sites. */
export const siteBySlug = (world: Published, slug: string): ServiceSite | undefined =>
  sitesBySlug(world).get(slug)

const sitesBySlug = perWorld(
  ({ sites }) =>
    new Map(
      sites.flatMap((site) =>
        [site.slug, ...site.formerSlugs].map((slug): [string, ServiceSite] => [slug, site]),
      ),
    ),
)
