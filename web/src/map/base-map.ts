import type { ExpressionSpecification } from 'maplibre-gl'

/**
 * From here on streets and the river lie under the areas, whose fill lets them through; farther out they would be
 * threads without names.
 */
export const streetsFrom = 11.5

/** From here on stops are told by name: those of trams first, all of them from `everyStopFrom` on. */
export const stopsFrom = 13
export const everyStopFrom = 14

/** Between these zooms the fill lets more and more through, down to `leastCover`. */
const [coverFrom, coverTo] = [streetsFrom - 0.25, streetsFrom + 0.75]

/** Until the fill lets enough of it through, the river is seen above the areas as well, fainter and fainter. */
export const riverAbove = {
  until: coverTo,
  opacity: ['interpolate', ['linear'], ['zoom'], streetsFrom, 1, coverTo, 0],
} satisfies { until: number; opacity: ExpressionSpecification }

const leastCover = 0.66

/** How much of what lies under it an area's fill covers: all of it where nothing lies there. */
export const fillOpacity = fillOpacityOf()

/**
 * The same where a part of the areas alone is filled.
 * @param filled 1 for what is filled, 0 for what something else fills
 */
export function fillOpacityOf(filled?: ExpressionSpecification): ExpressionSpecification {
  const share = (cover: number): ExpressionSpecification | number =>
    filled ? ['*', cover, filled] : cover
  return ['interpolate', ['linear'], ['zoom'], coverFrom, share(1), coverTo, share(leastCover)]
}

/** The same as a number, for legends, whose colours are those of the map. */
export function coverAt(zoom: number): number {
  const passed = Math.min(1, Math.max(0, (zoom - coverFrom) / (coverTo - coverFrom)))
  return 1 - passed * (1 - leastCover)
}
