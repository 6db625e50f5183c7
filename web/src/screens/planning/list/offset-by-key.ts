import type { Place } from '@atlas/geo/reach/distance/geodesic'
import CheapRuler from 'cheap-ruler'

/** Metres by an arrow key, and by one with Shift. */
const [step, stride] = [50, 250]

const ways: Partial<Record<string, [east: number, north: number]>> = {
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
}

export const stepOf = ({ shiftKey }: Pick<KeyboardEvent, 'shiftKey'>) => (shiftKey ? stride : step)

/** Where an arrow key leads from a place; null for every other key. */
export function offsetByKey(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
  { lon, lat }: Place,
): Place | null {
  const way = ways[event.key]
  if (!way) return null
  const by = stepOf(event)
  const [east, north] = new CheapRuler(lat, 'meters').offset([lon, lat], way[0] * by, way[1] * by)
  return { lon: east, lat: north }
}
