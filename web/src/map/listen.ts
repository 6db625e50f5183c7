import type { Map as MapLibreMap } from 'maplibre-gl'

import { printCamera } from '$address/fields'

import { cameraOf } from './camera'
import type { MapScene } from './map-scene'
import { pointAt, type PointedAt } from './point-at'

interface Heard {
  /** Where the map looks, while it moves. */
  look: (written: string) => void
  rest: (zoom: number) => void
  point: (pointed: PointedAt | null) => void
}

/** What people do with the map becomes a choice, an address, or something pointed at. */
export function listen(map: MapLibreMap, scene: MapScene, heard: Heard): void {
  map.on('move', () => {
    heard.look(printCamera(cameraOf(map)))
  })
  // The address remembers what a person moved, not what followed from an address.
  let byPerson = false
  map.on('movestart', (event) => {
    if (event.originalEvent || 'remember' in event) byPerson = true
    // A pointer that rests points at something else once the map moves by itself.
    if (!event.originalEvent && isPointed) pointAtNothing()
  })
  map.on('wheel', ({ originalEvent: { ctrlKey, metaKey } }) => {
    // Without a key the wheel scrolls the page.
    if (ctrlKey || metaKey) byPerson = true
  })
  map.on('moveend', () => {
    heard.rest(map.getZoom())
    if (byPerson) scene.remember(cameraOf(map))
    byPerson = false
  })
  let isPointed = false
  map.on('mousemove', ({ point }) => {
    isPointed = true
    const pointed = pointAt(map, point)
    heard.point(pointed)
    scene.hovered = pointed?.kind === 'area' ? pointed.id : null
    map.getCanvas().style.cursor = pointed || scene.pickPlace ? 'pointer' : ''
  })
  map.on('mouseout', pointAtNothing)
  map.on('click', ({ point, lngLat }) => {
    const hit = pointAt(map, point)
    if (scene.pickPlace && (scene.picksPlaces || !hit || hit.kind === 'area')) {
      scene.pickPlace({ lon: lngLat.lng, lat: lngLat.lat })
    } else if (hit) scene.pick(hit)
    else return
    // The card that opens may cover what stands beside a pointer that rests.
    pointAtNothing()
  })

  function pointAtNothing() {
    isPointed = false
    heard.point(null)
    scene.hovered = null
  }
}
