import type { VectorSourceSpecification } from 'maplibre-gl'

import type { MapHandle } from './map-handle'
import { removeSource } from './draw-source.svelte'

/** Tiles of one layer of the server's, asked for where the map shows them and not before. */
type Tiles = Required<Pick<VectorSourceSpecification, 'minzoom' | 'maxzoom'>>

/** Keeps one source of vector tiles, named as its layer is, and takes it away with the component that called. */
export function drawTiles(
  handle: MapHandle,
  layer: string,
  { dataVersion, ...zooms }: Tiles & { dataVersion: string },
): void {
  handle.map.addSource(layer, {
    type: 'vector',
    tiles: [`${location.origin}/tiles/${dataVersion}/${layer}/{z}/{x}/{y}.mvt`],
    ...zooms,
  })
  $effect(() => () => {
    removeSource(handle, layer)
  })
}
