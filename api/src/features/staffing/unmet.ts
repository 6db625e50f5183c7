import { unmetResidents } from '@atlas/geo/unmet-residents'
import type { Context } from '../../schema/context.ts'
import type { Area } from '../areas/area.ts'
import { areaIndex } from '../areas/area-index.ts'
import { asInput, composeFigure } from '../figures/compose-figure.ts'
import type { ExplanationInput, Figure } from '../figures/figure.ts'
import { says } from './says.ts'
import { type AskedStaffing, staffingOf } from './staffing.ts'

/**
 * Residents 60+ whom the staff there is would not serve under the planning key. Staff is known by planning area, so
 * for smaller areas it is estimated that the unserved are spread like the residents of their planning area.
 */
export async function unmetFigure(
  area: Area,
  asked: AskedStaffing,
  context: Context,
): Promise<Figure> {
  if (area.level === 'CITY' || area.level === 'PLANNING_AREA') return whole(area, asked, context)
  const areas = await areaIndex(context)
  const parents =
    area.level === 'DISTRICT' && area.planningAreaId !== null
      ? [areas.byId(area.planningAreaId)]
      : areas.sharing(area, 'PLANNING_AREA')
  const [parent, ...others] = parents
  if (!parent || others.length > 0) return acrossPlanningAreas(area, asked, context)
  return estimated(area, parent, asked, context)
}

async function whole(area: Area, asked: AskedStaffing, context: Context): Promise<Figure> {
  const { residents, actual, planningKey } = await staffingOf(area, asked, context)
  return composeFigure({
    unit: 'RESIDENTS',
    asOf: residents.asOf,
    basis: residents.basis,
    inputs: [
      asInput(residents, says.residents),
      asInput(actual, says.actual),
      asInput(planningKey, says.planningKey),
    ],
    compute: unmetResidents,
    formula: says.unmetFormula,
    note: says.unmetNote,
    isEstimate: true,
  })
}

async function estimated(
  area: Area,
  parent: Area,
  asked: AskedStaffing,
  context: Context,
): Promise<Figure> {
  const [own, ofParent] = await Promise.all([
    staffingOf(area, asked, context),
    staffingOf(parent, asked, context),
  ])
  return composeFigure({
    unit: 'RESIDENTS',
    asOf: own.residents.asOf,
    basis: own.basis,
    inputs: [
      asInput(own.residents, says.residents),
      asInput(ofParent.actual, says.actualOfPlanningArea),
      asInput(ofParent.planningKey, says.planningKey),
      asInput(ofParent.residents, says.residentsOfPlanningArea),
    ],
    compute: (residents, fte, key, all) =>
      all === 0 ? null : (residents * unmetResidents(all, fte, key)) / all,
    formula: says.unmetShareFormula,
    note: says.unmetShareNote,
    isEstimate: true,
  })
}

/** A social space in several planning areas: the sum of its districts, each with its own planning area's share. */
async function acrossPlanningAreas(
  area: Area,
  asked: AskedStaffing,
  context: Context,
): Promise<Figure> {
  const districts = (await areaIndex(context)).districtsOf(area)
  const parts = await Promise.all(
    districts
      .filter(({ reportedWithId }) => reportedWithId === null)
      .map(async (district): Promise<ExplanationInput> => {
        const name = { de: district.name, en: district.name }
        return asInput(await unmetFigure(district, asked, context), name)
      }),
  )
  const [first, ...others] = parts
  if (!first) throw new Error('an area without districts')
  return composeFigure({
    unit: 'RESIDENTS',
    asOf: first.asOf,
    basis: asked.basis,
    inputs: [first, ...others],
    compute: (...values) => values.reduce((sum, value) => sum + value, 0),
    formula: says.sumOfDistricts,
    note: says.unmetShareNote,
    isEstimate: true,
  })
}
