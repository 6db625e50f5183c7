import type { Basis } from '../terms/classifications.ts'
import type { Message } from '../words/vocabulary.ts'
import { precisions } from './precision.ts'
import type { Checkpoint } from '../work/checkpoint.ts'
import { type Range, roundedOutward } from './range.ts'
import type { Unit } from './units.ts'
import { type Certainty, type Sourced, type Stated, statedOf } from '../terms/certainty.ts'
import { scenarioSourceId } from '../world/scenario-source.ts'
import type { Area } from '../world/snapshot.ts'

/** A range as it is told of a figure of a unit: as precisely as the figure is shown. */
export const shownRange = (range: Range | null, unit: Unit): Range | null =>
  range && roundedOutward(range, precisions[unit].shown)

/** Who states what enters a figure: how sure it is, in which unit and of which day. */
export interface FigureSource {
  readonly sourceId: string
  readonly status: Certainty
  /** null of what is no number, such as where a site is */
  readonly unit: Unit | null
  /** yyyy-mm-dd; of a site as far as its source says it: yyyy-mm or yyyy */
  readonly asOf: string
}

/** A number with what is needed to trust it. */
export type Figure = Stated & {
  /** Of the least sure number it follows from. As whoever sends a figure away names it, who then looks up nothing. */
  readonly source: { readonly id: string }
  /** Every source that entered, whatever it went through, each once by status, unit and day. Few ask. */
  readonly sources: () => readonly FigureSource[]
  readonly unit: Unit
  /** yyyy-mm-dd */
  readonly asOf: string
  /** The earlier day of a change. */
  readonly since: string | null
  /** The day (yyyy-mm-dd) of the staff in post that is set against the people of `asOf`; null where there is none. */
  readonly staffAsOf: string | null
  readonly basis: Basis
  /** The area it is of, where that is not the one it stands for: of a district its social space. */
  readonly ofArea: Area | null
  /** Where few cases leave much to chance. */
  readonly interval: Interval | null
  /** Of an estimate: within which the truth lies, as far as its method says. Computed when asked: few ask. */
  readonly range: (checkpoint?: Checkpoint) => Range | null
  readonly explain: (checkpoint?: Checkpoint) => Explanation
}

/** What chance alone explains, with 95 % confidence. */
export interface Interval {
  readonly lower: number
  readonly upper: number
  readonly method: Message
}

/** How a figure came about, so that a person can follow it with a pocket calculator. */
export interface Explanation {
  /** Names its inputs word for word. */
  readonly formula: Message
  /** In the order in which the formula names them; none where the figure stands so in its source. */
  readonly inputs: readonly ExplanationInput[]
  /** Worked out when asked for: few ask. */
  readonly table: ((checkpoint?: Checkpoint) => WorkedTable) | null
  readonly note: Message | null
}

/**
 * Numbers row by row, where a figure or one of its inputs comes of more of them than a formula names. A column that is
 * named like an input, or like what the formula sums up, adds up to it.
 */
export interface WorkedTable {
  /** What the rows are. */
  readonly caption: Message
  readonly columns: readonly WorkedColumn[]
  readonly rows: readonly WorkedRow[]
  /** How the last column follows from the others in each row; null where it is known like them. */
  readonly rule: Message | null
}

export interface WorkedColumn {
  readonly name: Message
  readonly unit: Unit
}

export interface WorkedRow {
  readonly name: Message
  /** One for each column. */
  readonly values: readonly number[]
}

export type ExplanationInput = Sourced & {
  readonly name: Message
  readonly unit: Unit
  /** yyyy-mm-dd */
  readonly asOf: string
  /** Where it may be an estimate that says within which it lies. */
  readonly range?: Figure['range']
  /** Where it follows from other numbers itself. */
  readonly sources?: Figure['sources']
}

/**
 * The one rule of where a figure comes from: every source of every number that entered, each once by status, unit and
 * day, in the order in which they entered.
 */
export function sourcesOfInputs(
  inputs: readonly (FigureSource & Pick<ExplanationInput, 'sources'>)[],
): FigureSource[] {
  const found = new Map<string, FigureSource>()
  for (const { sources, sourceId, status, unit, asOf } of inputs) {
    for (const one of sources?.() ?? [{ sourceId, status, unit, asOf }]) {
      found.set([one.sourceId, one.status, one.unit, one.asOf].join(' '), one)
    }
  }
  return [...found.values()]
}

/** What is said besides; a function where it takes time to say: few ask. */
export type Note = Message | null | ((checkpoint?: Checkpoint) => Message | null)

type Provenance = Pick<Figure, 'unit' | 'asOf' | 'basis'> &
  Partial<Pick<Figure, 'since' | 'interval' | 'range'>> & {
    /** What is said of where it comes from, unless its status says enough. */
    formula?: Message
    inputs?: readonly ExplanationInput[]
    /** Besides its own source and those of its inputs. */
    sources?: () => readonly FigureSource[]
    /** Of a figure with a value. */
    table?: (checkpoint?: Checkpoint) => WorkedTable
    note?: Note
  }

/**
 * A figure that is not computed from others: a number as its source states it.
 * @throws RangeError for what is no finite number
 */
export function statedFigure(
  sourced: Sourced,
  {
    unit,
    asOf,
    basis,
    since,
    interval,
    range,
    formula,
    inputs = [],
    sources = noSources,
    table,
    note,
  }: Provenance,
): Figure {
  const { sourceId, status, value } = sourced
  if (value !== null && !Number.isFinite(value)) throw new RangeError(`a figure of ${value}`)
  return {
    source: { id: sourceId },
    sources: () => sourcesOfInputs([{ sourceId, status, unit, asOf }, ...inputs, ...sources()]),
    unit,
    asOf,
    basis,
    since: since ?? null,
    staffAsOf: null,
    ofArea: null,
    interval: interval ?? null,
    range: range ? (checkpoint) => shownRange(range(checkpoint), unit) : noRange,
    explain: (checkpoint) => ({
      // Nobody computes what is not told.
      formula: (value !== null || inputs.length > 0 ? formula : null) ?? originOf(sourced),
      inputs,
      table: value === null ? null : (table ?? null),
      note: typeof note === 'function' ? note(checkpoint) : (note ?? null),
    }),
    // At the end: V8 takes a hundred times as long to add properties to a copy.
    ...statedOf(sourced),
  }
}

/** What a scenario assumes of people is no estimate of anybody's: it is said as what it is. */
const originOf = ({ sourceId, status }: Sourced): Message =>
  sourceId === scenarioSourceId && status === 'ESTIMATED'
    ? { key: 'assumedInScenario' }
    : { key: 'origin', status }

const noRange = () => null
const noSources = () => []

/** A figure as an input of another one. */
export const asInput = (figure: Figure, name: Message): ExplanationInput => {
  const { unit, asOf, source, sources, range } = figure
  return { name, unit, asOf, range, sources, sourceId: source.id, ...statedOf(figure) }
}
