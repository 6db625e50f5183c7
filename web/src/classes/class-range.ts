import type { ValueClass } from '@atlas/geo/classes/value-classes'

import type { Messages } from '$words/messages'

/** "18 bis unter 300", "900 bis 1.313", "0"; of differences "−1,5 und weniger", "über −0,5 bis unter 0,5". */
export function classRange(
  { from, to }: ValueClass,
  bound: (value: number) => string,
  { legend: say }: Pick<Messages, 'legend'>,
): string {
  if (from === null) {
    if (to === null) return say.all
    return to.included ? say.upTo(bound(to.at)) : say.under(bound(to.at))
  }
  if (to === null) return from.included ? say.from(bound(from.at)) : say.above(bound(from.at))
  if (from.at === to.at) return bound(from.at)
  const between = from.included
    ? { upTo: say.betweenInclusive, under: say.between }
    : { upTo: say.overInclusive, under: say.over }
  return between[to.included ? 'upTo' : 'under'](bound(from.at), bound(to.at))
}
