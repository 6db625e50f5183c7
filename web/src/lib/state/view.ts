/**
 * The URL is the state: `read-view.ts` is its only parser, `view-search.ts` its
 * only writer, and this is what lies between them.
 */
import type { ClassMethod } from '@atlas/geo/class-breaks'

import type { MapLevel } from '$lib/data/catalogue'

/** Where the map looks; null lets it show the whole city. */
export interface Camera {
  zoom: number
  lat: number
  lon: number
}

export const sortKeys = ['figure', 'name', 'planning-area', 'social-space', 'status'] as const
export type SortKey = (typeof sortKeys)[number]
export interface Sort {
  key: SortKey
  descending: boolean
}

export const classMethods: readonly ClassMethod[] = ['natural-breaks', 'quantile', 'equal-interval']
export const classNumbers = [3, 4, 5, 6, 7] as const

/** Kinds and standings of service sites on the map; a site shows when both of its own are chosen. */
export const siteChoices = ['meeting', 'counselling', 'known', 'illustrative'] as const
export type SiteChoice = (typeof siteChoices)[number]

export interface View {
  indicator: string
  level: MapLevel
  date: string
  /** The earlier day of a change, null for every other indicator. */
  since: string | null
  method: ClassMethod
  classes: number
  /** The pinned area's id. */
  area: string | null
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

/** Why the view differs from what the URL asked for. */
export type ViewNotice =
  | {
      kind: 'unknown-indicator' | 'unknown-area' | 'unknown-site' | 'unknown-office'
      given: string
    }
  | { kind: 'malformed'; name: string; given: string }
  | { kind: 'level-moved'; indicator: string; from: MapLevel; to: MapLevel }
  | { kind: 'day-moved'; indicator: string; level: MapLevel; from: string; to: string }
  | { kind: 'earlier-day-moved'; from: string; to: string }
  | { kind: 'search-shortened' }
