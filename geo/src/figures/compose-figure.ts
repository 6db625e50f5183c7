import { type KnownCertainty, leastSure, type Sourced, type Stated } from '../terms/certainty.ts'
import type { Checkpoint } from '../work/checkpoint.ts'
import type { Message } from '../words/vocabulary.ts'
import { combine } from './combine.ts'
import {
  type ExplanationInput,
  type Figure,
  shownRange,
  sourcesOfInputs,
  type WorkedTable,
} from './figure.ts'
import { composedRange } from './range.ts'

interface Composition extends Pick<Figure, 'unit' | 'asOf' | 'basis'> {
  since?: string | null
  /** The day of its staff, where it sets staff against people. */
  staffAsOf?: string | null
  /** In the order in which the formula names them and the rule takes them. */
  inputs: readonly [ExplanationInput, ...ExplanationInput[]]
  /** How it follows from them, on the inputs' names. */
  formula: (...names: Message[]) => Message
  /** The rule itself, on the inputs' values; null where it has no answer. */
  compute: (...values: number[]) => number | null
  /** The same at the ends of ranges, where it would refuse numbers that cannot be together. */
  atEnds?: (...values: number[]) => number | null
  note?: Message | null | ((stated: Stated) => Message | null)
  /** However sure the inputs are: a norm gives COMPUTED at best, a rule that assumes something ESTIMATED. */
  atBest?: KnownCertainty
  /** Of a figure with a value. */
  table?: (checkpoint?: Checkpoint) => WorkedTable
}

/** A figure computed from named numbers, which explains itself with them. */
export function composeFigure({
  inputs,
  compute,
  atEnds = compute,
  unit,
  asOf,
  basis,
  since,
  staffAsOf,
  formula,
  note,
  table,
  atBest = 'OBSERVED',
}: Composition): Figure {
  const { sourceId, ...stated } = asSureAs(atBest, combine(inputs, compute))
  return {
    source: { id: sourceId },
    sources: () => sourcesOfInputs(inputs),
    unit,
    asOf,
    basis,
    since: since ?? null,
    staffAsOf: staffAsOf ?? null,
    ofArea: null,
    interval: null,
    range: (checkpoint) => shownRange(composedRange(inputs, atEnds, checkpoint), unit),
    explain: () => ({
      formula: formula(...inputs.map(({ name }) => name)),
      inputs,
      table: stated.value === null ? null : (table ?? null),
      note: typeof note === 'function' ? note(stated) : (note ?? null),
    }),
    ...stated,
  }
}

const asSureAs = (atBest: KnownCertainty, stated: Sourced): Sourced =>
  stated.value === null
    ? stated
    : {
        value: stated.value,
        status: leastSure([stated.status, atBest]),
        sourceId: stated.sourceId,
      }
