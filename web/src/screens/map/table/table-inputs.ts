import { inputDecimalsInFiles, roundedTo } from '@atlas/geo/figures/precision'

import type { FigureStatus, Unit } from '$api/catalogue'
import type { MapFigure } from '$api/map-figures'
import { amountCell, computedCell, type CellValue } from '$tables/sheet'

interface TableInput {
  /** Each name it has for some area, such as that of an official and of an estimated size. */
  names: readonly string[]
  unit: Unit
  /** Whether it is not as sure for every area: then each row has to say how sure it is. */
  statusesDiffer: boolean
}

export interface InputValue {
  value: number
  status: FigureStatus
}

/** What the figures of a table follow from, for a file that computes them anew. */
export interface TableInputs {
  columns: readonly TableInput[]
  byArea: ReadonlyMap<string, readonly InputValue[]>
  /** What is said of an area's figure besides. */
  notes: ReadonlyMap<string, string>
}

/** What the figures of areas follow from; of those whose figures follow from the same. */
export function inputsOfTable(explained: readonly ExplainedArea[]): TableInputs {
  const units = explained[0]?.inputs.map(({ unit }) => unit) ?? []
  const alike = explained.filter(
    ({ inputs }) =>
      inputs.length === units.length && inputs.every(({ unit }, index) => unit === units[index]),
  )
  const byArea = new Map<string, readonly InputValue[]>()
  for (const { area, inputs } of alike) {
    const values = inputs.flatMap(({ value, status }) => (value === null ? [] : { value, status }))
    if (values.length === units.length) byArea.set(area, values)
  }
  const shown = alike.filter(({ area }) => byArea.has(area))
  return {
    columns: units.map((unit, index) => ({
      names: distinct(shown, ({ inputs }) => inputs[index]?.name),
      unit,
      statusesDiffer: distinct(shown, ({ inputs }) => inputs[index]?.status).length > 1,
    })),
    byArea,
    notes: new Map(explained.flatMap(({ area, note }) => (note === null ? [] : [[area, note]]))),
  }
}

interface ExplainedArea {
  area: string
  note: string | null
  inputs: readonly { name: string; value: number | null; status: FigureStatus; unit: Unit }[]
}

function distinct<Of, Value>(all: readonly Of[], of: (one: Of) => Value | undefined): Value[] {
  return [...new Set(all.map(of))].flatMap((value) => (value === undefined ? [] : [value]))
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

/** A figure beside which stands what it follows from. */
type RowFigure = Pick<MapFigure, 'value' | 'range'>

/**
 * An input as a file carries it: so that what follows from it is the figure beside it, and of an estimate no more
 * precisely than is known.
 */
export function inputCell(
  input: InputValue,
  unit: Unit,
  figure: RowFigure & { unit: Unit },
): CellValue {
  const { value } = figure
  if (value === null) return null
  const decimals = inputDecimalsInFiles({ ...input, unit }, { ...figure, value })
  return { amount: roundedTo(decimals, input.value), unit }
}

/** A figure as a file computes it from the inputs in its row; the number alone where no rule gives it. */
export function figureCell(
  { value, range }: RowFigure,
  unit: Unit,
  inputs: { columns: readonly TableInput[]; values: readonly InputValue[] } | null,
  own: (key: string) => string,
): CellValue {
  const given = amountCell(value, unit, range)
  if (!inputs || value === null) return given
  const { columns, values } = inputs
  const units = columns.map((column) => column.unit).join()
  const rule = rules.find((one) => one.unit === unit && one.of.join() === units)
  const found = rule?.value(...values.map((input) => input.value))
  if (
    !rule ||
    found === undefined ||
    Math.abs(found - value) > 1e-6 * Math.max(1, Math.abs(value))
  ) {
    return given
  }
  const formula = rule.formula(...columns.map((_, index) => own(inputKey(index))))
  return computedCell(formula, value, unit, range)
}
