import { feature, mesh } from 'topojson-client'
import type { Feature, FeatureCollection, Geometry, MultiLineString, Point } from 'geojson'
import type { GeometryCollection, Topology } from 'topojson-specification'

import { askForFile } from './ask'
import { mapLevels, type MapLevel } from './catalogue'

/** How finely outlines are drawn; borders stay shared in each. */
export type Detail = 'overview' | 'middle' | 'full'

interface AreaProperties {
  code: string
  name: string
  centre: [number, number]
}

type AreaObjects = GeometryCollection<AreaProperties>

/** Of the levels those that the city has. */
type AreaTopology = Topology<{
  city: AreaObjects
  'planning-areas'?: AreaObjects
  'social-spaces'?: AreaObjects
  districts: AreaObjects
  waterways: GeometryCollection<{ name: string }>
}>

export interface LevelShapes {
  areas: FeatureCollection<Geometry, { id: string; name: string }>
  /** Where its names stand. */
  centres: FeatureCollection<Point, { id: string; name: string }>
  /** Every border once, however many areas share it. */
  borders: MultiLineString
}

export interface Shapes {
  detail: Detail
  /** Without a shape of a level that the city does not have. */
  levels: Record<MapLevel, LevelShapes>
  /** Of the levels it has that of the largest areas: their names stand where all of the city is in sight. */
  largest: MapLevel
  city: FeatureCollection
  waterways: FeatureCollection
}

const objectNames = {
  PLANNING_AREA: 'planning-areas',
  SOCIAL_SPACE: 'social-spaces',
  DISTRICT: 'districts',
} as const satisfies Record<MapLevel, keyof AreaTopology['objects']>

export function detailAt(zoom: number): Detail {
  if (zoom < 11.5) return 'overview'
  return zoom < 13.5 ? 'middle' : 'full'
}

export function shapesAddress(dataVersion: string, detail: Detail): string {
  return `/shapes/${encodeURIComponent(dataVersion)}/areas-${detail}.json`
}

/** @throws ApiFailure where they are not at hand, such as while the database is lost */
export async function loadShapes(
  dataVersion: string,
  detail: Detail,
  get: typeof fetch = fetch,
): Promise<Shapes> {
  const topology = await askForFile<AreaTopology>(get, shapesAddress(dataVersion, detail))
  return {
    detail,
    levels: {
      PLANNING_AREA: levelShapes(topology, 'PLANNING_AREA'),
      SOCIAL_SPACE: levelShapes(topology, 'SOCIAL_SPACE'),
      DISTRICT: levelShapes(topology, 'DISTRICT'),
    },
    largest: mapLevels.find((level) => topology.objects[objectNames[level]]) ?? 'DISTRICT',
    city: feature(topology, topology.objects.city),
    waterways: feature(topology, topology.objects.waterways),
  }
}

/**
 * Streets of trams, as coarse as a picture of the whole city shows them.
 * @throws ApiFailure as `loadShapes`
 */
export async function loadStreets(
  dataVersion: string,
  get: typeof fetch,
): Promise<MultiLineString> {
  const address = `/shapes/${encodeURIComponent(dataVersion)}/streets.json`
  const topology = await askForFile<StreetTopology>(get, address)
  return mesh(topology, topology.objects.tram)
}

type StreetTopology = Topology<{ tram: GeometryCollection }>

const none: AreaObjects = { type: 'GeometryCollection', geometries: [] }

function levelShapes(topology: AreaTopology, level: MapLevel): LevelShapes {
  const object: AreaObjects = topology.objects[objectNames[level]] ?? none
  const { features } = feature(topology, object)
  const properties = (area: Feature<Geometry, AreaProperties>) => ({
    id: String(area.id),
    name: area.properties.name,
  })
  return {
    areas: {
      type: 'FeatureCollection',
      features: features.map((area) => ({
        type: 'Feature',
        properties: properties(area),
        geometry: area.geometry,
      })),
    },
    centres: {
      type: 'FeatureCollection',
      features: features.map((area) => ({
        type: 'Feature',
        properties: properties(area),
        geometry: { type: 'Point', coordinates: area.properties.centre },
      })),
    },
    borders: mesh(topology, object),
  }
}
