import { min } from 'd3-array'
import { composeFigure } from '../figures/compose-figure.ts'
import { asInput, type Figure, statedFigure } from '../figures/figure.ts'
import type { Basis, ServiceKind } from '../terms/classifications.ts'
import { sum } from '../words/arithmetic.ts'
import type { Framework } from '../world/plan.ts'
import type { Published } from '../world/published.ts'
import type { Area } from '../world/snapshot.ts'

/**
 * The newest staff in post on a day or before it: of a planning area as reported, of the city the sum. Staff is not
 * known by any other area.
 */
export function actualStaffFigure(
  world: Published,
  area: Area,
  kind: ServiceKind,
  day: string,
): Figure {
  const ofPart = (part: Area): Figure => {
    const { day: asOf, ...staff } = world.planning.staff(part, kind, day)
    return statedFigure(staff, {
      unit: 'FTE',
      asOf,
      basis: 'REGISTER',
      note: staff.value === null ? { key: 'staffOnlyByPlanningArea' } : null,
    })
  }
  return area.level === 'CITY'
    ? sumOfPlanningAreas(world, ofPart, 'REGISTER', 'sumOfPlanningAreas')
    : ofPart(area)
}

/** The target the framework printed; of the city the sum of what it printed. */
export function publishedTargetFigure(
  world: Published,
  area: Area,
  kind: ServiceKind,
  framework: Framework,
): Figure {
  const ofPart = (part: Area): Figure => {
    const target = world.planning.publishedTarget(framework, part, kind)
    return statedFigure(target, {
      unit: 'FTE',
      asOf: framework.horizon,
      basis: 'PROJECTION',
      formula: { key: 'asPublished' },
    })
  }
  return area.level === 'CITY'
    ? sumOfPlanningAreas(world, ofPart, 'PROJECTION', 'sumOfPublished')
    : ofPart(area)
}

/** As old as the oldest of its parts. */
function sumOfPlanningAreas(
  world: Published,
  ofPart: (part: Area) => Figure,
  basis: Basis,
  key: 'sumOfPlanningAreas' | 'sumOfPublished',
): Figure {
  const [first, ...others] = world.areas
    .atLevel('PLANNING_AREA')
    .map((part) => asInput(ofPart(part), { key: 'name', name: part.name }))
  if (!first) throw new RangeError('A city has planning areas')
  return composeFigure({
    unit: 'FTE',
    asOf: min([first, ...others], ({ asOf }) => asOf) ?? first.asOf,
    basis,
    inputs: [first, ...others],
    compute: (...values) => values.reduce((all, value) => all + value, 0),
    formula: (...names) => ({ key, sum: sum(...names) }),
  })
}
