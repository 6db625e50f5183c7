import { untrack } from 'svelte'

import { bringIntoSight } from './bring-into-sight'
import type { Camera } from '$address/fields'

import { boundsOf, cityPadding, looksAt } from './camera'
import type { MapHandle } from './map-handle'
import type { MapScene } from './map-scene'

/**
 * Where the address leads, the map follows. What is selected or compared never changes its scale: an area out of sight or
 * behind the card is only brought into it, and once no card is left, who looked at the whole city has it whole again.
 */
export function followCamera(
  handle: () => MapHandle | undefined,
  scene: MapScene,
  reducedMotion: () => boolean,
): void {
  let before: { pinned: string | null; isOpen: boolean } | undefined
  let looked: Camera | null = null

  $effect(() => {
    const { camera } = scene.screen.view
    const map = handle()?.map
    if (!map) return
    if (camera) {
      looked = camera
      if (!looksAt(map, camera)) map.jumpTo({ center: [camera.lon, camera.lat], zoom: camera.zoom })
      return
    }
    const last = looked
    looked = scene.view.camera
    // Back at the whole city; who never left it may look at it from beside a card, or without one.
    if (looked === null && last !== null) showCity(map, scene, true)
  })

  $effect(() => {
    const map = handle()?.map
    const { pinned, comparing } = scene
    if (!map) return
    const last = before
    const isOpen = pinned !== null || comparing.length > 0
    before = { pinned: pinned?.id ?? null, isOpen }
    if (!last) {
      if (untrack(() => scene.view.camera) === null) bringPinnedIntoSight(map, scene)
    } else if (pinned && pinned.id !== last.pinned) {
      bringIntoSight(map, pinned.centre, scene, { atOnce: reducedMotion(), remember: true })
    } else if (last.isOpen && !isOpen && untrack(() => scene.view.camera) === null) {
      showCity(map, scene, reducedMotion())
    }
  })
}

/** The whole city, as large with a card over it as without; what is selected is not left behind the card. */
export function showCity(
  map: MapHandle['map'],
  scene: Pick<MapScene, 'catalogue' | 'pinned' | 'comparing' | 'compared'>,
  atOnce: boolean,
): void {
  map.fitBounds(boundsOf(scene.catalogue.city.boundingBox), {
    padding: cityPadding(map.getContainer().clientWidth, scene),
    duration: atOnce ? 0 : 400,
  })
  if (atOnce) bringPinnedIntoSight(map, scene)
}

/** Where an address leads, it looks alike however one came there: so this is none of its choices. */
function bringPinnedIntoSight(
  map: MapHandle['map'],
  scene: Pick<MapScene, 'pinned' | 'comparing' | 'compared'>,
): void {
  const { pinned } = scene
  if (pinned) bringIntoSight(map, pinned.centre, scene, { atOnce: true, remember: false })
}
