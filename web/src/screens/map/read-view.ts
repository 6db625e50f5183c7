import type { Catalogue, Indicator, MapLevel } from '$api/catalogue'

import {
  defaultChoices,
  defaultIndicator,
  defaultLevel,
  defaultStandardisation,
  needLevels,
} from './defaults'
import { daysAt, closestLevel, nearestLevel } from '$api/availability'
import { chooseDays } from './read-days'
import { indicatorsOf, partsAt, readNeedParts } from './read-need-index'
import {
  readBasis,
  readCamera,
  readDay,
  readDayChoice,
  readLevel,
  readSort,
} from '$address/read-parts'
import {
  classMethods,
  classNumbers,
  siteChoices,
  standardisationNames,
  standardisations,
  type AddressPart,
  type NeedChoice,
  type SiteChoice,
  type View,
  type ViewNotice,
} from '$address/view'

export interface ReadView {
  view: View
  notices: ViewNotice[]
}

const longestSearch = 100

/**
 * What an address asks for, as far as it exists. An unknown or malformed value
 * falls back to its default, a combination without figures moves to the nearest
 * one that has them, and each says so in a notice.
 */
export function readView(search: URLSearchParams, catalogue: Catalogue): ReadView {
  const notices: ViewNotice[] = []

  /** Reads one value; null from `read` means it cannot be understood. */
  function value<T>(name: AddressPart, fallback: T, read: (given: string) => T | null): T {
    const given = search.get(name)
    if (given === null || given === '') return fallback
    const understood = read(given)
    if (understood === null) notices.push({ kind: 'malformed', name, given })
    return understood ?? fallback
  }

  /** Reads a reference to something of the catalogue. */
  function reference(
    name: 'area' | 'compare' | 'site' | 'office',
    exists: (given: string) => boolean,
  ): string | null {
    const given = search.get(name)
    if (!given) return null
    if (exists(given)) return given
    notices.push({ kind: name === 'compare' ? 'unknown-area' : `unknown-${name}`, given })
    return null
  }

  function wantedIndicator(): Indicator {
    const given = search.get('indicator')
    const byId = (id: string) => catalogue.indicators.find((indicator) => indicator.id === id)
    const found = given ? byId(given) : undefined
    if (found) return found
    if (given) notices.push({ kind: 'unknown-indicator', given })
    const fallback = byId(defaultIndicator) ?? catalogue.indicators[0]
    if (!fallback) throw new Error('The catalogue has no indicator')
    return fallback
  }

  function levelOf(indicator: Indicator, wanted: MapLevel): MapLevel {
    const level = nearestLevel(indicator, wanted)
    if (level !== wanted && search.get('level')) {
      notices.push({ kind: 'level-moved', indicator: indicator.id, from: wanted, to: level })
    }
    return level
  }

  /** An index is shown at a level that every one of its parts has; else without those that have none. */
  function chosenIndex(wanted: MapLevel): { index: NeedChoice; level: MapLevel } | null {
    const all = readNeedParts(search, catalogue, notices)
    const common = closestLevel(needLevels(indicatorsOf(all, catalogue)), wanted)
    const level = common ?? wanted
    const parts = common === undefined ? partsAt(all, wanted, catalogue, notices) : all
    const method = value(
      'standardise',
      defaultStandardisation,
      (given) =>
        standardisations.find((name) => standardisationNames[name] === given.toLowerCase()) ?? null,
    )
    if (parts.length === 0) return null
    if (level !== wanted && search.get('level')) {
      notices.push({ kind: 'index-level-moved', from: wanted, to: level })
    }
    return { index: { parts, method }, level }
  }

  /** The indicator and level; with an index its own, and an indicator to return to. */
  function chosenSubject(): { indicator: Indicator; level: MapLevel; index: NeedChoice | null } {
    const indicator = wantedIndicator()
    const wanted = value('level', defaultLevel, readLevel)
    const chosen = chosenIndex(wanted)
    if (!chosen) return { indicator, level: levelOf(indicator, wanted), index: null }
    const here = [indicator, ...indicatorsOf(chosen.index.parts, catalogue)].find(
      (candidate) => daysAt(candidate, chosen.level).length > 0,
    )
    return { indicator: here ?? indicator, ...chosen }
  }

  function chosenSites(): readonly SiteChoice[] {
    if (!search.has('sites')) return defaultChoices.sites
    const given = search.getAll('sites').flatMap((text) => text.split(','))
    const known = siteChoices.filter((choice) => given.includes(choice))
    const unknown = given.find((text) => text !== '' && text !== 'none' && !isSiteChoice(text))
    if (unknown !== undefined) notices.push({ kind: 'malformed', name: 'sites', given: unknown })
    return unknown !== undefined && known.length === 0 ? defaultChoices.sites : known
  }

  /** Two areas are compared: the second needs a first, and another one. */
  function chosenAreas(): Pick<View, 'area' | 'compare'> {
    const area = reference('area', (id) => catalogue.areas.has(id))
    const compare = reference('compare', (id) => catalogue.areas.has(id))
    if (compare === null) return { area, compare }
    if (area === null) {
      notices.push({ kind: 'compare-alone', given: compare })
      return { area: compare, compare: null }
    }
    if (area !== compare) return { area, compare }
    notices.push({ kind: 'compare-itself', given: compare })
    return { area, compare: null }
  }

  function searchText(): string {
    const given = (search.get('q') ?? '').trim()
    if (given.length <= longestSearch) return given
    notices.push({ kind: 'search-shortened' })
    return given.slice(0, longestSearch)
  }

  const { indicator, level, index } = chosenSubject()
  const day = value('date', null, readDayChoice)
  const other = value('compare-date', null, readDayChoice)
  const days = chooseDays(
    indicator,
    level,
    {
      date: day?.date ?? null,
      basis: day?.basis ?? value('basis', null, readBasis),
      since: value('since', null, readDay),
      compareDate: other?.date ?? null,
      compareBasis: other?.basis ?? value('compare-basis', null, readBasis),
    },
    notices,
  )
  if (index && days.compareDay) {
    notices.push({ kind: 'compare-day-of-index' })
    days.compareDay = null
  }
  const view: View = {
    indicator: indicator.id,
    level,
    index,
    ...days,
    method: value(
      'method',
      defaultChoices.method,
      (given) => classMethods.find((method) => method === given) ?? null,
    ),
    classes: value(
      'classes',
      defaultChoices.classes,
      (given) => classNumbers.find((number) => String(number) === given) ?? null,
    ),
    ...chosenAreas(),
    site: reference('site', (slug) => catalogue.sites.some((site) => site.slug === slug)),
    office: reference('office', (id) => catalogue.offices.some((office) => office.id === id)),
    sites: chosenSites(),
    sort: value('sort', defaultChoices.sort, readSort),
    camera: value('view', defaultChoices.camera, readCamera),
    search: searchText(),
  }
  return { view, notices }
}

function isSiteChoice(text: string): boolean {
  return siteChoices.some((choice) => choice === text)
}
