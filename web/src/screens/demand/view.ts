/**
 * The URL is the state: `read-demand.ts` is its only parser, `demand-search.ts`
 * its only writer, and this is what lies between them.
 */
import type { ColumnKey } from './table/columns'
import type { DemandBasis, DemandSettings } from './settings'

export type DemandSortKey = 'area' | ColumnKey

export interface DemandSort {
  key: DemandSortKey
  descending: boolean
}

/** One number of the table: the area's id and its column. */
export interface DemandCell {
  area: string
  column: ColumnKey
}

export interface DemandView extends DemandSettings {
  sort: DemandSort
  /** Whose explanation is open. */
  explained: DemandCell | null
  /** What the figures are compared with to mark what changed; null compares with nothing. */
  before: DemandSettings | null
}

export type KeyError = 'not-a-number' | 'not-above-zero' | 'too-small' | 'too-large'

export interface RefusedKey {
  /** As it was typed. */
  given: string
  error: KeyError
}

/** Why the view differs from what the URL asked for. */
export type DemandNotice =
  | { kind: 'unknown-framework' | 'unknown-cell'; given: string }
  | { kind: 'malformed'; name: string; given: string }
  | { kind: 'day-moved'; basis: DemandBasis; from: string; to: string }
