/**
 * The URL is the state: `read-view.ts` is its only parser, `view-search.ts` its
 * only writer, and this is what lies between them.
 */
import type { ClassMethod } from '@atlas/geo/class-breaks'
import type { StandardisationMethod } from '@atlas/geo/need-index'

import type { Basis, MapLevel, NeedChoicePart } from '$api/catalogue'
import type { ChosenDay } from '$api/map-figures'

/** Where the map looks; null lets it show the whole city. */
export interface Camera {
  zoom: number
  lat: number
  lon: number
}

export const sortKeys = [
  'figure',
  'difference',
  'rank',
  'name',
  'planning-area',
  'social-space',
  'status',
] as const
export type SortKey = (typeof sortKeys)[number]
export interface Sort {
  key: SortKey
  descending: boolean
}

export const classMethods: readonly ClassMethod[] = ['natural-breaks', 'quantile', 'equal-interval']
export const classNumbers = [3, 4, 5, 6, 7] as const

/** Kinds of service sites on the map; a site shows when one of its own is chosen. */
export const siteChoices = ['meeting', 'counselling'] as const
export type SiteChoice = (typeof siteChoices)[number]

/** How figures of different units are brought to one scale. */
export const standardisations: readonly StandardisationMethod[] = ['z-score', 'percentile-rank']

/** What a need index is made of. */
export interface NeedChoice {
  parts: readonly NeedChoicePart[]
  method: StandardisationMethod
}

export interface View extends ChosenDay {
  indicator: string
  level: MapLevel
  /** A second day beside the first. */
  compareDay: ChosenDay | null
  /** Shown in place of the indicator. */
  index: NeedChoice | null
  method: ClassMethod
  classes: number
  /** The pinned area's id. */
  area: string | null
  /** The area the pinned one is compared with. */
  compare: string | null
  /** The chosen service site's slug. */
  site: string | null
  /** The chosen district office's id. */
  office: string | null
  sites: readonly SiteChoice[]
  sort: Sort
  camera: Camera | null
  search: string
}

/** Levels as they stand in the URL. */
export const levelNames: Record<MapLevel, string> = {
  PLANNING_AREA: 'planning-area',
  SOCIAL_SPACE: 'social-space',
  DISTRICT: 'district',
}

/** Bases as they stand in the URL. */
export const basisNames: Record<Basis, string> = {
  REGISTER: 'register',
  PROJECTION: 'projection',
  FORECAST: 'forecast',
}

/** Ways to standardise as they stand in the URL. */
export const standardisationNames: Record<StandardisationMethod, string> = {
  'z-score': 'z',
  'percentile-rank': 'percentile',
}

/** What an address can say wrongly; each has its name in every language. */
export type AddressPart =
  | 'level'
  | 'date'
  | 'since'
  | 'basis'
  | 'compare-date'
  | 'compare-basis'
  | 'index'
  | 'standardise'
  | 'method'
  | 'classes'
  | 'sites'
  | 'sort'
  | 'view'

/** Why the view differs from what the URL asked for. */
export type ViewNotice =
  | {
      kind:
        | 'unknown-indicator'
        | 'unknown-area'
        | 'unknown-site'
        | 'unknown-office'
        | 'unknown-index-part'
        | 'index-part-left-out'
        | 'compare-alone'
        | 'compare-itself'
      given: string
    }
  | { kind: 'malformed'; name: AddressPart; given: string }
  | { kind: 'level-moved'; indicator: string; from: MapLevel; to: MapLevel }
  | { kind: 'index-level-moved'; from: MapLevel; to: MapLevel }
  | { kind: 'index-part-missing'; indicator: string; level: MapLevel }
  | { kind: 'day-moved'; indicator: string; level: MapLevel; from: string; to: string }
  | { kind: 'basis-moved'; indicator: string; level: MapLevel; from: Basis; to: Basis }
  | { kind: 'earlier-day-moved' | 'compare-day-moved'; from: string; to: string }
  | { kind: 'compare-day-missing' | 'compare-day-of-index' | 'search-shortened' }
