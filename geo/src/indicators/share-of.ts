import type { ExplanationInput, Figure, Interval } from '../figures/figure.ts'
import { share, shareAtMost } from '../statistics/share.ts'
import { wilsonInterval } from '../statistics/wilson-interval.ts'
import { quotient } from '../words/arithmetic.ts'
import type { ResidentGroup } from '../world/published.ts'
import type { Formula } from './formula.ts'
import { ofCounts } from './of-counts.ts'

/** Below so many cases a share can be off by a fifth of itself by chance alone (twice a standard error of 10 %). */
const fewCases = 100

/** Which part of some people others are. */
export const shareOf = (part: ResidentGroup, total: ResidentGroup): Formula =>
  ofCounts({
    unit: 'SHARE',
    groups: [part, total],
    compute: (some = 0, all = 0) => share(some, all),
    atEnds: (some = 0, all = 0) => shareAtMost(some, all),
    formula: quotient,
    interval: chance,
  })

/** Of a share of few people, all counted: the range that chance alone explains. */
function chance({ status }: Figure, [part, total]: readonly ExplanationInput[]): Interval | null {
  const cases = part?.value ?? null
  const all = total?.value ?? null
  if (status !== 'OBSERVED' || cases === null || all === null || cases >= fewCases) {
    return null
  }
  const bounds = wilsonInterval(cases, all)
  return bounds && { ...bounds, method: { key: 'wilsonMethod' } }
}
