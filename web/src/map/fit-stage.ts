import type { Map as MapLibreMap } from 'maplibre-gl'

import { showCity } from './follow-camera.svelte'
import type { MapScene } from './map-scene'

/** Centimetres: what the margins leave of the width of A4. */
const sheet = 17.6
const halfSheet = 8.7

/**
 * Who looks at the whole city goes on doing so on a stage of another size, and
 * on paper: a canvas is a picture that the printer would otherwise cut, so it is
 * drawn as wide as the sheet. Where somebody moved the map, it keeps looking there.
 */
export function fitStage(map: MapLibreMap, container: HTMLElement, scene: MapScene): () => void {
  let printing = false
  function fit(): void {
    const { catalogue, compared, view } = scene
    // On paper no card lies over the map.
    const pinned = printing ? null : scene.pinned
    if (view.camera === null) showCity(map, { catalogue, compared, pinned }, true)
  }
  function beforePrint(): void {
    printing = true
    Object.assign(container.style, {
      inset: 'auto',
      width: `${String(scene.compared ? halfSheet : sheet)}cm`,
      height: '13cm',
    })
    map.resize()
    map.redraw()
  }
  function afterPrint(): void {
    printing = false
    Object.assign(container.style, { inset: '', width: '', height: '' })
    map.resize()
  }
  map.on('resize', fit)
  addEventListener('beforeprint', beforePrint)
  addEventListener('afterprint', afterPrint)
  return () => {
    removeEventListener('beforeprint', beforePrint)
    removeEventListener('afterprint', afterPrint)
  }
}
