import { bisect, gammaln } from 'simple-statistics'

/** What each tail outside a 95 % interval holds. */
const tail = 0.025

/**
 * The range of a number of cases that chance alone explains, where cases occur
 * independently of each other: the exact 95 % interval of Garwood (1936).
 *
 * Its lower bound is the expectation under which so many or more cases have a
 * probability of 2.5 %, its upper bound that under which so many or fewer have.
 * For a rate, divide both bounds as the count is divided.
 *
 * @param cases a count, an integer up to a million
 * @returns bounds in cases, unrounded; of 0 cases from 0 to 3.69
 * @throws RangeError when the count is not such an integer
 */
export function poissonInterval(cases: number): { lower: number; upper: number } {
  if (!(Number.isInteger(cases) && cases >= 0 && cases <= 1_000_000)) {
    throw new RangeError(`Cases must be an integer from 0 to a million: ${cases}`)
  }
  // Wider than the interval ever is: the upper bound of 0 cases is 3.69, of many
  // cases 2 standard deviations off.
  const reach = 4 + 4 * Math.sqrt(cases)
  return {
    lower: cases === 0 ? 0 : expectation(cases - 1, 1 - tail, Math.max(0, cases - reach), cases),
    upper: expectation(cases, tail, cases, cases + reach),
  }
}

/** The expectation under which at most `cases` occur with the given probability. */
const expectation = (cases: number, probability: number, low: number, high: number): number =>
  bisect(
    (expected: number) => probabilityOfAtMost(cases, expected) - probability,
    low,
    high,
    100,
    // As near as floating point tells numbers of that size apart.
    1e-13 * (cases + 4),
  )

function probabilityOfAtMost(cases: number, expected: number): number {
  if (expected === 0) return 1
  // In logarithms, because e^−expected is 0 in floating point from 746 on.
  let term = Math.exp(cases * Math.log(expected) - expected - gammaln(cases + 1))
  let sum = 0
  for (let count = cases; count >= 0 && term > sum * Number.EPSILON; count -= 1) {
    sum += term
    term *= count / expected
  }
  return sum
}
