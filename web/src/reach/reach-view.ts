/**
 * The URL is the state: `read-reach.ts` is its only parser, `reach-search.ts`
 * its only writer, and this is what lies between them.
 */
import type { MapLevel } from '$api/catalogue'
import type { ServiceKind } from '$api/sites'
import { levelNames, type Camera } from '$address/view'

/** What is walked to: one kind of service, whichever of the two is nearer, or both kinds on a map each. */
export const reachKinds = ['counselling', 'meeting', 'either', 'apart'] as const
export type ReachKinds = (typeof reachKinds)[number]

/** The ages that cells tell apart, and both together. */
export const reachAges = ['AGE_60_PLUS', 'AGE_60_TO_79', 'AGE_80_PLUS'] as const
export type ReachAges = (typeof reachAges)[number]
export const cellAges = ['AGE_60_TO_79', 'AGE_80_PLUS'] as const
export type CellAge = (typeof cellAges)[number]

export type ReachLevel = MapLevel | 'CELL'
export const reachLevels: readonly ReachLevel[] = [
  'CELL',
  'DISTRICT',
  'SOCIAL_SPACE',
  'PLANNING_AREA',
]

export const providers = ['FUNDED', 'MUNICIPAL'] as const
export type Provider = (typeof providers)[number]

export const limitUnits = ['METRES', 'MINUTES'] as const
export type LimitUnit = (typeof limitUnits)[number]

/** How far people walk: metres, or minutes at the speed of their age. */
export interface ReachLimit {
  unit: LimitUnit
  /** Metres or minutes. */
  value: number
  /** km/h; a distance in metres does not need them, but keeps them for the next choice. */
  speeds: Record<CellAge, number>
}

/** Columns of the coverage table that sort. */
export const reachSortKeys = [
  'name',
  'residents',
  'covered-meeting',
  'share-meeting',
  'mean-meeting',
  'median-meeting',
  'accessibility-meeting',
  'covered-counselling',
  'share-counselling',
  'mean-counselling',
  'median-counselling',
  'accessibility-counselling',
] as const
export type ReachSortKey = (typeof reachSortKeys)[number]
export interface ReachSort {
  key: ReachSortKey
  descending: boolean
}

/** A part of the city beyond reach, named by any of its cells: ranks change as the limit moves, places do not. */
export interface ChosenGap {
  kind: ServiceKind | 'EITHER'
  cell: number
}

export interface ReachView {
  kinds: ReachKinds
  ages: ReachAges
  /** null: both */
  provider: Provider | null
  limit: ReachLimit
  level: ReachLevel
  /** The pinned area's id. */
  area: string | null
  /** The pinned cell, by its place in the lists. */
  cell: number | null
  /** The slug of the site whose catchment is shown. */
  site: string | null
  gap: ChosenGap | null
  sort: ReachSort
  camera: Camera | null
}

/** What an address can say wrongly; each has its name in every language. */
export type ReachPart =
  | 'kind'
  | 'ages'
  | 'provider'
  | 'unit'
  | 'metres'
  | 'minutes'
  | 'speed-60-79'
  | 'speed-80-plus'
  | 'level'
  | 'gap'
  | 'sort'
  | 'view'

/** Why the view differs from what the URL asked for. */
export type ReachNotice =
  | { kind: 'unknown-area' | 'unknown-site' | 'unknown-cell'; given: string }
  | { kind: 'malformed'; name: ReachPart; given: string }
  /** Out of range or between two steps. */
  | { kind: 'moved'; name: ReachPart; given: string; to: number }

/** Choices as they stand in the URL. */
export const ageNames: Record<ReachAges, string> = {
  AGE_60_PLUS: '60-plus',
  AGE_60_TO_79: '60-79',
  AGE_80_PLUS: '80-plus',
}
export const reachLevelNames: Record<ReachLevel, string> = { CELL: 'cell', ...levelNames }
export const providerNames: Record<Provider, string> = { FUNDED: 'funded', MUNICIPAL: 'municipal' }
export const unitNames: Record<LimitUnit, 'metres' | 'minutes'> = {
  METRES: 'metres',
  MINUTES: 'minutes',
}
export const speedFields: Record<CellAge, 'speed-60-79' | 'speed-80-plus'> = {
  AGE_60_TO_79: 'speed-60-79',
  AGE_80_PLUS: 'speed-80-plus',
}
export const gapKindNames: Record<ChosenGap['kind'], string> = {
  MEETING: 'meeting',
  COUNSELLING: 'counselling',
  EITHER: 'either',
}
