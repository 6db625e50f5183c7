import { flagShapes } from '$ui/mark-shapes'
import type { Theme } from '$appearance/theme'

import { mapColours } from './colours'
import { drawIcon } from './site-icons'

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
