import { max } from 'd3-array'
import { composeFigure } from '../figures/compose-figure.ts'
import type { ExplanationInput, Figure } from '../figures/figure.ts'
import { number, product, quotient, sum } from '../words/arithmetic.ts'
import type { Message } from '../words/vocabulary.ts'
import type { Indicator } from '../indicators/catalogue.ts'
import { type Certainty, leastSure, statedOf } from '../terms/certainty.ts'

/** What one part says of one area. */
export interface NeedPartValue {
  readonly indicator: Indicator
  readonly weight: number
  readonly figure: Figure
  readonly standardised: number | null
}

/** A choice of weights is no measurement: as sure as the least sure part that counts, ESTIMATED at best. */
export const statusOfScore = (
  parts: readonly { readonly status: Certainty; readonly weight: number }[],
): Certainty =>
  leastSure(['ESTIMATED', ...parts.flatMap(({ status, weight }) => (weight > 0 ? [status] : []))])

/** The score as a figure that explains itself with the parts that count. */
export function scoreFigure(score: number | null, parts: readonly NeedPartValue[]): Figure {
  const counting = parts.filter(({ weight }) => weight > 0)
  const [first, ...others] = counting.map(standardisedInput)
  if (!first) throw new RangeError('An index has a part with a weight')
  return composeFigure({
    unit: 'INDEX_POINTS',
    asOf: max([first, ...others], ({ asOf }) => asOf) ?? first.asOf,
    basis: 'REGISTER',
    inputs: [first, ...others],
    compute: () => score,
    formula: (...names) =>
      quotient(
        sum(...names.map((name, part) => product(number(counting[part]?.weight ?? 0), name))),
        sum(...counting.map(({ weight }) => number(weight))),
      ),
    atBest: 'ESTIMATED',
  })
}

function standardisedInput({
  indicator: { id, formula },
  figure,
  standardised,
}: NeedPartValue): ExplanationInput {
  const { asOf, source } = figure
  const name: Message = { key: 'indicatorName', indicator: id }
  const of: Message = figure.ofArea
    ? { key: 'ofSocialSpaceNamed', of: name, name: figure.ofArea.name }
    : name
  const about = {
    name: {
      key: 'standardisedPart',
      of,
      reversed: formula.lowMeansNeed,
    },
    unit: 'INDEX_POINTS',
    asOf,
    sourceId: source.id,
  } as const
  if (figure.value === null) return { ...about, ...statedOf(figure) }
  return standardised === null
    ? { ...about, value: null, status: 'MISSING' }
    : { ...about, value: standardised, status: figure.status }
}
