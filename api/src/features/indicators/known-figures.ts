import { perDataVersion } from '../../schema/context.ts'
import { dayOfCells } from '../coverage/day-of-cells.ts'
import { plan } from '../frameworks/plan.ts'
import { availability, type Availability } from '../residents/availability.ts'

/** Which numbers there are at all that indicators are made of. */
export interface KnownFigures extends Availability {
  /** The newest day for which it is known where people live, yyyy-mm-dd; null where it never is. */
  dayOfCells: string | null
  /** Whether any planning framework says how much staff residents need. */
  hasFramework: boolean
}

export const knownFigures = perDataVersion(async (context): Promise<KnownFigures> => {
  const [residents, cells, { frameworks }] = await Promise.all([
    availability(context),
    dayOfCells(context),
    plan(context),
  ])
  return { ...residents, dayOfCells: cells?.day ?? null, hasFramework: frameworks.length > 0 }
})
