import type { Map as MapLibreMap, Point } from 'maplibre-gl'

/** What lies under the pointer, and where that is on the map. */
export interface PointedAt {
  kind: 'area' | 'cell' | 'site'
  /** The area's id, the cell's place in the lists, or the site's slug. */
  id: string
  x: number
  y: number
}

const reach = 4

/** Sites lie on top of areas and are small, so they are looked for a little around the pointer. */
export function pointAt(map: MapLibreMap, point: Point): PointedAt | null {
  const { x, y } = point
  const layers = (names: string[]) => names.filter((name) => map.getLayer(name))
  const [site] = map.queryRenderedFeatures(
    [
      [x - reach, y - reach],
      [x + reach, y + reach],
    ],
    { layers: layers(['sites']) },
  )
  if (site) return { kind: 'site', id: String(site.properties.slug), x, y }
  const [cell] = map.queryRenderedFeatures(point, { layers: layers(['cells']) })
  if (cell) return { kind: 'cell', id: String(cell.id), x, y }
  const [area] = map.queryRenderedFeatures(point, { layers: layers(['area-circles', 'area-fill']) })
  return area ? { kind: 'area', id: String(area.properties.id), x, y } : null
}
