import { composeFigure } from '../figures/compose-figure.ts'
import { asInput, type Figure, statedFigure } from '../figures/figure.ts'
import { isFlagged } from './is-flagged.ts'
import { type KeyOfArea, keyOfArea } from './key-of-area.ts'
import type { ChosenBasis } from '../residents/known-days.ts'
import { knownSitesByPlanningArea } from '../sites/known-by-planning-area.ts'
import { residentsFigure } from '../residents/residents-figure.ts'
import { residentsPerFte } from './residents-per-fte.ts'
import { staffFormulas } from './staff-formulas.ts'
import { targetStaff } from './target-staff.ts'
import { sum } from '../words/arithmetic.ts'
import { sentences } from '../words/sentences.ts'
import type { Message } from '../words/vocabulary.ts'
import type { Published } from '../world/published.ts'
import type { Basis, ServiceKind } from '../terms/classifications.ts'
import type { Area } from '../world/snapshot.ts'
import { actualStaffFigure, publishedTargetFigure } from './actual-staff.ts'
import { compareWithPublished } from './compare-with-published.ts'
import { type Framework, frameworkOf } from '../world/plan.ts'

export interface AskedStaffing extends ChosenBasis {
  readonly kind: ServiceKind
  /** yyyy-mm-dd, or null for the newest day with residents at the level */
  readonly date: string | null
}

export interface Staffing {
  readonly kind: ServiceKind
  readonly framework: Framework
  readonly basis: Basis
  readonly residents: Figure
  readonly planningKey: Figure
  readonly actual: Figure
  readonly target: Figure
  /** What the known facilities would need at least, in FTE, where the target falls short of it; else null. */
  readonly leastOfFacilities: number | null
  readonly publishedTarget: Figure
  readonly difference: Figure
  readonly residentsPerFte: Figure
  /** null where the two targets are not about the same day, basis and key */
  readonly publishedTargetAgrees: boolean | null
  readonly publishedTargetAgreesRoundedTwice: boolean | null
  /** null where the difference is not known */
  readonly flagged: boolean | null
}

/**
 * Staff there is beside the staff a planning key asks for.
 * @throws Refusal UNKNOWN_FRAMEWORK, NO_FIGURES_ON_DATE
 */
export function staffingOf(
  world: Published,
  area: Area,
  { kind, date, ...chosen }: AskedStaffing,
): Staffing {
  const framework = frameworkOf(world.planning, chosen.framework)
  const key = keyOfArea(world, framework, kind, area)
  const isTried = isTrial(key)
  const group = { ageBand: 'AGE_60_PLUS', trait: 'ALL' } as const
  const residents = residentsFigure(world, area, { group, date, ...chosen })
  const actual = actualStaffFigure(world, area, kind, residents.asOf)
  const published = publishedTargetFigure(world, area, kind, framework)
  const planningKey = keyFigure(framework, key)
  const ofParts =
    key === null ? sumOfTargets(world, area, { kind, date, ...chosen }, residents) : null
  const { target, difference, perFte } = compare(residents, planningKey, actual, isTried, ofParts)
  // The framework prints no target for the city; a sum of rounded ones is not to be compared.
  const isComparable = !isTried && chosen.basis === 'PROJECTION' && area.level === 'PLANNING_AREA'
  const comparison = isComparable ? compareWithPublished(target, published) : null
  const facilities = shortOfFacilities(world, area, kind, framework, target)
  return {
    kind,
    framework,
    basis: chosen.basis,
    residents,
    planningKey,
    actual,
    target: withNote(
      target,
      sentences([
        target.explain().note,
        comparison?.noteOfComputed ?? null,
        facilities && { key: 'fewerThanFacilities', ...facilities },
      ]),
    ),
    leastOfFacilities: facilities && facilities.known * facilities.minimum,
    publishedTarget: withNote(published, comparison?.noteOfPublished),
    difference,
    residentsPerFte: perFte,
    publishedTargetAgrees: comparison?.agrees ?? null,
    publishedTargetAgreesRoundedTwice: comparison?.agreesRoundedTwice ?? null,
    flagged:
      difference.value === null ? null : isFlagged(difference.value, framework.flagThresholdFte),
  }
}

/** The known facilities of a planning area, where a target falls short of what each of them has at least. */
function shortOfFacilities(
  world: Published,
  area: Area,
  kind: ServiceKind,
  { keys }: Framework,
  { value }: Figure,
): { known: number; minimum: number } | null {
  const minimum = keys.get(kind)?.minimumFtePerFacility ?? null
  if (minimum === null || value === null || area.level !== 'PLANNING_AREA') return null
  const known = knownSitesByPlanningArea(kind, world).get(area.id) ?? 0
  return value < known * minimum ? { known, minimum } : null
}

const isTrial = (key: KeyOfArea | null): boolean => key === null || key.isTried

/** Of the city, where planning areas have keys of their own. */
function sumOfTargets(
  world: Published,
  { level }: Area,
  asked: AskedStaffing,
  { asOf, basis }: Figure,
): Figure | null {
  if (level !== 'CITY') return null
  const [first, ...others] = world.areas
    .atLevel('PLANNING_AREA')
    .map((part) => asInput(staffingOf(world, part, asked).target, { key: 'name', name: part.name }))
  if (!first) throw new RangeError('No key is set for a planning area where there is none')
  return composeFigure({
    unit: 'FTE',
    asOf,
    basis,
    inputs: [first, ...others],
    compute: (...targets) => targets.reduce((all, target) => all + target, 0),
    formula: (...names) => ({ key: 'sumOfPlanningAreas', sum: sum(...names) }),
    note: { key: 'trialNote' },
    atBest: 'COMPUTED',
  })
}

/**
 * The three figures that follow from residents, key and staff.
 * @param ofParts the target, where it follows from those of parts; else null
 */
function compare(
  residents: Figure,
  key: Figure,
  actual: Figure,
  isTried: boolean,
  ofParts: Figure | null,
) {
  const people = asInput(residents, { key: 'residents', ages: 'AGE_60_PLUS', trait: 'ALL' })
  const perPost = asInput(key, { key: isTried ? 'triedKey' : 'planningKey' })
  const inPost = asInput(actual, { key: 'actualStaff' })
  const same = { asOf: residents.asOf, basis: residents.basis, atBest: 'COMPUTED' } as const
  const trial: Message | null = isTried ? { key: 'trialNote' } : null
  const staffAsOf = staffDayOf(actual)
  const days = noteOnDays(staffAsOf, residents)
  const ofDifference = {
    unit: 'FTE',
    staffAsOf,
    note: sentences([trial, ...days]),
    ...same,
  } as const
  return {
    target:
      ofParts ??
      composeFigure({
        unit: 'FTE',
        inputs: [people, perPost],
        compute: targetStaff,
        formula: staffFormulas.target,
        note: trial,
        ...same,
      }),
    difference: ofParts
      ? composeFigure({
          inputs: [inPost, asInput(ofParts, { key: 'targetStaff' })],
          compute: (fte, target) => fte - target,
          formula: staffFormulas.difference,
          ...ofDifference,
        })
      : composeFigure({
          inputs: [inPost, people, perPost],
          compute: (fte, count, perFte) => fte - targetStaff(count, perFte),
          formula: (staff, count, perFte) =>
            staffFormulas.difference(staff, staffFormulas.target(count, perFte)),
          ...ofDifference,
        }),
    perFte: composeFigure({
      unit: 'RESIDENTS_PER_FTE',
      inputs: [people, inPost],
      compute: residentsPerFte,
      formula: staffFormulas.residentsPerFte,
      staffAsOf,
      note: sentences(days),
      ...same,
    }),
  }
}

/** The day of the staff a figure is computed from; null where it is not known. */
export const staffDayOf = ({ asOf, value }: Figure): string | null => (value === null ? null : asOf)

/** Of which days staff and people are. */
export function noteOnDays(
  staff: string | null,
  { asOf, basis }: Pick<Figure, 'asOf' | 'basis'>,
): Message[] {
  if (staff === null) return []
  const both: Message = {
    key: 'daysOfStaffAndPeople',
    staff,
    people: asOf,
    expected: basis !== 'REGISTER',
  }
  return staff < asOf ? [both, { key: 'staffOfEarlierDay' }] : [both]
}

/** A norm is stated by whoever sets it. */
function keyFigure({ sourceId, validFrom }: Framework, key: KeyOfArea | null): Figure {
  const value = key?.residents60PlusPerFte ?? null
  return statedFigure(
    value === null
      ? { value: null, status: 'MISSING', sourceId }
      : { value, status: 'REPORTED', sourceId },
    {
      unit: 'RESIDENTS_PER_FTE',
      asOf: validFrom,
      basis: 'REGISTER',
      formula: { key: key?.isTried ? 'asTried' : 'asSet' },
      note: noteOnKey(key),
    },
  )
}

function noteOnKey(key: KeyOfArea | null): Message | null {
  if (key === null) return { key: 'keysDiffer' }
  return key.isTried ? { key: 'trialNote' } : null
}

const withNote = (figure: Figure, note: Message | null | undefined): Figure =>
  note ? { ...figure, explain: () => ({ ...figure.explain(), note }) } : figure
