import type { Catalogue, Indicator, MapLevel } from '$lib/data/catalogue'
import { mapLevels } from '$lib/data/catalogue'

import { daysAt, defaultChoices, defaultIndicator, defaultLevel } from './defaults'
import { nearestDay, nearestLevel } from './nearest'
import { readCamera, readSort } from './read-parts'
import {
  classMethods,
  classNumbers,
  levelNames,
  siteChoices,
  type SiteChoice,
  type View,
  type ViewNotice,
} from './view'

export interface ReadView {
  view: View
  notices: ViewNotice[]
}

const longestSearch = 100
const dayPattern = /^\d{4}-\d{2}-\d{2}$/

/**
 * What an address asks for, as far as it exists. An unknown or malformed value
 * falls back to its default, a combination without figures moves to the nearest
 * one that has them, and each says so in a notice.
 */
export function readView(search: URLSearchParams, catalogue: Catalogue): ReadView {
  const notices: ViewNotice[] = []

  /** Reads one value; null from `read` means it cannot be understood. */
  function value<T>(name: string, fallback: T, read: (given: string) => T | null): T {
    const given = search.get(name)
    if (given === null || given === '') return fallback
    const understood = read(given)
    if (understood === null) notices.push({ kind: 'malformed', name, given })
    return understood ?? fallback
  }

  /** Reads a reference to something of the catalogue. */
  function reference(
    name: 'area' | 'site' | 'office',
    exists: (given: string) => boolean,
  ): string | null {
    const given = search.get(name)
    if (!given) return null
    if (exists(given)) return given
    notices.push({ kind: `unknown-${name}`, given })
    return null
  }

  function chosenIndicator(): Indicator {
    const given = search.get('indicator')
    const byId = (id: string) => catalogue.indicators.find((indicator) => indicator.id === id)
    const found = given ? byId(given) : undefined
    if (found) return found
    if (given) notices.push({ kind: 'unknown-indicator', given })
    const fallback = byId(defaultIndicator) ?? catalogue.indicators[0]
    if (!fallback) throw new Error('The catalogue has no indicator')
    return fallback
  }

  function chosenLevel(indicator: Indicator): MapLevel {
    const wanted = value('level', defaultLevel, levelNamed)
    const level = nearestLevel(indicator, wanted)
    if (level !== wanted && search.get('level')) {
      notices.push({ kind: 'level-moved', indicator: indicator.id, from: wanted, to: level })
    }
    return level
  }

  function chosenDays(indicator: Indicator, level: MapLevel): Pick<View, 'date' | 'since'> {
    const wanted = value('date', null, readDay)
    const day = nearestDay(daysAt(indicator, level), wanted)
    if (!day) throw new Error(`The indicator ${indicator.id} has no day at level ${level}`)
    if (wanted !== null && day.date !== wanted) {
      notices.push({
        kind: 'day-moved',
        indicator: indicator.id,
        level,
        from: wanted,
        to: day.date,
      })
    }
    if (day.since.length === 0) return { date: day.date, since: null }
    const wantedSince = value('since', null, readDay)
    const earlier = day.since.map((date) => ({ date }))
    const since =
      wantedSince === null
        ? (day.defaultSince ?? day.since[0] ?? null)
        : (nearestDay(earlier, wantedSince)?.date ?? null)
    if (wantedSince !== null && since !== null && since !== wantedSince) {
      notices.push({ kind: 'earlier-day-moved', from: wantedSince, to: since })
    }
    return { date: day.date, since }
  }

  function chosenSites(): readonly SiteChoice[] {
    if (!search.has('sites')) return defaultChoices.sites
    const given = search.getAll('sites').flatMap((text) => text.split(','))
    const known = siteChoices.filter((choice) => given.includes(choice))
    const unknown = given.find((text) => text !== '' && text !== 'none' && !isSiteChoice(text))
    if (unknown !== undefined) notices.push({ kind: 'malformed', name: 'sites', given: unknown })
    return unknown !== undefined && known.length === 0 ? defaultChoices.sites : known
  }

  function searchText(): string {
    const given = (search.get('q') ?? '').trim()
    if (given.length <= longestSearch) return given
    notices.push({ kind: 'search-shortened' })
    return given.slice(0, longestSearch)
  }

  const indicator = chosenIndicator()
  const level = chosenLevel(indicator)
  const view: View = {
    indicator: indicator.id,
    level,
    ...chosenDays(indicator, level),
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
    area: reference('area', (id) => catalogue.areas.has(id)),
    site: reference('site', (slug) => catalogue.sites.some((site) => site.slug === slug)),
    office: reference('office', (id) => catalogue.offices.some((office) => office.id === id)),
    sites: chosenSites(),
    sort: value('sort', defaultChoices.sort, readSort),
    camera: value('view', defaultChoices.camera, readCamera),
    search: searchText(),
  }
  return { view, notices }
}

function levelNamed(given: string): MapLevel | null {
  return mapLevels.find((level) => levelNames[level] === given.toLowerCase()) ?? null
}

function isSiteChoice(text: string): boolean {
  return siteChoices.some((choice) => choice === text)
}

/** A day of the calendar, or null: 2025-02-30 is none. */
function readDay(given: string): string | null {
  if (!dayPattern.test(given)) return null
  const time = Date.parse(given)
  if (Number.isNaN(time)) return null
  return new Date(time).toISOString().startsWith(given) ? given : null
}
