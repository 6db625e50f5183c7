import type { Shapes } from '$api/shapes'
import { drawAreas, extentAround, frameOf } from '$drawing/area-drawing'
import { drawWay, placeMarks, type Marked, type MarkedDrawing } from '$drawing/marked-drawing'
import type { Landmark, Place } from '$places/place'

import type { FromLandmark, Relation } from './directions'
import type { Route, Way } from './way'

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
  const along = way?.route ? pointsOf(way.route.course) : []
  const shown = [...start, ...nearest.map(({ landmark }) => landmark.position), ...along]
  const extent = extentAround({ lon, lat }, shown, leastMetres)
  const { frame } = frameOf(extent)
  const marks = placeMarks(
    [{ sign: 'place', number: null, place, lon, lat, label: null }, ...start, ...offices],
    frame,
  )
  const drawing = drawAreas(shapes, {
    extent,
    chosen: { level: 'DISTRICT', id: `district-${place.district.code}` },
    named: 'DISTRICT',
    taken: marks.map((mark) => [mark.lon, mark.lat]),
    covered: marks.flatMap(({ labelAt }) => (labelAt ? [labelAt.box] : [])),
  })
  if (!way?.route) return { ...drawing, marks }
  const { benches, toilets } = way.route
  const beside = { benches, toilets: toilets.map(({ position }) => position) }
  return { ...drawing, marks, way: drawWay({ course: along, ...beside }, frame) }
}

const pointsOf = ({ lon, lat }: Route['course']) =>
  lon.map((degrees, point) => ({ lon: degrees, lat: lat[point] ?? NaN }))

const isNear = (relation: Relation) => relation.how !== 'away' || relation.metres <= farthestMetres

function officeMark({ name, position: { lon, lat } }: Landmark): Marked {
  return { sign: 'office', lon, lat, label: name }
}

function startMark({ start: { position } }: Way, label: string): Marked {
  return { sign: 'start', lon: position.lon, lat: position.lat, label }
}
