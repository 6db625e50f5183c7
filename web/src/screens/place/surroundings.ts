import type { Shapes } from '$api/shapes'
import { markBox } from '$drawing/drawn-names'
import { drawAreas, extentAround, frameOf } from '$drawing/area-drawing'
import type { NearestStop } from '$places/nearest-stop'
import {
  drawWay,
  placeMarks,
  scaleBox,
  type Marked,
  type MarkedDrawing,
} from '$drawing/marked-drawing'
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
  /** Where one may get on and off for a way that nobody walks: then both ends of it are shown. */
  stops: readonly NearestStop[]
  /** What the start is called on the drawing. */
  startLabel: string
}

/** The place in the middle of its district, with what people know nearby and where they start. */
export function drawSurroundings(shapes: Shapes, surroundings: Surroundings): MarkedDrawing {
  const { place, way, stops } = surroundings
  const { lon, lat } = place.position
  const start = startMark(surroundings)
  const offices = surroundings.landmarks.map(({ landmark }) => officeMark(landmark))
  const course = way?.route ? pointsOf(way.route.course) : []
  const extent = extentOfSurroundings(surroundings, course)
  const { frame } = frameOf(extent)
  const marks = placeMarks(
    [
      { sign: 'place', number: null, place, lon, lat, label: null },
      ...start,
      ...stops.map(stopMark),
      ...offices,
    ],
    frame,
  )
  const drawing = drawAreas(shapes, {
    extent,
    chosen: { level: 'DISTRICT', id: `district-${place.district.code}` },
    named: 'DISTRICT',
    taken: marks.map((mark) => [mark.lon, mark.lat]),
    covered: [
      scaleBox,
      ...marks.flatMap(({ labelAt, signAt }) => [
        markBox(signAt),
        ...(labelAt ? [labelAt.box] : []),
      ]),
    ],
  })
  if (!way?.route) return { ...drawing, marks }
  const { benches, toilets } = way.route
  const beside = { benches, toilets: toilets.map(({ position }) => position) }
  return { ...drawing, marks, way: drawWay({ course, ...beside }, frame) }
}

type Course = ReturnType<typeof pointsOf>

/** Around the place; around all of a way for which one rides, from the stop at its start on. */
function extentOfSurroundings(
  { place: { position }, landmarks, way, stops }: Surroundings,
  course: Course,
) {
  const start = way ? [way.start.position] : []
  if (stops.length > 0) {
    const ends = [position, ...start, ...stops.map(({ stop }) => stop)]
    return extentAround(middleOf(ends), ends, leastMetres)
  }
  const nearest = landmarks.slice(0, 1).filter(({ relation }) => isNear(relation))
  const shown = [...nearest.map(({ landmark }) => landmark.position), ...course]
  return extentAround(
    position,
    way && isNear(way.relation) ? [...start, ...shown] : shown,
    leastMetres,
  )
}

function middleOf(points: readonly { lon: number; lat: number }[]) {
  const middle = (values: readonly number[]) => (Math.min(...values) + Math.max(...values)) / 2
  return { lon: middle(points.map(({ lon }) => lon)), lat: middle(points.map(({ lat }) => lat)) }
}

const pointsOf = ({ lon, lat }: Route['course']) =>
  lon.map((degrees, point) => ({ lon: degrees, lat: lat[point] ?? NaN }))

const isNear = (relation: Relation) => relation.how !== 'away' || relation.metres <= farthestMetres

function officeMark({ name, position: { lon, lat } }: Landmark): Marked {
  return { sign: 'office', lon, lat, label: name }
}

function stopMark({ stop: { nameInFull: label, lon, lat } }: NearestStop): Marked {
  return { sign: 'stop', lon, lat, label }
}

/** Where it can be shown without making the surroundings too small to read. */
function startMark({ way, stops, startLabel: label }: Surroundings): Marked[] {
  if (!way || (!isNear(way.relation) && stops.length === 0)) return []
  const { lon, lat } = way.start.position
  return [{ sign: 'start', lon, lat, label }]
}
