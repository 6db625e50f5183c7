import { geodesicMetres } from '@atlas/geo/reach/distance/geodesic'

import type { Position } from './place-towards'

/** In the order of their distance as the crow flies; it orders and is told to nobody as a way. */
export function nearestFirst<Item>(
  from: Position,
  items: readonly Item[],
  positionOf: (item: Item) => Position,
): Item[] {
  return items
    .map((item) => ({ item, metres: geodesicMetres(from, positionOf(item)) }))
    .sort((a, b) => a.metres - b.metres)
    .map(({ item }) => item)
}
