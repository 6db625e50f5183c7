import { coarsePosition } from '$places/coarse-position'

import { startAt } from './start-at'

/**
 * Makes a tap on the small map start from there. By hand, as a drawing is no control: whoever cannot tap finds all of it
 * in the search and the lists beside it.
 */
export function startByTap(map: SVGSVGElement): void {
  const [west, north, perLon, perLat] = (map.dataset.frame ?? '').split(' ').map(Number)
  if (west === undefined || north === undefined || !perLon || !perLat) return
  map.addEventListener('click', ({ clientX, clientY, target }) => {
    const toDrawing = map.getScreenCTM()?.inverse()
    const onLink = target instanceof Element && target.closest('a') !== null
    if (onLink || !toDrawing) return
    const point = new DOMPoint(clientX, clientY).matrixTransform(toDrawing)
    // The way back from a drawing's places to degrees.
    const position = coarsePosition({ lat: north - point.y / perLat, lon: west + point.x / perLon })
    startAt(position, map.dataset.tap)
  })
}
