import type { Map as MapLibreMap } from 'maplibre-gl'

import { markOf } from '$classes/mark'
import type { Theme } from '$appearance/theme'

import { mapColours } from './colours'
import type { MapPicture } from './map-picture'
import { areaSource } from './sources'

/**
 * Tells every outline of the figures' level its colour and how its figure was
 * found. The colour itself is the state: no layer has to be built anew when
 * classes change, which is what lets the map follow a moving weight.
 */
export function joinFigures(
  map: MapLibreMap,
  { figures, classification }: MapPicture,
  theme: Theme,
): void {
  const source = areaSource(figures.asked.level)
  const joined = joinedBefore(map)
  for (const [id, { status, value }] of figures.byArea) {
    const { city, paper } = mapColours[theme]
    const own = classification.colourByArea.get(id)?.[theme]
    const colour = own === undefined ? paper : classification.circles ? city : own
    const mark = value === null ? 'missing' : markOf(status, figures.asked.basis)
    const place = `${source} ${id}`
    const state = `${colour} ${mark}`
    if (joined.get(place) === state) continue
    joined.set(place, state)
    map.setFeatureState({ source, id }, { colour, mark })
  }
}

/** What each map's areas were told last; a moving weight changes few of them. */
const known = new WeakMap<MapLibreMap, Map<string, string>>()

function joinedBefore(map: MapLibreMap): Map<string, string> {
  const joined = known.get(map) ?? new Map<string, string>()
  known.set(map, joined)
  return joined
}
