import { basisNames } from '$address/view'

import { daysOf, frameworkOf, newestFramework, type DemandChoices } from './choices'
import { beforeParts, defaultBasis, defaultSort, type ReadDemand } from './read-demand'
import { kinds, keyFields, type DemandSettings } from './settings'
import { type DemandCell, type DemandSort, type DemandView } from './view'

/**
 * The part of an address after the path, "" for the default view. What equals
 * the default is left out, so that an address says only what was chosen; a key
 * that was refused stays as it was typed, for the page to say why.
 */
export function demandSearch(
  view: DemandView,
  choices: DemandChoices,
  refusedKeys: ReadDemand['refusedKeys'] = {},
): string {
  const entries = demandEntries(view, choices)
  for (const kind of kinds) {
    const refused = refusedKeys[kind]
    if (refused) entries.push([keyFields[kind], refused.given])
  }
  if (entries.length === 0) return ''
  const text = new URLSearchParams(entries).toString()
  return `?${text.replaceAll('%2F', '/').replaceAll('%2C', ',')}`
}

/** The same as names and values, for the hidden fields of a form. */
export function demandEntries(view: DemandView, choices: DemandChoices): [string, string][] {
  const entries: [name: string, value: string][] = [
    ...settingsEntries(view, choices),
    ['sort', writeSort(view.sort) === writeSort(defaultSort) ? '' : writeSort(view.sort)],
    ['explain', view.explained ? writeCell(view.explained) : ''],
    ['before', view.before ? writeBefore(view.before, choices) : ''],
  ]
  return entries.filter(([, value]) => value !== '')
}

function settingsEntries(
  settings: DemandSettings,
  choices: DemandChoices,
): [name: string, value: string][] {
  const { framework, basis, date, keys } = settings
  const newestDay = daysOf(choices, basis, frameworkOf(choices, framework)).at(-1)
  return [
    ['framework', framework === newestFramework(choices).id ? '' : framework],
    ['basis', basis === defaultBasis ? '' : basisNames[basis]],
    ['date', date === newestDay ? '' : date],
    ...kinds.map((kind): [string, string] => [
      keyFields[kind],
      keys[kind] === null ? '' : String(keys[kind]),
    ]),
  ]
}

/** Never empty, as the framework's own view is something to compare with, too. */
export function writeBefore(settings: DemandSettings, choices: DemandChoices): string {
  const values = new Map(settingsEntries(settings, choices))
  values.set('framework', settings.framework)
  const texts = beforeParts.map((name) => values.get(name) ?? '')
  return texts.join(',').replace(/,+$/, '')
}

export function writeSort({ key, descending }: DemandSort): string {
  return `${descending ? '-' : ''}${key}`
}

export function writeCell({ area, column }: DemandCell): string {
  return `${area}/${column}`
}
