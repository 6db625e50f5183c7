import { bisect, gammaln } from 'simple-statistics'

/** What each tail outside a 95 % interval holds. */
const tail = 0.025

/**
 * The range of the ratio of two numbers of cases that chance alone explains, where cases occur independently of each
 * other: given how many there are in all, the later ones are binomial, whose exact 95 % interval (Clopper & Pearson
 * 1934) is turned into one of the ratio.
 *
 * @param earlier a count, an integer from 1 to a million
 * @param later a count, an integer from 0 to a million
 * @returns bounds of later ÷ earlier, unrounded
 * @throws RangeError when the counts are not such integers
 */
export function ratioInterval(earlier: number, later: number): { lower: number; upper: number } {
  for (const count of [earlier - 1, later]) {
    if (!(Number.isInteger(count) && count >= 0 && count <= 1_000_000)) {
      throw new RangeError(`Cases must be integers, the earlier from 1: ${earlier}, ${later}`)
    }
  }
  const all = earlier + later
  const lower = 1 - highestShare(earlier, all)
  const upper = highestShare(later, all)
  return { lower: lower / (1 - lower), upper: upper / (1 - upper) }
}

/** The share under which so few of all or fewer have a probability of 2.5 %. */
const highestShare = (cases: number, all: number): number =>
  cases === all
    ? 1
    : bisect(
        (share: number) => probabilityOfAtMost(cases, all, share) - tail,
        cases / all,
        1,
        100,
        1e-15,
      )

function probabilityOfAtMost(cases: number, all: number, share: number): number {
  if (share === 0) return 1
  if (share === 1) return 0
  const rest = all - cases
  const ways = gammaln(all + 1) - gammaln(cases + 1) - gammaln(rest + 1)
  let term = Math.exp(ways + cases * Math.log(share) + rest * Math.log1p(-share))
  let sum = 0
  for (let count = cases; count >= 0 && term > sum * Number.EPSILON; count -= 1) {
    sum += term
    term *= (count / (all - count + 1)) * ((1 - share) / share)
  }
  return sum
}
