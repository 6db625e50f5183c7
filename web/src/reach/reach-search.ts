import { writeCamera } from '$address/read-parts'

import { defaultReach } from './defaults'
import {
  ageNames,
  cellAges,
  gapKindNames,
  providerNames,
  reachLevelNames,
  speedFields,
  unitNames,
  type ReachLimit,
  type ReachView,
} from './reach-view'
import { defaultValues, usualSpeeds } from './walk-limit'

type Entry = [name: string, value: string | null, usual?: string]

/**
 * The part of an address after the path, "" for the default view. What equals the default is left out, so that an
 * address says only what was chosen.
 */
export function reachSearch(view: ReachView): string {
  const entries = reachEntries(view)
  if (entries.length === 0) return ''
  // Slashes may stand in a query as they are, and read better so.
  return `?${new URLSearchParams(entries).toString().replaceAll('%2F', '/')}`
}

/** The same as names and values, for the hidden fields of a form. */
export function reachEntries(view: ReachView): [string, string][] {
  const { sort, gap, camera } = view
  const entries: Entry[] = [
    ['kind', view.kinds, defaultReach.kinds],
    ['ages', ageNames[view.ages], ageNames[defaultReach.ages]],
    ['provider', view.provider && providerNames[view.provider]],
    ...limitEntries(view.limit),
    ['level', reachLevelNames[view.level], reachLevelNames[defaultReach.level]],
    ['area', view.area],
    ['cell', view.cell === null ? null : String(view.cell)],
    ['site', view.site],
    ['gap', gap && `${gapKindNames[gap.kind]}-${String(gap.cell)}`],
    ['sort', `${sort.descending ? '-' : ''}${sort.key}`, defaultReach.sort.key],
    ['view', camera && writeCamera(camera)],
  ]
  return entries.flatMap(([name, value, usual]) =>
    value === null || value === usual ? [] : [[name, value]],
  )
}

function limitEntries({ unit, value, speeds }: ReachLimit): Entry[] {
  return [
    ['unit', unitNames[unit], unitNames[defaultReach.limit.unit]],
    [unitNames[unit], String(value), String(defaultValues[unit])],
    ...cellAges.map((age): Entry => [
      speedFields[age],
      String(speeds[age]),
      String(usualSpeeds[age]),
    ]),
  ]
}
