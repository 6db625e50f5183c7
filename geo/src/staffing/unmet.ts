import { min } from 'd3-array'
import { composeFigure } from '../figures/compose-figure.ts'
import { asInput, type Figure, shownRange } from '../figures/figure.ts'
import { methodOfAll, type Range } from '../figures/range.ts'
import { atLeastZero, difference, number, product, quotient, sum } from '../words/arithmetic.ts'
import { sentences } from '../words/sentences.ts'
import type { Message } from '../words/vocabulary.ts'
import type { Published } from '../world/published.ts'
import type { Area } from '../world/snapshot.ts'
import {
  type AskedStaffing,
  noteOnDays,
  staffDayOf,
  type Staffing,
  staffingOf,
} from './staffing.ts'
import { unmetResidents } from './unmet-residents.ts'

const residents: Message = { key: 'residents', ages: 'AGE_60_PLUS', trait: 'ALL' }

/**
 * Residents 60+ whom the staff there is would not serve under the planning key. Staff is known by planning area, so
 * for smaller areas it is estimated that the unserved are spread like the residents of their planning area; a social
 * space that is a whole planning area is no smaller one. The city is the sum of its planning areas: staff beyond the
 * target in one serves nobody in another.
 * @throws Refusal UNKNOWN_FRAMEWORK, NO_FIGURES_ON_DATE
 */
export function unmetFigure(world: Published, area: Area, asked: AskedStaffing): Figure {
  const { areas } = world
  if (area.level === 'PLANNING_AREA') return ofPlanningArea(world, area, asked)
  if (area.level === 'CITY') {
    return sumOf(
      areas.atLevel('PLANNING_AREA').map((part) => [part, ofPlanningArea(world, part, asked)]),
      { key: 'sumOfPlanningAreas', notes: ['unmetSumNote', 'unmetNote'], atBest: 'COMPUTED' },
    )
  }
  const parents =
    area.planningAreaId === null
      ? areas.sharing(area, 'PLANNING_AREA')
      : [areas.byId(area.planningAreaId)]
  const [parent, ...others] = parents
  if (!parent || others.length > 0) return acrossPlanningAreas(world, area, asked)
  const isWhole =
    area.level === 'SOCIAL_SPACE' && areas.sharing(parent, 'SOCIAL_SPACE').length === 1
  return isWhole ? ofPlanningArea(world, parent, asked) : estimated(world, area, parent, asked)
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
    atBest: 'COMPUTED',
  })
}

function estimated(world: Published, area: Area, parent: Area, asked: AskedStaffing): Figure {
  const own = staffingOf(world, area, asked)
  const ofParent = staffingOf(world, parent, asked)
  const staffAsOf = staffDayOf(ofParent.actual)
  const figure = composeFigure({
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
    note: sentences([
      { key: 'unmetShareNote' },
      ...(lacksNobody(ofParent) ? [{ key: 'unmetNowhereNote' } as const] : []),
      ...noteOnDays(staffAsOf, own.residents),
    ]),
    atBest: 'ESTIMATED',
  })
  return { ...figure, range: () => rangeOfUnmet(own, ofParent) }
}

function lacksNobody({ residents: { value: people }, actual, planningKey }: Staffing): boolean {
  const [fte, key] = [actual.value, planningKey.value]
  if (people === null || fte === null || key === null) return false
  return unmetResidents(people, fte, key) === 0
}

/**
 * Staff may serve the people of an area first, or last: what is left of them lies between, of as few people or as many
 * as may live there where that is an estimate.
 */
function rangeOfUnmet(
  { residents: people }: Staffing,
  { residents: all, actual, planningKey }: Staffing,
): Range | null {
  const values = [people, all, actual, planningKey].map(({ value }) => value)
  const [here = null, whole = null, fte = null, key = null] = values
  if (here === null || whole === null || fte === null || key === null) return null
  const unmet = unmetResidents(whole, fte, key)
  const living = people.range()
  const [fewest, most] = [living?.low ?? here, living?.high ?? here]
  const ends = { low: Math.max(0, unmet - (whole - fewest)), high: Math.min(unmet, most) }
  const method = methodOfAll([{ method: { key: 'rangeOfUnmet' } }, living])
  if (method === null || ends.low === ends.high) return null
  return shownRange({ ...ends, method }, 'RESIDENTS')
}

/** A social space in several planning areas: the sum of its districts, each with its own planning area's share. */
function acrossPlanningAreas(world: Published, area: Area, asked: AskedStaffing): Figure {
  return sumOf(
    world.areas
      .districtsOf(area)
      .filter(({ reportedWithId }) => reportedWithId === null)
      .map((district) => [district, unmetFigure(world, district, asked)]),
    { key: 'sumOfDistricts', notes: ['unmetShareNote'], atBest: 'ESTIMATED' },
  )
}

interface Sum {
  key: 'sumOfPlanningAreas' | 'sumOfDistricts'
  notes: readonly ('unmetNote' | 'unmetShareNote' | 'unmetSumNote')[]
  /** As sure as its parts, and no surer than that. */
  atBest: 'COMPUTED' | 'ESTIMATED'
}

function sumOf(parts: readonly (readonly [Area, Figure])[], { key, notes, atBest }: Sum): Figure {
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
    atBest,
  })
}
