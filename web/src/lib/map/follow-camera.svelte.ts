import { untrack } from 'svelte'

import type { CurrentView } from '$lib/state/current-view.svelte'

import { boundsOf, cardWidth, cityPadding, looksAt } from './camera'
import type { MapHandle } from './map-handle'

/** Where the address leads, the map follows; a newly pinned area behind a card or out of sight is brought into it. */
export function followCamera(
  handle: () => MapHandle | undefined,
  current: CurrentView,
  reducedMotion: () => boolean,
): void {
  let before: string | null | undefined

  $effect(() => {
    const { camera } = current.screen.view
    const map = handle()?.map
    if (!map) return
    if (camera) {
      if (!looksAt(map, camera)) map.jumpTo({ center: [camera.lon, camera.lat], zoom: camera.zoom })
    } else if (untrack(() => before) !== undefined && current.view.camera === null) {
      showCity(map, current, true)
    }
  })

  $effect(() => {
    const map = handle()?.map
    const { pinned } = current
    if (!map) return
    const first = before === undefined
    const same = before === (pinned?.id ?? null)
    before = pinned?.id ?? null
    if (first || same) return
    // The whole city moves beside the card; a chosen view only as far as it must.
    if (untrack(() => current.view.camera) === null) {
      showCity(map, current, reducedMotion())
      return
    }
    if (!pinned) return
    const { lon, lat } = pinned.centre
    const card = cardWidth(current)
    const behindCard = map.project([lon, lat]).x > map.getContainer().clientWidth - card
    if (map.getBounds().contains([lon, lat]) && !behindCard) return
    map.easeTo(
      { center: [lon, lat], offset: [-card / 2, 0], duration: reducedMotion() ? 0 : 400 },
      { remember: true },
    )
  })
}

/** The whole city, beside the card where one lies over the map. */
export function showCity(
  map: MapHandle['map'],
  current: Pick<CurrentView, 'catalogue' | 'pinned' | 'compared'>,
  atOnce: boolean,
): void {
  map.fitBounds(boundsOf(current.catalogue.city.boundingBox), {
    padding: cityPadding(map.getContainer().clientWidth, current),
    duration: atOnce ? 0 : 400,
  })
}
