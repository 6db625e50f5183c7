import type { Place } from '$places/place'

import { drawingSize, type AreaDrawing } from './area-drawing'
import { labelled, type Label } from './drawn-names'
import { displacedSigns } from './displaced-signs'
import { pathOf, placeOf, type Frame } from './frame'

/** Something to mark, in degrees. */
export type Marked = { lon: number; lat: number; label: string | null } & (
  | { sign: 'place'; number: string | null; place: Pick<Place, 'kinds' | 'position'> }
  | { sign: 'office' | 'start' }
)

/** The same on a drawing. */
export type Mark = Marked & {
  x: number
  y: number
  labelAt: Label | null
  /** Where its sign stands, where another's would lie on it. */
  signAt: { x: number; y: number }
}

/** Of a numbered sign, with its edge. */
export const plateRadius = 9.75

export interface MarkedDrawing extends AreaDrawing {
  marks: Mark[]
  way?: WayDrawing
}

/** A way, and what one comes past. */
export interface WayDrawing {
  line: string
  benches: Spot[]
  toilets: Spot[]
}

interface Spot {
  x: number
  y: number
}

interface Degrees {
  lon: number
  lat: number
}

export function drawWay(
  way: { course: readonly Degrees[]; benches: readonly Degrees[]; toilets: readonly Degrees[] },
  frame: Frame,
): WayDrawing {
  const spots = (all: readonly Degrees[]) =>
    all.map((one) => {
      const [x, y] = placeOf(one, frame)
      return { x: rounded(x), y: rounded(y) }
    })
  const coordinates = way.course.map(({ lon, lat }) => [lon, lat])
  return {
    line: pathOf({ type: 'LineString', coordinates }, frame),
    benches: spots(way.benches),
    toilets: spots(way.toilets),
  }
}

const rounded = (units: number) => Math.round(units * 10) / 10

/** What of it lies on the drawing; the first ones matter most, and what comes later may lose its label. */
export function placeMarks(marked: readonly Marked[], frame: Frame): Mark[] {
  const { width, height } = drawingSize
  const placed = marked.flatMap((mark) => {
    const [x, y] = placeOf(mark, frame)
    return x > 0 && x < width && y > 0 && y < height ? [{ ...mark, x, y }] : []
  })
  const numbered = placed.filter((mark) => mark.sign === 'place' && mark.number !== null)
  const apart = displacedSigns(numbered, plateRadius, drawingSize)
  return labelled(placed, drawingSize).map((mark, index) => {
    const one = placed[index]
    const signAt = one && apart[numbered.indexOf(one)]
    return { ...mark, signAt: signAt ?? { x: mark.x, y: mark.y } }
  })
}
