import { geoMercator, geoPath, geoTransform, type GeoContext } from 'd3-geo'
import type { Geometry } from 'geojson'

import type { Catalogue } from '$api/catalogue'

import { lengthOfMetre } from '../web-mercator'

export type Box = Catalogue['city']['boundingBox']

/** Units of the drawing; about a pixel each on a desk's screen. */
const stillWidth = 1000

/** Where degrees lie on a picture of the whole city. */
export interface Plane {
  width: number
  height: number
  /** Units of the drawing for a metre, in the middle of the city. */
  perMetre: number
  place: (position: { lon: number; lat: number }) => { x: number; y: number }
  /** For the d of a path. */
  path: (geometry: Geometry) => string
}

/** Web Mercator, as the map, so far as the box goes. */
export function planeOf({ west, south, east, north }: Box): Plane {
  const corners: [number, number][] = [
    [west, north],
    [east, south],
  ]
  const mercator = geoMercator().fitWidth(stillWidth, { type: 'MultiPoint', coordinates: corners })
  const place = (lon: number, lat: number) => mercator([lon, lat]) ?? [0, 0]
  // Not the projection itself, which would cut shapes at the edge of the world, and turn them inside out.
  const planar = geoTransform({
    point(lon, lat) {
      this.stream.point(...place(lon, lat))
    },
  })
  return {
    width: stillWidth,
    height: Math.round(place(east, south)[1]),
    perMetre: lengthOfMetre((stillWidth / (east - west)) * 360, (south + north) / 2),
    place: ({ lon, lat }) => {
      const [x, y] = place(lon, lat)
      return { x: Math.round(x), y: Math.round(y) }
    },
    path: (geometry) => {
      const pen = new RelativePen()
      geoPath(planar, pen)(geometry)
      return pen.path
    },
  }
}

/** A pen in whole units, from point to point: what it writes is short, and the page's weight counts. */
class RelativePen implements GeoContext {
  #written = ''
  #at: [x: number, y: number] = [0, 0]
  #isFirst = true

  get path(): string {
    return this.#written.replaceAll(' -', '-')
  }

  moveTo(x: number, y: number): void {
    this.#at = [Math.round(x), Math.round(y)]
    this.#isFirst = true
    this.#written += `M${this.#at.join(' ')}`
  }

  lineTo(x: number, y: number): void {
    const [fromX, fromY] = this.#at
    this.#at = [Math.round(x), Math.round(y)]
    const step = [this.#at[0] - fromX, this.#at[1] - fromY]
    if (step.every((one) => one === 0)) return
    this.#written += `${this.#isFirst ? 'l' : ' '}${step.join(' ')}`
    this.#isFirst = false
  }

  closePath(): void {
    this.#written += 'z'
  }

  beginPath(): void {
    this.#written = ''
  }

  arc(): void {
    throw new Error('Nothing of the map is a point')
  }
}
