import type { Map as MapLibreMap } from 'maplibre-gl'

import { cardWidth } from './camera'

/** Pixels between an area's centre and the card beside it. */
const margin = 60

/** Moves the map to a place out of sight, or out from behind a card only as far as it must. */
export function bringIntoSight(
  map: MapLibreMap,
  { lon, lat }: { lon: number; lat: number },
  current: Parameters<typeof cardWidth>[1],
  { atOnce, remember }: { atOnce: boolean; remember: boolean },
): void {
  const width = map.getContainer().clientWidth
  const card = cardWidth(width, current)
  const duration = atOnce ? 0 : 400
  // By its mere presence the address takes note of a move (listen.ts).
  const noted = remember ? { remember } : {}
  const behindCard = map.project([lon, lat]).x - (width - card)
  if (!map.getBounds().contains([lon, lat])) {
    map.easeTo({ center: [lon, lat], offset: [-card / 2, 0], duration }, noted)
  } else if (behindCard > 0) {
    map.panBy([behindCard + margin, 0], { duration }, noted)
  }
}
