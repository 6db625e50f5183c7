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
  const sort = writeSort(view.sort)
  const entries: [string, string | null][] = [
    ['indicator', view.indicator === defaultIndicator ? null : view.indicator],
    ['level', view.level === usualLevel ? null : levelNames[view.level]],
    ['date', view.date === newest?.date ? null : view.date],
    ['since', view.since === (day?.defaultSince ?? null) ? null : view.since],
    ['method', view.method === defaultChoices.method ? null : view.method],
    ['classes', view.classes === defaultChoices.classes ? null : String(view.classes)],
    ['sites', sitesText(view)],
    ['area', view.area],
    ['site', view.site],
    ['office', view.office],
    ['sort', sort === writeSort(defaultChoices.sort) ? null : sort],
    ['view', view.camera && writeCamera(view.camera)],
    ['q', view.search === '' ? null : view.search],
  ]
  return entries.flatMap(([name, value]) => (value === null ? [] : [[name, value]]))
}

function sitesText({ sites }: View): string | null {
  if (sites.length === siteChoices.length) return null
  return sites.length === 0 ? 'none' : sites.join(',')
}
