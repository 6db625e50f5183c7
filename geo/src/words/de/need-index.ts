import type { Entries, Vocabulary } from '../vocabulary.ts'

const presets: Record<Vocabulary['needPreset']['preset'], string> = {
  'living-alone': 'Allein lebend',
  'very-old': 'Hochaltrig',
  growing: 'Wachsend',
}

/** What a need index says of itself. */
export const needIndex = {
  needPreset: ({ preset }) => presets[preset],
  standardisedPart: ({ of, reversed }, { say }) =>
    `${say(of)}, vergleichbar gemacht${reversed ? ' und umgekehrt gezählt' : ''}`,
} satisfies Partial<Entries>
