import type { Context } from '../../schema/context.ts'
import type { Localised } from '../../schema/language.ts'
import type { Area } from '../areas/area.ts'
import { areaIndex } from '../areas/area-index.ts'
import { asInput, composeFigure, figureOf } from '../figures/compose-figure.ts'
import type { Basis, Figure } from '../figures/figure.ts'
import { origin } from '../figures/origin.ts'
import { type Framework, plan } from '../frameworks/plan.ts'
import type { ServiceKind } from '../services/service.ts'
import { says } from './says.ts'

/**
 * The newest staff in post on a day or before it: of a planning area as reported, of the city the sum. Staff is not
 * known by any other area.
 */
export async function actualFigure(
  area: Area,
  kind: ServiceKind,
  day: string,
  context: Context,
): Promise<Figure> {
  const known = await plan(context)
  const ofPart = (part: Area): Figure => {
    const { day: asOf, ...staff } = known.staff(part, kind, day)
    return figureOf(staff, {
      unit: 'FTE',
      asOf,
      since: null,
      basis: 'REGISTER',
      interval: null,
      explain: () => ({
        formula: origin[staff.status],
        inputs: [],
        note: staff.value === null ? says.staffOnlyByPlanningArea : null,
      }),
    })
  }
  if (area.level !== 'CITY') return ofPart(area)
  return sumOfPlanningAreas(ofPart, 'REGISTER', says.sumOfPlanningAreas, context)
}

/** The target the framework printed; of the city the sum of what it printed. */
export async function publishedFigure(
  area: Area,
  kind: ServiceKind,
  framework: Framework,
  context: Context,
): Promise<Figure> {
  const known = await plan(context)
  const ofPart = (part: Area): Figure => {
    const target = known.publishedTarget(framework, part, kind)
    return figureOf(target, {
      unit: 'FTE',
      asOf: framework.horizon,
      since: null,
      basis: 'PROJECTION',
      interval: null,
      explain: () => ({
        formula: target.value === null ? origin[target.status] : says.asPublished,
        inputs: [],
        note: null,
      }),
    })
  }
  if (area.level !== 'CITY') return ofPart(area)
  return sumOfPlanningAreas(ofPart, 'PROJECTION', says.sumOfPublished, context)
}

/** As old as the oldest of its parts. */
async function sumOfPlanningAreas(
  ofPart: (part: Area) => Figure,
  basis: Basis,
  formula: Localised,
  context: Context,
): Promise<Figure> {
  const parts = (await areaIndex(context))
    .atLevel('PLANNING_AREA')
    .map((part) => asInput(ofPart(part), { de: part.name, en: part.name }))
  const [first, ...others] = parts
  if (!first) throw new Error('the data set has no planning areas')
  return composeFigure({
    unit: 'FTE',
    asOf: others.reduce((oldest, { asOf }) => (asOf < oldest ? asOf : oldest), first.asOf),
    basis,
    inputs: [first, ...others],
    compute: (...values) => values.reduce((sum, value) => sum + value, 0),
    formula,
  })
}
