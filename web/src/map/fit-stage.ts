import type { Map as MapLibreMap } from 'maplibre-gl'
import { flushSync } from 'svelte'

import { showCity } from './follow-camera.svelte'
import type { MapScene } from './map-scene'

/** Centimetres: what the margins leave of the width of A4. */
const sheet = 17.6
const halfSheet = 8.7

/**
 * Who looks at the whole city goes on doing so on a stage of another size, and
 * on paper: a canvas is a picture that the printer would otherwise cut, so it is
 * drawn as wide as the sheet. Where somebody moved the map, it keeps looking there.
 * The browser prints what WebGL showed last, which is still the screen's: a copy
 * of what was drawn for the sheet lies over it.
 */
export function fitStage(map: MapLibreMap, container: HTMLElement, scene: MapScene): () => void {
  let printing = false
  const copy = document.createElement('canvas')
  copy.style.cssText = 'position: absolute; inset: 0; width: 100%; height: 100%'
  function fit(): void {
    const { catalogue, compared, view } = scene
    // On paper no card lies over the map.
    const pinned = printing ? null : scene.pinned
    if (view.camera === null) showCity(map, { catalogue, compared, pinned }, true)
  }
  function beforePrint(): void {
    printing = true
    // In the colours of paper, which the theme knows already.
    flushSync()
    Object.assign(container.style, {
      inset: 'auto',
      width: `${String(scene.compared ? halfSheet : sheet)}cm`,
      height: '13cm',
    })
    map.resize()
    // Twice: the first frame loads into the graphics card what the second shows.
    map.redraw()
    map.redraw()
    const drawn = map.getCanvas()
    Object.assign(copy, { width: drawn.width, height: drawn.height })
    copy.getContext('2d')?.drawImage(drawn, 0, 0)
    drawn.after(copy)
  }
  function afterPrint(): void {
    printing = false
    copy.remove()
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
