import type { Localised } from '../../schema/language.ts'
import type { Ages, ResidentGroup, Unit } from '../figures/figure.ts'
import type { ServiceKind } from '../services/service.ts'

/** How an indicator follows from counts: each formula is one rule of geo. */
export type CountFormula =
  | { kind: 'count'; of: ResidentGroup }
  | { kind: 'share'; part: ResidentGroup; total: ResidentGroup }
  | { kind: 'density'; of: ResidentGroup }
  | { kind: 'change'; of: ResidentGroup }

/** How an indicator follows from residents 60+, a planning key and the staff there is: a part of staffing. */
export interface StaffFormula {
  kind: 'target' | 'difference' | 'residentsPerFte' | 'unmet'
  service: ServiceKind
}

/** How an indicator follows from where people live and where sites are: the share who reach one on foot. */
export interface CoverageFormula {
  kind: 'coverage'
  site: ServiceKind
  ages: Extract<Ages, 'AGE_60_PLUS' | 'AGE_80_PLUS'>
}

export type Formula = CountFormula | CoverageFormula | StaffFormula

/** The heading an indicator stands under. */
export const indicatorGroups = ['AGE', 'CHANGE', 'LIVING', 'ORIGIN', 'REACH', 'STAFF'] as const

export interface Indicator {
  /** Part of the API and of every address that was ever sent: never reused for another meaning. */
  id: string
  group: (typeof indicatorGroups)[number]
  name: Localised
  description: Localised
  formula: Formula
}

export const unitOf: Record<Formula['kind'], Unit> = {
  count: 'RESIDENTS',
  share: 'SHARE',
  density: 'RESIDENTS_PER_KM2',
  change: 'RELATIVE_CHANGE',
  coverage: 'SHARE',
  target: 'FTE',
  difference: 'FTE',
  residentsPerFte: 'RESIDENTS_PER_FTE',
  unmet: 'RESIDENTS',
}

export const isStaffFormula = (formula: Formula): formula is StaffFormula => 'service' in formula

/** Whether it goes both ways from zero. */
export const isDiverging = ({ kind }: Formula) => kind === 'change' || kind === 'difference'

/** Whether less of it means more need. */
export const lowMeansNeed = ({ kind }: Formula) => kind === 'coverage' || kind === 'difference'

const older: ResidentGroup = { ageBand: 'AGE_60_PLUS', trait: 'ALL' }

/** The people whose numbers must be known. */
export function groupsOf(formula: Formula): ResidentGroup[] {
  if (isStaffFormula(formula)) return [older]
  if (formula.kind === 'coverage') return [{ ageBand: formula.ages, trait: 'ALL' }]
  return formula.kind === 'share' ? [formula.part, formula.total] : [formula.of]
}
