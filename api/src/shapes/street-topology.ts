import type { Published } from '@atlas/geo/world/published'
import type { FeatureCollection, LineString } from 'geojson'
import { topology } from 'topojson-server'
import type { Topology } from 'topojson-specification'

/** Steps across the city: about a pixel each of a picture that shows all of it. */
const steps = 1e3

/**
 * Streets that trams ran along, for pictures of the whole city: coarse, so that both directions become one line. Those
 * of buses alone would be a net that says nothing there.
 */
export function streetTopology({ transitStreets }: Published): Topology {
  const tram: FeatureCollection<LineString> = {
    type: 'FeatureCollection',
    features: transitStreets
      .filter(({ mode }) => mode === 'TRAM')
      .map(({ course }) => ({
        type: 'Feature',
        properties: {},
        geometry: { type: 'LineString', coordinates: course.map(([lon, lat]) => [lon, lat]) },
      })),
  }
  return topology({ tram }, steps)
}
