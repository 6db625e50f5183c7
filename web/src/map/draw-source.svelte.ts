import type { GeoJSON } from 'geojson'
import type { GeoJSONSource, GeoJSONSourceSpecification } from 'maplibre-gl'

import type { MapHandle } from './map-handle'

/**
 * The whole city lies in two tiles of this zoom, precise to six metres, where
 * the outlines are to a hundred: closer up the worker need not cut new ones.
 */
const closestTiles = 9

/**
 * Keeps one source's data as given and takes it away with the component that
 * called. Areas are known to feature state by their property `id`.
 */
export function drawSource(
  handle: MapHandle,
  id: string,
  data: () => GeoJSON,
  options: Partial<GeoJSONSourceSpecification> = {},
): void {
  const { map } = handle
  $effect(() => {
    const wanted = data()
    const source = map.getSource<GeoJSONSource>(id)
    if (source) source.setData(wanted)
    // Neighbours are simplified together on the server; simplifying each again would part them.
    else {
      map.addSource(id, {
        tolerance: 0,
        maxzoom: closestTiles,
        ...options,
        type: 'geojson',
        data: wanted,
      })
    }
  })
  $effect(() => () => {
    removeSource(handle, id)
  })
}

/** With every layer that is drawn from it. */
export function removeSource({ map, released }: MapHandle, id: string): void {
  if (released || !map.getSource(id)) return
  for (const layer of map.getStyle().layers) {
    if ('source' in layer && layer.source === id) map.removeLayer(layer.id)
  }
  map.removeSource(id)
}
