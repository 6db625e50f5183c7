import type { Map as MapLibreMap } from 'maplibre-gl'

/** What is moved by hand while the map follows: a weight of the need index, or how far people walk. */
export type Moved = 'need-index' | 'reach'

/** The mark set where it is moved; the measure ends where the map has drawn what followed from it. */
export const repaintInput = (moved: Moved): string => `${moved}-input`

/** From the newest movement to the next drawn frame, for whoever measures it. */
export function measureRepaint(map: MapLibreMap, moved: Moved): void {
  const input = repaintInput(moved)
  if (performance.getEntriesByName(input).length === 0) return
  void map.once('render', () => {
    if (performance.getEntriesByName(input).length === 0) return
    const painted = `${moved}-painted`
    performance.mark(painted)
    performance.measure(`${moved}-repaint`, input, painted)
    performance.clearMarks(input)
  })
  // Also where nothing changed its colour: that, too, is an answer.
  map.triggerRepaint()
}
