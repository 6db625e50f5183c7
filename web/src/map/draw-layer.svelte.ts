import type { LayerSpecification } from 'maplibre-gl'

import { layerAbove, type LayerName } from './layer-order'
import type { MapHandle } from './map-handle'

type WithoutId<Layer> = Layer extends unknown ? Omit<Layer, 'id'> : never

/** A layer as the style specification has it; its name is its id. */
export type DrawnLayer = WithoutId<LayerSpecification>

/**
 * Keeps one layer as its specification says: adds it at its place, changes what
 * changes, and takes it away with the component that called.
 */
export function drawLayer(
  handle: MapHandle,
  name: LayerName,
  specification: () => DrawnLayer,
): void {
  const { map } = handle
  let last: DrawnLayer | undefined

  function remove(): void {
    if (!handle.released && map.getLayer(name)) map.removeLayer(name)
  }

  $effect(() => {
    const wanted = specification()
    if (last && place(last) === place(wanted)) {
      change(last, wanted)
    } else {
      remove()
      map.addLayer({ id: name, ...wanted }, layerAbove(name, map.getLayersOrder()))
    }
    last = wanted
  })
  $effect(() => remove)

  function change(before: DrawnLayer, wanted: DrawnLayer): void {
    if ('filter' in wanted && JSON.stringify(filterOf(before)) !== JSON.stringify(wanted.filter)) {
      map.setFilter(name, wanted.filter)
    }
    for (const [property, value] of changed(before.paint, wanted.paint)) {
      map.setPaintProperty(name, property, value)
    }
    for (const [property, value] of changed(before.layout, wanted.layout)) {
      map.setLayoutProperty(name, property, value)
    }
  }
}

function filterOf(layer: DrawnLayer): unknown {
  return 'filter' in layer ? layer.filter : undefined
}

/** What cannot be changed in place: another source or range of zoom is another layer. */
function place(layer: DrawnLayer): string {
  const source = 'source' in layer ? layer.source : ''
  return [source, layer.minzoom, layer.maxzoom].join(' ')
}

function changed(before: object = {}, wanted: object = {}): [string, unknown][] {
  const old = new Map<string, unknown>(Object.entries(before))
  return Object.entries(wanted).filter(
    ([property, value]) => JSON.stringify(old.get(property)) !== JSON.stringify(value),
  )
}
