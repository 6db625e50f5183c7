import { roundedTo } from '@atlas/geo/figures/precision'

import type { Span } from '$api/map-figures'
import { differenceFigureFormat, differenceFormat } from '$figures/differences'
import { figureFormat } from '$figures/figures'
import { roughShare, roughShares, writtenRoughly } from '$figures/rough'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

interface Reached {
  share: number
  range: Span | null
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
export function shareWords(share: number, { walking, language, t }: Spoken): string {
  return walking.detourFactor === null
    ? t.reach.atLeast(figureFormat('SHARE', language).full(share))
    : t.reach.about(roughShare(share, language))
}

/** "+12 Prozentpunkte": one share minus another as both are written; "" where they are written alike. */
export function shareDifference(
  share: number,
  other: number,
  { walking, language, t }: Omit<Spoken, 't'> & { t: Pick<Messages, 'compare'> },
): string {
  if (walking.detourFactor === null) {
    const difference = differenceFormat('SHARE', language, t)({ value: share }, { value: other })
    return difference === t.compare.asMuch ? '' : difference
  }
  const difference = roundedTo(3, writtenRoughly(share) - writtenRoughly(other))
  const isWholePercent = roundedTo(2, difference) === difference
  return difference === 0
    ? ''
    : differenceFigureFormat('SHARE', language, t, isWholePercent).full(difference)
}

/** "mindestens; 20 bis 30 % an bekannten Standorten"; "" where there is no range. */
export function shareRange({ range }: Pick<Reached, 'range'>, { language, t }: Spoken): string {
  return range === null ? '' : t.areas.rangeOfReach(...roughShares(range, language))
}

/** Both, in one line. */
export function shareWithRange(reached: Reached, spoken: Spoken): string {
  return [shareWords(reached.share, spoken), shareRange(reached, spoken)]
    .filter((text) => text !== '')
    .join(', ')
}
