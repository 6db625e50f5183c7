import type { MapLevel } from '$api/catalogue'
import type { ServiceKind } from '$api/sites'
import type { Camera, Malformed, Sort } from '$address/fields'
import type { ReachKinds } from '$reach/reach-choices'
import type { ChosenReach } from '$reach/reach-question'
import type { Messages } from '$words/messages'

export type ReachLevel = MapLevel | 'CELL'
export const reachLevels: readonly ReachLevel[] = [
  'CELL',
  'DISTRICT',
  'SOCIAL_SPACE',
  'PLANNING_AREA',
]

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
export type ReachSort = Sort<ReachSortKey>

/** A part of the city beyond reach, named by any of its cells: ranks change as the limit moves, places do not. */
export interface ChosenGap {
  kind: ServiceKind | 'EITHER'
  cell: number
}

export interface ReachView extends ChosenReach {
  kinds: ReachKinds
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

/** Fields whose text can be one that nobody understands; each has its name in every language. */
export type MalformedField = keyof Messages['reach']['notices']['parts']

/** Why the view differs from what the URL asked for. */
export type ReachNotice =
  | { kind: 'unknown-area' | 'unknown-site' | 'unknown-cell'; given: string }
  | Malformed<MalformedField>
  | NumberNotice

/** Where numbers are typed. */
export type NumberField = Extract<MalformedField, 'metres' | 'minutes' | `speed-${string}`>

/** Why a number that was typed is not the one that counts. */
export type NumberNotice =
  /** It can be read in two ways, or not at all. */
  | { kind: 'ambiguous' | 'no-number'; name: NumberField; given: string; range: NumberRange }
  /** Out of range or between two steps. */
  | { kind: 'moved'; name: NumberField; given: string; range: NumberRange; to: number }

/** The numbers a field takes. */
export interface NumberRange {
  least: number
  most: number
  /** How many decimals. */
  decimals: number
}
