import { min } from 'd3-array'
import { composeFigure } from '../figures/compose-figure.ts'
import { asInput, type Figure } from '../figures/figure.ts'
import { atLeastZero, difference, number, product, quotient, sum } from '../words/arithmetic.ts'
import type { Message } from '../words/vocabulary.ts'
import type { Published } from '../world/published.ts'
import type { Area } from '../world/snapshot.ts'
import { type AskedStaffing, noteOnDays, sentences, staffDayOf, staffingOf } from './staffing.ts'
import { unmetResidents } from './unmet-residents.ts'

const residents: Message = { key: 'residents', ages: 'AGE_60_PLUS', trait: 'ALL' }

/**
 * Residents 60+ whom the staff there is would not serve under the planning key. Staff is known by planning area, so
 * for smaller areas it is estimated that the unserved are spread like the residents of their planning area. The city
 * is the sum of its planning areas: staff beyond the target in one serves nobody in another.
 * @throws Refusal UNKNOWN_FRAMEWORK, NO_FIGURES_ON_DATE
 */
export function unmetFigure(world: Published, area: Area, asked: AskedStaffing): Figure {
  const { areas } = world
  if (area.level === 'PLANNING_AREA') return ofPlanningArea(world, area, asked)
  if (area.level === 'CITY') {
    return sumOf(
      areas.atLevel('PLANNING_AREA').map((part) => [part, ofPlanningArea(world, part, asked)]),
      { key: 'sumOfPlanningAreas', notes: ['unmetSumNote', 'unmetNote'] },
    )
  }
  const parents =
    area.planningAreaId === null
      ? areas.sharing(area, 'PLANNING_AREA')
      : [areas.byId(area.planningAreaId)]
  const [parent, ...others] = parents
  return parent && others.length === 0
    ? estimated(world, area, parent, asked)
    : acrossPlanningAreas(world, area, asked)
}

function ofPlanningArea(world: Published, area: Area, asked: AskedStaffing): Figure {
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
    formula: (people, staff, key) => atLeastZero(difference(people, product(staff, key))),
    staffAsOf: staffDayOf(actual),
    note: sentences([{ key: 'unmetNote' }, ...noteOnDays(staffDayOf(actual), people)]),
    atBest: 'ESTIMATED',
  })
}

function estimated(world: Published, area: Area, parent: Area, asked: AskedStaffing): Figure {
  const own = staffingOf(world, area, asked)
  const ofParent = staffingOf(world, parent, asked)
  const staffAsOf = staffDayOf(ofParent.actual)
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
    formula: (some, staff, key, all) =>
      atLeastZero(product(some, difference(number(1), quotient(product(staff, key), all)))),
    staffAsOf,
    note: sentences([{ key: 'unmetShareNote' }, ...noteOnDays(staffAsOf, own.residents)]),
    atBest: 'ESTIMATED',
  })
}

/** A social space in several planning areas: the sum of its districts, each with its own planning area's share. */
function acrossPlanningAreas(world: Published, area: Area, asked: AskedStaffing): Figure {
  return sumOf(
    world.areas
      .districtsOf(area)
      .filter(({ reportedWithId }) => reportedWithId === null)
      .map((district) => [district, unmetFigure(world, district, asked)]),
    { key: 'sumOfDistricts', notes: ['unmetShareNote'] },
  )
}

interface Sum {
  key: 'sumOfPlanningAreas' | 'sumOfDistricts'
  notes: readonly ('unmetNote' | 'unmetShareNote' | 'unmetSumNote')[]
}

function sumOf(parts: readonly (readonly [Area, Figure])[], { key, notes }: Sum): Figure {
  const [first, ...others] = parts.map(([{ name }, figure]) =>
    asInput(figure, { key: 'name', name }),
  )
  const [[, one] = []] = parts
  if (!first || !one) throw new RangeError('An area has parts')
  const staffAsOf = min(parts, ([, figure]) => figure.staffAsOf) ?? null
  return composeFigure({
    unit: 'RESIDENTS',
    asOf: one.asOf,
    basis: one.basis,
    inputs: [first, ...others],
    compute: (...values) => values.reduce((all, value) => all + value, 0),
    formula: (...names) => ({ key, sum: sum(...names) }),
    staffAsOf,
    note: sentences([...notes.map((note) => ({ key: note })), ...noteOnDays(staffAsOf, one)]),
    atBest: 'ESTIMATED',
  })
}
