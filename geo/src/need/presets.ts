import type { IndicatorId } from '../words/de/indicators.ts'
import type { Vocabulary } from '../words/vocabulary.ts'

export interface NeedIndexPreset {
  /** Its name stands under it in the dictionaries. */
  id: Vocabulary['needPreset']['preset']
  parts: readonly { indicator: IndicatorId; weight: number }[]
}

/** Questions planners ask first; each a choice of parts and weights to start from, none of them the truth. */
export const needIndexPresets: readonly NeedIndexPreset[] = [
  {
    id: 'living-alone',
    parts: [
      { indicator: 'share-living-alone-60-plus', weight: 2 },
      { indicator: 'share-80-plus', weight: 1 },
    ],
  },
  {
    id: 'very-old',
    parts: [
      { indicator: 'share-80-plus', weight: 2 },
      { indicator: 'density-80-plus', weight: 1 },
      { indicator: 'change-80-plus', weight: 1 },
    ],
  },
  {
    id: 'growing',
    parts: [
      { indicator: 'change-60-plus', weight: 2 },
      { indicator: 'change-80-plus', weight: 1 },
    ],
  },
]
