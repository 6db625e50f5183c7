import { geodesicMetres, type Place } from '../reach/distance/geodesic.ts'
import type { AreaLevel } from '../terms/classifications.ts'
import type { Message } from '../words/vocabulary.ts'
import type { Published } from '../world/published.ts'
import type { Change, Scenario } from '../world/scenario.ts'

type Site = Place & { readonly name: string }
type Sites = ReadonlyMap<string, Site>

/**
 * What each change does, in its place.
 * @param world in which they are made, without them
 */
export function changesInWords(world: Published, { changes }: Scenario): Message[] {
  let sites: Sites = new Map(world.sites.map((site) => [site.slug, site]))
  return changes.map((change) => {
    const message = inWords(world, sites, change)
    sites = afterwards(sites, change)
    return message
  })
}

function afterwards(sites: Sites, change: Change): Sites {
  if (change.type !== 'openSite' && change.type !== 'moveSite') return sites
  const { slug, lon, lat } = change
  const name = change.type === 'openSite' ? change.name : nameOf(sites, slug)
  return new Map(sites).set(slug, { name, lon, lat })
}

const nameOf = (sites: Sites, slug: string) => sites.get(slug)?.name ?? slug

function inWords(world: Published, sites: Sites, change: Change): Message {
  const area = (level: AreaLevel, code: string) => world.areas.byCode(level, code)?.name ?? code
  switch (change.type) {
    case 'openSite': {
      const { name: site, kinds, district } = change
      return { key: 'siteOpened', site, kinds, district: area('DISTRICT', district) }
    }
    case 'moveSite': {
      const from = sites.get(change.slug)
      return {
        key: 'siteMoved',
        site: nameOf(sites, change.slug),
        metres: from ? geodesicMetres(from, change) : 0,
        district: area('DISTRICT', change.district),
      }
    }
    case 'closeSite':
      return { key: 'siteClosed', site: nameOf(sites, change.slug) }
    case 'setKinds':
      return { key: 'kindsSet', site: nameOf(sites, change.slug), kinds: change.kinds }
    case 'setStaff': {
      const { kind, fte, planningArea } = change
      return { key: 'staffSet', area: area('PLANNING_AREA', planningArea), kind, fte }
    }
    case 'moveStaff': {
      const [from, to] = [change.from, change.to].map((code) => area('PLANNING_AREA', code))
      return {
        key: 'staffMoved',
        from: from ?? '',
        to: to ?? '',
        kind: change.kind,
        fte: change.fte,
      }
    }
    case 'setPlanningKey': {
      const { kind, residents60PlusPerFte } = change
      const framework = world.planning.frameworks.find(({ id }) => id === change.framework)
      const named = { de: framework?.nameDe ?? '', en: framework?.nameEn ?? '' }
      return { key: 'keySet', framework: named, kind, residents60PlusPerFte }
    }
    case 'changeResidents': {
      const { level, ages, factor } = change
      return { key: 'residentsChanged', area: area(level, change.area), ages, factor }
    }
    case 'followForecast':
      return { key: 'forecastFollowed', day: change.day }
  }
}
