/**
 * A score as it is compared: rounded to 10 decimals, where scores range up to
 * some hundreds. Two areas whose scores are equal on paper would otherwise
 * differ in the sixteenth digit, and one would rank before the other.
 */
export function withoutFloatingError(score: number): number {
  // Adding 0 makes 0 of −0.
  return Math.round(score * 1e10) / 1e10 + 0
}
