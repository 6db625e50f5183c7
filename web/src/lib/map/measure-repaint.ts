import type { Map as MapLibreMap } from 'maplibre-gl'

/** Set where a weight is moved, and where the map has drawn what followed from it. */
export const needIndexInput = 'need-index-input'
const painted = 'need-index-painted'

/** From the newest movement of a weight to the next drawn frame, for whoever measures it. */
export function measureRepaint(map: MapLibreMap): void {
  if (performance.getEntriesByName(needIndexInput).length === 0) return
  void map.once('render', () => {
    if (performance.getEntriesByName(needIndexInput).length === 0) return
    performance.mark(painted)
    performance.measure('need-index-repaint', needIndexInput, painted)
    performance.clearMarks(needIndexInput)
  })
  // Also where no area changed its colour: that, too, is an answer.
  map.triggerRepaint()
}
