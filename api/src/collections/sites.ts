import { newestRegisterDay } from '@atlas/geo/residents/known-days'
import { siteState } from '@atlas/geo/sites/site-state'
import type { FeatureProperty } from '@atlas/geo/words/collections'
import type { Published } from '@atlas/geo/world/published'
import type { ServiceSite } from '@atlas/geo/world/snapshot'
import { perWorld } from '../schema/context.ts'
import type { Collection, Features, Value } from './collection.ts'
import { extentAround, indexOfPoints, pointAt } from './points.ts'
import { sourceLine, statedColumns } from './stated-columns.ts'
import { periodOfStates } from './states.ts'

const names = [
  'slug',
  'name',
  'kinds',
  'provider',
  'operator',
  'address',
  'district',
  'responsible_for',
  'opening_hours',
  'opening_note',
  'telephone',
  'wheelchair',
  'offers',
  'website',
  'position_accuracy_m',
  'as_of',
  'is_old',
  'state_in_words',
  'source',
] as const satisfies readonly FeatureProperty[]

const columns = statedColumns(names)

const featuresOf = perWorld((world): Features => {
  const { sites } = world
  const places = new Map(sites.map(({ slug }, place) => [slug, place]))
  const at = (place: number) => present(sites[place])
  return {
    count: sites.length,
    columns,
    index: indexOfPoints(sites.length, at),
    idOf: (place) => at(place).slug,
    placeOf: (slug) => places.get(slug),
    geometryOf: (place) => pointAt(at(place)),
    stateOf: (place) => at(place).asOf,
    sources: () => sourcesOf(world),
    valuesOf: (place, words) => {
      const site = at(place)
      const state = siteState(site.asOf, newestRegisterDay(world))
      const { openingNoteDe, openingNoteEn, offersDe, offersEn } = site
      return {
        slug: site.slug,
        name: site.name,
        kinds: site.kinds.join(' '),
        provider: site.provider,
        operator: site.operator,
        address: site.address,
        district: world.areas.byId(site.districtId).code,
        responsible_for: codeOf(site.responsibleForId, world),
        opening_hours: site.openingHours,
        opening_note: { de: openingNoteDe, en: openingNoteEn }[words.dataLanguage],
        telephone: site.telephone,
        wheelchair: site.wheelchair,
        offers: { de: offersDe, en: offersEn }[words.dataLanguage],
        website: site.website,
        position_accuracy_m: site.positionAccuracyM,
        as_of: site.asOf,
        is_old: state.isOld,
        state_in_words: words.say(state),
        source: sourceLine(site.sourceId, world, words),
      } satisfies Record<(typeof names)[number], Value>
    },
  }
})

const sourcesOf = (world: Published) => new Set(world.sites.map(({ sourceId }) => sourceId))

export const sites: Collection = {
  id: 'service-sites',
  geometry: 'Point',
  existsIn: (world) => world.sites.length > 0,
  columnsIn: () => columns,
  featuresIn: ({ world }) => featuresOf(world),
  filtersIn: () => ['slug', 'kinds', 'provider', 'district', 'wheelchair'],
  extentIn: (world) => extentAround(world.sites, world.areas.city.extent),
  periodIn: (world) => periodOfStates(world.sites.map(({ asOf }) => asOf)),
  sourcesIn: sourcesOf,
  takesLongIn: () => false,
}

const codeOf = (areaId: number | null, { areas }: Published) =>
  areaId === null ? null : areas.byId(areaId).code

function present(site: ServiceSite | undefined): ServiceSite {
  if (!site) throw new RangeError('no such site')
  return site
}
