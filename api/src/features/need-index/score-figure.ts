import { composeFigure } from '../figures/compose-figure.ts'
import type { ExplanationInput, Figure } from '../figures/figure.ts'
import { lowMeansNeed } from '../indicators/indicator.ts'
import type { NeedPartValue } from './need-part-value.ts'

/** The score as a figure: an estimate at best, because a choice of weights is not a measurement. */
export function scoreFigure(score: number | null, parts: readonly NeedPartValue[]): Figure {
  const [first, ...others] = parts.filter(({ weight }) => weight > 0).map(standardisedInput)
  if (!first) throw new Error('an index without weights')
  return composeFigure({
    unit: 'INDEX_POINTS',
    asOf: others.reduce((newest, { asOf }) => (asOf > newest ? asOf : newest), first.asOf),
    basis: 'REGISTER',
    inputs: [first, ...others],
    compute: () => score,
    formula: {
      de: 'Summe aus Gewicht × vergleichbar gemachtem Wert ÷ Summe der Gewichte',
      en: 'sum of weight × standardised value ÷ sum of weights',
    },
    isEstimate: true,
  })
}

function standardisedInput({
  indicator: { name, formula },
  weight,
  figure: { stated, asOf, sourceId },
  standardised,
}: NeedPartValue): ExplanationInput {
  const reversed = lowMeansNeed(formula)
  const origin = {
    name: {
      de: `${name.de}, vergleichbar gemacht${reversed ? ' und umgekehrt gezählt' : ''} (Gewicht ${weight})`,
      en: `${name.en}, standardised${reversed ? ' and counted the other way round' : ''} (weight ${weight})`,
    },
    unit: 'INDEX_POINTS',
    asOf,
    sourceId,
  } as const
  if (stated.value === null) return { ...origin, ...stated }
  return standardised === null
    ? { ...origin, value: null, status: 'MISSING' }
    : { ...origin, value: standardised, status: stated.status }
}
