import type { ValueClass } from '@atlas/geo/classes/value-classes'

import type { MapLevel } from '$api/catalogue'
import type { MapFigures } from '$api/map-figures'

/** How large the circles of a map are; their areas are as large as the amounts they stand for. */
export interface CircleScale {
  /** The largest amount, either way from zero. */
  largest: number
  /** Its circle's, in pixels; the same at every zoom, so that the legend shows them as they are. */
  radius: number
  /** The lowest and the highest amount. */
  lowest: number
  highest: number
}

/** The more areas share the map, the smaller their circles. */
const largestRadius: Record<MapLevel, number> = {
  PLANNING_AREA: 26,
  SOCIAL_SPACE: 21,
  DISTRICT: 15,
}

/** One scale for a map, or for several that are compared. */
export function circleScale(maps: readonly MapFigures[]): CircleScale {
  const amounts = maps.flatMap(({ byArea }) =>
    [...byArea.values()].flatMap(({ value }) => value ?? []),
  )
  const [level = 'DISTRICT'] = maps.map(({ asked }) => asked.level)
  const [lowest, highest] = [Math.min(0, ...amounts), Math.max(0, ...amounts)]
  return { largest: Math.max(-lowest, highest), radius: largestRadius[level], lowest, highest }
}

/** In pixels; none where there is nothing. */
export function circleRadius(
  value: number,
  { largest, radius }: Pick<CircleScale, 'largest' | 'radius'>,
): number {
  return largest === 0 ? 0 : radius * Math.sqrt(Math.abs(value) / largest)
}

/**
 * The amount whose circle stands for a class in a legend: its end that is farther from zero. Of a class that is open
 * there, the amount of it that lies farthest from zero.
 */
export function classCircleAmount(
  { from, to }: Pick<ValueClass, 'from' | 'to'>,
  { lowest, highest }: Pick<CircleScale, 'lowest' | 'highest'>,
): number {
  const least = from?.at ?? Math.min(lowest, to?.at ?? 0)
  const most = to?.at ?? Math.max(highest, from?.at ?? 0)
  return Math.abs(least) > Math.abs(most) ? least : most
}
