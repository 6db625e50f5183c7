import {
  linkedTable,
  type LinkedTable,
  type TableCell,
  type TableRelation,
} from './linked-table.ts'
import { protectingChange } from './protecting-change.ts'

/** Cells that are hidden anyway may change at almost no cost; fewer are still better. */
const costOfHidden = 0.1

/** One after the other until one succeeds: what is quick and touches little comes first. */
const searches = [
  { onlyHidden: true, patience: 0, width: 16, split: false, next: 'fewest-ways' },
  { onlyHidden: false, patience: 20, width: 32, split: false, next: 'fewest-ways' },
  { onlyHidden: false, patience: 20, width: 32, split: true, next: 'fewest-ways' },
  { onlyHidden: false, patience: 20, width: 64, split: true, next: 'oldest' },
  { onlyHidden: false, patience: 20, width: 400, split: true, next: 'oldest' },
] as const

/**
 * Which numbers of a table must be suppressed so that no small count is known.
 *
 * Primary: a protected number above 0 and below the minimum (threshold rule).
 * Zeros stay. Complementary: as many others as it takes that nobody can compute
 * a primary number back from what is still shown, the relations and the fact
 * that no count is negative. The rule is that of the protection interval
 * (Willenborg & de Waal 2001, Elements of Statistical Disclosure Control;
 * Hundepool et al. 2012, Statistical Disclosure Control, chapter 4) from 0 to
 * the minimum: whatever follows from what is shown, each primary number could
 * still be 0 and could still reach the minimum.
 *
 * For each primary number two changes of the table are sought, one that moves
 * it to 0 and one that moves it to the minimum, and what they touch is hidden:
 * the tables so changed agree with everything shown, which proves the rule
 * (and, as what agrees with it is convex, for every number between). The
 * changes are to touch little: hidden cells first, then small ones, parts
 * rather than totals. That is the hypercube method (Repsilber 1994; Giessing &
 * Repsilber 2002) without its need of a rectangular table; cells are few, but
 * not proven to be the fewest. Where no such change is found, all that hangs
 * together with the number is suppressed but its zeros: multiplied by any factor
 * it would look the same, unless some of it is known from elsewhere.
 *
 * What it does not cover: somebody who is counted and knows it, more than one
 * table protected apart from each other, and that a suppressed number is more
 * often a small one.
 *
 * @param cells the numbers of one table, shown or not
 * @param relations all sums that hold between them and that somebody could
 *   know, also with cells that are never shown
 * @param minimum the smallest count above 0 that may be shown, in the unit of the cells
 * @returns the indexes of cells to suppress, only such as would be shown, that is publishable ones with a value that
 *   is not known from elsewhere; or a cell that nothing protects, because of what is known
 * @throws RangeError when the minimum is negative or not finite, a value is
 *   negative or not finite, a relation names a cell that does not exist or
 *   names one twice, or a total is not the sum of its parts
 */
export function protect(
  cells: readonly TableCell[],
  relations: readonly TableRelation[],
  minimum: number,
): Protection {
  if (!(minimum >= 0 && minimum < Infinity)) {
    throw new RangeError(`A minimum must be finite and not negative: ${minimum}`)
  }
  const table = linkedTable(cells, relations)
  const small = table.values.flatMap((value, index): Small[] => {
    const least = cells[index]?.minimum ?? minimum
    return value !== null && value > 0 && value < least && cells[index]?.protected === true
      ? [{ index, value, least }]
      : []
  })
  if (small.length === 0) return { suppressed: new Set(), unprotected: null }
  // The smallest first: what hides them often hides the others, too.
  small.sort((a, b) => a.value - b.value)
  const state: State = {
    table,
    isKnown: (index) => cells[index]?.known === true,
    hidden: new Set(small.map(({ index }) => index)),
  }
  const isShown = ({ publishable, value }: TableCell) => publishable && value !== null
  cells.forEach((cell, index) => {
    if (cell.known === true) state.hidden.delete(index)
    else if (!isShown(cell)) state.hidden.add(index)
  })
  let unprotected: number | null = null
  // Until nothing is added: what is hidden once stays hidden when asked again.
  for (let before = -1; before < state.hidden.size && unprotected === null;) {
    before = state.hidden.size
    unprotected = hideWhatProtects(state, small)
  }
  const suppressed = [...state.hidden].filter((index) =>
    cells.slice(index, index + 1).some(isShown),
  )
  return { suppressed: new Set(suppressed.sort((a, b) => a - b)), unprotected }
}

/** Which of the numbers of a table to suppress, by their indexes. */
export interface Protection {
  suppressed: Set<number>
  /** One that is not safe even so: then nothing more was looked for. */
  unprotected: number | null
}

/** As `protect` does for a table of which nothing is known from elsewhere. */
export const suppress = (...table: Parameters<typeof protect>): Set<number> =>
  protect(...table).suppressed

interface Small {
  index: number
  value: number
  least: number
}

interface State {
  readonly table: LinkedTable
  readonly isKnown: (index: number) => boolean
  readonly hidden: Set<number>
}

/** @returns a cell for which nothing was found that protects it */
function hideWhatProtects(state: State, small: readonly Small[]): number | null {
  const multipliable = new Set<number>()
  const changes = small.flatMap(({ index, value, least }) =>
    [least - value, -value].map((amount) => ({ index, amount })),
  )
  for (const { index, amount } of changes) {
    if (multipliable.has(index)) continue
    const change = state.isKnown(index) ? null : cheapChange(state, index, amount)
    const touched = change ?? [...connectedTo(index, state.table)]
    if (change === null && touched.some(state.isKnown)) return index
    if (change === null) touched.forEach((cell) => multipliable.add(cell))
    for (const cell of touched) state.hidden.add(cell)
  }
  return null
}

function cheapChange(
  { table, hidden, isKnown }: State,
  cell: number,
  amount: number,
): number[] | null {
  for (const { onlyHidden, ...search } of searches) {
    const cost = (index: number) => {
      if (hidden.has(index)) return costOfHidden
      if (isKnown(index)) return Infinity
      return onlyHidden ? Infinity : costOfHiding(table, index)
    }
    const found = protectingChange(table, cell, amount, { ...search, cost })
    if (found) return found
  }
  return null
}

/** A cell counts, its size on a logarithmic scale, and twice for each sum that it is. */
function costOfHiding(table: LinkedTable, cell: number): number {
  const value = table.values[cell] ?? 0
  if (value === 0) return Infinity
  const sums = (table.relationsOf[cell] ?? []).filter(({ sign }) => sign === -1).length
  return (1 + Math.log2(1 + value)) * (1 + sums)
}

/** All that would have to be multiplied with a cell; zeros stay zeros. */
function connectedTo(cell: number, table: LinkedTable): Set<number> {
  const connected = new Set([cell])
  for (const index of connected) {
    const relations = table.relationsOf[index] ?? []
    for (const other of relations.flatMap((relation) => table.terms[relation.index] ?? [])) {
      if (table.values[other.index] !== 0) connected.add(other.index)
    }
  }
  return connected
}
