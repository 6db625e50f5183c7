import type { Map as MapLibreMap } from 'maplibre-gl'

import type { Classification } from '$lib/classes/classify'
import type { MapFigures } from '$lib/data/map-figures'

import { areaSource } from './sources'

/** Tells every outline of the figures' level its class and how its figure was found. */
export function joinFigures(
  map: MapLibreMap,
  figures: MapFigures,
  classification: Classification,
): void {
  const source = areaSource(figures.asked.level)
  for (const [id, { status, value }] of figures.byArea) {
    map.setFeatureState(
      { source, id },
      {
        class: classification.classByArea.get(id) ?? -1,
        estimated: value !== null && status !== 'OBSERVED',
        missing: value === null,
      },
    )
  }
}
