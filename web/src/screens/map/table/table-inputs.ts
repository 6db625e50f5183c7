import { roundedTo } from '@atlas/geo/figures/precision'

import type { Unit } from '$api/catalogue'
import type { MapFigure } from '$api/map-figures'
import { amountCell, computedCell, type CellValue } from '$tables/sheet'

interface TableInput {
  name: string
  unit: Unit
}

/** What the figures of a table follow from, for a file that computes them anew. */
export interface TableInputs {
  columns: readonly TableInput[]
  byArea: ReadonlyMap<string, readonly number[]>
}

/** A rule as a spreadsheet computes it, and what it comes to. */
interface RowRule {
  formula: (...cells: string[]) => string
  value: (...inputs: number[]) => number
}

const quotient: RowRule = {
  formula: (one, other) => `${one}/${other}`,
  value: (one = 0, other = 0) => one / other,
}

interface UnitRule extends RowRule {
  unit: Unit
  /** Of what it follows from, in order. */
  of: readonly Unit[]
}

/** By the units of what a figure follows from; a figure of other ones stands as it is. */
const rules: readonly UnitRule[] = [
  { unit: 'RESIDENTS_PER_KM2', of: ['RESIDENTS', 'SQUARE_KILOMETRES'], ...quotient },
  { unit: 'SHARE', of: ['RESIDENTS', 'RESIDENTS'], ...quotient },
  { unit: 'FTE', of: ['RESIDENTS', 'RESIDENTS_PER_FTE'], ...quotient },
  { unit: 'RESIDENTS_PER_FTE', of: ['RESIDENTS', 'FTE'], ...quotient },
  {
    unit: 'RELATIVE_CHANGE',
    of: ['RESIDENTS', 'RESIDENTS'],
    formula: (later, earlier) => `${later}/${earlier}-1`,
    value: (later = 0, earlier = 0) => later / earlier - 1,
  },
  {
    unit: 'FTE',
    of: ['FTE', 'RESIDENTS', 'RESIDENTS_PER_FTE'],
    formula: (staff, people, key) => `${staff}-${people}/${key}`,
    value: (staff = 0, people = 0, key = 0) => staff - people / key,
  },
  {
    unit: 'RESIDENTS',
    of: ['RESIDENTS', 'FTE', 'RESIDENTS_PER_FTE'],
    formula: (people, staff, key) => `MAX(0,${people}-${staff}*${key})`,
    value: (people = 0, staff = 0, key = 0) => Math.max(0, people - staff * key),
  },
]

/** By which formulas name the column of an input. */
export const inputKey = (index: number) => `input-${String(index)}`

/** An input as a file carries it: so that what follows from it is the figure beside it. */
export const inputCell = (value: number | undefined, unit: Unit): CellValue =>
  value === undefined ? null : { amount: roundedTo(6, value), unit }

/** A figure as a file computes it from the inputs in its row; the number alone where no rule gives it. */
export function figureCell(
  { value, range }: Pick<MapFigure, 'value' | 'range'>,
  unit: Unit,
  inputs: { columns: readonly TableInput[]; values: readonly number[] } | null,
  own: (key: string) => string,
): CellValue {
  const given = amountCell(value, unit, range)
  if (!inputs || value === null) return given
  const { columns, values } = inputs
  const units = columns.map((column) => column.unit).join()
  const rule = rules.find((one) => one.unit === unit && one.of.join() === units)
  if (!rule || Math.abs(rule.value(...values) - value) > 1e-6 * Math.max(1, Math.abs(value))) {
    return given
  }
  const formula = rule.formula(...columns.map((_, index) => own(inputKey(index))))
  return computedCell(formula, value, unit, range)
}
