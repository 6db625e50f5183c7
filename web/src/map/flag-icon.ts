import type { Theme } from '$appearance/theme'

import { mapColours } from './colours'
import { drawIcon } from './site-icons'

/** Points on a field of 24 × 24, for the page's signs and the map's. */
export const flagShapes = {
  more: 'M12 4.5l8.5 14.5h-17z',
  less: 'M12 19.5l8.5-14.5h-17z',
} as const

/** A triangle that points the way the difference goes, with a halo of paper. */
export function flagIcon(way: keyof typeof flagShapes, theme: Theme): ImageData {
  const { ink, paper } = mapColours[theme]
  return drawIcon((context) => {
    const outline = new Path2D(flagShapes[way])
    context.lineJoin = 'round'
    context.strokeStyle = paper
    context.lineWidth = 4.5
    context.stroke(outline)
    context.fillStyle = ink
    context.fill(outline)
  })
}
