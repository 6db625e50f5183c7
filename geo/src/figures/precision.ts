import type { Unit } from './units.ts'

interface Precision {
  /** Decimals on screens and on paper. */
  readonly shown: number
  /** Decimals in files, which others go on computing with. */
  readonly inFiles: number
}

/**
 * How precisely numbers of a unit are told, of SHARE and RELATIVE_CHANGE as the fraction they are: 0.345 is shown as
 * 34.5 %. Counted people are whole; estimated ones have a decimal in files, so that the share that follows from them
 * is the one told beside them.
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

/** As files carry a number of a unit. */
export const roundedForFiles = (value: number, unit: Unit): number =>
  roundedTo(precisions[unit].inFiles, value)
