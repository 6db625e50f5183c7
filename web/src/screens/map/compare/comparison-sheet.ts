import type { AreaEntry, Catalogue, MapLevel } from '$api/catalogue'
import { shortDay } from '$figures/days'
import { locale } from '$figures/figures'
import { indicatorFormat } from '$figures/indicator-format'
import { sourcesWithDays } from '$figures/sources-with-days'
import { statusWords } from '$figures/status-words'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

import { viewSearch } from '../address'
import type { AreaProfile } from '../profile/area-profile'
import type { View } from '../view'
import { comparedDay } from './compared-day'
import { comparisonBars, type Bar } from './comparison-bars'
import { comparisonEntries, type ComparisonEntry } from './comparison-entries'

/** What is compared, as it was loaded. */
export interface Comparison {
  catalogue: Catalogue
  view: View
  profiles: AreaProfile[]
}

export interface ComparedCell {
  /** The figure, or why there is none. */
  text: string
  /** How it was found, and of which day where that is not the row's; "" where counted. */
  note: string
  bar: Bar | null
}

export interface ComparisonSheetRow {
  indicator: string
  name: string
  /** Of all its figures; "" where each has its own. */
  day: string
  zero: number
  /** In the order of the areas. */
  cells: ComparedCell[]
  city: ComparedCell
}

/** A comparison as a page that is printed: texts and bars, so that the browser has nothing to work out. */
export interface ComparisonSheet {
  names: string
  title: string
  /** The part of the map's address after the path. */
  search: string
  areas: { id: string; name: string; level: MapLevel }[]
  rows: ComparisonSheetRow[]
  sources: string[]
}

export function comparedAreas({ catalogue, view }: Comparison) {
  return view.compare.flatMap((id) => catalogue.areas.get(id) ?? [])
}

export function comparisonSheet(
  comparison: Comparison,
  t: Messages,
  language: Language,
): ComparisonSheet {
  const { catalogue, view, profiles } = comparison
  const areas = comparedAreas(comparison)
  const entries = comparisonEntries(catalogue, profiles, view)
  const names = new Intl.ListFormat(locale(language)).format(areas.map(({ name }) => name))
  return {
    names,
    title: t.compare.title(names, areas.length === 1),
    search: viewSearch({ ...view, area: null, camera: null }, catalogue),
    areas: areas.map(({ id, name, level }) => ({ id, name, level })),
    rows: entries.map((entry) => sheetRow(entry, areas, t, language)),
    sources: comparedSources(entries, catalogue, language),
  }
}

function sheetRow(
  entry: ComparisonEntry,
  areas: readonly AreaEntry[],
  t: Messages,
  language: Language,
): ComparisonSheetRow {
  const { indicator, figures, city } = entry
  const { short } = indicatorFormat(indicator, language)
  const day = comparedDay(entry, language, t)
  const bars = comparisonBars(entry)
  const cell = (
    figure: ComparisonEntry['figures'][number] | ComparisonEntry['city'],
    bar: Bar | null,
    area: AreaEntry | null,
  ): ComparedCell => {
    if (!figure) return { text: '–', note: '', bar: null }
    const { status: found } = figure
    const status = statusWords({ status: found, group: indicator.group, area }, t)
    if (figure.value === null) return { text: '–', note: status, bar: null }
    const notes = [
      figure.status === 'OBSERVED' ? '' : status,
      'ofArea' in figure && figure.ofArea ? t.areas.ofSocialSpace(figure.ofArea.name) : '',
      day === null ? shortDay(figure.asOf, language) : '',
    ]
    return { text: short(figure.value), note: notes.filter(Boolean).join(', '), bar }
  }
  return {
    indicator: indicator.id,
    name: indicator.name,
    day: day ?? '',
    zero: bars.zero,
    cells: figures.map((figure, index) =>
      cell(figure, bars.areas[index] ?? null, areas[index] ?? null),
    ),
    city: cell(city, bars.city, null),
  }
}

/** Publisher, title and licence of every source, with the days of what came from it. */
export function comparedSources(
  entries: readonly ComparisonEntry[],
  { sources }: Pick<Catalogue, 'sources'>,
  language: Language,
): string[] {
  const figures = entries.flatMap((entry) => entry.figures.flatMap((figure) => figure ?? []))
  return sourcesWithDays(figures, sources).map(({ source, days }) => {
    const inDigits = days.map((day) => shortDay(day, language)).join(', ')
    return `${source.publisher}, ${source.title} (${source.licence}): ${inDigits}`
  })
}
