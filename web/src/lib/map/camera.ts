import type { LngLatBoundsLike, Map as MapLibreMap, PaddingOptions } from 'maplibre-gl'

import type { Catalogue } from '$lib/data/catalogue'
import { writeCamera } from '$lib/state/read-parts'
import type { Camera } from '$lib/state/view'

export const officeZoom = 14
export const zoomLimits = { minZoom: 8, maxZoom: 17 } as const

type Box = Catalogue['city']['boundingBox']

export function boundsOf({ west, south, east, north }: Box): [number, number, number, number] {
  return [west, south, east, north]
}

/** As far as the map may be moved: the city with as much again around it. */
export function widestBounds({ west, south, east, north }: Box): LngLatBoundsLike {
  const width = east - west
  const height = north - south
  return [west - width, south - height, east + width, north + height]
}

export function cameraOf(map: MapLibreMap): Camera {
  const { lng, lat } = map.getCenter()
  return { zoom: map.getZoom(), lat, lon: lng }
}

export function looksAt(map: MapLibreMap, camera: Camera): boolean {
  return writeCamera(cameraOf(map)) === writeCamera(camera)
}

/** Room around the whole city: more of it on the right where a card lies over the map. */
export function cityPadding(width: number, withCard: boolean): PaddingOptions {
  const edge = width < 600 ? 14 : 36
  const right = withCard && width > 720 ? Math.max(edge, cardWidth()) : edge
  return { top: edge, bottom: edge, left: edge, right }
}

/** How much of the map a card hides on the right, in pixels; on a narrow screen it lies elsewhere. */
export function cardWidth(): number {
  return matchMedia('(min-width: 62rem)').matches ? 440 : 0
}
