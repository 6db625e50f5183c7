import { boxOf, unitsOfDegree } from '../extract/bounds.ts'
import type { Area } from '../extract/areas.ts'
import type { CityExtract } from '../extract/city-extract.ts'
import { joinedWays } from '../extract/joined-ways.ts'
import type { Tags } from '../extract/tags.ts'
import type { Landmark } from '../landmarks/landmarks.ts'
import { classOfArea, classOfLine, isInTunnel, isOnBridge, type MapClass } from './classes.ts'
import { type BaseMapLayer, baseMapZooms } from './layers.ts'

/** Something that is drawn. Longitudes and latitudes in turn, in whole units: see unitsOfDegree. */
export interface MapFeature {
  layer: BaseMapLayer
  minimumZoom: number
  properties: Readonly<Record<string, string | boolean>>
  shape:
    | { type: 'Point'; place: Int32Array }
    | { type: 'LineString'; line: Int32Array }
    | { type: 'MultiPolygon'; polygons: readonly (readonly Int32Array[])[] }
}

/** All that the base map shows of a city, in the order in which it is drawn. */
export function mapFeaturesOf(
  extract: CityExtract,
  areas: readonly Area[],
  landmarks: readonly Landmark[],
): MapFeature[] {
  return [...areaFeatures(areas), ...lineFeatures(extract), ...landmarks.map(landmarkFeature)]
}

function* areaFeatures(areas: readonly Area[]): Generator<MapFeature> {
  for (const { tags, polygons } of areas) {
    const found = classOfArea(tags)
    if (!found) continue
    const named = found.layer === 'buildings' ? {} : nameOf(tags)
    yield {
      layer: found.layer,
      minimumZoom: zoomOfExtent(polygons.flat()),
      properties: { ...(found.class !== null && { class: found.class }), ...named },
      shape: { type: 'MultiPolygon', polygons },
    }
  }
}

/** An area is shown where it is wider than a fiftieth of a tile, at the last zoom in any case. */
const smallestShare = 1 / 50

function zoomOfExtent(rings: readonly Int32Array[]): number {
  const { west, south, east, north } = boxOf(rings)
  const degrees = Math.max(east - west, north - south) / unitsOfDegree
  const zoom = Math.ceil(Math.log2((smallestShare * 360) / degrees))
  return Math.min(Math.max(zoom, baseMapZooms.least), baseMapZooms.most)
}

interface Lines {
  drawn: MapClass
  properties: MapFeature['properties']
  ways: (readonly number[])[]
}

/** Lines that are drawn alike are joined between crossings, so that a name finds room along them. */
function lineFeatures(extract: CityExtract): MapFeature[] {
  const alike = new Map<string, Lines>()
  for (const { nodes, tags, inside } of extract.ways.values()) {
    const drawn = inside && tags ? classOfLine(tags) : null
    if (!tags || !drawn) continue
    const properties = {
      ...(drawn.class !== null && { class: drawn.class }),
      ...(drawn.layer === 'rail' ? {} : nameOf(tags)),
      ...(isOnBridge(tags) && { bridge: true }),
      ...(isInTunnel(tags) && { tunnel: true }),
    }
    const key = JSON.stringify([drawn, properties])
    const lines = alike.get(key)
    if (lines) lines.ways.push(nodes)
    else alike.set(key, { drawn, properties, ways: [nodes] })
  }
  return [...alike.values()].flatMap(({ drawn: { layer, minimumZoom }, properties, ways }) =>
    joinedWays(ways, (ends) => ends === 2)
      .map((nodes) => extract.nodes.along(nodes))
      .filter((line) => line.length >= 4)
      .map((line): MapFeature => ({
        layer,
        minimumZoom,
        properties,
        shape: { type: 'LineString', line },
      })),
  )
}

function landmarkFeature({ kind, name, lon, lat }: Landmark): MapFeature {
  return {
    layer: 'landmarks',
    minimumZoom: zoomOfLandmark[kind],
    properties: { class: kind.toLowerCase(), name },
    shape: { type: 'Point', place: Int32Array.of(lon, lat) },
  }
}

const zoomOfLandmark: Record<Landmark['kind'], number> = {
  RAILWAY_STATION: 12,
  HOSPITAL: 13,
  TOWN_HALL: 13,
  CHURCH: 14,
}

const nameOf = ({ name }: Tags) => (name === undefined ? {} : { name })
