import CheapRuler from 'cheap-ruler'

import type { Position } from './place-towards'

/** In the order of their distance as the crow flies; it orders and is told to nobody as a way. */
export function nearestFirst<Item>(
  from: Position,
  items: readonly Item[],
  positionOf: (item: Item) => Position,
): Item[] {
  const ruler = new CheapRuler(from.lat)
  return items
    .map((item) => {
      const { lon, lat } = positionOf(item)
      return { item, distance: ruler.distance([from.lon, from.lat], [lon, lat]) }
    })
    .sort((a, b) => a.distance - b.distance)
    .map(({ item }) => item)
}
