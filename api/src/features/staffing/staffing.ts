import { isFlagged } from '@atlas/geo/is-flagged'
import { residentsPerFte } from '@atlas/geo/residents-per-fte'
import { targetStaff } from '@atlas/geo/target-staff'
import type { Context } from '../../schema/context.ts'
import type { Localised } from '../../schema/language.ts'
import { RequestError } from '../../schema/request-error.ts'
import type { Area } from '../areas/area.ts'
import { asInput, composeFigure, figureOf } from '../figures/compose-figure.ts'
import type { Basis, ExplanationInput, Figure } from '../figures/figure.ts'
import { type Framework, plan } from '../frameworks/plan.ts'
import type { Ground } from '../residents/availability.ts'
import { residentsFigure } from '../residents/residents-figure.ts'
import type { ServiceKind } from '../services/service.ts'
import { actualFigure, publishedFigure } from './actual-staff.ts'
import { compareWithPublished } from './published.ts'
import { says } from './says.ts'

export interface AskedStaffing extends Ground {
  kind: ServiceKind
  /** yyyy-mm-dd, or null for the newest day with residents at the level */
  date: string | null
  /** Another planning key than the framework's, to try it out. */
  triedKey: number | null
}

export interface Staffing {
  kind: ServiceKind
  framework: Framework
  basis: Basis
  residents: Figure
  planningKey: Figure
  actual: Figure
  target: Figure
  publishedTarget: Figure
  difference: Figure
  residentsPerFte: Figure
  /** null where the two targets are not about the same day, basis and key */
  publishedTargetAgrees: boolean | null
  /** null where the difference is not known */
  flagged: boolean | null
}

/** What a planning key can be: residents 60+ per full-time equivalent. */
const keyRange = { minimum: 1, maximum: 1_000_000 }

/**
 * Staff there is beside the staff a planning key asks for.
 * @throws RequestError MALFORMED_KEY, UNKNOWN_FRAMEWORK, NO_FIGURES_ON_DATE
 */
export async function staffingOf(
  area: Area,
  { kind, date, triedKey, ...ground }: AskedStaffing,
  context: Context,
): Promise<Staffing> {
  if (triedKey !== null && !(triedKey >= keyRange.minimum && triedKey <= keyRange.maximum)) {
    throw new RequestError('MALFORMED_KEY', keyRange)
  }
  const framework = (await plan(context)).framework(ground.framework)
  const group = { ageBand: 'AGE_60_PLUS', trait: 'ALL' } as const
  const residents = await residentsFigure(area, { group, date, ...ground }, context)
  const [actual, published] = await Promise.all([
    actualFigure(area, kind, residents.asOf, context),
    publishedFigure(area, kind, framework, context),
  ])
  const planningKey = keyFigure(framework, kind, triedKey)
  const { target, difference, perFte } = compare(residents, planningKey, actual, triedKey !== null)
  // The framework prints no target for the city; a sum of rounded ones is not to be compared.
  const isComparable =
    triedKey === null && ground.basis === 'PROJECTION' && area.level === 'PLANNING_AREA'
  const comparison = isComparable ? compareWithPublished(target, published) : null
  return {
    kind,
    framework,
    basis: ground.basis,
    residents,
    planningKey,
    actual,
    target: withNote(target, comparison?.noteOfComputed),
    publishedTarget: withNote(published, comparison?.noteOfPublished),
    difference,
    residentsPerFte: perFte,
    publishedTargetAgrees: comparison?.agrees ?? null,
    flagged:
      difference.stated.value === null
        ? null
        : isFlagged(difference.stated.value, framework.flagThresholdFte),
  }
}

/** The three figures that follow from residents, key and staff. */
function compare(residents: Figure, key: Figure, actual: Figure, tried: boolean) {
  const people = asInput(residents, says.residents)
  const perPost = asInput(key, tried ? says.triedKey : says.planningKey)
  const inPost = asInput(actual, says.actual)
  const same = { asOf: residents.asOf, basis: residents.basis }
  const trial = tried ? says.trial : null
  return {
    target: composeFigure({
      ...same,
      unit: 'FTE',
      inputs: [people, perPost],
      compute: targetStaff,
      formula: says.targetFormula,
      note: trial,
    }),
    difference: composeFigure({
      ...same,
      unit: 'FTE',
      inputs: [inPost, people, perPost],
      compute: (fte, count, perFte) => fte - targetStaff(count, perFte),
      formula: says.differenceFormula,
      note: trial ?? staffOfEarlierDay(inPost, residents.asOf),
    }),
    perFte: composeFigure({
      ...same,
      unit: 'RESIDENTS_PER_FTE',
      inputs: [people, inPost],
      compute: residentsPerFte,
      formula: says.residentsPerFteFormula,
      note: staffOfEarlierDay(inPost, residents.asOf),
    }),
  }
}

const staffOfEarlierDay = ({ asOf, value }: ExplanationInput, day: string) =>
  value !== null && asOf < day ? says.staffOfEarlierDay : null

function keyFigure(framework: Framework, kind: ServiceKind, tried: number | null): Figure {
  const value = tried ?? framework.keys.get(kind)?.residents60PlusPerFte
  return figureOf(
    value === undefined
      ? { value: null, status: 'MISSING', sourceId: framework.sourceId }
      : { value, status: 'OBSERVED', sourceId: framework.sourceId },
    {
      unit: 'RESIDENTS_PER_FTE',
      asOf: framework.validFrom,
      since: null,
      basis: 'REGISTER',
      interval: null,
      explain: () => ({
        formula: tried === null ? says.asSet : says.asTried,
        inputs: [],
        note: tried === null ? null : says.trial,
      }),
    },
  )
}

const withNote = (figure: Figure, note: Localised | null | undefined): Figure =>
  note ? { ...figure, explain: () => ({ ...figure.explain(), note }) } : figure
