import type { ResidentGroup } from '../figures/figure.ts'
import type { StatedResidents } from '../figures/residents-figure.ts'
import type { Period } from './days.ts'
import { groupsOf, type Indicator } from './indicator.ts'

/** A count that a figure is computed from. */
export interface Input {
  group: ResidentGroup
  /** yyyy-mm-dd */
  day: string
}

/** An input with its value, or with the reason why there is none. */
export interface Count extends Input {
  stated: StatedResidents
}

/** The counts that a figure of this indicator needs; of a change the earlier one first. */
export function inputsOf({ formula }: Indicator, { date, since }: Period): Input[] {
  const days = since === null ? [date] : [since, date]
  return groupsOf(formula).flatMap((group) => days.map((day) => ({ group, day })))
}
