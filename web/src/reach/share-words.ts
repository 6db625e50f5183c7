import { anywhere, closeTo } from '@atlas/geo/figures/precision'
import type { Ends } from '@atlas/geo/figures/range'

import { differenceFormat } from '$figures/differences'
import { figureFormat } from '$figures/figures'
import { estimateText } from '$figures/rough'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

interface Reached {
  share: number
  range?: Ends | null
}

interface Spoken {
  /** How ways were measured: an estimated one is known less exactly than to a tenth of a percent. */
  walking: { detourFactor: number | null }
  language: Language
  t: Pick<Messages, 'areas' | 'reach'>
}

/**
 * A share that reaches a site. "At least" holds for sites that nobody knows; where the share that reaches known ones has
 * a range, "at least" stands with the range, never before a number that lies inside it.
 */
export function shareWords({ share, range }: Reached, { walking, language, t }: Spoken): string {
  if (walking.detourFactor === null) {
    return t.reach.atLeast(figureFormat('SHARE', language).full(share))
  }
  const text = estimateText({ value: share, range: range ?? null }, 'SHARE', language)
  return closeTo(share, 'SHARE', range ?? anywhere) === null ? t.reach.about(text) : text
}

/** "+12 Prozentpunkte": one share minus another as both are written; "" where they are written alike. */
export function shareDifference(
  own: Reached,
  other: Reached,
  { walking, language, t }: Omit<Spoken, 't'> & { t: Pick<Messages, 'compare'> },
): string {
  const isMeasured = walking.detourFactor === null
  const compared = ({ share, range }: Reached) => ({
    value: share,
    range: isMeasured ? null : (range ?? anywhere),
  })
  const difference = differenceFormat('SHARE', language, t)(compared(own), compared(other))
  return difference === t.compare.asMuch ? '' : difference
}

/** "mindestens; 20 bis 30 % an bekannten Standorten"; "" where there is no range. */
export function shareRange({ share, range }: Reached, { language, t }: Spoken): string {
  return range ? t.areas.rangeOfReach(...figureFormat('SHARE', language).ends(share, range)) : ''
}

/** Both, in one line. */
export function shareWithRange(reached: Reached, spoken: Spoken): string {
  return [shareWords(reached, spoken), shareRange(reached, spoken)]
    .filter((text) => text !== '')
    .join(', ')
}
