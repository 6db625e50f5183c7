import type { Sourced } from '@atlas/geo/figures/certainty'
import type { Unit } from '@atlas/geo/figures/figure'
import type { Localised } from '../../schema/language.ts'

export type { Sourced } from '@atlas/geo/figures/certainty'
export type { Figure } from '@atlas/geo/figures/figure'
export type { Ages } from '@atlas/geo/world/snapshot'

/** An input whose name does not come from a dictionary yet. */
export type ExplanationInput = Sourced & {
  name: Localised
  unit: Unit
  asOf: string
}
