import type { Localised } from '../../schema/language.ts'

export interface NeedIndexPreset {
  id: string
  name: Localised
  parts: readonly { indicator: string; weight: number }[]
}

/** Questions planners ask first; each a choice of parts and weights to start from, none of them the truth. */
export const needIndexPresets: readonly NeedIndexPreset[] = [
  {
    id: 'living-alone',
    name: { de: 'Allein lebend', en: 'Living alone' },
    parts: [
      { indicator: 'share-living-alone-60-plus', weight: 2 },
      { indicator: 'share-80-plus', weight: 1 },
    ],
  },
  {
    id: 'very-old',
    name: { de: 'Hochaltrig', en: 'Very old' },
    parts: [
      { indicator: 'share-80-plus', weight: 2 },
      { indicator: 'density-80-plus', weight: 1 },
      { indicator: 'change-80-plus', weight: 1 },
    ],
  },
  {
    id: 'growing',
    name: { de: 'Wachsend', en: 'Growing' },
    parts: [
      { indicator: 'change-60-plus', weight: 2 },
      { indicator: 'change-80-plus', weight: 1 },
    ],
  },
]
