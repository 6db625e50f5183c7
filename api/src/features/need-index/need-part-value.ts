import type { Figure } from '../figures/figure.ts'
import type { Indicator } from '../indicators/indicator.ts'

/** What one part says of one area. */
export interface NeedPartValue {
  indicator: Indicator
  weight: number
  figure: Figure
  standardised: number | null
}
