import { max } from 'd3-array'
import { type ExplanationInput, type Figure, statedFigure } from '../figures/figure.ts'
import { number, product, quotient, sum } from '../words/arithmetic.ts'
import type { Message } from '../words/vocabulary.ts'
import type { Indicator } from '../indicators/catalogue.ts'
import {
  byCertainty,
  type Certainty,
  leastSure,
  type Sourced,
  statedOf,
} from '../terms/certainty.ts'

/** What one part says of one area. */
export interface NeedPartValue {
  readonly indicator: Indicator
  readonly weight: number
  readonly figure: Figure
  readonly standardised: number | null
}

/** Where a part comes from, and how sure it is. */
interface WeighedPart {
  readonly status: Certainty
  readonly sourceId: string
  readonly weight: number
}

/**
 * A score with how sure it is: a choice of weights is no measurement, so ESTIMATED at best and as unsure as the least
 * sure part that counts, whose source it names.
 */
export function statedScore(score: number | null, parts: readonly WeighedPart[]): Sourced {
  const counting = parts.filter(({ weight }) => weight > 0)
  const leastSurePart = counting.reduce<WeighedPart | undefined>(
    (least, part) => (least && byCertainty(part.status, least.status) <= 0 ? least : part),
    undefined,
  )
  const { status, sourceId } = leastSurePart ?? { status: 'MISSING', sourceId: '' }
  if (status === 'SUPPRESSED' || status === 'MISSING') return { value: null, status, sourceId }
  return score === null
    ? { value: null, status: 'MISSING', sourceId }
    : { value: score, status: leastSure(['ESTIMATED', status]), sourceId }
}

/** The score as a figure that explains itself with the parts that count. */
export function scoreFigure(score: number | null, parts: readonly NeedPartValue[]): Figure {
  const counting = parts.filter(({ weight }) => weight > 0)
  const [first, ...others] = counting.map(standardisedInput)
  if (!first) throw new RangeError('An index has a part with a weight')
  const inputs = [first, ...others]
  return statedFigure(
    statedScore(
      score,
      inputs.map((input, part) => ({ ...input, weight: counting[part]?.weight ?? 0 })),
    ),
    {
      unit: 'INDEX_POINTS',
      asOf: max(inputs, ({ asOf }) => asOf) ?? first.asOf,
      basis: 'REGISTER',
      inputs,
      formula: quotient(
        sum(...inputs.map(({ name }, part) => product(number(counting[part]?.weight ?? 0), name))),
        sum(...counting.map(({ weight }) => number(weight))),
      ),
    },
  )
}

function standardisedInput({
  indicator: { id, formula },
  figure,
  standardised,
}: NeedPartValue): ExplanationInput {
  const { asOf, source, sources } = figure
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
    sources,
  } as const
  if (figure.value === null) return { ...about, ...statedOf(figure) }
  return standardised === null
    ? { ...about, value: null, status: 'MISSING' }
    : { ...about, value: standardised, status: figure.status }
}
