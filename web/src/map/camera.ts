import type { LngLatBoundsLike, Map as MapLibreMap, PaddingOptions } from 'maplibre-gl'

import type { Catalogue } from '$api/catalogue'
import { printCamera, type Camera } from '$address/fields'

import type { MapScene } from './map-scene'

export const officeZoom = 14
/** Where a street has its name. */
export const placeZoom = 15
/**
 * It ends where what it is drawn over ends: streets of the data are precise to ten metres, those of an extract to less
 * than one.
 */
export const zoomLimits = ({ streetMap }: Pick<Catalogue, 'streetMap'>) => ({
  minZoom: 8,
  maxZoom: streetMap ? 17 : 15,
})

type Box = Catalogue['city']['boundingBox']

export function boundsOf({ west, south, east, north }: Box): [number, number, number, number] {
  return [west, south, east, north]
}

/** As far as the map may be moved: so far that each place of the city can stand beside a card. */
export function widestBounds({ west, south, east, north }: Box): LngLatBoundsLike {
  const width = 1.5 * (east - west)
  const height = 1.5 * (north - south)
  return [west - width, south - height, east + width, north + height]
}

export function cameraOf(map: MapLibreMap): Camera {
  const { lng, lat } = map.getCenter()
  return { zoom: map.getZoom(), lat, lon: lng }
}

export function looksAt(map: MapLibreMap, camera: Camera): boolean {
  return printCamera(cameraOf(map)) === printCamera(camera)
}

const captionHeight = 50

/** Room around the whole city, the same whether or not a card lies over the map: no card changes the map's scale. */
export function cityPadding(
  width: number,
  { compared }: Pick<MapScene, 'compared'>,
): PaddingOptions {
  const edge = width < 600 ? 14 : 36
  // Two maps say above what each of them shows.
  return { top: compared ? captionHeight : edge, bottom: edge, left: edge, right: edge }
}

/**
 * How much of a map of that width a card hides on the right, in pixels. It lies over the map only where there is room
 * (as StageFrame.svelte lays it out).
 */
export function cardWidth(
  width: number,
  { pinned, comparing, compared }: Pick<MapScene, 'pinned' | 'comparing' | 'compared'>,
): number {
  const isOpen = pinned !== null || comparing.length > 0
  const over = isOpen && compared === null && matchMedia('screen and (min-width: 78rem)').matches
  return over ? Math.min(400, 0.45 * width) + 40 : 0
}

/** How much of a map's width no card covers, whichever is open. */
export function uncoveredWidth(map: MapLibreMap): number {
  const container = map.getContainer()
  const { left, right, bottom, top } = container.getBoundingClientRect()
  const cards = container.closest('.stage')?.querySelector('.cards')?.getBoundingClientRect()
  const isOver =
    cards && cards.left > left && cards.left < right && cards.top < bottom && cards.bottom > top
  return isOver ? cards.left - left : container.clientWidth
}
