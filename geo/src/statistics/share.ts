/**
 * The part of a total, both of the same day and basis.
 *
 * @param part a count, at most the total
 * @param total a count
 * @returns a fraction from 0 to 1, unrounded, or null when the total is 0: a
 *   share of nobody is undefined, not zero
 * @throws RangeError when a count is negative or the part exceeds the total
 */
export function share(part: number, total: number): number | null {
  if (!(part >= 0 && part <= total)) {
    throw new RangeError(`A part must be from 0 to its total: ${part} of ${total}`)
  }
  return total === 0 ? null : part / total
}

/** A share at the ends of ranges, where a part may come out above its total: then it is all of it. */
export const shareAtMost = (part: number, total: number): number | null =>
  share(Math.min(part, total), total)
