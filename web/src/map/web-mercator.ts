import { geoMercatorRaw } from 'd3-geo'

/** How wide and high MapLibre draws the whole world at zoom 0, in pixels. */
export const worldPixels = 512

/** Around the equator, in metres. */
const equator = 40_075_017
const degree = Math.PI / 180

/** How far north of the equator a latitude lies on the map, as many times as a degree of longitude is wide there. */
export const northOnMap = (lat: number): number => geoMercatorRaw(0, lat * degree)[1] / degree

/** The latitude that lies so far north on the map. */
export const latitudeAt = (north: number): number =>
  (geoMercatorRaw.invert?.(0, north * degree)[1] ?? Number.NaN) / degree

/**
 * How long a metre is on a map, at a latitude.
 * @param world how wide that map would draw the whole world, in whatever unit is wanted
 */
export const lengthOfMetre = (world: number, lat: number): number =>
  world / (equator * Math.cos(lat * degree))
