import type { Place } from '$places/place'

import { drawingSize, type AreaDrawing } from './area-drawing'
import { labelled, type Box, type Label } from './drawn-names'
import { displacedSigns } from './displaced-signs'
import { pathOf, placeOf, type Frame } from './frame'

/** Something to mark, in degrees. */
export type Marked = { lon: number; lat: number; label: string | null } & (
  | { sign: 'place'; number: string | null; place: Pick<Place, 'kinds' | 'position'> }
  | { sign: 'office' | 'start' | 'stop' }
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

/** Half the width of the sign of a stop. */
export const stopRadius = 6.5

/** About that of every other sign. */
const signRadius = 9

/** Where the scale stands, with its number. */
export const scaleBox: Box = {
  left: 0,
  right: 115,
  top: drawingSize.height - 32,
  bottom: drawingSize.height,
}

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
  const signs = signsApart(placed)
  const labels = labelled(
    placed.map(({ label, x, y }, index) => ({ label, ...(signs[index] ?? { x, y }) })),
    drawingSize,
    [scaleBox],
  )
  return placed.map((mark, index) => ({
    ...mark,
    signAt: signs[index] ?? { x: mark.x, y: mark.y },
    labelAt: labels[index]?.labelAt ?? null,
  }))
}

/** Numbers lie beside each other; stops beside everything else, however near they are to it. */
function signsApart(placed: readonly (Marked & Spot)[]): Spot[] {
  const numbered = placed.filter((mark) => mark.sign === 'place' && mark.number !== null)
  const plates = displacedSigns(numbered, plateRadius, drawingSize)
  const besides = (mark: Marked & Spot) => plates[numbered.indexOf(mark)] ?? mark
  const stops = placed.filter(({ sign }) => sign === 'stop')
  const others = placed.filter(({ sign }) => sign !== 'stop').map(besides)
  const apart = displacedSigns(stops, (stopRadius + signRadius) / 2, drawingSize, others)
  return placed.map((mark) => {
    const { x, y } = apart[stops.indexOf(mark)] ?? besides(mark)
    return { x, y }
  })
}
