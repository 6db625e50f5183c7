import { dayIn } from '@atlas/geo/evaluations/due'
import { evaluators, mayWriteAbout } from '@atlas/geo/evaluations/who-writes'
import type { Viewer } from '@atlas/geo/rights/rights'
import { z } from 'zod'
import { day, filledLine, personalFree } from '../accounts/form-fields.ts'
import type { GivenToWrites, Outcome } from '../accounts/write.ts'

/** Nothing is entered without who says so, and when. */
export const stated = { source: filledLine(300), asOf: day }
export const planningArea = z.string().max(20)

export const ofEvaluators = (name: string) => ({ name, access: evaluators })

/** Whether somebody enters something of a planning area; of one that is gone who plans. */
export const mayWriteIn = ({ world }: GivenToWrites, viewer: Viewer, code: string): boolean =>
  mayWriteAbout(world, viewer, world.areas.byCode('PLANNING_AREA', code) ?? null)

/** Something new is entered of a planning area that there is. */
export const mayEnterIn = (given: GivenToWrites, viewer: Viewer, code: string): boolean =>
  given.world.areas.byCode('PLANNING_AREA', code) !== undefined && mayWriteIn(given, viewer, code)

export const notYours: Outcome = { code: 'NOT_YOUR_AREA', about: '' }

/** Why what is said cannot stand so; null: it can. @param said its free texts by the names of their fields */
export function faultOfStated(
  { asOf }: { asOf: string },
  said: Readonly<Record<string, string>>,
  { world, now }: GivenToWrites,
): Outcome | null {
  if (asOf > dayIn(world.calendar, now)) return { code: 'DAY_AHEAD' }
  const personal = Object.keys(said).find((name) => !personalFree(said[name] ?? ''))
  return personal === undefined ? null : { code: 'TEXT_TELLS_OF_SOMEBODY', about: personal }
}
