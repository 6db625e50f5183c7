import CheapRuler from 'cheap-ruler'
import type { Feature, Geometry, Position } from 'geojson'

import type { MapLevel } from '$api/catalogue'
import type { Shapes } from '$api/shapes'

import { extentOf, frameAround, pathOf, placeOf, sizeOf, type Extent, type Frame } from './frame'
import { markBox, withoutOverlap, type Box, type Name } from './drawn-names'

/** A part of the city as paths of an SVG: nothing to load, nothing to run. */
export interface AreaDrawing {
  width: number
  height: number
  /** Turns degrees into places of the drawing. */
  frame: Frame
  /** Units of the drawing for a metre. */
  perMetre: number
  areas: string
  chosen: string
  river: string
  names: Name[]
}

interface ToDraw {
  extent: Extent
  /** The area that stands out. */
  chosen: { level: MapLevel; id: string } | null
  /** Whose names are written. */
  named: MapLevel
  /** Where marks stand and names would be in the way, in degrees. */
  taken: readonly Position[]
  /** What else names may not cover, in units of the drawing. */
  covered?: readonly Box[]
}

export const drawingSize = { width: 320, height: 250 } as const

export function drawAreas(
  shapes: Shapes,
  { extent, chosen, named, taken, covered = [] }: ToDraw,
): AreaDrawing {
  const { frame, perMetre } = frameOf(extent)
  const shown = shownBy(frame)
  const draw = (features: readonly Feature[]) =>
    features.map(({ geometry }) => pathOf(geometry, frame)).join('')
  const place = ([lon = 0, lat = 0]: Position) => {
    const [x, y] = placeOf({ lon, lat }, frame)
    return { x, y }
  }
  const names = shapes.levels[named].centres.features.map(({ geometry, properties }) => ({
    text: properties.name,
    ...place(geometry.coordinates),
  }))
  return {
    ...drawingSize,
    frame,
    perMetre,
    areas: draw(
      shapes.levels.DISTRICT.areas.features.filter(({ geometry }) =>
        overlap(extentOf([geometry]), shown),
      ),
    ),
    chosen: draw(
      shapes.levels[chosen?.level ?? 'DISTRICT'].areas.features.filter(
        ({ properties }) => properties.id === chosen?.id,
      ),
    ),
    river: draw(shapes.waterways.features),
    names: withoutOverlap(
      names,
      [...taken.map((position) => markBox(place(position))), ...covered],
      drawingSize,
    ),
  }
}

/** The finest frame of the drawing's size that shows all of the extent. */
export function frameOf(extent: Extent): { frame: Frame; perMetre: number } {
  const { width, height } = drawingSize
  const metres = sizeOf(extent)
  const perMetre = Math.min(width / metres.width, height / metres.height)
  return { perMetre, frame: frameAround(extent, { ...drawingSize, perMetre }) }
}

/** Usually wider or higher than what was asked for. */
function shownBy({ west, north, perLon, perLat }: Frame): Extent {
  const { width, height } = drawingSize
  return { west, east: west + width / perLon, north, south: north - height / perLat }
}

/** Around a point, so far that all of the others are inside, with room for their names. */
export function extentAround(
  { lon, lat }: { lon: number; lat: number },
  others: readonly { lon: number; lat: number }[],
  leastMetres: number,
): Extent {
  const { kx, ky } = new CheapRuler(lat, 'meters')
  const room = 1.2
  const reach = (metres: number[]) => Math.max(leastMetres, ...metres.map((far) => far * room))
  const x = reach(others.map((other) => Math.abs(other.lon - lon) * kx)) / kx
  const y = reach(others.map((other) => Math.abs(other.lat - lat) * ky)) / ky
  return { west: lon - x, east: lon + x, south: lat - y, north: lat + y }
}

/** Around areas, with a margin of a twentieth. */
export function extentOfAreas(areas: readonly Geometry[]): Extent {
  const { west, south, east, north } = extentOf(areas)
  const [x, y] = [(east - west) / 20, (north - south) / 20]
  return { west: west - x, east: east + x, south: south - y, north: north + y }
}

function overlap(a: Extent, b: Extent): boolean {
  return a.west < b.east && a.east > b.west && a.south < b.north && a.north > b.south
}
