import type { Map as MapLibreMap } from 'maplibre-gl'

import { nameSource } from '../sources'

import { inkOn } from './name-ink'

/** Gives names the ground they stand on and letters legible there, as their state: those alone whose ground is new. */
export function namePainter(
  map: Pick<MapLibreMap, 'setFeatureState'>,
): (id: string, ground: string) => void {
  const grounds = new Map<string, string>()
  return (id, ground) => {
    if (grounds.get(id) === ground) return
    grounds.set(id, ground)
    map.setFeatureState({ source: nameSource, id }, { ink: inkOn(ground), ground })
  }
}
