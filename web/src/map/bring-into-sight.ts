import type { Map as MapLibreMap } from 'maplibre-gl'

import { cardWidth } from './camera'

/** Moves the map only as far as it must, to a place out of sight or behind a card. */
export function bringIntoSight(
  map: MapLibreMap,
  { lon, lat }: { lon: number; lat: number },
  current: Parameters<typeof cardWidth>[1],
  atOnce: boolean,
): void {
  const width = map.getContainer().clientWidth
  const card = cardWidth(width, current)
  const behindCard = map.project([lon, lat]).x > width - card
  if (map.getBounds().contains([lon, lat]) && !behindCard) return
  map.easeTo(
    { center: [lon, lat], offset: [-card / 2, 0], duration: atOnce ? 0 : 400 },
    { remember: true },
  )
}
