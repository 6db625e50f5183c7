import type { Asker } from '$api/ask'
import type { MapLevel } from '$api/catalogue'
import { loadShapes, type LevelShapes } from '$api/shapes'
import {
  type AreaDrawing,
  drawAreas,
  drawingSize,
  extentAround,
  extentOfAreas,
  frameOf,
} from '$drawing/area-drawing'
import { markBox } from '$drawing/drawn-names'
import { pathOf, placeOf, type Frame } from '$drawing/frame'
import { displacedSigns } from '$drawing/displaced-signs'

import type { Coordinates } from '$places/coarse-position'
import type { NearestStop } from '$places/nearest-stop'
import type { Place } from './nearest-places'
import type { Start } from '$places/start'

interface Point {
  x: number
  y: number
}

/** What stands on the map: areas to choose from, or a start with its places. */
export interface Shown {
  start: Start | null
  places: readonly Place[]
  /** Where one may get on and off for a way that is too far to walk. */
  stops: readonly NearestStop[]
}

/** The small map: a drawing of the server's, which needs neither a script nor anything to be loaded. */
export interface PlacesMap {
  drawing: AreaDrawing
  /** Areas that can be pointed at, to start from them. */
  areas: { id: string; name: string; path: string }[]
  start: Point | null
  /** In the order of the list. */
  places: {
    slug: string
    name: string
    x: number
    y: number
    accuracyRadius: number
    /** Where its sign stands, where another's would lie on it. */
    sign: Point
  }[]
  stops: { slug: string; name: string; x: number; y: number; sign: Point }[]
}

/** Of the sign of a place, with its edge. */
export const signRadius = 12

/** Half the width of the sign of a stop. */
export const stopRadius = 7

/** So much around a start is shown at least. */
const leastMetres = 900

export async function loadPlacesMap(
  { fetch }: Pick<Asker, 'fetch'>,
  dataVersion: string,
  { start, places, stops }: Shown,
): Promise<PlacesMap> {
  const choosing = start === null
  const shapes = await loadShapes(dataVersion, choosing ? 'overview' : 'middle', fetch)
  const level: MapLevel =
    choosing && shapes.largest === 'PLANNING_AREA' ? 'PLANNING_AREA' : 'DISTRICT'
  const all = shapes.levels[level].areas.features
  const ids = new Set(start?.districts.map(({ id }) => id))
  const areas = choosing ? all : all.filter(({ properties }) => ids.has(properties.id))
  const extent = extentFor(start, [...positionsOf(places), ...stops.map(({ stop }) => stop)], areas)
  const { frame } = frameOf(extent)
  const at = (position: Coordinates) => pointOf(position, frame)
  const startAt = start && areas.length === 0 ? at(start.position) : null
  const points = positionsOf(places).map(at)
  const signs = displacedSigns(points, signRadius, drawingSize, startAt ? [startAt] : [])
  const stopSigns = signsOfStops(
    stops.map(({ stop }) => at(stop)),
    startAt ? [startAt, ...signs] : signs,
  )
  const drawing = drawAreas(shapes, {
    extent,
    chosen: null,
    named: level,
    taken: start ? [[start.position.lon, start.position.lat]] : [],
    covered: [...signs, ...stopSigns].map(markBox),
  })
  return {
    drawing,
    areas: areas.map(({ properties: { id, name }, geometry }) => ({
      id,
      name,
      path: pathOf(geometry, frame),
    })),
    start: startAt,
    places: places.map(({ slug, name, position }, index) => ({
      slug,
      name,
      ...at(position),
      accuracyRadius: position.accuracyMetres * drawing.perMetre,
      sign: signs[index] ?? at(position),
    })),
    stops: stops.map(({ stop }, index) => ({
      slug: stop.slug,
      name: stop.nameInFull,
      ...at(stop),
      sign: stopSigns[index] ?? at(stop),
    })),
  }
}

/** Beside the signs of places, which stay where they are: from one of those to a stop's it is the radii of both. */
const signsOfStops = (stops: readonly Point[], others: readonly Point[]): Point[] =>
  displacedSigns(stops, (signRadius + stopRadius) / 2, drawingSize, others)

/** Areas to choose from fill the map; otherwise the start stands in its middle. */
function extentFor(
  start: Start | null,
  others: readonly Coordinates[],
  areas: LevelShapes['areas']['features'],
) {
  return start && areas.length === 0
    ? extentAround(start.position, others, leastMetres)
    : extentOfAreas(areas.map(({ geometry }) => geometry))
}

const positionsOf = (places: readonly Place[]) => places.map(({ position }) => position)

function pointOf(position: Coordinates, frame: Frame): Point {
  const [x, y] = placeOf(position, frame)
  return { x, y }
}
