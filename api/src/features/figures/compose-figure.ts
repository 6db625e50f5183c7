import { statedOf } from '@atlas/geo/figures/certainty'
import { composeFigure as compose } from '@atlas/geo/figures/compose-figure'
import type { Figure, Interval } from '@atlas/geo/figures/figure'
import type { Message } from '@atlas/geo/words/vocabulary'
import type { Localised } from '../../schema/language.ts'
import type { ExplanationInput, Sourced } from './figure.ts'

/** Figures of reach, whose words do not come from a dictionary yet. */

interface Composition extends Pick<Figure, 'unit' | 'asOf' | 'basis'> {
  inputs: readonly [ExplanationInput, ...ExplanationInput[]]
  formula: Localised
  compute: (...values: number[]) => number | null
  note?: Localised | null
  isEstimate?: boolean
}

const said = (text: Localised): Message => ({ key: 'text', text })
const named = ({ name, ...input }: ExplanationInput) => ({ ...input, name: said(name) })

export const composeFigure = ({
  inputs,
  formula,
  note,
  isEstimate,
  ...rest
}: Composition): Figure => {
  const [first, ...others] = inputs
  return compose({
    ...rest,
    inputs: [named(first), ...others.map(named)],
    formula: said(formula),
    note: note ? said(note) : null,
    atBest: isEstimate ? 'ESTIMATED' : 'OBSERVED',
  })
}

interface Told extends Omit<Figure, keyof Sourced | 'explain'> {
  interval: Interval | null
  explain: () => { formula: Localised; inputs: ExplanationInput[]; note: Localised | null }
}

export const figureOf = (sourced: Sourced, { explain, ...rest }: Told): Figure => ({
  ...statedOf(sourced),
  sourceId: sourced.sourceId,
  ...rest,
  explain: () => {
    const { formula, inputs, note } = explain()
    return { formula: said(formula), inputs: inputs.map(named), note: note && said(note) }
  },
})

export const asInput = (figure: Figure, name: Localised): ExplanationInput => {
  const { unit, asOf, sourceId } = figure
  return { ...statedOf(figure), name, unit, asOf, sourceId }
}
