import type { VectorSourceSpecification } from 'maplibre-gl'

import type { MapHandle } from './map-handle'
import { removeSource } from './draw-source.svelte'

/** Asked for where the map shows them and not before. */
type Tiles = Required<Pick<VectorSourceSpecification, 'minzoom' | 'maxzoom'>>

/** Keeps one source of the server's vector tiles, and takes it away with the component that called. */
export function drawTiles(
  handle: MapHandle,
  name: string,
  { version, ...zooms }: Tiles & { version: string },
): void {
  handle.map.addSource(name, {
    type: 'vector',
    tiles: [`${location.origin}/tiles/${version}/${name}/{z}/{x}/{y}.mvt`],
    ...zooms,
  })
  $effect(() => () => {
    removeSource(handle, name)
  })
}
