import type { MapClass } from '$lib/classes/classify'
import type { Messages } from '$lib/messages/messages'

/** "unter 300", "300 bis unter 900", "3.000 und mehr". */
export function classRange(
  { from, below }: Pick<MapClass, 'from' | 'below'>,
  bound: (value: number) => string,
  t: Messages,
): string {
  if (from === null && below === null) return t.legend.allAlike
  if (from === null) return t.legend.under(bound(below ?? 0))
  if (below === null) return t.legend.from(bound(from))
  return t.legend.between(bound(from), bound(below))
}
