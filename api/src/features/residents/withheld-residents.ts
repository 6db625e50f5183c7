import type { Ages, Trait } from '@atlas/geo/world/snapshot'
import type { DataContext } from '../../schema/context.ts'

interface AskedCount {
  areaId: number
  /** yyyy-mm-dd */
  day: string
  ageBand: Ages
  trait: Trait
}

/** Whether a count of the register, or an estimate made from it, is withheld. */
export type WithheldResidents = (count: AskedCount) => boolean

export const withheldResidents = ({ world }: DataContext): Promise<WithheldResidents> =>
  Promise.resolve(
    ({ areaId, day, ageBand, trait }) =>
      world.residents.at(areaId, { ageBand, trait }, day, 'REGISTER').status === 'SUPPRESSED',
  )
