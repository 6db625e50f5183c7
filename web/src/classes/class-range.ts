import type { MapClass } from './classify'
import { isLowerFlagBreak } from './flag-breaks'
import type { Messages } from '$words/messages'

/** "unter 300", "300 bis unter 900", "3.000 und mehr"; "−0,5 und weniger" where −0.5 is flagged. */
export function classRange(
  { from, below }: Pick<MapClass, 'from' | 'below'>,
  bound: (value: number) => string,
  t: Messages,
  flagThreshold: number | null = null,
): string {
  if (from === null && below === null) return t.legend.allAlike
  if (from === null) return lowest(below ?? 0, bound, t, flagThreshold)
  if (below === null) return t.legend.from(bound(from))
  if (isLowerFlagBreak(from, flagThreshold)) return t.legend.over(bound(from), bound(below))
  return isLowerFlagBreak(below, flagThreshold)
    ? t.legend.betweenInclusive(bound(from), bound(below))
    : t.legend.between(bound(from), bound(below))
}

function lowest(
  below: number,
  bound: (value: number) => string,
  t: Messages,
  flagThreshold: number | null,
): string {
  return isLowerFlagBreak(below, flagThreshold)
    ? t.legend.upTo(bound(below))
    : t.legend.under(bound(below))
}
