import { untrack } from 'svelte'

import { bringIntoSight } from './bring-into-sight'
import { boundsOf, cityPadding, looksAt } from './camera'
import type { MapHandle } from './map-handle'
import type { MapScene } from './map-scene'

/** Where the address leads, the map follows; a newly pinned area behind a card or out of sight is brought into it. */
export function followCamera(
  handle: () => MapHandle | undefined,
  scene: MapScene,
  reducedMotion: () => boolean,
): void {
  let before: string | null | undefined

  $effect(() => {
    const { camera } = scene.screen.view
    const map = handle()?.map
    if (!map) return
    if (camera) {
      if (!looksAt(map, camera)) map.jumpTo({ center: [camera.lon, camera.lat], zoom: camera.zoom })
    } else if (untrack(() => before) !== undefined && scene.view.camera === null) {
      showCity(map, scene, true)
    }
  })

  $effect(() => {
    const map = handle()?.map
    const { pinned } = scene
    if (!map) return
    const first = before === undefined
    const same = before === (pinned?.id ?? null)
    before = pinned?.id ?? null
    if (first || same) return
    // The whole city moves beside the card; a chosen view only as far as it must.
    if (untrack(() => scene.view.camera) === null) {
      showCity(map, scene, reducedMotion())
      return
    }
    if (!pinned) return
    bringIntoSight(map, pinned.centre, scene, reducedMotion())
  })
}

/** The whole city, beside the card where one lies over the map. */
export function showCity(
  map: MapHandle['map'],
  scene: Pick<MapScene, 'catalogue' | 'pinned' | 'compared'>,
  atOnce: boolean,
): void {
  map.fitBounds(boundsOf(scene.catalogue.city.boundingBox), {
    padding: cityPadding(map.getContainer().clientWidth, scene),
    duration: atOnce ? 0 : 400,
  })
}
