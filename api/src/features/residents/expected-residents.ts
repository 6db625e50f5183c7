import { expectedResidents as expected } from '@atlas/geo/expected-residents'
import type { Context } from '../../schema/context.ts'
import type { Localised } from '../../schema/language.ts'
import type { Area } from '../areas/area.ts'
import { areaIndex } from '../areas/area-index.ts'
import { asInput, composeFigure } from '../figures/compose-figure.ts'
import type { Ages, Figure } from '../figures/figure.ts'
import { groupName } from '../figures/group-names.ts'
import { type Framework, plan } from '../frameworks/plan.ts'
import { residentsByKey } from './residents-by-key.ts'

/**
 * Residents a framework expected on its horizon: those of its reference day, changed as expected, of each planning
 * area; of the city the sum of them. MISSING at other levels.
 */
export async function expectedResidentsFigure(
  area: Area,
  ageBand: Ages,
  framework: Framework,
  context: Context,
): Promise<Figure> {
  if (area.level !== 'CITY') return ofPlanningArea(area, ageBand, framework, context)
  const planningAreas = (await areaIndex(context)).atLevel('PLANNING_AREA')
  const [first, ...others] = await Promise.all(
    planningAreas.map(async (part) =>
      asInput(await ofPlanningArea(part, ageBand, framework, context), inArea(part, ageBand)),
    ),
  )
  if (!first) throw new Error('the data set has no planning areas')
  return composeFigure({
    unit: 'RESIDENTS',
    asOf: framework.horizon,
    basis: 'PROJECTION',
    inputs: [first, ...others],
    compute: (...parts) => parts.reduce((sum, part) => sum + part, 0),
    formula: {
      de: 'Summe des Erwarteten aller Planungsbereiche',
      en: 'sum of what is expected in all planning areas',
    },
  })
}

async function ofPlanningArea(
  area: Area,
  ageBand: Ages,
  framework: Framework,
  context: Context,
): Promise<Figure> {
  const { referenceDay, horizon } = framework
  const [known, counted] = await Promise.all([
    plan(context),
    residentsByKey(context).load({
      areaId: area.id,
      day: referenceDay,
      ageBand,
      trait: 'ALL',
      basis: 'REGISTER',
    }),
  ])
  const name = groupName({ ageBand, trait: 'ALL' })
  return composeFigure({
    unit: 'RESIDENTS',
    asOf: horizon,
    basis: 'PROJECTION',
    inputs: [
      { ...counted, name, unit: 'RESIDENTS', asOf: referenceDay },
      {
        ...known.expectedChange(framework, area, ageBand),
        name: expectedChangeName,
        unit: 'RELATIVE_CHANGE',
        asOf: horizon,
      },
    ],
    compute: expected,
    formula: {
      de: `${name.de} × (1 + erwartete Veränderung)`,
      en: `${name.en} × (1 + expected change)`,
    },
  })
}

const expectedChangeName: Localised = { de: 'erwartete Veränderung', en: 'expected change' }

function inArea({ name }: Area, ageBand: Ages): Localised {
  const group = groupName({ ageBand, trait: 'ALL' })
  return { de: `${name}: ${group.de}`, en: `${name}: ${group.en}` }
}
