import type { ScenarioFault } from '@atlas/geo/words/scenario'
import type { MessageOf } from '@atlas/geo/words/vocabulary'

import type { Malformed, Sort } from '$address/fields'

import type { ColumnKey } from './table/columns'
import type { DemandBasis, DemandSettings } from './settings'

export type DemandSortKey = 'area' | ColumnKey

export type DemandSort = Sort<DemandSortKey>

/** One number of the table: the area's id and its column. */
export interface DemandCell {
  area: string
  column: ColumnKey
}

export interface DemandView extends DemandSettings {
  /** What its plan is called; "" where nobody has said. */
  plan: string
  sort: DemandSort
  /** Whose explanation is open. */
  explained: DemandCell | null
  /** What the figures are compared with to mark what changed; null compares with nothing. */
  before: DemandSettings | null
}

export type KeyError =
  | 'not-a-number'
  | 'ambiguous'
  | 'not-above-zero'
  | 'too-small'
  | 'too-large'
  | 'too-exact'

export interface RefusedKey {
  /** As it was typed. */
  given: string
  error: KeyError
}

/** Why the view differs from what the URL asked for. */
export type DemandNotice =
  | { kind: 'unknown-framework' | 'unknown-cell'; given: string }
  | Malformed<string>
  /** A plan that cannot be shown. */
  | { kind: 'impossible-plan'; reason: MessageOf<ScenarioFault> }
  /** One that the API refuses, and why. */
  | { kind: 'refused-plan'; reasons: readonly string[] }
  | { kind: 'day-moved'; basis: DemandBasis; from: string; to: string }
