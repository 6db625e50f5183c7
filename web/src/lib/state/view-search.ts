import type { Catalogue } from '$lib/data/catalogue'

import { daysAt, defaultChoices, defaultIndicator, defaultLevel, newestDay } from './defaults'
import { nearestLevel } from './nearest'
import { writeCamera, writeSort } from './read-parts'
import { levelNames, siteChoices, type View } from './view'

/**
 * The part of an address after the path, "" for the default view. What equals
 * the default is left out, so that an address says only what was chosen.
 */
export function viewSearch(view: View, catalogue: Catalogue): string {
  const entries = viewEntries(view, catalogue)
  if (entries.length === 0) return ''
  // Slashes and commas may stand in a query as they are, and read better so.
  const text = new URLSearchParams(entries).toString()
  return `?${text.replaceAll('%2F', '/').replaceAll('%2C', ',')}`
}

/** The same as names and values, for the hidden fields of a form. */
export function viewEntries(view: View, catalogue: Catalogue): [string, string][] {
  const indicator = catalogue.indicators.find(({ id }) => id === view.indicator)
  const newest = indicator && newestDay(daysAt(indicator, view.level))
  const day = indicator && daysAt(indicator, view.level).find(({ date }) => date === view.date)
  const usualLevel = indicator ? nearestLevel(indicator, defaultLevel) : defaultLevel
  const entries: [name: string, value: string | null, usual?: string | null][] = [
    ['indicator', view.indicator, defaultIndicator],
    ['level', levelNames[view.level], levelNames[usualLevel]],
    ['date', view.date, newest?.date ?? null],
    ['since', view.since, day?.defaultSince ?? null],
    ['method', view.method, defaultChoices.method],
    ['classes', String(view.classes), String(defaultChoices.classes)],
    ['sites', sitesText(view), sitesText(defaultChoices)],
    ['area', view.area],
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

function sitesText({ sites }: Pick<View, 'sites'>): string {
  return sites.length === 0
    ? 'none'
    : siteChoices.filter((choice) => sites.includes(choice)).join(',')
}
