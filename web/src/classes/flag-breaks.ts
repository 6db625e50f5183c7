/** What `isFlagged` forgives, as floating error. */
const forgiven = 1e-9

/**
 * Where the classes around zero end and the flagged ones begin. A class begins
 * at its lower bound, but a difference of exactly −0.5 is flagged: the lower
 * boundary therefore lies a hair above it, far below what can be read.
 */
export function flagBreaks(threshold: number): { lower: number; upper: number } {
  const upper = threshold - forgiven
  return { lower: -upper + forgiven / 1000, upper }
}

/** Whether a boundary is the lower one of a threshold, whose class is "and less". */
export function isLowerFlagBreak(bound: number, threshold: number | null): boolean {
  return threshold !== null && bound === flagBreaks(threshold).lower
}
