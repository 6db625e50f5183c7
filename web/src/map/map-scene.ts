import { getContext, setContext } from 'svelte'

import type { AreaEntry, Catalogue } from '$api/catalogue'
import type { Camera } from '$address/fields'

import type { PointedAt } from './point-at'

/** What a map needs of the screen it stands on: where it looks, what is chosen, and whom it tells what people do. */
export interface MapScene {
  readonly catalogue: Pick<
    Catalogue,
    'dataVersion' | 'city' | 'areas' | 'sites' | 'baseMapSources' | 'streetMap'
  >
  /** As loaded: where the address leads. */
  readonly screen: { readonly view: { readonly camera: Camera | null } }
  /** Where the map looks now, and the chosen site. */
  readonly view: { readonly camera: Camera | null; readonly site: string | null }
  readonly pinned: AreaEntry | null
  /** The areas that are compared with one another and with the city; empty where none are. */
  readonly comparing: readonly AreaEntry[]
  /** What a second map shows; null where there is one map. */
  readonly compared: object | null
  /** The area under the pointer, on the map or in a list. */
  hovered: string | null
  /** After a navigation the address decides again what is shown. */
  followAddress(): void
  /** Keeps in the address where the map looks. */
  remember(camera: Camera | null): void
  /** What a click on something does. */
  pick(hit: Pick<PointedAt, 'kind' | 'id'>): void
  /** Whether a place is chosen by every click, whatever lies there. */
  readonly picksPlaces?: boolean
  /** Where a place itself can be chosen: what a click beside cells and sites does. Degrees, EPSG:4326. */
  pickPlace?(place: { lon: number; lat: number }): void
}

const key = Symbol('scene')

export function provideScene(scene: MapScene): void {
  setContext(key, scene)
}

/** To be called while a component is set up. */
export function mapScene(): MapScene {
  return getContext<MapScene>(key)
}
