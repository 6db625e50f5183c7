import type { Entries, Vocabulary } from '../vocabulary.ts'

const presets: Record<Vocabulary['needPreset']['preset'], string> = {
  'living-alone': 'Living alone',
  'very-old': 'Very old',
  growing: 'Growing',
}

/** What a need index says of itself. */
export const needIndex = {
  needPreset: ({ preset }) => presets[preset],
  standardisedPart: ({ of, reversed }, { say }) =>
    `${say(of)}, standardised${reversed ? ' and counted the other way round' : ''}`,
} satisfies Partial<Entries>
