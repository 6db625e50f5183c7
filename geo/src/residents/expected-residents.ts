import { roundedTo } from '../figures/precision.ts'
import { number, product, sum } from '../words/arithmetic.ts'
import type { Message } from '../words/vocabulary.ts'

/**
 * How many residents an expected change leads to.
 *
 * @param residents the count the change starts from, not negative
 * @param relativeChange a fraction from −1, such as 0.052 for +5.2 %
 * @returns residents × (1 + change), unrounded
 * @throws RangeError when the residents are negative, the change is below −1
 *   or one of them is not finite
 */
export function expectedResidents(residents: number, relativeChange: number): number {
  if (!(residents >= 0 && residents < Infinity)) {
    throw new RangeError(`Residents must be finite and not negative: ${residents}`)
  }
  if (!(relativeChange >= -1 && relativeChange < Infinity)) {
    throw new RangeError(`A relative change must be finite and at least −1: ${relativeChange}`)
  }
  return residents * (1 + relativeChange)
}

/**
 * What is expected by age together, in whole people as they are told, and by how many that differs from those expected
 * in all. Null where they add up: one person comes of rounding alone.
 */
export function bandsBeside(expected: { all: number; younger: number; older: number }) {
  const sum = roundedTo(0, expected.younger) + roundedTo(0, expected.older)
  const difference = sum - roundedTo(0, expected.all)
  return Math.abs(difference) <= 1 ? null : { sum, difference }
}

/** How they follow: over names where it is read, over cells where a spreadsheet computes it. */
export const expectedFormula = (before: Message, change: Message): Message =>
  product(before, sum(number(1), change))
