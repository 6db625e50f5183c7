import type { Map as MapLibreMap } from 'maplibre-gl'

import { writeCamera } from '$lib/state/read-parts'
import type { CurrentView } from '$lib/state/current-view.svelte'

import { cameraOf } from './camera'
import { pointAt, type PointedAt } from './point-at'

interface Heard {
  /** Where the map looks, while it moves. */
  look: (written: string) => void
  rest: (zoom: number) => void
  point: (pointed: PointedAt | null) => void
}

/** What people do with the map becomes a choice, an address, or something pointed at. */
export function listen(map: MapLibreMap, current: CurrentView, heard: Heard): void {
  map.on('move', () => {
    heard.look(writeCamera(cameraOf(map)))
  })
  // The address remembers what a person moved, not what followed from an address.
  let byPerson = false
  map.on('movestart', (event) => {
    if (event.originalEvent || 'remember' in event) byPerson = true
  })
  map.on('wheel', () => (byPerson = true))
  map.on('moveend', () => {
    heard.rest(map.getZoom())
    if (byPerson) current.remember(cameraOf(map))
    byPerson = false
  })
  map.on('mousemove', ({ point }) => {
    const pointed = pointAt(map, point)
    heard.point(pointed)
    current.hovered = pointed?.kind === 'area' ? pointed.id : null
    map.getCanvas().style.cursor = pointed ? 'pointer' : ''
  })
  map.on('mouseout', () => {
    heard.point(null)
    current.hovered = null
  })
  map.on('click', ({ point }) => {
    const hit = pointAt(map, point)
    if (hit?.kind === 'area') void current.choose(chooseArea(current, hit.id))
    if (hit?.kind === 'site') void current.choose({ site: hit.id, office: null })
  })
}

/** The first click pins an area, one on another compares the two, one on the pinned leaves it alone. */
function chooseArea({ screen }: CurrentView, id: string) {
  const { area } = screen.view
  const others = { site: null, office: null }
  if (area === null) return { area: id, compare: null, ...others }
  return { compare: id === area ? null : id, ...others }
}
