import type { residents } from '../../database/tables.ts'
import type { Localised } from '../../schema/language.ts'

export type Trait = typeof residents.$inferSelect.trait
export type Basis = typeof residents.$inferSelect.basis

export const units = [
  'RESIDENTS',
  'RESIDENTS_PER_KM2',
  'SHARE',
  'RELATIVE_CHANGE',
  'SQUARE_KILOMETRES',
  'METRES',
  'FTE',
  'FTE_PER_1000_RESIDENTS',
  'RESIDENTS_PER_FTE',
  'CASES',
  'CASES_PER_1000_RESIDENTS',
  'INDEX_POINTS',
] as const
export type Unit = (typeof units)[number]

export const ages = ['ALL', 'AGE_60_PLUS', 'AGE_60_TO_79', 'AGE_65_PLUS', 'AGE_80_PLUS'] as const
export type Ages = (typeof ages)[number]

/** From the surest to the least sure: a figure made of several is as sure as the least of them. */
export const statuses = ['OBSERVED', 'PROJECTED', 'ESTIMATED', 'SUPPRESSED', 'MISSING'] as const
export type FigureStatus = (typeof statuses)[number]
export type KnownStatus = Exclude<FigureStatus, 'SUPPRESSED' | 'MISSING'>

/** A value has a status that says how sure it is; where there is none, the status says why. Null is never zero. */
export type Stated =
  { value: number; status: KnownStatus } | { value: null; status: 'SUPPRESSED' | 'MISSING' }

/** A number with where it comes from. */
export type Sourced = Stated & { sourceId: string }

export interface Figure {
  stated: Stated
  unit: Unit
  /** yyyy-mm-dd */
  asOf: string
  /** The earlier day of a change. */
  since: string | null
  basis: Basis
  sourceId: string
  /** Where few cases leave much to chance. */
  interval: Interval | null
  explain: () => Explanation
}

/** What chance alone explains, with 95 % confidence. */
export interface Interval {
  lower: number
  upper: number
  method: Localised
}

export interface Explanation {
  formula: Localised
  inputs: ExplanationInput[]
  note: Localised | null
}

export type ExplanationInput = Sourced & {
  name: Localised
  unit: Unit
  asOf: string
}

/** People of an age, all of them or those with a trait. */
export interface ResidentGroup {
  ageBand: Ages
  trait: Trait
}

/** @returns the least sure of the statuses */
export function leastSure<Status extends FigureStatus>(
  all: readonly [Status, ...Status[]],
): Status {
  return all.reduce((least, status) =>
    statuses.indexOf(status) > statuses.indexOf(least) ? status : least,
  )
}
