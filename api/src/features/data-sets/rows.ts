import type { Cell } from '@atlas/geo/datasets/columns'
import type { OpenDataSet, RowPlace } from '@atlas/geo/datasets/data-set'
import type { ToldCell, ToldRows } from '@atlas/geo/datasets/told-rows'
import type { Dictionary } from '@atlas/geo/words/vocabulary'
import type { DataContext } from '../../schema/context.ts'
import { RequestError } from '../../schema/request-error.ts'

/** How many rows are told at a time. */
export const mostRows = 5_000

/** Between how many rows somebody is asked whether the answer is still waited for. */
const checkedEvery = 250

/** In the unit of `limits.work`: that of so many rows. */
const priceOfTelling = 1

interface Asked {
  readonly from: number
  readonly first: number
}

/** @throws RequestError MALFORMED_ROWS */
export function checkRows({ from, first }: Asked): void {
  if (from < 0 || first < 1 || first > mostRows)
    throw new RequestError('MALFORMED_ROWS', { most: mostRows })
}

/** A part of a table in a language; none after its end. */
export function toldRows(
  open: OpenDataSet,
  { from, first }: Asked,
  { words, checkpoint, budget }: Pick<DataContext, 'checkpoint' | 'budget'> & { words: Dictionary },
): ToldRows {
  const end = Math.min(open.length, from + first)
  // Asked for twice, they are told twice.
  budget.charge({}, 'rows', priceOfTelling * Math.ceil(Math.max(0, end - from) / checkedEvery))
  const cells: ToldCell[][] = []
  const places: RowPlace[] = []
  for (let index = from; index < end; index += 1) {
    if (index % checkedEvery === 0) checkpoint()
    cells.push(open.cells(index).map((cell) => told(cell, words)))
    places.push(open.place(index))
  }
  return { schema: 1, cells, places }
}

const told = (cell: Cell, words: Dictionary): ToldCell =>
  typeof cell === 'object' && cell !== null ? words.say(cell) : cell
