/** The cycle of planning: analysis; aims and planning; carrying out; review, and then again. */
export const phases = ['ANALYSIS', 'PLANNING', 'IMPLEMENTATION', 'REVIEW'] as const
export type Phase = (typeof phases)[number]
