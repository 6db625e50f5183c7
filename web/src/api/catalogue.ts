import type { CityWords } from '@atlas/geo/terms/city-words'

import { ask, type Asker } from './ask'
import { cityWordFields, toCityWords } from './city-words'
import { graphql, type ResultOf } from './graphql'
import { loadSites, type Site } from './sites'

/** A data set, with all that using it asks for. */
export const sourceFields = graphql(`
  fragment Source on Source {
    id
    title
    publisher
    licence
    licenceUrl
    url
    asOf
    method
  }
`)

/** An office of the city, which people find their way by. */
export const districtOfficeFields = graphql(`
  fragment DistrictOffice on DistrictOffice {
    id
    name
    address
    position {
      lon
      lat
      accuracyMetres
    }
  }
`)

const areaFields = graphql(`
  fragment AreaEntry on Area {
    id
    code
    name
    areaKm2
    areaStatus
    centre {
      lon
      lat
    }
  }
`)

const catalogueQuery = graphql(
  `
    query Catalogue {
      dataVersion
      indicators {
        id
        name
        description
        unit
        diverging
        lowMeansNeed
        lowerBound
        group
        ofSocialSpace
        flagThreshold
        availability {
          level
          days {
            date
            basis
            status
            since
            defaultSince
            staffAsOf
          }
        }
      }
      city {
        id
        ...CityWords
        name
        boundingBox {
          west
          south
          east
          north
        }
      }
      planningAreas {
        ...AreaEntry
      }
      socialSpaces {
        ...AreaEntry
        planningAreas {
          id
        }
      }
      districts {
        ...AreaEntry
        planningArea {
          id
        }
        socialSpaceParts {
          part
          socialSpace {
            id
          }
        }
        reportedWith {
          id
        }
        representedBy {
          id
        }
      }
      needIndexPresets {
        id
        name
        parts {
          weight
          indicator {
            id
          }
        }
      }
      siteTotals {
        kind
        known
        count
        asOf
      }
      sources {
        ...Source
      }
      baseMap {
        sources {
          id
        }
        streets {
          version
          day
          publisher
          licence
        }
      }
      addressSearch {
        day
      }
      districtOffices {
        ...DistrictOffice
      }
    }
  `,
  [sourceFields, districtOfficeFields, areaFields, cityWordFields],
)

type Answer = ResultOf<typeof catalogueQuery>

export type Indicator = Answer['indicators'][number]
export type IndicatorDay = Indicator['availability'][number]['days'][number]
export type Unit = Indicator['unit']
export type IndicatorGroup = Indicator['group']
export type Basis = IndicatorDay['basis']
export type FigureStatus = IndicatorDay['status']
export type AreaLevel = Indicator['availability'][number]['level']
/** An indicator as part of a need index. */
export interface NeedChoicePart {
  indicator: string
  weight: number
}

/** Parts and weights the domain suggests for a need index. */
export interface NeedPreset {
  id: string
  name: string
  parts: NeedChoicePart[]
}
export type Source = Answer['sources'][number]
export type SiteTotal = Answer['siteTotals'][number]
export type DistrictOffice = Answer['districtOffices'][number]

/** Levels a map can show; the city is what they are compared with. */
export type MapLevel = Exclude<AreaLevel, 'CITY'>
export const mapLevels: readonly MapLevel[] = ['PLANNING_AREA', 'SOCIAL_SPACE', 'DISTRICT']

export interface AreaEntry {
  id: string
  level: MapLevel
  code: string
  name: string
  areaKm2: number
  areaStatus: FigureStatus
  centre: { lon: number; lat: number }
  /** Ids of the areas it lies in, largest level first; of social spaces that with the largest part of it. */
  parents: string[]
  /** Of a district in several social spaces, which part of its residents lives in each; none of all others. */
  parts: Readonly<Record<string, number>>
  /** The district whose figures contain this one's residents. */
  reportedWith: string | null
  /** The social space whose figures stand for a district that has none of its own. */
  representedBy: string | null
}

/** Everything that does not change with a choice: asked for once per visit. */
export interface Catalogue {
  dataVersion: string
  indicators: Indicator[]
  city: Pick<Answer['city'], 'id' | 'name' | 'boundingBox'>
  /** What sentences take from it. */
  cityWords: CityWords
  /** Those a map can show, the larger first. */
  levels: readonly MapLevel[]
  areas: ReadonlyMap<string, AreaEntry>
  sources: ReadonlyMap<string, Source>
  /** Of the streets, rivers and stops that maps are drawn over. */
  baseMapSources: Source[]
  /** Of an extract of OpenStreetMap; null where none is installed. */
  streetMap: Answer['baseMap']['streets']
  /** Whether the search knows streets and house numbers. */
  addresses: boolean
  sites: Site[]
  offices: DistrictOffice[]
  /** How many sites of a kind are known, of how many. */
  siteTotals: SiteTotal[]
  needPresets: NeedPreset[]
}

export async function loadCatalogue(asker: Asker): Promise<Catalogue> {
  const [answer, sites] = await Promise.all([ask(asker, catalogueQuery, {}), loadSites(asker)])
  const cityWords = toCityWords(answer.city)
  const areas: AreaEntry[] = [
    ...answer.planningAreas.map((area) => entry(area, 'PLANNING_AREA', [])),
    ...answer.socialSpaces.map((area) => entry(area, 'SOCIAL_SPACE', area.planningAreas)),
    ...answer.districts.map((area) => ({
      ...districtEntry(area, cityWords.levels.includes('PLANNING_AREA')),
      reportedWith: area.reportedWith?.id ?? null,
      representedBy: area.representedBy?.id ?? null,
    })),
  ]
  const sources = new Map(answer.sources.map((source) => [source.id, source]))
  return {
    dataVersion: answer.dataVersion,
    indicators: answer.indicators.map(inOrder),
    needPresets: answer.needIndexPresets.map(({ id, name, parts }) => ({
      id,
      name,
      parts: parts.map(({ indicator, weight }) => ({ indicator: indicator.id, weight })),
    })),
    city: answer.city,
    cityWords,
    levels: mapLevels.filter((level) => cityWords.levels.includes(level)),
    areas: new Map(areas.map((area) => [area.id, area])),
    sources,
    streetMap: answer.baseMap.streets,
    addresses: answer.addressSearch !== null,
    baseMapSources: answer.baseMap.sources.flatMap(({ id }) => sources.get(id) ?? []),
    sites,
    offices: answer.districtOffices,
    siteTotals: answer.siteTotals,
  }
}

function districtEntry(area: Answer['districts'][number], hasPlanningAreas: boolean): AreaEntry {
  const spaces = area.socialSpaceParts
  return {
    ...entry(area, 'DISTRICT', [
      ...(hasPlanningAreas ? [area.planningArea] : []),
      ...spaces.map((one) => one.socialSpace),
    ]),
    parts:
      spaces.length > 1
        ? Object.fromEntries(spaces.map(({ socialSpace, part }) => [socialSpace.id, part]))
        : {},
  }
}

function entry(
  area: Pick<AreaEntry, 'id' | 'code' | 'name' | 'areaKm2' | 'areaStatus' | 'centre'>,
  level: MapLevel,
  parents: { id: string }[],
): AreaEntry {
  return {
    id: area.id,
    level,
    code: area.code,
    name: area.name,
    areaKm2: area.areaKm2,
    areaStatus: area.areaStatus,
    centre: area.centre,
    parents: parents.map(({ id }) => id),
    parts: {},
    reportedWith: null,
    representedBy: null,
  }
}

const bases: readonly Basis[] = ['REGISTER', 'PROJECTION', 'FORECAST']

/** Days oldest first; of one date what was counted comes first. */
function inOrder(indicator: Indicator): Indicator {
  return {
    ...indicator,
    availability: indicator.availability.map(({ level, days }) => ({
      level,
      days: [...days].sort(
        (a, b) => a.date.localeCompare(b.date) || bases.indexOf(a.basis) - bases.indexOf(b.basis),
      ),
    })),
  }
}
