import type { Map as MapLibreMap } from 'maplibre-gl'

/**
 * The mark set where something is moved by hand while the map follows, under the name its screen has for it; the
 * measure ends where the map has drawn what followed.
 */
export const repaintInput = (moved: string): string => `${moved}-input`

/** From the newest movement to the next drawn frame, for whoever measures it. */
export function measureRepaint(map: MapLibreMap, moved: string): void {
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
