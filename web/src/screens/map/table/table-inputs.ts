import { inputDecimalsInFiles, roundedForFiles, roundedTo } from '@atlas/geo/figures/precision'

import type { FigureStatus, Unit } from '$api/catalogue'
import type { MapFigure } from '$api/map-figures'
import { amountCell, computedCell, type CellValue } from '$tables/sheet'

interface TableInput {
  key: string
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

/** What an area's figure follows from. */
interface Calculated {
  /** As the API says it: a spreadsheet's formula, each input as its key in braces. */
  calculation: string
  /** By key. */
  inputs: ReadonlyMap<string, InputValue>
}

/** What the figures of a table follow from, for a file that computes them anew. */
export interface TableInputs {
  columns: readonly TableInput[]
  byArea: ReadonlyMap<string, Calculated>
  /** What is said of an area's figure besides. */
  notes: ReadonlyMap<string, string>
}

/** What the figures of areas follow from, of all that a spreadsheet can compute. */
export function inputsOfTable(explained: readonly ExplainedArea[]): TableInputs {
  const byArea = new Map<string, Calculated>()
  for (const { area, calculation, inputs } of explained) {
    const known = inputs.flatMap(({ key, value, status }) =>
      value === null ? [] : [[key, { value, status }] as const],
    )
    if (calculation === null || known.length < inputs.length) continue
    byArea.set(area, { calculation, inputs: new Map(known) })
  }
  const shown = explained.filter(({ area }) => byArea.has(area)).flatMap(({ inputs }) => inputs)
  return {
    columns: distinct(shown, ({ key }) => key).map((key) => columnOf(key, shown)),
    byArea,
    notes: new Map(explained.flatMap(({ area, note }) => (note === null ? [] : [[area, note]]))),
  }
}

interface ExplainedArea {
  area: string
  note: string | null
  calculation: string | null
  inputs: readonly {
    key: string
    name: string
    value: number | null
    status: FigureStatus
    unit: Unit
  }[]
}

function columnOf(key: string, shown: ExplainedArea['inputs']): TableInput {
  const ofKey = shown.filter((input) => input.key === key)
  const [{ unit } = { unit: 'RESIDENTS' as const }] = ofKey
  return {
    key,
    names: distinct(ofKey, ({ name }) => name),
    unit,
    statusesDiffer: distinct(ofKey, ({ status }) => status).length > 1,
  }
}

const distinct = <Of, Value>(all: readonly Of[], of: (one: Of) => Value): Value[] => [
  ...new Set(all.map(of)),
]

/** By which formulas name the column of an input. */
export const inputColumn = (key: string) => `input ${key}`

/** A figure beside which stands what it follows from. */
type RowFigure = Pick<MapFigure, 'value' | 'range'>

/**
 * An input as a file carries it: so that what follows from it is the figure beside it, and of an estimate no more
 * precisely than that takes.
 */
export function inputCell(
  input: InputValue,
  unit: Unit,
  figure: RowFigure & { unit: Unit },
  calculated?: Calculated,
): CellValue {
  const { value } = figure
  if (value === null) return null
  const decimals = inputDecimalsInFiles({ ...input, unit }, { ...figure, value })
  const needed = calculated ? quotientDecimals(calculated, { ...figure, value }) : 0
  return { amount: roundedTo(Math.max(decimals, needed), input.value), unit }
}

const mostDecimals = 6

/** In how many decimals both parts of a quotient come to the figure as it is told; few are between two of its steps. */
function quotientDecimals(
  { calculation, inputs }: Calculated,
  { value, unit, range }: { value: number; unit: Unit; range?: MapFigure['range'] },
): number {
  const [, part = '', whole = ''] = /^\{([^{}]+)\}\/\{([^{}]+)\}$/.exec(calculation) ?? []
  const [some, all] = [inputs.get(part)?.value, inputs.get(whole)?.value]
  if (some === undefined || all === undefined) return 0
  const rounded = (of: number) => roundedForFiles(of, unit, range).rounded
  let decimals = 1
  while (
    decimals < mostDecimals &&
    rounded(roundedTo(decimals, some) / roundedTo(decimals, all)) !== rounded(value)
  ) {
    decimals += 1
  }
  return decimals
}

/** A figure as a file computes it from the inputs in its row; the number alone where it follows from none. */
export function figureCell(
  { value, range }: RowFigure,
  unit: Unit,
  calculated: Calculated | undefined,
  own: (key: string) => string,
): CellValue {
  if (!calculated || value === null) return amountCell(value, unit, range)
  const formula = calculated.calculation.replaceAll(/\{([^{}]+)\}/g, (_, key: string) =>
    own(inputColumn(key)),
  )
  return computedCell(formula, value, unit, range)
}
