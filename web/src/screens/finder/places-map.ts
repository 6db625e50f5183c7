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
import type { Place } from './nearest-places'
import type { Start } from '$places/start'

/** What stands on the map: areas to choose from, or a start with its places. */
export interface Shown {
  start: Start | null
  places: readonly Place[]
}

/** The small map: a drawing of the server's, which needs neither a script nor anything to be loaded. */
export interface PlacesMap {
  drawing: AreaDrawing
  /** Areas that can be pointed at, to start from them. */
  areas: { id: string; name: string; path: string }[]
  start: { x: number; y: number } | null
  /** In the order of the list. */
  places: {
    slug: string
    name: string
    x: number
    y: number
    accuracyRadius: number
    /** Where its sign stands, where another's would lie on it. */
    sign: { x: number; y: number }
  }[]
}

/** Of the sign of a place, with its edge. */
export const signRadius = 12

/** So much around a start is shown at least. */
const leastMetres = 900

export async function loadPlacesMap(
  { fetch }: Pick<Asker, 'fetch'>,
  dataVersion: string,
  { start, places }: Shown,
): Promise<PlacesMap> {
  const choosing = start === null
  const shapes = await loadShapes(dataVersion, choosing ? 'overview' : 'middle', fetch)
  const level: MapLevel = choosing ? 'PLANNING_AREA' : 'DISTRICT'
  const all = shapes.levels[level].areas.features
  const ids = new Set(start?.districts.map(({ id }) => id))
  const areas = choosing ? all : all.filter(({ properties }) => ids.has(properties.id))
  const extent = extentFor(start, places, areas)
  const { frame } = frameOf(extent)
  const at = (position: Coordinates) => pointOf(position, frame)
  const startAt = start && areas.length === 0 ? at(start.position) : null
  const points = positionsOf(places).map(at)
  const signs = displacedSigns(points, signRadius, drawingSize, startAt ? [startAt] : [])
  const drawing = drawAreas(shapes, {
    extent,
    chosen: null,
    named: level,
    taken: start ? [[start.position.lon, start.position.lat]] : [],
    covered: signs.map(markBox),
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
  }
}

/** Areas to choose from fill the map; otherwise the start stands in its middle. */
function extentFor(
  start: Start | null,
  places: readonly Place[],
  areas: LevelShapes['areas']['features'],
) {
  return start && areas.length === 0
    ? extentAround(start.position, positionsOf(places), leastMetres)
    : extentOfAreas(areas.map(({ geometry }) => geometry))
}

const positionsOf = (places: readonly Place[]) => places.map(({ position }) => position)

function pointOf(position: Coordinates, frame: Frame): { x: number; y: number } {
  const [x, y] = placeOf(position, frame)
  return { x, y }
}
