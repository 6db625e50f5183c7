import { type Entry, entryOf } from '@atlas/geo/search/entry'
import { indexOfEntries } from '@atlas/geo/search/index-of-entries'
import type { SearchIndex } from '@atlas/geo/search/search-index'
import { type AreaLevel, areaLevels, type TransitMode } from '@atlas/geo/terms/classifications'
import type { LevelName, LevelNames } from '@atlas/geo/terms/level-names'
import { usualNames } from '@atlas/geo/words/level-names'
import type { Area, DistrictOffice, ServiceSite } from '@atlas/geo/world/snapshot'
import type { Stop } from '@atlas/geo/world/transit'

/** What is searched for in the data of a city: as much of it as a search has to know. */
interface City {
  areas: readonly Pick<Area, Searched | 'code' | 'level'>[]
  offices: readonly Pick<DistrictOffice, Searched | 'address'>[]
  sites: readonly Pick<ServiceSite, Searched | 'operator' | 'address'>[]
  stops: readonly Pick<Stop, Searched | 'slug' | 'modes'>[]
}
type Searched = 'id' | 'name'

type HitIn<Of extends City> = { [Kind in keyof City]: Of[Kind][number] }[keyof City]

/** Of what is called alike, areas come first, the larger before the smaller. */
const positions = { office: 4, site: 5, stop: 6, partOfName: 7 } as const

/** What somebody may call it beside its name, in the languages people search in. */
const called = {
  office: ['Stadtbezirksamt', 'Ortsamt', 'Buergeramt', 'Buergerbuero', 'Rathaus'],
  stop: ['Haltestelle', 'stop'],
} as const
const calledAreas = (names: LevelNames): Record<AreaLevel, readonly string[]> => {
  const called = ({ de, en }: LevelName) => [de.one, en.one]
  return {
    CITY: [],
    PLANNING_AREA: [...called(names.PLANNING_AREA), ...called(names.PART_OF_CITY)],
    SOCIAL_SPACE: called(names.SOCIAL_SPACE),
    DISTRICT: called(names.DISTRICT),
  }
}
const calledMode: Record<TransitMode, readonly string[]> = {
  TRAM: ['Strassenbahn', 'Tram'],
  BUS: ['Bus'],
  FERRY: ['Faehre', 'ferry'],
}

/**
 * @param districtOf where a stop lies that shares its name with others
 * @param names what levels are called
 */
export function indexOfCity<Of extends City>(
  { areas, offices, sites, stops }: Of,
  districtOf: (stop: Of['stops'][number]) => string | null,
  names: LevelNames = usualNames,
): SearchIndex<HitIn<Of>> {
  const calledArea = calledAreas(names)
  return indexOfEntries<HitIn<Of>>([
    ...areas.flatMap((area) => entriesOfArea(area, calledArea[area.level])),
    ...offices.map((office) =>
      entryOf(office, positions.office, { others: [office.address], kindWords: called.office }),
    ),
    ...sites.map((site) =>
      entryOf(site, positions.site, { others: [site.operator, site.address] }),
    ),
    ...stops.map((stop) =>
      entryOf(stop, positions.stop, {
        others: [districtOf(stop)],
        kindWords: [...called.stop, ...stop.modes.flatMap((mode) => calledMode[mode])],
      }),
    ),
  ])
}

/** Räcknitz/Zschertnitz is called Zschertnitz, too, after what is called nothing else. */
function entriesOfArea<Of extends City['areas'][number]>(
  area: Of,
  kindWords: readonly string[],
): Entry<Of>[] {
  const { level, code, name } = area
  const parts = name.split('/')
  return [
    entryOf(area, areaLevels.indexOf(level), { others: [code], kindWords }),
    ...(parts.length === 1 ? [] : parts).map((part) =>
      entryOf(area, positions.partOfName, { name: part, kindWords }),
    ),
  ]
}
