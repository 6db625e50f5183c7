import type { Map as MapLibreMap } from 'maplibre-gl'
import { getContext, setContext } from 'svelte'

import type { MapLibrary } from './map-library'

/** A map that is ready to take layers, handed to the components that draw them. */
export interface MapHandle {
  library: MapLibrary
  map: MapLibreMap
  /** The map is gone, and with it whatever its layers would release. */
  released: boolean
}

const key = Symbol('map')

export function provideMap(handle: () => MapHandle): void {
  setContext(key, handle)
}

export function mapHandle(): MapHandle {
  return getContext<() => MapHandle>(key)()
}
