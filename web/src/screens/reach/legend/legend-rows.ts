import type { MapFigures } from '$api/map-figures'
import { classRange } from '$classes/class-range'
import type { Classification } from '$classes/classify'
import type { ClassColour } from '$classes/colours'
import { figureFormat } from '$figures/figures'
import { inUnit, withoutUnit } from '$reach/limit-words'
import type { LimitUnit } from '$reach/reach-choices'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

import { distanceEnds, shareClasses } from '../cells/limit-classes'
import type { CurrentReach } from '../screen.svelte'

interface Words {
  t: Messages
  language: Language
}

/** A class of distance in words: a bound is the limit or a multiple of it, in its unit. */
export function distanceWords(
  index: number,
  { value, unit }: { value: number; unit: LimitUnit },
  /** Whether some have no way at all: they are farther than everything. */
  hasNoWay: boolean,
  { t, language }: Words,
): string {
  const say = t.reach.legend
  const ends = distanceEnds(value)
  const [from = 0, to] = [ends[index - 1], ends[index]]
  if (to === undefined) {
    const bound = inUnit(from, unit, language, t)
    return hasNoWay ? say.overOrNone(bound) : say.over(bound)
  }
  const end = inUnit(to, unit, language, t)
  return index === 0 ? say.upTo(end) : say.between(withoutUnit(from, unit, language), end)
}

/** What a colour or the hatch of what is not known holds: how many areas of each map. */
export interface ShareRow {
  key: string
  /** null: hatched */
  look: ClassColour | null
  range: string
  counts: readonly number[]
}

/** The classes of shares, and of the areas without one those there are. */
export function shareRows(
  { pictures }: Pick<CurrentReach, 'pictures'>,
  { t, language }: Words,
): ShareRow[] {
  const { bound } = figureFormat('SHARE', language)
  const without = pictures.map(({ classification, figures }) =>
    withoutShare(classification, figures),
  )
  const hatched = (key: string, range: string, of: keyof (typeof without)[number]): ShareRow => ({
    key,
    look: null,
    range,
    counts: without.map((map) => map[of]),
  })
  return [
    ...shareClasses.ranges.map((range, index) => ({
      key: String(index),
      look: range.colour,
      range: classRange(range, bound, t),
      counts: pictures.map(({ classification }) => classification.classes[index]?.areas ?? 0),
    })),
    ...[
      hatched('sites-unknown', t.areas.missing.SITES_UNKNOWN, 'unknown'),
      hatched('suppressed', t.areas.status.SUPPRESSED, 'suppressed'),
      hatched('missing', t.legend.missing, 'missing'),
    ].filter(({ counts }) => counts.some((areas) => areas > 0)),
  ]
}

/** Areas of which no share is known: because no site is, or for another reason. */
function withoutShare({ missing: all, suppressed }: Classification, { byArea }: MapFigures) {
  const unknown = [...byArea.values()].filter(
    ({ missingReason }) => missingReason === 'SITES_UNKNOWN',
  ).length
  return { unknown, suppressed, missing: all - unknown - suppressed }
}
