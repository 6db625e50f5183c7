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

type Of<Type extends Change['type']> = Extract<Change, { type: Type }>

function inWords(world: Published, sites: Sites, change: Change): Message {
  const nameOfArea = (level: AreaLevel, code: string) =>
    world.areas.byCode(level, code)?.name ?? code
  switch (change.type) {
    case 'openSite':
    case 'moveSite':
    case 'closeSite':
    case 'setKinds':
      return ofSite(sites, change, (code) => nameOfArea('DISTRICT', code))
    case 'setStaff':
    case 'moveStaff':
      return ofStaff(change, (code) => nameOfArea('PLANNING_AREA', code))
    case 'setPlanningKey': {
      const { kind, residents60PlusPerFte, planningArea } = change
      const area = planningArea === undefined ? null : nameOfArea('PLANNING_AREA', planningArea)
      const framework = world.planning.frameworks.find(({ id }) => id === change.framework)
      const named = { de: framework?.nameDe ?? '', en: framework?.nameEn ?? '' }
      return { key: 'keySet', framework: named, kind, area, residents60PlusPerFte }
    }
    case 'changeResidents': {
      const { level, ages, factor } = change
      return { key: 'residentsChanged', area: nameOfArea(level, change.area), ages, factor }
    }
    case 'followForecast':
      return { key: 'forecastFollowed', day: change.day }
  }
}

function ofSite(
  sites: Sites,
  change: Of<'openSite' | 'moveSite' | 'closeSite' | 'setKinds'>,
  nameOfDistrict: (code: string) => string,
): Message {
  switch (change.type) {
    case 'openSite': {
      const { name: site, kinds, district } = change
      return { key: 'siteOpened', site, kinds, district: nameOfDistrict(district) }
    }
    case 'moveSite': {
      const from = sites.get(change.slug)
      const metres = from ? geodesicMetres(from, change) : 0
      const site = nameOf(sites, change.slug)
      return { key: 'siteMoved', site, metres, district: nameOfDistrict(change.district) }
    }
    case 'closeSite':
      return { key: 'siteClosed', site: nameOf(sites, change.slug) }
    case 'setKinds':
      return { key: 'kindsSet', site: nameOf(sites, change.slug), kinds: change.kinds }
  }
}

function ofStaff(
  change: Of<'setStaff' | 'moveStaff'>,
  nameOfArea: (code: string) => string,
): Message {
  const { kind, fte } = change
  return change.type === 'setStaff'
    ? { key: 'staffSet', area: nameOfArea(change.planningArea), kind, fte }
    : { key: 'staffMoved', from: nameOfArea(change.from), to: nameOfArea(change.to), kind, fte }
}
