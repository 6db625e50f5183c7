import { composeFigure } from '../figures/compose-figure.ts'
import { asInput, type Figure } from '../figures/figure.ts'
import type { Message } from '../words/vocabulary.ts'
import type { Published } from '../world/published.ts'
import type { Area } from '../world/snapshot.ts'
import { type AskedStaffing, staffingOf } from './staffing.ts'
import { unmetResidents } from './unmet-residents.ts'

const residents: Message = { key: 'residents', ages: 'AGE_60_PLUS', trait: 'ALL' }

/**
 * Residents 60+ whom the staff there is would not serve under the planning key. Staff is known by planning area, so
 * for smaller areas it is estimated that the unserved are spread like the residents of their planning area.
 * @throws Refusal UNKNOWN_FRAMEWORK, NO_FIGURES_ON_DATE
 */
export function unmetFigure(world: Published, area: Area, asked: AskedStaffing): Figure {
  if (area.level === 'CITY' || area.level === 'PLANNING_AREA') return whole(world, area, asked)
  const { areas } = world
  const parents =
    area.planningAreaId === null
      ? areas.sharing(area, 'PLANNING_AREA')
      : [areas.byId(area.planningAreaId)]
  const [parent, ...others] = parents
  return parent && others.length === 0
    ? estimated(world, area, parent, asked)
    : acrossPlanningAreas(world, area, asked)
}

function whole(world: Published, area: Area, asked: AskedStaffing): Figure {
  const { residents: people, actual, planningKey } = staffingOf(world, area, asked)
  return composeFigure({
    unit: 'RESIDENTS',
    asOf: people.asOf,
    basis: people.basis,
    inputs: [
      asInput(people, residents),
      asInput(actual, { key: 'actualStaff' }),
      asInput(planningKey, { key: 'planningKey' }),
    ],
    compute: unmetResidents,
    formula: { key: 'unmetFormula' },
    note: { key: 'unmetNote' },
    atBest: 'ESTIMATED',
  })
}

function estimated(world: Published, area: Area, parent: Area, asked: AskedStaffing): Figure {
  const own = staffingOf(world, area, asked)
  const ofParent = staffingOf(world, parent, asked)
  return composeFigure({
    unit: 'RESIDENTS',
    asOf: own.residents.asOf,
    basis: own.basis,
    inputs: [
      asInput(own.residents, residents),
      asInput(ofParent.actual, { key: 'actualStaffOfPlanningArea' }),
      asInput(ofParent.planningKey, { key: 'planningKey' }),
      asInput(ofParent.residents, { key: 'residentsOfPlanningArea' }),
    ],
    compute: (people, fte, key, all) =>
      all === 0 ? null : (people * unmetResidents(all, fte, key)) / all,
    formula: { key: 'unmetShareFormula' },
    note: { key: 'unmetShareNote' },
    atBest: 'ESTIMATED',
  })
}

/** A social space in several planning areas: the sum of its districts, each with its own planning area's share. */
function acrossPlanningAreas(world: Published, area: Area, asked: AskedStaffing): Figure {
  const [first, ...others] = world.areas
    .districtsOf(area)
    .filter(({ reportedWithId }) => reportedWithId === null)
    .map((district) =>
      asInput(unmetFigure(world, district, asked), { key: 'name', name: district.name }),
    )
  if (!first) throw new RangeError('An area has districts')
  return composeFigure({
    unit: 'RESIDENTS',
    asOf: first.asOf,
    basis: asked.basis,
    inputs: [first, ...others],
    compute: (...values) => values.reduce((sum, value) => sum + value, 0),
    formula: { key: 'sumOfDistricts' },
    note: { key: 'unmetShareNote' },
    atBest: 'ESTIMATED',
  })
}
