import { relativeChange } from '@atlas/geo/relative-change'
import type { Context } from '../../schema/context.ts'
import type { Localised } from '../../schema/language.ts'
import type { Area } from '../areas/area.ts'
import { asInput, composeFigure, figureOf } from '../figures/compose-figure.ts'
import type { Ages, Figure } from '../figures/figure.ts'
import { groupName } from '../figures/group-names.ts'
import { origin } from '../figures/origin.ts'
import { type Framework, plan } from '../frameworks/plan.ts'
import { availability } from '../residents/availability.ts'
import { residentsFigure } from '../residents/residents-figure.ts'
import type { ServiceKind } from '../services/service.ts'
import { says } from './says.ts'

/** What a framework expected of its horizon, beside what was then counted. */
export interface Expectation {
  change: Figure
  expected: Figure
  counted: Figure
  deviation: Figure
  relativeDeviation: Figure
  /** The deviation in full-time equivalents; null for ages no planning key is about. */
  fte: (kind: ServiceKind) => Figure | null
}

/** @returns null where the framework expects nothing of that area or age @throws RequestError UNKNOWN_FRAMEWORK */
export async function expectationOf(
  area: Area,
  ageBand: Ages,
  frameworkId: string | null,
  context: Context,
): Promise<Expectation | null> {
  const framework = (await plan(context)).framework(frameworkId)
  const group = { ageBand, trait: 'ALL' } as const
  const ground = { basis: 'PROJECTION', framework: framework.id } as const
  const known = await availability(context)
  if (known.daysOf(area.level, group, ground).length === 0) return null
  const register = { group, basis: 'REGISTER', framework: null } as const
  const isCounted = known.days(register).includes(framework.horizon)
  const [expected, before, counted] = await Promise.all([
    residentsFigure(area, { group, date: framework.horizon, ...ground }, context),
    residentsFigure(area, { ...register, date: framework.referenceDay }, context),
    isCounted
      ? residentsFigure(area, { ...register, date: framework.horizon }, context)
      : notYetCounted(framework),
  ])
  return {
    expected,
    counted,
    change: await expectedChange(area, ageBand, framework, before, expected, context),
    ...deviations(ageBand, framework, expected, counted),
  }
}

function deviations(ageBand: Ages, framework: Framework, expected: Figure, counted: Figure) {
  const name = groupName({ ageBand, trait: 'ALL' })
  const inputs = [
    asInput(counted, { de: `${name.de}, gezählt`, en: `${name.en}, counted` }),
    asInput(expected, { de: `${name.de}, erwartet`, en: `${name.en}, expected` }),
  ] as const
  const same = { asOf: framework.horizon, basis: 'PROJECTION' } as const
  const fte = (kind: ServiceKind): Figure | null => {
    const key = framework.keys.get(kind)?.residents60PlusPerFte
    if (ageBand !== 'AGE_60_PLUS' || key === undefined) return null
    return composeFigure({
      ...same,
      unit: 'FTE',
      inputs: [...inputs, keyInput(framework, key)],
      compute: (actual, planned, perFte) => (actual - planned) / perFte,
      formula: {
        de: '(gezählt − erwartet) ÷ Personalschlüssel',
        en: '(counted − expected) ÷ planning key',
      },
    })
  }
  return {
    fte,
    deviation: composeFigure({
      ...same,
      unit: 'RESIDENTS',
      inputs,
      compute: (actual, planned) => actual - planned,
      formula: { de: 'gezählt − erwartet', en: 'counted − expected' },
    }),
    relativeDeviation: composeFigure({
      ...same,
      unit: 'RELATIVE_CHANGE',
      inputs,
      compute: (actual, planned) => relativeChange(planned, actual),
      formula: { de: '(gezählt − erwartet) ÷ erwartet', en: '(counted − expected) ÷ expected' },
    }),
  }
}

const keyInput = ({ sourceId, validFrom }: Framework, value: number) =>
  ({
    value,
    status: 'OBSERVED',
    sourceId,
    name: says.planningKey,
    unit: 'RESIDENTS_PER_FTE',
    asOf: validFrom,
  }) as const

/** Of a planning area as the framework states it; of the city as it follows from all of them. */
async function expectedChange(
  area: Area,
  ageBand: Ages,
  framework: Framework,
  before: Figure,
  expected: Figure,
  context: Context,
): Promise<Figure> {
  const { horizon, referenceDay } = framework
  if (area.level === 'CITY') {
    return composeFigure({
      unit: 'RELATIVE_CHANGE',
      asOf: horizon,
      since: referenceDay,
      basis: 'PROJECTION',
      inputs: [asInput(before, named(ageBand)), asInput(expected, named(ageBand))],
      compute: relativeChange,
      formula: {
        de: '(erwartet − gezählt am Ausgangstag) ÷ gezählt am Ausgangstag',
        en: '(expected − counted on the reference day) ÷ counted on the reference day',
      },
    })
  }
  const stated = (await plan(context)).expectedChange(framework, area, ageBand)
  return figureOf(stated, {
    unit: 'RELATIVE_CHANGE',
    asOf: horizon,
    since: referenceDay,
    basis: 'PROJECTION',
    interval: null,
    explain: () => ({ formula: origin[stated.status], inputs: [], note: null }),
  })
}

const named = (ageBand: Ages): Localised => groupName({ ageBand, trait: 'ALL' })

function notYetCounted({ horizon, sourceId }: Framework): Figure {
  return figureOf(
    { value: null, status: 'MISSING', sourceId },
    {
      unit: 'RESIDENTS',
      asOf: horizon,
      since: null,
      basis: 'REGISTER',
      interval: null,
      explain: () => ({ formula: origin.MISSING, inputs: [], note: null }),
    },
  )
}
