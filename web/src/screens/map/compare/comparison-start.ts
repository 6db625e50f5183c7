import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

import { mostCompared } from '../view'
import { areasByLevel, type LevelAreas } from './areas-by-level'
import { comparedNotices, type Comparison } from './comparison-sheet'

/** What the areas of a comparison are chosen from. */
export interface ComparisonStart {
  /** What the address asks for and does not exist, in sentences. */
  notices: string[]
  /** The first, the second and so on: as many as can be compared. */
  places: number[]
  levels: LevelAreas[]
}

export function comparisonStart(
  comparison: Comparison,
  t: Messages,
  language: Language,
): ComparisonStart {
  return {
    notices: comparedNotices(comparison, t, language),
    places: Array.from({ length: mostCompared }, (_, index) => index + 1),
    levels: areasByLevel(comparison.catalogue.areas, language),
  }
}
