import type { Context } from '../../schema/context.ts'
import type { Area } from '../areas/area.ts'
import type { Figure } from '../figures/figure.ts'
import { staffingOf } from '../staffing/staffing.ts'
import { unmetFigure } from '../staffing/unmet.ts'
import type { Period } from './days.ts'
import type { StaffFormula } from './indicator.ts'

/** The part of an area's staffing that an indicator shows. */
export async function staffFigure(
  { kind, service }: StaffFormula,
  area: Area,
  { date, basis, framework }: Period,
  context: Context,
): Promise<Figure> {
  const asked = { kind: service, date, basis, framework, triedKey: null }
  if (kind === 'unmet') return unmetFigure(area, asked, context)
  return (await staffingOf(area, asked, context))[kind]
}
