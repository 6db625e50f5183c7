import type { Area } from '../world/snapshot.ts'
import type { PlannedFigure } from './planned-figure.ts'

/** What a scenario means for an area by one figure. */
export const outcomes = ['GAINS', 'LOSES', 'UNCHANGED', 'UNKNOWN'] as const
export type Outcome = (typeof outcomes)[number]

export interface ComparedArea {
  readonly area: Area
  readonly figure: PlannedFigure
  readonly outcome: Outcome
}

/**
 * Who wins and who loses: those that gain most first, those that lose most last of whom it is known, by code where it
 * is as much.
 * @param moreIsBetter whether an area gains where the figure grows
 */
export function comparedAreas(
  figures: readonly { readonly area: Area; readonly figure: PlannedFigure }[],
  moreIsBetter: boolean,
): ComparedArea[] {
  return figures
    .map(({ area, figure }) => {
      const gain = gainOf(figure, moreIsBetter)
      return { gain, compared: { area, figure, outcome: outcomeOf(gain) } }
    })
    .sort((one, other) => byGain(one.gain, other.gain) || byCode(one.compared, other.compared))
    .map(({ compared }) => compared)
}

const gainOf = ({ change: { value } }: PlannedFigure, moreIsBetter: boolean): number | null =>
  value === null || moreIsBetter ? value : -value

function outcomeOf(gain: number | null): Outcome {
  if (gain === null) return 'UNKNOWN'
  if (gain === 0) return 'UNCHANGED'
  return gain > 0 ? 'GAINS' : 'LOSES'
}

/** What is not known stands last. */
const byGain = (one: number | null, other: number | null) =>
  Number(one === null) - Number(other === null) || (other ?? 0) - (one ?? 0)

const byCode = (one: ComparedArea, other: ComparedArea) =>
  one.area.code < other.area.code ? -1 : 1
