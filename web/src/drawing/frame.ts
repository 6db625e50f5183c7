import CheapRuler from 'cheap-ruler'
import { geoPath, geoTransform } from 'd3-geo'
import type { Geometry } from 'geojson'

/** Degrees, EPSG:4326. */
export interface Extent {
  west: number
  south: number
  east: number
  north: number
}

/** Where degrees lie on a drawing: plain numbers, which the page can be handed. */
export interface Frame {
  west: number
  north: number
  /** Units of the drawing per degree, east to west and north to south. */
  perLon: number
  perLat: number
}

/** What lies in the middle of the drawing, in which a degree is shorter from east to west. */
export function frameAround(
  { west, south, east, north }: Extent,
  { width, height, perMetre }: { width: number; height: number; perMetre: number },
): Frame {
  const { kx, ky } = new CheapRuler((south + north) / 2, 'meters')
  const [perLon, perLat] = [perMetre * kx, perMetre * ky]
  return {
    west: (west + east) / 2 - width / 2 / perLon,
    north: (south + north) / 2 + height / 2 / perLat,
    perLon,
    perLat,
  }
}

/** Metres from west to east and from north to south, through the middle. */
export function sizeOf({ west, south, east, north }: Extent): { width: number; height: number } {
  const { kx, ky } = new CheapRuler((south + north) / 2, 'meters')
  return { width: (east - west) * kx, height: (north - south) * ky }
}

export function placeOf(
  { lon, lat }: { lon: number; lat: number },
  { west, north, perLon, perLat }: Frame,
): [x: number, y: number] {
  return [(lon - west) * perLon, (north - lat) * perLat]
}

/** For the d of a path, in tenths of a unit. */
export function pathOf(geometry: Geometry, frame: Frame): string {
  const drawn = geoTransform({
    point(lon, lat) {
      this.stream.point(...placeOf({ lon, lat }, frame))
    },
  })
  return geoPath(drawn).digits(1)(geometry) ?? ''
}

/** The least that holds all of them. */
export function extentOf(geometries: readonly Geometry[]): Extent {
  const all: Geometry = { type: 'GeometryCollection', geometries: [...geometries] }
  const [[west, south], [east, north]] = geoPath().bounds(all)
  return { west, south, east, north }
}
