import type { Frame } from '$drawing/outlines'

import { coarsePosition, type Coordinates } from '$places/coarse-position'

/** The coarse position of a point of a drawing: the way back from `placeOf`. */
export function positionAt({ x, y }: { x: number; y: number }, frame: Frame): Coordinates {
  return coarsePosition({ lat: frame.north - y / frame.perLat, lon: frame.west + x / frame.perLon })
}
