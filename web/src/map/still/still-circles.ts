import { circleRadius } from '$classes/circles'
import type { ThemedColour } from '$classes/colours'
import type { Shapes } from '$api/shapes'

import type { MapPicture } from '../map-picture'

import type { Plane } from './plane'

interface Ink {
  colourOf: (colour: ThemedColour) => string
  ink: string
  paper: string
  outline: string
}

/** Circles in place of filled areas. */
export interface StillCircles {
  drawn: string
  styles: readonly string[]
}

/**
 * Amounts as circles: lines without length, whose round ends keep their width however small the picture is shown, as
 * the circles of the map and its legend do. The largest lie below the others.
 *
 * @returns null where a map has none
 */
export function stillCircles(
  shapes: Shapes,
  plane: Plane,
  { figures, classification: { circles, classes, classByArea } }: MapPicture,
  { colourOf, ink, paper, outline }: Ink,
): StillCircles | null {
  if (!circles) return null
  const placed = shapes.levels[figures.asked.level].centres.features.flatMap(
    ({ geometry, properties: { id } }) => {
      const value = figures.byArea.get(id)?.value
      if (!value) return []
      const [lon = 0, lat = 0] = geometry.coordinates
      const { x, y } = plane.place({ lon, lat })
      const width = 2 * circleRadius(value, circles)
      return [{ at: `M${x} ${y}h0`, width, of: classByArea.get(id) ?? 0 }]
    },
  )
  const tenths = (width: number) => Number(width.toFixed(1))
  return {
    drawn: placed
      .sort((one, other) => other.width - one.width)
      .map(
        ({ at, width, of }) =>
          `<path class="k" d="${at}" stroke-width="${tenths(width + 2)}"/><path class="k k${of}" d="${at}" stroke-width="${tenths(width)}"/>`,
      )
      .join(''),
    styles: [
      `.k{fill:none;stroke-linecap:round;stroke:${outline}}`,
      ...classes.map(({ colour }, index) => `.k${index}{stroke:${colourOf(colour)}}`),
      ...classes.map(
        ({ to }, index) =>
          `[id$=textured]:target .k${index}{stroke:${to && to.at <= 0 ? paper : ink}}`,
      ),
    ],
  }
}
