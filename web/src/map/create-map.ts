import type { Map as MapLibreMap } from 'maplibre-gl'

import type { Camera } from '$address/fields'
import type { Messages } from '$words/messages'

import { boundsOf, cityPadding, widestBounds, zoomLimits } from './camera'
import type { MapLibrary } from './map-library'
import type { MapScene } from './map-scene'

/** An empty map that looks where it is told, or at the whole city. */
export function createMap(
  library: MapLibrary,
  container: HTMLElement,
  scene: MapScene,
  { camera, t }: { camera: Camera | null; t: Messages['map'] },
): MapLibreMap {
  const { boundingBox } = scene.catalogue.city
  const map = new library.Map({
    container,
    style: { version: 8, sources: {}, layers: [], transition: { duration: 0, delay: 0 } },
    ...(camera
      ? { center: [camera.lon, camera.lat], zoom: camera.zoom }
      : {
          bounds: boundsOf(boundingBox),
          fitBoundsOptions: {
            padding: cityPadding(container.clientWidth, scene),
          },
        }),
    ...zoomLimits(scene.catalogue),
    maxBounds: widestBounds(boundingBox),
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    fadeDuration: 0,
    // A finger or a wheel that scrolls the page must not be caught by the map: it says how to move and zoom instead.
    cooperativeGestures: true,
    locale: {
      'Map.Title': t.label,
      'CooperativeGesturesHandler.WindowsHelpText': t.windowsWheel,
      'CooperativeGesturesHandler.MacHelpText': t.macWheel,
      'CooperativeGesturesHandler.MobileHelpText': t.twoFingers,
    },
  })
  map.touchZoomRotate.disableRotation()
  map.keyboard.disableRotation()
  return map
}
