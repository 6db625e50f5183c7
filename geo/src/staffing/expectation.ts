import { composeFigure } from '../figures/compose-figure.ts'
import { asInput, type Figure, statedFigure } from '../figures/figure.ts'
import { allKnownDays, knownDays } from '../residents/known-days.ts'
import { residentsFigure } from '../residents/residents-figure.ts'
import { relativeChange } from '../statistics/relative-change.ts'
import { difference, growth, quotient, sum } from '../words/arithmetic.ts'
import type { Ages, ServiceKind } from '../terms/classifications.ts'
import { keyOfArea } from './key-of-area.ts'
import { type Framework, frameworkOf } from '../world/plan.ts'
import type { Published } from '../world/published.ts'
import type { Area } from '../world/snapshot.ts'

/** What a framework expected of its horizon, beside what was then counted. */
export interface Expectation {
  readonly change: Figure
  readonly expected: Figure
  readonly counted: Figure
  readonly deviation: Figure
  readonly relativeDeviation: Figure
  /** The deviation in full-time equivalents; null for ages no planning key is about. */
  readonly fte: (kind: ServiceKind) => Figure | null
}

/**
 * @returns null where the framework expects nothing of that area or age
 * @throws Refusal UNKNOWN_FRAMEWORK
 */
export function expectationOf(
  world: Published,
  area: Area,
  ages: Ages,
  frameworkId: string | null,
): Expectation | null {
  const framework = frameworkOf(world.planning, frameworkId)
  const group = { ageBand: ages, trait: 'ALL' } as const
  const chosen = { basis: 'PROJECTION', framework: framework.id } as const
  if (knownDays(world, area.level, group, chosen).length === 0) return null
  const register = { group, basis: 'REGISTER', framework: null } as const
  const isCounted = allKnownDays(world, register).includes(framework.horizon)
  const expected = residentsFigure(world, area, { group, date: framework.horizon, ...chosen })
  const before = residentsFigure(world, area, { ...register, date: framework.referenceDay })
  const counted = isCounted
    ? residentsFigure(world, area, { ...register, date: framework.horizon })
    : notYetCounted(framework)
  return {
    expected,
    counted,
    change: expectedChange(world, area, ages, framework, before, expected),
    ...deviations(world, area, ages, framework, expected, counted),
  }
}

function deviations(
  world: Published,
  area: Area,
  ages: Ages,
  framework: Framework,
  expected: Figure,
  counted: Figure,
) {
  const inputs = [
    asInput(counted, { key: 'countedResidents', ages }),
    asInput(expected, { key: 'plannedResidents', ages }),
  ] as const
  const same = { asOf: framework.horizon, basis: 'PROJECTION' } as const
  const fte = (kind: ServiceKind): Figure | null => {
    const found = keyOfArea(world, framework, kind, area)
    if (ages !== 'AGE_60_PLUS' || found?.residents60PlusPerFte === null) return null
    if (found === null) return sumOfPlanningAreas(world, framework, kind)
    return composeFigure({
      unit: 'FTE',
      inputs: [...inputs, keyInput(framework, found.residents60PlusPerFte)],
      compute: (actual, planned, perFte) => (actual - planned) / perFte,
      formula: (actual, planned, perFte) => quotient(difference(actual, planned), perFte),
      ...same,
    })
  }
  return {
    fte,
    deviation: composeFigure({
      unit: 'RESIDENTS',
      inputs,
      compute: (actual, planned) => actual - planned,
      formula: difference,
      ...same,
    }),
    relativeDeviation: composeFigure({
      unit: 'RELATIVE_CHANGE',
      inputs,
      compute: (actual, planned) => relativeChange(planned, actual),
      formula: growth,
      ...same,
    }),
  }
}

/** Of the city, where planning areas have keys of their own. */
function sumOfPlanningAreas(
  world: Published,
  framework: Framework,
  kind: ServiceKind,
): Figure | null {
  const [first, ...others] = world.areas.atLevel('PLANNING_AREA').flatMap((part) => {
    const figure = expectationOf(world, part, 'AGE_60_PLUS', framework.id)?.fte(kind)
    return figure ? asInput(figure, { key: 'name', name: part.name }) : []
  })
  if (!first) return null
  return composeFigure({
    unit: 'FTE',
    asOf: framework.horizon,
    basis: 'PROJECTION',
    inputs: [first, ...others],
    compute: (...deviations) => deviations.reduce((all, deviation) => all + deviation, 0),
    formula: (...names) => ({ key: 'sumOfPlanningAreas', sum: sum(...names) }),
  })
}

const keyInput = ({ sourceId, validFrom }: Framework, value: number) =>
  ({
    value,
    status: 'REPORTED',
    sourceId,
    name: { key: 'planningKey' },
    unit: 'RESIDENTS_PER_FTE',
    asOf: validFrom,
  }) as const

/** Of a planning area as the framework states it; of the city as it follows from all of them. */
function expectedChange(
  world: Published,
  area: Area,
  ages: Ages,
  framework: Framework,
  before: Figure,
  expected: Figure,
): Figure {
  const about = {
    unit: 'RELATIVE_CHANGE',
    asOf: framework.horizon,
    since: framework.referenceDay,
    basis: 'PROJECTION',
  } as const
  if (area.level !== 'CITY') {
    return statedFigure(world.planning.expectedChange(framework, area, ages), about)
  }
  return composeFigure({
    inputs: [
      asInput(expected, { key: 'plannedResidents', ages }),
      asInput(before, { key: 'countedResidents', ages }),
    ],
    compute: (planned, counted) => relativeChange(counted, planned),
    formula: growth,
    ...about,
  })
}

const notYetCounted = ({ horizon, sourceId }: Framework): Figure =>
  statedFigure(
    { value: null, status: 'MISSING', sourceId },
    { unit: 'RESIDENTS', asOf: horizon, basis: 'REGISTER' },
  )
