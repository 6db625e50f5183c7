import { northOnMap } from '../web-mercator'

export const directions = ['up', 'right', 'down', 'left'] as const
export type Direction = (typeof directions)[number]

export interface Position {
  lon: number
  lat: number
}

/**
 * The next place in a direction as the map is seen, north above: the nearest
 * within 45° of it, or else the nearest that lies that way at all; null at the
 * edge. What lies aside counts once more, so that rows stay rows.
 */
export function placeTowards<Place extends Position>(
  from: Position,
  places: readonly Place[],
  direction: Direction,
): Place | null {
  let found: Place | null = null
  let least = Infinity
  let foundStraight = false
  for (const place of places) {
    const { ahead, aside } = offset(from, place, direction)
    if (ahead <= 0) continue
    const straight = aside <= ahead
    const way = ahead + aside
    if (foundStraight && !straight) continue
    if (straight === foundStraight && way >= least) continue
    found = place
    least = way
    foundStraight = straight
  }
  return found
}

/** How far a place lies ahead and to the side on the map, whose projection is Web Mercator. */
function offset(from: Position, to: Position, direction: Direction) {
  const east = to.lon - from.lon
  const north = northOnMap(to.lat) - northOnMap(from.lat)
  const upright = direction === 'up' || direction === 'down'
  const along = upright ? north : east
  const forward = direction === 'up' || direction === 'right'
  return { ahead: forward ? along : -along, aside: Math.abs(upright ? east : north) }
}
