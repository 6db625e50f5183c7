import type { StandardisationMethod } from '@atlas/geo/need/need-index'
import { askedAtMost } from '@atlas/geo/terms/asked-at-most'

import type { Catalogue } from '$api/catalogue'
import {
  printFields,
  readFields,
  searchOf,
  type Field,
  type Fields,
  type Reading,
} from '$address/field'
import {
  areaField,
  basisField,
  basisNames,
  cameraField,
  choice,
  dayField,
  dayNamed,
  levelField,
  malformed,
  optional,
  reference,
  siteField,
  sortField,
} from '$address/fields'

import { mapPlaceName, startNamed } from '$places/address'

import { comparedField, withEarlierComparison } from './compare/compared-field'
import { indexField, withFormWeights } from './need-index/index-field'
import { nearestView, statedBy } from './nearest-view'
import {
  classMethods,
  classNumbers,
  dayViews,
  siteChoices,
  sortKeys,
  standardisations,
  type NamedDay,
  type SiteChoice,
  type Stated,
  type View,
  type ViewNotice,
} from './view'

const standardisationNames: Record<StandardisationMethod, string> = {
  'z-score': 'z',
  'percentile-rank': 'percentile',
}

/** `2025-12-31`, or from a form `2025-12-31 FORECAST`. */
const namedDayField = <Name extends 'date' | 'compare-date'>(name: Name) =>
  optional({
    name,
    parse: (text): NamedDay | undefined => {
      const [date = '', basis, ...rest] = text.split(' ')
      const day = dayNamed(date)
      const named = basis === undefined ? null : basisField('basis').parse(basis, silent)
      if (day === undefined || named === undefined || rest.length > 0) return undefined
      return { date: day, basis: named }
    },
    print: ({ date, basis }: NamedDay) => (basis ? `${date} ${basisNames[basis]}` : date),
    misread: malformed(name),
  })

const silent: Reading<unknown, unknown> = { known: null, say: () => undefined }

/** `meeting,counselling`, or `none`; what is no kind of site is passed over. */
const sitesField: Field<readonly SiteChoice[], unknown, ViewNotice> = {
  name: 'sites',
  repeats: true,
  parse: (text, { say }) => {
    const given = text.split(',')
    const known = siteChoices.filter((site) => given.includes(site))
    const unknown = given.find((one) => one !== '' && one !== 'none' && !isSiteChoice(one))
    if (unknown === undefined) return known
    say(malformed('sites')(unknown))
    return known.length === 0 ? siteChoices : known
  },
  print: (sites) =>
    sites.length === 0 ? 'none' : siteChoices.filter((site) => sites.includes(site)).join(','),
  fallback: siteChoices,
  misread: malformed('sites'),
}

const isSiteChoice = (text: string) => siteChoices.some((site) => site === text)

const searchField: Field<string, unknown, ViewNotice> = {
  name: 'q',
  parse: (text, { say }) => {
    const typed = text.trim()
    if (typed.length > askedAtMost.textLength) say({ kind: 'search-shortened' })
    return typed.slice(0, askedAtMost.textLength)
  },
  print: (text) => text,
  fallback: '',
  misread: () => ({ kind: 'search-shortened' }),
}

/** The address of the map screen: its one list of fields, in the order in which they are written. */
export const fields: Fields<Stated, Catalogue, ViewNotice> = {
  indicator: reference(
    'indicator',
    (given, { indicators }: Catalogue) => indicators.some(({ id }) => id === given),
    (given): ViewNotice => ({ kind: 'unknown-indicator', given }),
  ),
  index: indexField,
  standardise: choice({
    name: 'standardise',
    values: standardisations,
    print: (method) => standardisationNames[method],
    fallback: 'z-score',
  }),
  level: levelField,
  day: namedDayField('date'),
  basis: basisField('basis'),
  since: dayField('since'),
  compareDay: namedDayField('compare-date'),
  compareBasis: basisField('compare-basis'),
  dayView: choice({
    name: 'day-view',
    values: dayViews,
    print: (dayView) => dayView,
    fallback: 'both',
  }),
  method: choice({
    name: 'method',
    values: classMethods,
    print: (method) => method,
    fallback: 'natural-breaks',
  }),
  classes: choice({ name: 'classes', values: classNumbers, print: String, fallback: 5 }),
  sites: sitesField,
  area: areaField,
  compare: comparedField,
  site: siteField,
  office: reference(
    'office',
    (given, { offices }: Catalogue) => offices.some(({ id }) => id === given),
    (given): ViewNotice => ({ kind: 'unknown-office', given }),
  ),
  place: optional({
    name: mapPlaceName,
    parse: (text) => (isPlace(text) ? text : undefined),
    print: (place: string) => place,
    misread: (given): ViewNotice => ({ kind: 'unknown-place', given }),
  }),
  sort: sortField(sortKeys, { key: 'figure', descending: true }),
  camera: cameraField,
  search: searchField,
}

/** Areas, sites and offices have fields of their own. */
function isPlace(text: string): boolean {
  const kind = startNamed(text)?.kind ?? 'area'
  return kind !== 'area' && kind !== 'site' && kind !== 'office'
}

export interface ReadView {
  view: View
  notices: ViewNotice[]
}

/**
 * What an address asks for, as far as it exists. An unknown or malformed value
 * falls back to its default, a combination without figures moves to the nearest
 * one that has them, and each says so in a notice.
 */
export function readView(search: URLSearchParams, catalogue: Catalogue): ReadView {
  const notices: ViewNotice[] = []
  const reading = { known: catalogue, say: (notice: ViewNotice) => void notices.push(notice) }
  const meant = withEarlierComparison(withFormWeights(search))
  const stated = readFields(meant, fields, reading)
  return { view: nearestView(stated, reading), notices }
}

/**
 * The part of an address after the path, "" for the default view. What equals
 * the default is left out, so that an address says only what was chosen.
 */
export function viewSearch(view: View, catalogue: Catalogue): string {
  return searchOf(viewEntries(view, catalogue))
}

/** The same as names and values, for the hidden fields of a form. */
export function viewEntries(view: View, catalogue: Catalogue): [string, string][] {
  return printFields(statedBy(view, catalogue), fields)
}
