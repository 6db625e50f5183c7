import { feature, mesh } from 'topojson-client'
import type { Geometry, Position } from 'geojson'
import type { GeometryCollection, Topology } from 'topojson-specification'

import type { Asker } from '$api/ask'
import type { MapLevel } from '$api/catalogue'
import { shapesAddress } from '$api/shapes'

/** A drawing of the city in which one area stands out, as paths of an SVG. */
export interface Outlines {
  width: number
  height: number
  city: string
  borders: string
  river: string
  area: string
  /** Turns degrees into places of the drawing. */
  frame: Frame
}

export interface Frame {
  west: number
  north: number
  /** Units of the drawing per degree, east to west and north to south. */
  perLon: number
  perLat: number
}

type Objects = GeometryCollection<{ code: string }>
type AreaTopology = Topology<{
  city: Objects
  'planning-areas': Objects
  'social-spaces': Objects
  waterways: GeometryCollection
}>

const width = 300
const objects = {
  PLANNING_AREA: 'planning-areas',
  SOCIAL_SPACE: 'social-spaces',
} as const satisfies Partial<Record<MapLevel, string>>

export async function loadOutlines(
  { fetch }: Pick<Asker, 'fetch'>,
  dataVersion: string,
  level: keyof typeof objects,
  code: string,
): Promise<Outlines> {
  const response = await fetch(shapesAddress(dataVersion, 'overview'))
  if (!response.ok) throw new Error(`The shapes answered with status ${String(response.status)}`)
  const topology = await response.json<AreaTopology>()
  const { frame, height } = frameOf(topology)
  const areas = topology.objects[objects[level]]
  const draw = (geometry: Geometry) => pathOf(geometry, frame)
  return {
    width,
    height,
    frame,
    city: feature(topology, topology.objects.city)
      .features.map((one) => draw(one.geometry))
      .join(''),
    borders: draw(mesh(topology, areas, (a, b) => a !== b)),
    river: feature(topology, topology.objects.waterways)
      .features.map((one) => draw(one.geometry))
      .join(''),
    area: feature(topology, areas)
      .features.filter(({ properties }) => properties.code === code)
      .map((one) => draw(one.geometry))
      .join(''),
  }
}

export function placeOf(
  { lon, lat }: { lon: number; lat: number },
  frame: Frame,
): [number, number] {
  return [(lon - frame.west) * frame.perLon, (frame.north - lat) * frame.perLat]
}

/** The whole city on a drawing of this width; a degree of longitude is shorter than one of latitude. */
function frameOf(topology: AreaTopology): { frame: Frame; height: number } {
  const corners = feature(topology, topology.objects.city).features.flatMap(({ geometry }) =>
    linesOf(geometry).flat(),
  )
  const lons = corners.map(([lon = 0]) => lon)
  const lats = corners.map(([, lat = 0]) => lat)
  const [west, east] = [Math.min(...lons), Math.max(...lons)]
  const [south, north] = [Math.min(...lats), Math.max(...lats)]
  const perLon = width / (east - west)
  const perLat = perLon / Math.cos((((south + north) / 2) * Math.PI) / 180)
  return { frame: { west, north, perLon, perLat }, height: Math.ceil((north - south) * perLat) }
}

export function pathOf(geometry: Geometry, frame: Frame): string {
  const closed = geometry.type === 'Polygon' || geometry.type === 'MultiPolygon'
  return linesOf(geometry)
    .map((line) => {
      const places = line.map(([lon = 0, lat = 0]) =>
        placeOf({ lon, lat }, frame)
          .map((value) => value.toFixed(1))
          .join(' '),
      )
      return `M${places.join('L')}${closed ? 'Z' : ''}`
    })
    .join('')
}

function linesOf(geometry: Geometry): Position[][] {
  switch (geometry.type) {
    case 'LineString':
      return [geometry.coordinates]
    case 'Polygon':
    case 'MultiLineString':
      return geometry.coordinates
    case 'MultiPolygon':
      return geometry.coordinates.flat()
    case 'GeometryCollection':
      return geometry.geometries.flatMap(linesOf)
    case 'Point':
    case 'MultiPoint':
      return []
  }
}
