import type { Catalogue, MapLevel } from '$api/catalogue'
import { shortDay } from '$figures/days'
import { listFormat } from '$figures/figures'
import { indicatorFormat } from '$figures/indicator-format'
import { apartFromSites, siteSources } from '$figures/source-line'
import { sourceDaysWords, sourcesWithDays } from '$figures/sources-with-days'
import { statusWords } from '$figures/status-words'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

import { viewSearch } from '../address'
import type { AreaProfile, CityFigure, ProfileFigure } from '../profile/area-profile'
import { noticeSentence } from '../notice-sentence'
import { otherBases } from '../time/besides-words'
import type { View, ViewNotice } from '../view'
import { comparedDay } from './compared-day'
import { comparedNames } from './compared-names'
import { comparisonBars, type Bar } from './comparison-bars'
import { comparisonEntries, onEachBasis, type ComparisonEntry } from './comparison-entries'

/** What is compared, as it was loaded. */
export interface Comparison {
  catalogue: Catalogue
  view: View
  /** What the address asks for and cannot be compared. */
  notices: readonly ViewNotice[]
  profiles: AreaProfile[]
}

export interface ComparedCell {
  /** The figure, or why there is none. */
  text: string
  /** Within which an estimate lies, how it was found, and of which day where that is not the row's. */
  notes: string[]
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
  /** What the address asks for and is not compared, in sentences. */
  notices: string[]
  areas: { id: string; name: string; level: MapLevel }[]
  rows: ComparisonSheetRow[]
  /** How the ranges of estimates were found. */
  methods: string[]
  sources: string[]
}

export function comparedAreas({ catalogue, view }: Pick<Comparison, 'catalogue' | 'view'>) {
  return view.compare.flatMap((id) => catalogue.areas.get(id) ?? [])
}

/** What of an address is not compared, in sentences; what it says of the map stands on the map. */
export function comparedNotices(
  { catalogue, notices }: Pick<Comparison, 'catalogue' | 'notices'>,
  t: Messages,
  language: Language,
): string[] {
  return notices
    .filter(({ kind }) => kind === 'unknown-area' || kind === 'compare-left-out')
    .map((notice) => noticeSentence(notice, catalogue, t, language))
}

export function comparisonSheet(
  comparison: Comparison,
  t: Messages,
  language: Language,
): ComparisonSheet {
  const { catalogue, view, profiles } = comparison
  const areas = comparedAreas(comparison)
  const entries = comparisonEntries(catalogue, profiles, view)
  const names = listFormat(language)(comparedNames(areas, t))
  return {
    names,
    title: t.compare.title(names, areas.length === 1),
    search: viewSearch({ ...view, area: null, camera: null }, catalogue),
    notices: comparedNotices(comparison, t, language),
    areas: areas.map(({ id, name, level }) => ({ id, name, level })),
    rows: entries.map((entry) => sheetRow(entry, t, language)),
    methods: rangeMethods(entries),
    sources: comparedSources(entries.flatMap(onEachBasis), catalogue, t, language),
  }
}

/** How the ranges of figures were found, each way once. */
export function rangeMethods(entries: readonly ComparisonEntry[]): string[] {
  const ranges = entries.flatMap(({ figures }) => figures.flatMap((figure) => figure?.range ?? []))
  return [...new Set(ranges.map(({ method }) => method))]
}

function sheetRow(entry: ComparisonEntry, t: Messages, language: Language): ComparisonSheetRow {
  const { indicator, figures, besides, city, cityBesides } = entry
  const format = indicatorFormat(indicator, language)
  const day = comparedDay(entry, language, t)
  const bars = comparisonBars(entry)
  const cell = (
    figure: ProfileFigure | CityFigure | null,
    others: readonly (ProfileFigure | CityFigure)[],
    bar: Bar | null,
  ): ComparedCell => {
    if (!figure) return { text: '–', notes: [], bar: null }
    const status = statusWords(figure, t)
    const { value, range } = figure
    if (value === null) return { text: '–', notes: [status], bar: null }
    const notes = [
      indicator.lowerBound ? t.areas.atLeast : '',
      range ? t.areas.span(...format.ends(value, range)) : '',
      // A range says that it is an estimate, and the foot that it does, and what stands without a word is.
      figure.status === 'OBSERVED' || range ? '' : status,
      'ofArea' in figure && figure.ofArea ? t.compare.ofItsSocialSpace : '',
      day === null ? shortDay(figure.asOf, language) : '',
      otherBases(others, format, t.compare.bases),
    ]
    return { text: format.short(value, range), notes: notes.filter((note) => note !== ''), bar }
  }
  return {
    indicator: indicator.id,
    name: indicator.name,
    day: day ?? '',
    zero: bars.zero,
    cells: figures.map((figure, index) =>
      cell(figure, besides[index] ?? [], bars.areas[index] ?? null),
    ),
    city: cell(city, cityBesides, bars.city),
  }
}

/** Publisher, title and licence of every source, with the days of what came from it: of what figures follow from. */
export function comparedSources(
  entries: readonly ComparisonEntry[],
  { sources, sites }: Pick<Catalogue, 'sources' | 'sites'>,
  t: Messages,
  language: Language,
): string[] {
  const given = entries.flatMap(({ figures }) => figures.flatMap((figure) => figure ?? []))
  const found = sourcesWithDays(given, sources)
  const named = ({ source: { publisher, title, licence } }: (typeof found)[number]) =>
    `${publisher}, ${title} (${licence})`
  const { numbers, sites: places } = apartFromSites(found, ({ source }) => source.id, sites)
  return [
    ...numbers.map((one) => `${named(one)}: ${sourceDaysWords(one.days, t, language)}`),
    ...(places.length > 0
      ? [
          siteSources(
            places.map(({ source }) => source),
            t,
          ),
        ]
      : []),
  ]
}
