/**
 * The class a value belongs to: the highest one whose lower bound it reaches.
 *
 * @param value a number in the unit of the breaks
 * @param breaks lower bounds of the second and every higher class, ascending,
 *   as `classBreaks` returns them
 * @returns the class counted from 0 to `breaks.length`
 * @throws RangeError when the value is not a number: what is missing has no class
 */
export function classOf(value: number, breaks: readonly number[]): number {
  if (Number.isNaN(value)) throw new RangeError('A value that is not a number has no class')
  return breaks.findLastIndex((bound) => value >= bound) + 1
}
