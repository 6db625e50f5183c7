import type { WorkedColumn, WorkedTable } from '../../figures/figure.ts'
import { type Checkpoint, littleOnes, neverGivenUp } from '../../work/checkpoint.ts'
import type { Message } from '../../words/vocabulary.ts'

export interface AskedWays {
  /** What the rows are. */
  readonly caption: Message
  /** By their place in the list of all. */
  readonly cells: ArrayLike<number>
  /** Metres on foot from a cell; Infinity where no way leads. */
  readonly metresOf: (cell: number) => number
  /** Metres that stand between two classes besides those that always do. */
  readonly limits: readonly number[]
  readonly columns: readonly CellColumn[]
  /** How far ways were looked for, in metres: of what lies beyond, nobody knows how far. Unless given, everywhere. */
  readonly lookedUpTo?: number
}

interface CellColumn extends WorkedColumn {
  /** What a cell with a way of so many metres adds. */
  readonly of: (cell: number, metres: number) => number
}

/** Where classes of ways end, in metres. */
const ends = [250, 500, 1000, 2000, 5000]

/** Cells added up by classes of their ways on foot, each up to and with its end; classes that add nothing are left out. */
export function cellsByWay(
  { caption, cells, metresOf, limits, columns, lookedUpTo = Infinity }: AskedWays,
  checkpoint: Checkpoint = neverGivenUp,
): WorkedTable {
  const upTo = [...new Set([...ends, ...limits])]
    .filter((end) => end > 0 && end <= lookedUpTo)
    .sort((a, b) => a - b)
  const classOf = (metres: number) => {
    if (metres === Infinity && lookedUpTo === Infinity) return upTo.length + 1
    const place = upTo.findIndex((end) => metres <= end)
    return place === -1 ? upTo.length : place
  }
  const sums = Array.from({ length: upTo.length + 2 }, () => columns.map(() => 0))
  for (const [place, cell] of Array.from(cells).entries()) {
    if (place % littleOnes === 0) checkpoint()
    const metres = metresOf(cell)
    const row = sums[classOf(metres)] ?? []
    for (const [column, { of }] of columns.entries()) {
      row[column] = (row[column] ?? 0) + of(cell, metres)
    }
  }
  return {
    caption,
    columns: columns.map(({ name, unit }) => ({ name, unit })),
    rows: sums.flatMap((values, place) =>
      values.every((value) => value === 0) ? [] : [{ name: nameOf(place, upTo), values }],
    ),
    rule: null,
  }
}

function nameOf(place: number, upTo: readonly number[]): Message {
  if (place > upTo.length) return { key: 'noWay' }
  return { key: 'wayBetween', above: upTo[place - 1] ?? 0, upTo: upTo[place] ?? null }
}
