import type { LinkedTable } from './linked-table.ts'

/** How to search, and with what. */
export interface Search {
  /** What it costs that a cell changes; Infinity for one that must not. */
  cost: (cell: number) => number
  /** How many unfinished changes are followed at a time. */
  width: number
  /** How many steps to go on once a change is found, for a cheaper one. */
  patience: number
  /** Whether several cells may share what one of them is too small for. */
  split: boolean
  /**
   * Which relation is mended next: the one with the fewest ways to do it, which
   * soon shows dead ends, or the one that waits longest, which keeps together
   * what belongs together.
   */
  next: 'fewest-ways' | 'oldest'
}

/** A change of some cells that is not yet, or now is, in balance. */
interface Draft {
  /** By how much each touched cell changes. */
  changes: ReadonlyMap<number, number>
  /** By how much each relation is off: parts − total; only those that are. */
  imbalance: ReadonlyMap<number, number>
  cost: number
}

/** One more cell to change. */
interface Step {
  draft: Draft
  cell: number
  amount: number
  cost: number
  score: number
}

/** Where a search stands. */
interface Place {
  draft: Draft
  table: LinkedTable
  search: Search
  /** The amount that is to be hidden, without its sign. */
  unit: number
}

/** In counts; estimates carry rounding errors. */
const negligible = 1e-9

/**
 * What a relation that is out of balance counts against the cost so far: more
 * than any cell, so that drafts close rather than spread over cheap cells.
 */
const costOfImbalance = 200

/** No change worth making touches more cells. */
const mostSteps = 200

/**
 * Looks for a change of the table that moves one cell by an amount, keeps
 * every relation and makes no count negative: a second table that looks the
 * same to whoever does not see the cells that differ.
 *
 * A beam search (Lowerre 1976): from the cell on, some relation that is out of
 * balance is mended by changing a further one of its cells, which may put
 * others out of balance, until none is. Of the drafts with the same number of
 * steps the most promising are kept. The change found is valid, but not proven
 * to be the cheapest; that none is found does not prove that there is none.
 *
 * @param amount in counts, not 0
 * @returns the cells that differ, or null when none was found
 */
export function protectingChange(
  table: LinkedTable,
  cell: number,
  amount: number,
  search: Search,
): number[] | null {
  const unit = Math.abs(amount)
  const start: Draft = { changes: new Map(), imbalance: new Map(), cost: 0 }
  let drafts = [taken({ draft: start, cell, amount, cost: 0, score: 0 }, table)]
  let best: Draft | null = null
  let last = mostSteps
  for (let step = 0; step <= last && drafts.length > 0; step += 1) {
    for (const draft of drafts) {
      if (draft.imbalance.size > 0 || draft.cost >= (best?.cost ?? Infinity)) continue
      best = draft
      last = Math.min(last, step + search.patience)
    }
    const limit = best?.cost ?? Infinity
    const steps = drafts.flatMap((draft) =>
      draft.imbalance.size === 0 ? [] : stepsFrom({ draft, table, search, unit }),
    )
    drafts = mostPromising(
      steps.filter((next) => next.cost < limit),
      table,
      search.width,
    )
  }
  return best && [...best.changes.keys()]
}

/** All ways to mend the relation that is next. */
function stepsFrom(place: Place): Step[] {
  const { draft, table, search, unit } = place
  let ways: Step[] = []
  let fewest = Infinity
  for (const relation of draft.imbalance.keys()) {
    const found = waysToMend(relation, place, fewest)
    if (found.length < fewest) [ways, fewest] = [found, found.length]
    if (fewest === 0 || search.next === 'oldest') break
  }
  for (const step of ways) {
    const remaining = imbalanceAfter(draft, table, step.cell, step.amount) / unit
    step.score = step.cost + costOfImbalance * remaining
  }
  return ways
}

/** As far as there are fewer than `enough`. */
function waysToMend(
  relation: number,
  { draft, table, search, unit }: Place,
  enough: number,
): Step[] {
  const off = draft.imbalance.get(relation) ?? 0
  const [start] = draft.changes.keys()
  const ways: Step[] = []
  for (const { index: cell, sign } of table.terms[relation] ?? []) {
    if (ways.length >= enough) break
    if (cell === start) continue
    const amount = possible(draft, table, cell, -off * sign)
    const least = search.split ? negligible : Math.min(unit, Math.abs(off)) - negligible
    if (Math.abs(amount) <= least) continue
    const cost = draft.cost + (draft.changes.has(cell) ? 0 : search.cost(cell))
    if (cost < Infinity) ways.push({ draft, cell, amount, cost, score: 0 })
  }
  return ways
}

/**
 * How much of the wanted amount a cell can take: it stays at or above 0 and
 * never turns back. What is not known may be 0 already and can only grow.
 */
function possible(draft: Draft, table: LinkedTable, cell: number, wanted: number): number {
  const before = draft.changes.get(cell) ?? 0
  if (before * wanted < 0) return 0
  return wanted > 0 ? wanted : Math.max(wanted, -(table.values[cell] ?? 0) - before)
}

function imbalanceAfter(draft: Draft, table: LinkedTable, cell: number, amount: number): number {
  let sum = 0
  for (const off of draft.imbalance.values()) sum += Math.abs(off)
  for (const { index, sign } of table.relationsOf[cell] ?? []) {
    const off = draft.imbalance.get(index) ?? 0
    sum += Math.abs(off + sign * amount) - Math.abs(off)
  }
  return sum
}

function mostPromising(steps: Step[], table: LinkedTable, width: number): Draft[] {
  steps.sort((a, b) => a.score - b.score || a.cell - b.cell)
  const chosen = new Map<string, Draft>()
  for (const step of steps) {
    if (chosen.size === width) break
    const draft = taken(step, table)
    // The same change is reached in many orders.
    const key = [...draft.changes.keys()].sort((a, b) => a - b).join()
    if (!chosen.has(key)) chosen.set(key, draft)
  }
  return [...chosen.values()]
}

function taken({ draft, cell, amount, cost }: Step, table: LinkedTable): Draft {
  const changes = new Map(draft.changes)
  changes.set(cell, (changes.get(cell) ?? 0) + amount)
  const imbalance = new Map(draft.imbalance)
  for (const { index, sign } of table.relationsOf[cell] ?? []) {
    const off = (imbalance.get(index) ?? 0) + sign * amount
    if (Math.abs(off) <= negligible) imbalance.delete(index)
    else imbalance.set(index, off)
  }
  return { changes, imbalance, cost }
}
