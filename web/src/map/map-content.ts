import type { Map as MapLibreMap } from 'maplibre-gl'

import type { PointedAt } from './point-at'
import type { Shapes } from '$api/shapes'

/** A map that is ready to be drawn on, for what a screen draws on it and lays over it. */
export interface MapContent {
  map: MapLibreMap
  shapes: Shapes
  /** Whether labels can be drawn in the page's font. */
  namesReady: boolean
  pointed: PointedAt | null
  /** Points at something otherwise than by a pointer. */
  point: (pointed: PointedAt | null) => void
}
