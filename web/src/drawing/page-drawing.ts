import type { Shapes } from '$api/shapes'
import { placeOf, type Frame } from './outlines'

import { drawAreas, drawingSize, extentAround, frameOf, type AreaDrawing } from './area-drawing'
import type { FromLandmark, Relation } from '$screens/place/directions'
import { labelled, type Label } from './drawn-names'
import type { Landmark, Place } from '$places/place'
import type { Way } from '$screens/place/way'

/** Something to mark, in degrees. */
export type Marked = { lon: number; lat: number; label: string | null } & (
  | { sign: 'place'; number: string | null; place: Pick<Place, 'kinds' | 'position'> }
  | { sign: 'office' | 'start' }
)

/** The same on a drawing. */
export type Mark = Marked & { x: number; y: number; labelAt: Label | null }

export interface MarkedDrawing extends AreaDrawing {
  marks: Mark[]
}

/** Farther away, a landmark or a start would make the surroundings too small to read. */
const farthestMetres = 3500
const leastMetres = 1400

interface Surroundings {
  place: Place
  landmarks: readonly FromLandmark[]
  way: Way | null
  /** What the start is called on the drawing. */
  startLabel: string
}

/** The place in the middle of its district, with what people know nearby and where they start. */
export function drawSurroundings(
  shapes: Shapes,
  { place, landmarks, way, startLabel }: Surroundings,
): MarkedDrawing {
  const { lon, lat } = place.position
  const start = way && isNear(way.relation) ? [startMark(way, startLabel)] : []
  const offices = landmarks.map(({ landmark }) => officeMark(landmark))
  const nearest = landmarks.slice(0, 1).filter(({ relation }) => isNear(relation))
  const shown = [...start, ...nearest.map(({ landmark }) => landmark.position)]
  const extent = extentAround({ lon, lat }, shown, leastMetres)
  const marks = placeMarks(
    [{ sign: 'place', number: null, place, lon, lat, label: null }, ...start, ...offices],
    frameOf(extent).frame,
  )
  const drawing = drawAreas(shapes, {
    extent,
    chosen: { level: 'DISTRICT', id: `district-${place.district.code}` },
    named: 'DISTRICT',
    taken: marks.map((mark) => [mark.lon, mark.lat]),
    covered: marks.flatMap(({ labelAt }) => (labelAt ? [labelAt.box] : [])),
  })
  return { ...drawing, marks }
}

const isNear = (relation: Relation) => relation.how !== 'away' || relation.metres <= farthestMetres

function officeMark({ name, position: { lon, lat } }: Landmark): Marked {
  return { sign: 'office', lon, lat, label: name }
}

function startMark({ start: { position } }: Way, label: string): Marked {
  return { sign: 'start', lon: position.lon, lat: position.lat, label }
}

/** What of it lies on the drawing; the first ones matter most, and what comes later may lose its label. */
export function placeMarks(marked: readonly Marked[], frame: Frame): Mark[] {
  const { width, height } = drawingSize
  const placed = marked.flatMap((mark) => {
    const [x, y] = placeOf(mark, frame)
    return x > 0 && x < width && y > 0 && y < height ? [{ ...mark, x, y }] : []
  })
  return labelled(placed, drawingSize)
}
