import type { Basis, ResidentGroup, Sourced } from '../figures/figure.ts'
import type { Period } from './days.ts'
import { type CountFormula, groupsOf } from './indicator.ts'

/** A count that a figure is computed from. */
export interface Input {
  group: ResidentGroup
  /** yyyy-mm-dd */
  day: string
  basis: Basis
}

/** An input with its value, or with the reason why there is none. */
export interface Count extends Input {
  stated: Sourced
}

/** The counts that a figure needs; of a change the earlier one first, which is always counted. */
export function inputsOf(formula: CountFormula, { date, since, basis }: Period): Input[] {
  const later = { day: date, basis }
  const days = since === null ? [later] : [{ day: since, basis: 'REGISTER' } as const, later]
  return groupsOf(formula).flatMap((group) => days.map((day) => ({ group, ...day })))
}
