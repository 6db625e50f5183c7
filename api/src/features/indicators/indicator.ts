import type { Localised } from '../../schema/language.ts'
import type { ResidentGroup, Unit } from '../figures/figure.ts'

/** How an indicator follows from counts: each formula is one rule of geo. */
export type Formula =
  | { kind: 'count'; of: ResidentGroup }
  | { kind: 'share'; part: ResidentGroup; total: ResidentGroup }
  | { kind: 'density'; of: ResidentGroup }
  | { kind: 'change'; of: ResidentGroup }

export interface Indicator {
  /** Part of the API and of every address that was ever sent: never reused for another meaning. */
  id: string
  name: Localised
  description: Localised
  formula: Formula
}

export const unitOf: Record<Formula['kind'], Unit> = {
  count: 'RESIDENTS',
  share: 'SHARE',
  density: 'RESIDENTS_PER_KM2',
  change: 'RELATIVE_CHANGE',
}

export function groupsOf(formula: Formula): ResidentGroup[] {
  return formula.kind === 'share' ? [formula.part, formula.total] : [formula.of]
}
