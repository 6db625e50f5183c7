import type { Localised } from '../../schema/language.ts'
import { combine } from './combine.ts'
import type { Basis, ExplanationInput, Figure, Sourced, Unit } from './figure.ts'

interface Composition {
  unit: Unit
  /** yyyy-mm-dd */
  asOf: string
  basis: Basis
  since?: string
  /** In the order in which the formula names them and the rule takes them. */
  inputs: readonly [ExplanationInput, ...ExplanationInput[]]
  formula: Localised
  /** The rule itself, on the inputs' values; null where it has no answer. */
  compute: (...values: number[]) => number | null
  note?: Localised | null
  /** The rule itself assumes something, so its answer is an estimate however sure the inputs are. */
  isEstimate?: boolean
}

/** A figure computed from named numbers, which explains itself with them. */
export function composeFigure({
  inputs,
  compute,
  unit,
  asOf,
  basis,
  since,
  formula,
  note,
  isEstimate,
}: Composition): Figure {
  const stated = combine(inputs, compute)
  const told: Sourced =
    isEstimate && stated.value !== null ? { ...stated, status: 'ESTIMATED' } : stated
  return figureOf(told, {
    unit,
    asOf,
    basis,
    since: since ?? null,
    interval: null,
    explain: () => ({ formula, inputs: [...inputs], note: note ?? null }),
  })
}

/** A number with its source becomes a figure. */
export function figureOf(
  { sourceId, ...stated }: Sourced,
  rest: Omit<Figure, 'stated' | 'sourceId'>,
): Figure {
  return { stated, sourceId, ...rest }
}

/** A figure as an input of another one. */
export function asInput(
  { stated, unit, asOf, sourceId }: Figure,
  name: Localised,
): ExplanationInput {
  return { ...stated, name, unit, asOf, sourceId }
}
