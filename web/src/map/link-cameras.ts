import type { Map as MapLibreMap } from 'maplibre-gl'

/** Lets two maps look at the same place: whichever is moved, the other follows at once. */
export function linkCameras(first: MapLibreMap, second: MapLibreMap): () => void {
  let following = false

  const follow = (from: MapLibreMap, to: MapLibreMap) => () => {
    if (following) return
    following = true
    to.jumpTo({ center: from.getCenter(), zoom: from.getZoom() })
    following = false
  }
  const secondFollows = follow(first, second)
  const firstFollows = follow(second, first)

  secondFollows()
  first.on('move', secondFollows)
  second.on('move', firstFollows)
  return () => {
    first.off('move', secondFollows)
    second.off('move', firstFollows)
  }
}
