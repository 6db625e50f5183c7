import { roundedOutward } from './range.ts'
import type { Unit } from './units.ts'

interface Precision {
  /** Decimals on screens and on paper. */
  readonly shown: number
  /** Decimals in files, which others go on computing with. */
  readonly inFiles: number
}

/**
 * How precisely numbers of a unit are told, of SHARE and RELATIVE_CHANGE as the fraction they are: 0.345 is shown as
 * 34.5 %. Counted people are whole; parts of them have a decimal in
 * files. To what an estimate is told follows from its range, too: see `stepTold`.
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
  INDEX_POINTS: { shown: 2, inFiles: 3 },
}

/** With so many decimals, and nothing of what a computation leaves beyond them (665.9999999999999). */
export function roundedTo(decimals: number, value: number): number {
  const rounded = Number(value.toFixed(decimals))
  return rounded === 0 ? 0 : rounded
}

/** From one number to another. */
export interface Ends {
  readonly low: number
  readonly high: number
}

/**
 * The step to which a number is told that is known no better: people to tens, from 10,000 on to hundreds, below ten as
 * they are, as nobody is zero; shares to whole percent, unless that would say nobody or everybody.
 * @returns null where the unit's own precision says enough
 */
export function roughStep(value: number, unit: Unit): number | null {
  if (unit === 'SHARE') return isAlmostAll(value) ? null : 0.01
  if (unit !== 'RESIDENTS' && unit !== 'RESIDENTS_PER_KM2') return null
  if (value < 10) return null
  return value < 10_000 ? 10 : 100
}

/** Nearly nobody, or nearly everybody. */
function isAlmostAll(share: number): boolean {
  const whole = Math.round(share * 100)
  return share !== 0 && share !== 1 && (whole === 0 || whole === 100)
}

/**
 * The one rule of how precisely a figure is told, on screens, on paper and in files: roughly where its range is wider
 * than the step that leaves.
 * @returns null where the unit's own precision holds
 */
export function stepTold(value: number, unit: Unit, range: Ends | null | undefined): number | null {
  const step = range ? roughStep(value, unit) : null
  return range && step !== null && range.high - range.low > step ? step : null
}

/** To the nearest multiple of a step; steps below one are decimal fractions. */
export function toStep(value: number, step: number): number {
  return step < 1 ? roundedTo(decimalsOf(step), value) : Math.round(value / step) * step
}

/** Both ends of a range, to multiples of a step: outward, so that nothing inside leaves it. */
export function toStepOutward({ low, high }: Ends, step: number): Ends {
  if (step < 1) return roundedOutward({ low, high }, decimalsOf(step))
  return { low: Math.floor(low / step) * step, high: Math.ceil(high / step) * step }
}

const decimalsOf = (step: number) => Math.round(-Math.log10(step))

/** As files carry a number of a unit; of an estimate as roughly as its range lets it be known. */
export function roundedForFiles(value: number, unit: Unit, range?: Ends | null): number {
  const step = stepTold(value, unit, range)
  return step === null ? roundedTo(precisions[unit].inFiles, value) : toStep(value, step)
}
