import type { Catalogue, Indicator } from '$api/catalogue'
import type { MapFigures } from '$api/map-figures'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

import type { NeedResult } from '../need-index/need-result'
import type { DayDifferences } from '../time/day-differences'
import type { TableInputs } from './table-inputs'

/** What the table is about. */
export interface Tabled {
  catalogue: Catalogue
  /** Also chosen while an index is shown in its place. */
  indicator: Indicator
  figures: MapFigures
  compared: MapFigures | null
  differences: DayDifferences | null
  /** The figures of the same day on other bases. */
  besides: readonly MapFigures[]
  need: NeedResult | null
  /** Of a file: what the figures follow from. */
  inputs: TableInputs | null
  t: Messages
  language: Language
}
