import type { Catalogue } from '$api/catalogue'

import {
  defaultChoices,
  defaultIndicator,
  defaultLevel,
  defaultStandardisation,
  needLevels,
} from './defaults'
import { daysAt, newestDay, closestLevel, nearestLevel } from '$api/availability'
import { indicatorsOf, writeNeedParts } from './read-need-index'
import { writeCamera, writeSort } from '$address/read-parts'
import { basisNames, levelNames, siteChoices, standardisationNames, type View } from '$address/view'

/**
 * The part of an address after the path, "" for the default view. What equals
 * the default is left out, so that an address says only what was chosen.
 */
export function viewSearch(view: View, catalogue: Catalogue): string {
  const entries = viewEntries(view, catalogue)
  if (entries.length === 0) return ''
  // Slashes, commas and colons may stand in a query as they are, and read better so.
  const text = new URLSearchParams(entries).toString()
  return `?${text.replaceAll('%2F', '/').replaceAll('%2C', ',').replaceAll('%3A', ':')}`
}

type Entry = [name: string, value: string | null, usual?: string | null]

/** The same as names and values, for the hidden fields of a form. */
export function viewEntries(view: View, catalogue: Catalogue): [string, string][] {
  const entries: Entry[] = [
    ...subjectEntries(view, catalogue),
    ['method', view.method, defaultChoices.method],
    ['classes', String(view.classes), String(defaultChoices.classes)],
    ['sites', sitesText(view), sitesText(defaultChoices)],
    ['area', view.area],
    ['compare', view.compare],
    ['site', view.site],
    ['office', view.office],
    ['sort', writeSort(view.sort), writeSort(defaultChoices.sort)],
    ['view', view.camera && writeCamera(view.camera)],
    ['q', view.search, ''],
  ]
  return entries.flatMap(([name, value, usual]) =>
    value === null || value === usual ? [] : [[name, value]],
  )
}

function subjectEntries(view: View, catalogue: Catalogue): Entry[] {
  const indicator = catalogue.indicators.find(({ id }) => id === view.indicator)
  const days = indicator ? daysAt(indicator, view.level) : []
  const day = days.find(({ date, basis }) => date === view.date && basis === view.basis)
  const usualLevel = view.index
    ? closestLevel(needLevels(indicatorsOf(view.index.parts, catalogue)), defaultLevel)
    : indicator && nearestLevel(indicator, defaultLevel)
  const { compareDay, index } = view
  return [
    ['indicator', view.indicator, defaultIndicator],
    ...indexEntries(index),
    ['level', levelNames[view.level], levelNames[usualLevel ?? defaultLevel]],
    ['date', view.date, newestDay(days, view.basis)?.date ?? null],
    ['basis', basisNames[view.basis], basisNames[newestDay(days)?.basis ?? 'REGISTER']],
    ['since', view.since, day?.defaultSince ?? null],
    ['compare-date', compareDay?.date ?? null],
    ['compare-basis', compareDay && basisNames[compareDay.basis], basisNames.REGISTER],
  ]
}

function indexEntries(index: View['index']): Entry[] {
  if (!index) return []
  return [
    ['index', writeNeedParts(index.parts)],
    [
      'standardise',
      standardisationNames[index.method],
      standardisationNames[defaultStandardisation],
    ],
  ]
}

function sitesText({ sites }: Pick<View, 'sites'>): string {
  return sites.length === 0
    ? 'none'
    : siteChoices.filter((choice) => sites.includes(choice)).join(',')
}
