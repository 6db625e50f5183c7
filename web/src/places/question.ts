import type { MapLevel } from '$api/catalogue'
import type { ServiceKind } from '$api/sites'

import type { Coordinates } from './coarse-position'

/** What a visitor may name as the place they start from. */
export type StartName =
  | { kind: 'area'; level: MapLevel; code: string }
  | { kind: 'office'; id: string }
  | { kind: 'site'; slug: string }

/** Why an address cannot be answered as it stands. */
export type Unreadable = 'nothing-typed' | 'text-too-long' | 'unknown-start' | 'unreadable-position'

/** What an address of the page asks for; its readers may trust every part. */
export interface PlacesQuestion {
  /** What was typed. */
  text: string
  start: StartName | null
  /** Always a coarse one. */
  position: Coordinates | null
  kind: ServiceKind | null
  /** Every place, not only the nearest. */
  all: boolean
  map: boolean
  unreadable: Unreadable | null
}

/** As in the search of the API. */
export const longestText = 100
