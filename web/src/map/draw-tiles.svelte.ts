import type { VectorSourceSpecification, VectorTileSource } from 'maplibre-gl'

import { removeSource } from './draw-source.svelte'
import type { MapHandle } from './map-handle'

/** Asked for where the map shows them and not before. */
type Tiles = Required<Pick<VectorSourceSpecification, 'minzoom' | 'maxzoom'>>

/**
 * Keeps one source of the server's vector tiles, of the version there is, and takes it away with the component that
 * called.
 */
export function drawTiles(
  handle: MapHandle,
  name: string,
  { version, ...zooms }: Tiles & { version: () => string },
): void {
  const { map } = handle
  const addresses = () => [`${location.origin}/tiles/${version()}/${name}/{z}/{x}/{y}.mvt`]
  let drawn = addresses()
  map.addSource(name, { type: 'vector', tiles: drawn, ...zooms })
  $effect(() => {
    const wanted = addresses()
    if (wanted[0] === drawn[0]) return
    drawn = wanted
    map.getSource<VectorTileSource>(name)?.setTiles(wanted)
  })
  $effect(() => () => {
    removeSource(handle, name)
  })
}
