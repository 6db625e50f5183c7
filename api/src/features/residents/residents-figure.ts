import type { Context } from '../../schema/context.ts'
import type { Localised } from '../../schema/language.ts'
import { RequestError } from '../../schema/request-error.ts'
import type { Area } from '../areas/area.ts'
import { figureOf } from '../figures/compose-figure.ts'
import type { Basis, Figure, ResidentGroup } from '../figures/figure.ts'
import { origin } from '../figures/origin.ts'
import { plan } from '../frameworks/plan.ts'
import { availability, type Ground } from './availability.ts'
import { expectedResidentsFigure } from './expected-residents.ts'
import { residentsByKey } from './residents-by-key.ts'

export interface AskedResidents extends Ground {
  group: ResidentGroup
  /** yyyy-mm-dd, or null for the newest day known at the level */
  date: string | null
}

/**
 * How many people of an age live in an area.
 * @throws RequestError NO_FIGURES_ON_DATE on a day without any figures on that ground, UNKNOWN_FRAMEWORK
 */
export async function residentsFigure(
  area: Area,
  { group, date, ...ground }: AskedResidents,
  context: Context,
): Promise<Figure> {
  const known = await availability(context)
  const days = known.days(ground)
  if (date !== null && !days.includes(date)) {
    throw new RequestError('NO_FIGURES_ON_DATE', { date, available: days })
  }
  const day = date ?? known.daysOf(area.level, group, ground).at(-1)?.day ?? days.at(-1) ?? ''
  if (ground.basis === 'PROJECTION' && group.trait === 'ALL') {
    const framework = (await plan(context)).framework(ground.framework)
    return expectedResidentsFigure(area, group.ageBand, framework, context)
  }
  return knownResidents(area, group, day, ground.basis, context)
}

async function knownResidents(
  area: Area,
  group: ResidentGroup,
  day: string,
  basis: Basis,
  context: Context,
): Promise<Figure> {
  const stated = await residentsByKey(context).load({ areaId: area.id, day, basis, ...group })
  return figureOf(stated, {
    unit: 'RESIDENTS',
    asOf: day,
    since: null,
    basis,
    interval: null,
    explain: () => ({
      formula: origin[stated.status],
      inputs: [],
      note: reportedWithNote(area, stated),
    }),
  })
}

export function reportedWithNote(
  area: Area,
  { value }: { value: number | null },
): Localised | null {
  if (value !== null || area.reportedWithId === null) return null
  return {
    de: 'Das Gebiet ist nahezu unbewohnt; seine Einwohner sind bei einem Nachbarstadtteil mitgezählt.',
    en: 'The area is all but uninhabited; its residents are counted with a neighbouring district.',
  }
}
