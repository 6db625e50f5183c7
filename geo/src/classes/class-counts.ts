import { classOf } from './class-of.ts'

/**
 * How many values fall into each class, as a legend shows it.
 *
 * @param values numbers in the unit of the breaks
 * @param breaks lower bounds of the second and every higher class, ascending
 * @returns one count for each class, lowest class first; their sum is the
 *   number of values
 * @throws RangeError when a value is not a number
 */
export function classCounts(values: readonly number[], breaks: readonly number[]): number[] {
  const counts = Array.from({ length: breaks.length + 1 }, () => 0)
  for (const value of values) {
    const index = classOf(value, breaks)
    counts[index] = (counts[index] ?? 0) + 1
  }
  return counts
}
