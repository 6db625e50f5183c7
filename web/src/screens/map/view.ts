import type { ClassMethod } from '@atlas/geo/classes/class-breaks'
import type { StandardisationMethod } from '@atlas/geo/need/need-index'
import type { Messages } from '$words/messages'
import type { Camera, Malformed, Sort } from '$address/fields'

import type { Basis, MapLevel, NeedChoicePart } from '$api/catalogue'
import type { ChosenDay } from '$api/map-figures'

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

export const classMethods: readonly ClassMethod[] = ['natural-breaks', 'quantile', 'equal-interval']
export const classNumbers = [3, 4, 5, 6, 7] as const

/** Kinds of service sites on the map; a site shows when one of its own is chosen. */
export const siteChoices = ['meeting', 'counselling'] as const
export type SiteChoice = (typeof siteChoices)[number]

/** How figures of different units are brought to one scale. */
export const standardisations: readonly StandardisationMethod[] = ['z-score', 'percentile-rank']

/** Of two days: each on a map of its own, or the difference between them on one. */
export const dayViews = ['both', 'difference'] as const
export type DayView = (typeof dayViews)[number]

/** What a need index is made of. */
export interface NeedChoice {
  parts: readonly NeedChoicePart[]
  method: StandardisationMethod
}

/** As many areas as are compared at once; the city stands beside them. */
export const mostCompared = 5

/** No point of the map is chosen. */
export const noPoint = { site: null, office: null, place: null } as const

export interface View extends ChosenDay {
  indicator: string
  level: MapLevel
  /** A second day beside the first. */
  compareDay: ChosenDay | null
  /** How the two are shown. */
  dayView: DayView
  /** Shown in place of the indicator. */
  index: NeedChoice | null
  method: ClassMethod
  classes: number
  /** The pinned area's id. */
  area: string | null
  /** The areas that are compared, in the order in which they were taken. */
  compare: readonly string[]
  /** The chosen service site's slug. */
  site: string | null
  /** The chosen district office's id. */
  office: string | null
  /** A stop, a street, a house, a postcode or a landmark, as the finder names where one starts. */
  place: string | null
  sites: readonly SiteChoice[]
  sort: Sort<SortKey>
  camera: Camera | null
  search: string
}

/** What an address of the map screen states; null where it leaves the choice to what there is. */
export interface Stated {
  indicator: string | null
  index: readonly NeedChoicePart[] | null
  standardise: StandardisationMethod
  level: MapLevel | null
  day: NamedDay | null
  basis: Basis | null
  since: string | null
  compareDay: NamedDay | null
  compareBasis: Basis | null
  dayView: DayView
  method: View['method']
  classes: number
  sites: readonly SiteChoice[]
  area: string | null
  compare: readonly string[]
  site: string | null
  office: string | null
  /** A stop, a street, a house, a postcode or a landmark, as the finder names where one starts. */
  place: string | null
  sort: Sort<SortKey>
  camera: Camera | null
  search: string
}

/** A day; forms name its basis with it. */
export interface NamedDay {
  date: string
  basis: Basis | null
}

/** Fields whose text can be one that nobody understands; each has its name in every language. */
export type MalformedField = keyof Messages['notices']['parts']

/** Why the view differs from what the URL asked for. */
export type ViewNotice =
  | {
      kind:
        | 'unknown-indicator'
        | 'unknown-area'
        | 'unknown-site'
        | 'unknown-office'
        | 'unknown-place'
        | 'unknown-index-part'
        | 'index-part-left-out'
        | 'compare-left-out'
      given: string
    }
  | Malformed<MalformedField>
  | { kind: 'level-moved'; indicator: string; from: MapLevel; to: MapLevel }
  | { kind: 'index-level-moved' | 'difference-level-moved'; from: MapLevel; to: MapLevel }
  | { kind: 'index-part-missing'; indicator: string; level: MapLevel }
  | { kind: 'day-moved'; indicator: string; level: MapLevel; from: string; to: string }
  | { kind: 'basis-moved'; indicator: string; level: MapLevel; from: Basis; to: Basis }
  | { kind: 'earlier-day-moved' | 'compare-day-moved'; from: string; to: string }
  | { kind: 'compare-day-missing' | 'compare-day-of-index' | 'search-shortened' }
