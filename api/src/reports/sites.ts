import type { NamedDistrict } from '@atlas/geo/imports/headings/months'
import type { OwnedSite } from '@atlas/geo/rights/rights'
import type { Provider } from '@atlas/geo/terms/classifications'
import type { Published } from '@atlas/geo/world/published'
import type { ServiceSite } from '@atlas/geo/world/snapshot'

/** A counselling centre as it counts for itself. */
export interface ReportingSite extends OwnedSite {
  readonly name: string
  readonly provider: Provider
  /** The code of the one it is responsible for, or lies in. */
  readonly planningArea: string
}

/** Where counselling is offered, by name. */
export const reportingSites = (world: Published): ReportingSite[] =>
  world.sitesToday
    .filter(({ kinds }) => kinds.includes('COUNSELLING'))
    .map((site) => reportingSite(world, site))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'de'))

function reportingSite({ areas }: Published, site: ServiceSite): ReportingSite {
  const { slug, name, operator, provider, districtId, responsibleForId } = site
  const district = areas.byId(districtId)
  const area = responsibleForId ?? district.planningAreaId
  return {
    slug,
    name,
    operator,
    provider,
    planningArea: area === null ? areas.city.code : areas.byId(area).code,
    socialSpaces: areas.sharing(district, 'SOCIAL_SPACE').map(({ code }) => code),
  }
}

/** Those in which people live, in order: clients come from no others. */
export const clientDistrictsNamed = ({ areas }: Published): NamedDistrict[] =>
  areas
    .atLevel('DISTRICT')
    .filter(({ reportedWithId }) => reportedWithId === null)
    .map(({ code, name }) => ({ code, name }))

/** Their codes. */
export const clientDistricts = (world: Published): string[] =>
  clientDistrictsNamed(world).map(({ code }) => code)
