import { knownSites } from '@atlas/geo/sites/known-of-total'

import { slowestMetres } from '$reach/walk-limit'
import type { Messages } from '$words/messages'

import { kindsIn } from '$reach/cells/shown-reach'
import type { CurrentReach } from './screen.svelte'

/** What the answer rests on, in sentences: the sites that are known. */
export function restsOnKnown({ shown, catalogue }: CurrentReach, t: Messages): string {
  const kinds = shown.flatMap((reach) => kindsIn(reach.kinds))
  const known = catalogue.siteTotals
    .filter(({ kind }) => kinds.includes(kind))
    .map((total) => t.say(knownSites(total)))
  return [t.reach.restsOnKnown, ...known].join(' ')
}

/** How many of them are known less exactly than people walk; "" where none is. */
export function restsOnVague({ shown, catalogue, limit, ages }: CurrentReach, t: Messages): string {
  const straight = slowestMetres(limit, ages)
  const counted = new Set(shown.flatMap(({ ways }) => ways.sites))
  const sites = catalogue.sites.filter(
    ({ slug, position }) => counted.has(slug) && position.accuracyMetres > straight,
  ).length
  return sites === 0 ? '' : t.say({ key: 'belowAccuracy', sites })
}

/** Whether the answer is told with a range; while the limit moves, too. */
export const isRanged = (current: CurrentReach): boolean =>
  current.screen.walking.detourFactor !== null &&
  current.shown.some(
    (reach) => reach.ways.sites.length > 0 && current.coverageOf(null, reach).share !== null,
  )
