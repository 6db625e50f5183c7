import type { Certainty } from '../terms/certainty.ts'
import { type Ends, roundedOutward } from './range.ts'
import type { Unit } from './units.ts'

interface Precision {
  /** Decimals on screens and on paper. */
  readonly shown: number
  /** Decimals in files, which others go on computing with. */
  readonly inFiles: number
}

/**
 * How precisely numbers of a unit are told, of SHARE and RELATIVE_CHANGE as the fraction they are: 0.345 is shown as
 * 34.5 %. Counted people are whole; parts of them have a decimal in files. To what an estimate is told follows from its
 * range, too: see `roundingStep`; of INDEX_POINTS from how they are made comparable: see `pointDecimals`.
 */
export const precisions: Readonly<Record<Unit, Precision>> = {
  RESIDENTS: { shown: 0, inFiles: 1 },
  RESIDENTS_PER_KM2: { shown: 0, inFiles: 1 },
  SHARE: { shown: 3, inFiles: 4 },
  RELATIVE_CHANGE: { shown: 3, inFiles: 4 },
  SQUARE_KILOMETRES: { shown: 2, inFiles: 3 },
  METRES: { shown: 0, inFiles: 0 },
  FTE: { shown: 2, inFiles: 3 },
  FTE_PER_1000_RESIDENTS: { shown: 2, inFiles: 3 },
  RESIDENTS_PER_FTE: { shown: 0, inFiles: 1 },
  CASES: { shown: 0, inFiles: 0 },
  CASES_PER_1000_RESIDENTS: { shown: 1, inFiles: 2 },
  CASES_PER_FTE: { shown: 1, inFiles: 2 },
  CONTACTS: { shown: 0, inFiles: 0 },
  INDEX_POINTS: { shown: 2, inFiles: 3 },
  GINI_COEFFICIENT: { shown: 2, inFiles: 3 },
}

/**
 * With so many decimals, or to tens and hundreds where they are fewer than none, and nothing of what a computation
 * leaves beyond them (665.9999999999999): as it is written, half away from zero, like spreadsheets and people (18,774.35
 * is 18,774.4), though it may be stored as a little less.
 */
export function roundedTo(decimals: number, value: number): number {
  // No digit is left behind the comma.
  if (Math.abs(value) >= 1e15) return value
  const [digits = '0', exponent = '0'] = Math.abs(value).toExponential(14).split('e')
  const whole = Math.round(Number(`${digits}e${String(Number(exponent) + decimals)}`))
  const rounded = Math.sign(value) * Number(`${String(whole)}e${String(-decimals)}`)
  return rounded === 0 ? 0 : rounded
}

/** A step to which numbers of at least some size may be told that are known no better. */
interface Step {
  readonly step: number
  readonly from: number
}

const ofPeople: readonly Step[] = [
  { step: 100, from: 10_000 },
  { step: 10, from: 10 },
  { step: 1, from: 1 },
]

/** The roughest first. What is smaller would be told as nothing. */
const roughSteps: Partial<Readonly<Record<Unit, readonly Step[]>>> = {
  RESIDENTS: ofPeople,
  RESIDENTS_PER_KM2: ofPeople,
  // Ways begin somewhere in a cell.
  METRES: [{ step: 10, from: 10 }],
  SHARE: [{ step: 0.01, from: 0.005 }],
  FTE: [{ step: 0.1, from: 0.05 }],
}

/** Of a number whose range is not computed, as while a limit is moved: it is told as roughly as its size lets it be. */
export const anywhere: Ends = { low: -Infinity, high: Infinity }

/**
 * The one rule of how precisely a figure is told, on screens, on paper and in files: roughly where its range is wider
 * than the step that leaves. People are told to tens, from 10,000 on to hundreds, below ten as whole ones, ways to tens
 * of metres, staff to tenths, shares to whole percent, unless that would say nobody or everybody.
 * @returns null where the unit's own precision holds
 */
export function roundingStep(
  value: number,
  unit: Unit,
  range: Ends | null | undefined,
): number | null {
  // Neither nobody nor everybody is more precise for a narrow range, or for none.
  if (unit === 'SHARE' && (value === 0 || value === 1)) return 0.01
  if (!range || (unit === 'SHARE' && isNearlyAll(value))) return null
  // What is 0 is told as what is a little more.
  const size = Math.abs(value) || 10
  const width = range.high - range.low
  const found = roughSteps[unit]?.find(({ step, from }) => size >= from && width > step)
  return found?.step ?? null
}

/**
 * The step of a range's ends: that of the value between them. A share of nearly nobody or everybody keeps a decimal, so
 * that it is not told as one of them; what is known of it is no more precise for that.
 */
export function stepOfEnds(value: number, unit: Unit, range: Ends): number | null {
  const step = roundingStep(value, unit, range)
  if (step !== null || unit !== 'SHARE') return step
  const whole = 0.01
  return range.high - range.low > whole ? whole : null
}

/**
 * Of a share that in whole percent, to which its range lets it be told, would be nobody or everybody and is neither:
 * which of them it is close to. It is told in words ("under 1 %"); where numbers are sorted and classed, it keeps its
 * decimals.
 */
export function closeTo(
  value: number,
  unit: Unit,
  range: Ends | null | undefined,
): 'NOBODY' | 'EVERYBODY' | null {
  const whole = 0.01
  if (unit !== 'SHARE' || !range || range.high - range.low <= whole) return null
  if (value > 0 && value < whole / 2) return 'NOBODY'
  return isNearlyAll(value) ? 'EVERYBODY' : null
}

const isNearlyAll = (share: number): boolean => share !== 1 && Math.round(share * 100) === 100

/** To the nearest multiple of a step, a power of ten: half away from zero like everything that is rounded. */
export const toStep = (value: number, step: number): number => roundedTo(decimalsOf(step), value)

/** Both ends of a range, to multiples of a step: outward, so that nothing inside leaves it. */
export function toStepOutward({ low, high }: Ends, step: number): Ends {
  if (step < 1) return roundedOutward({ low, high }, decimalsOf(step))
  const inSteps = roundedOutward({ low: low / step, high: high / step }, 0)
  return { low: inSteps.low * step, high: inSteps.high * step }
}

/** Of numbers that are multiples of a step; negative where these are tens or more. */
export const decimalsOf = (step: number): number => Math.round(-Math.log10(step))

/** As files carry a number of a unit, of an estimate as roughly as its range lets it be known; and the step of that. */
export function roundedForFiles(
  value: number,
  unit: Unit,
  range?: Ends | null,
): { readonly rounded: number; readonly step: number | null } {
  const step = roundingStep(value, unit, range)
  const { inFiles } = precisions[unit]
  return { rounded: step === null ? roundedTo(inFiles, value) : toStep(value, step), step }
}

/** What decides to how many decimals a number is known. */
interface KnownTo {
  readonly range?: Ends | null
  readonly status?: Certainty
  /** In how many decimals its source states it, where its status does not say so. */
  readonly statedIn?: number
}

/** People and cases are counted as whole ones; plans state staff in tenths. */
const statedDecimals: Partial<Record<Certainty, Partial<Record<Unit, number>>>> = {
  OBSERVED: { RESIDENTS: 0, CASES: 0 },
  REPORTED: { FTE: 1 },
}

/** The step of a number in files: what is stated is no more precise than it is stated. */
export function stepInFiles(
  value: number,
  unit: Unit,
  { range, status, statedIn }: KnownTo = {},
): number {
  // Of an estimate that no draw moves from nobody there is no range, and no decimal is known for that.
  const isStill = value === 0 && status === 'ESTIMATED'
  const step = roundingStep(value, unit, range ?? (isStill ? anywhere : null))
  if (step !== null) return step
  const { inFiles } = precisions[unit]
  const stated = statedIn ?? (status && statedDecimals[status]?.[unit]) ?? inFiles
  const written = Array.from({ length: inFiles }, (_, decimals) => decimals).find(
    (decimals) => roundedTo(decimals, value) === roundedTo(inFiles, value),
  )
  return Number(`1e-${Math.max(stated, Math.min(inFiles, written ?? inFiles))}`)
}

/** A number that a figure follows from, on its way to be written. */
export interface WrittenInput {
  readonly value: number
  readonly unit: Unit
  readonly status: Certainty
}

/** The figure that follows from it, as it is told. */
export interface FollowingFigure {
  readonly value: number
  readonly unit: Unit
  readonly range?: Ends | null
}

/** Whether a number is known no better than the figure that is told roughly for it. */
const isRoughInput = (
  { status }: Pick<WrittenInput, 'status'>,
  { value, unit, range }: FollowingFigure,
): boolean => status === 'ESTIMATED' && roundingStep(value, unit, range) !== null

/**
 * To how many decimals a number is written that a figure follows from, so that whoever computes with what is written
 * comes to the figure as it is told: with two digits more than the figure has, and at least as many as are shown.
 */
export function inputDecimals(input: WrittenInput, figure: FollowingFigure): number {
  const { shown } = precisions[input.unit]
  if (Number.isInteger(input.value) || isRoughInput(input, figure)) return shown
  const decimals = precisions[figure.unit].shown
  const digits = Math.max(1, magnitude(figure.value) + 1 + decimals)
  // Where numbers of one unit are summed up, each brings its own error.
  const summed = input.unit === figure.unit ? decimals + 2 : 0
  return Math.max(shown, summed, digits + 1 - magnitude(input.value))
}

/**
 * The same in files, whose formulas come to the figure beside it: exact, but for what is known roughly, which keeps the
 * decimal that leads to the figure's own rounding (173.2 of 2,035.6 are 9 %, 173 of 2,036 would be 8 %).
 */
export const inputDecimalsInFiles = (input: WrittenInput, figure: FollowingFigure): number =>
  isRoughInput(input, figure) ? Math.max(1, precisions[input.unit].shown) : 6

/** 3 of 4,710, -1 of 0.7. */
const magnitude = (value: number) => (value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value))))
