import type { Feature, FeatureCollection, Geometry } from 'geojson'
import { topology } from 'topojson-server'
import { presimplify, simplify } from 'topojson-simplify'
import type { Topology } from 'topojson-specification'
import { quantize } from 'topojson-client'
import { type AreaLevel, areaName } from '../features/areas/area.ts'
import { namePlace } from './name-place.ts'
import type { Outline, Waterway } from './queries.ts'

/**
 * How finely outlines are drawn: overview below zoom 11.5, middle up to 13.5, full beyond. The tolerance is the area
 * in square degrees of the triangle a corner may span before it is dropped (Visvalingam and Whyatt 1993): about one
 * square pixel at the finest zoom the detail is drawn at.
 */
const tolerances = { overview: 3.7e-8, middle: 2.3e-9, full: 0 } as const

export type Detail = keyof typeof tolerances
export const details: readonly Detail[] = ['overview', 'middle', 'full']

/** Square degrees. */
export const toleranceOf = (detail: Detail): number => tolerances[detail]

interface Properties {
  name: string
  code?: string
  /** Where its name stands; degrees, EPSG:4326. */
  centre?: [lon: number, lat: number]
}

const objectNames: Record<AreaLevel, string> = {
  CITY: 'city',
  PLANNING_AREA: 'planning-areas',
  SOCIAL_SPACE: 'social-spaces',
  DISTRICT: 'districts',
}

/**
 * All levels in one topology. A border is one arc, whoever shares it: two districts, or a district and the social
 * space it lies at the edge of. Simplifying an arc therefore never tears neighbours or levels apart.
 * @param tolerance square degrees a corner may span before it is dropped; 0 keeps all
 */
export function areaTopology(
  outlines: readonly Outline[],
  waterways: readonly Waterway[],
  tolerance: number,
): Topology {
  const objects: Record<string, FeatureCollection<Geometry, Properties>> = {}
  for (const { level, code, name, outline } of outlines) {
    const collection = (objects[objectNames[level]] ??= { type: 'FeatureCollection', features: [] })
    const properties: Properties = { code, name, centre: namePlace(outline) }
    collection.features.push({
      type: 'Feature',
      id: areaName({ level, code }),
      properties,
      geometry: outline,
    })
  }
  objects.waterways = { type: 'FeatureCollection', features: waterways.map(waterwayFeature) }
  const whole = topology(objects)
  return quantize(tolerance === 0 ? whole : simplify(presimplify(whole), tolerance), 1e5)
}

const waterwayFeature = ({ name, course }: Waterway): Feature<Geometry, Properties> => ({
  type: 'Feature',
  id: name,
  properties: { name },
  geometry: course,
})
