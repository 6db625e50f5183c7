import { composeFigure } from '../figures/compose-figure.ts'
import { asInput, type Figure } from '../figures/figure.ts'
import { roundedTo } from '../figures/precision.ts'
import type { Ages } from '../terms/classifications.ts'
import { sum } from '../words/arithmetic.ts'
import type { Message } from '../words/vocabulary.ts'
import type { Framework } from '../world/plan.ts'
import type { Published } from '../world/published.ts'
import type { Area } from '../world/snapshot.ts'
import { bandsBeside, expectedFormula, expectedResidents } from './expected-residents.ts'

/**
 * Residents a framework expected on its horizon: those of its reference day, changed as expected, of each planning
 * area; of the city the sum of them. MISSING at other levels.
 */
export function expectedResidentsFigure(
  world: Published,
  area: Area,
  ages: Ages,
  framework: Framework,
): Figure {
  const figure = expectedOf(world, area, ages, framework)
  if (ages !== 'AGE_60_PLUS') return figure
  return {
    ...figure,
    explain: () => ({ ...figure.explain(), note: noteOnBands(world, area, framework, figure) }),
  }
}

/** Where those expected by age are others together than those expected in all, in whole people. */
function noteOnBands(
  world: Published,
  area: Area,
  framework: Framework,
  { value: all }: Figure,
): Message | null {
  const [younger = null, older = null] = (['AGE_60_TO_79', 'AGE_80_PLUS'] as const).map(
    (ages) => expectedOf(world, area, ages, framework).value,
  )
  if (all === null || younger === null || older === null) return null
  if (bandsBeside({ all, younger, older }) === null) return null
  const bands = {
    younger: roundedTo(0, younger),
    older: roundedTo(0, older),
    whole: roundedTo(0, all),
  }
  return { key: 'bandsDoNotAddUp', ...bands }
}

function expectedOf(world: Published, area: Area, ages: Ages, framework: Framework): Figure {
  if (area.level !== 'CITY') return ofPlanningArea(world, area, ages, framework)
  const [first, ...others] = world.areas
    .atLevel('PLANNING_AREA')
    .map((part) =>
      asInput(ofPlanningArea(world, part, ages, framework), { key: 'name', name: part.name }),
    )
  if (!first) throw new RangeError('A city has planning areas')
  return composeFigure({
    unit: 'RESIDENTS',
    asOf: framework.horizon,
    basis: 'PROJECTION',
    inputs: [first, ...others],
    compute: (...parts) => parts.reduce((all, part) => all + part, 0),
    formula: (...names) => ({ key: 'sumOfPlanned', sum: sum(...names) }),
  })
}

function ofPlanningArea(world: Published, area: Area, ages: Ages, framework: Framework): Figure {
  const { referenceDay, horizon } = framework
  const group = { ageBand: ages, trait: 'ALL' } as const
  return composeFigure({
    unit: 'RESIDENTS',
    asOf: horizon,
    basis: 'PROJECTION',
    inputs: [
      {
        name: { key: 'residents', ages, trait: 'ALL' },
        unit: 'RESIDENTS',
        asOf: referenceDay,
        ...world.residents.at(area.id, group, referenceDay, 'REGISTER'),
      },
      {
        name: { key: 'plannedChange' },
        unit: 'RELATIVE_CHANGE',
        asOf: horizon,
        ...world.planning.expectedChange(framework, area, ages),
      },
    ],
    compute: expectedResidents,
    formula: expectedFormula,
  })
}
