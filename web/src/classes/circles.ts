import type { ValueClass } from '@atlas/geo/classes/value-classes'

import type { MapLevel } from '$api/catalogue'
import type { MapFigures } from '$api/map-figures'

/** How large the circles of a map are; their areas are as large as the amounts they stand for. */
export interface CircleScale {
  /** The largest amount, either way from zero. */
  largest: number
  /** Its circle's, in pixels; the same at every zoom, so that the legend shows them as they are. */
  radius: number
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
    [...byArea.values()].flatMap(({ value }) => (value === null ? [] : [Math.abs(value)])),
  )
  const [level = 'DISTRICT'] = maps.map(({ asked }) => asked.level)
  return { largest: Math.max(0, ...amounts), radius: largestRadius[level] }
}

/** In pixels; none where there is nothing. */
export function circleRadius(value: number, { largest, radius }: CircleScale): number {
  return largest === 0 ? 0 : radius * Math.sqrt(Math.abs(value) / largest)
}

/** As large as the farthest from zero of a class, as far as the class says where it ends; in pixels. */
export function classCircleRadius(
  { from, to }: Pick<ValueClass, 'from' | 'to'>,
  scale: CircleScale,
): number {
  const ends = [from, to].map((end) => (end === null ? scale.largest : Math.abs(end.at)))
  return circleRadius(Math.max(...ends), scale)
}
