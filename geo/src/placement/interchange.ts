import type { Checkpoint } from '../work/checkpoint.ts'
import { type Conflicts, excludedBy, type Savings } from './savings.ts'

/** Columns among which sites are chosen: so many, and none that exclude each other. */
export interface Choice {
  readonly savings: Savings
  readonly sites: number
  /** The candidate of each column. */
  readonly candidates: Uint32Array
  /** Between candidates; null where none exclude each other. */
  readonly conflicts: Conflicts | null
}

/**
 * A good choice, in a blink: the column that saves most, one after the other, then interchanged while that saves more
 * (Teitz & Bart 1968, Operations Research 16, 955–961; each round as fast as Whitaker 1983, INFOR 21, 95–108, in the
 * form of Resende & Werneck 2003, for savings that are few for each column). Of equal ones the first.
 */
export function goodChoice(choice: Choice, checkpoint: Checkpoint): number[] {
  const alone = savedAlone(choice.savings)
  return interchanged(choice, greedyChoice(choice, alone), alone, checkpoint)
}

/** As good a choice as interchanging makes of the columns that come first in an order, as far as they may stand together. */
export function goodChoiceFrom(
  choice: Choice,
  order: readonly number[],
  checkpoint: Checkpoint,
): number[] {
  const { candidates, conflicts, savings, sites } = choice
  const chosen: number[] = []
  const near = new Set<number>()
  for (const column of order) {
    const candidate = candidates[column] ?? 0
    if (chosen.length === sites || near.has(candidate)) continue
    chosen.push(column)
    for (const other of excludedBy(conflicts, candidate)) near.add(other)
  }
  return interchanged(choice, chosen, savedAlone(savings), checkpoint)
}

/** What each column saves if no other one does. */
function savedAlone(savings: Savings): Float64Array {
  const none = new Float64Array(savings.rows)
  return Float64Array.from({ length: savings.columns }, (_, column) =>
    addedBy(savings, column, none),
  )
}

/**
 * Columns are looked at one after the other, again and again; each takes the place where it saves most, if it saves more
 * than who has it, until none does. What that changes for the others is added up at once: a look at all costs far more.
 */
function interchanged(
  choice: Choice,
  first: readonly number[],
  alone: Float64Array,
  checkpoint: Checkpoint,
): number[] {
  const { columns } = choice.savings
  let standing = new Standing(choice, first)
  let idle = 0
  for (let column = 0; idle < columns; column = (column + 1) % columns) {
    if (column === 0) checkpoint()
    // A column makes good no more than it saves alone.
    const canBeBetter = (alone[column] ?? 0) > standing.leastLost
    const place = canBeBetter ? standing.betterPlace(column) : null
    if (place === null) idle += 1
    else {
      standing = new Standing(choice, standing.chosen.with(place, column))
      idle = 0
    }
  }
  return [...standing.chosen]
}

/**
 * The column that saves most, one after the other.
 * @param alone what each saves if no other one does
 */
export function greedyChoice(
  { savings, sites, candidates, conflicts }: Choice,
  alone = savedAlone(savings),
): number[] {
  const chosen: number[] = []
  const best = new Float64Array(savings.rows)
  // What a column still saves never grows, so an old sum bounds it: few are added up anew.
  const known = alone.slice()
  const isBlocked = new Uint8Array(savings.columns)
  while (chosen.length < sites) {
    const column = mostAdding(savings, best, known, isBlocked)
    if (column === -1) return chosen
    chosen.push(column)
    isBlocked[column] = 1
    if (conflicts) blockAround(candidates, conflicts, column, isBlocked)
    takeBest(savings, column, best)
  }
  return chosen
}

function mostAdding(
  savings: Savings,
  best: Float64Array,
  known: Float64Array,
  isBlocked: Uint8Array,
): number {
  let most = 0
  let found = -1
  for (let column = 0; column < savings.columns; column += 1) {
    if (isBlocked[column] === 1 || (known[column] ?? 0) <= most) continue
    const added = addedBy(savings, column, best)
    known[column] = added
    if (added <= most) continue
    most = added
    found = column
  }
  return found
}

function addedBy({ start, row, saving }: Savings, column: number, best: Float64Array): number {
  let added = 0
  const end = start[column + 1] ?? 0
  for (let at = start[column] ?? 0; at < end; at += 1) {
    const more = (saving[at] ?? 0) - (best[row[at] ?? 0] ?? 0)
    if (more > 0) added += more
  }
  return added
}

function takeBest({ start, row, saving }: Savings, column: number, best: Float64Array): void {
  const end = start[column + 1] ?? 0
  for (let at = start[column] ?? 0; at < end; at += 1) {
    const demand = row[at] ?? 0
    best[demand] = Math.max(best[demand] ?? 0, saving[at] ?? 0)
  }
}

function blockAround(
  candidates: Uint32Array,
  conflicts: Conflicts,
  column: number,
  isBlocked: Uint8Array,
): void {
  const near = new Set(excludedBy(conflicts, candidates[column] ?? 0))
  for (const [place, one] of candidates.entries()) if (near.has(one)) isBlocked[place] = 1
}

/** Of each demand what the best and the second best of some columns save it, and the place of the best among them. */
export interface BestTwo {
  readonly first: Float64Array
  readonly second: Float64Array
  readonly place: Int32Array
}

export function bestTwoOf(savings: Savings, chosen: readonly number[]): BestTwo {
  const first = new Float64Array(savings.rows)
  const second = new Float64Array(savings.rows)
  const place = new Int32Array(savings.rows).fill(-1)
  for (const [at, column] of chosen.entries()) {
    const end = savings.start[column + 1] ?? 0
    for (let pair = savings.start[column] ?? 0; pair < end; pair += 1) {
      const demand = savings.row[pair] ?? 0
      const saved = savings.saving[pair] ?? 0
      const known = first[demand] ?? 0
      if (saved > known) {
        second[demand] = known
        first[demand] = saved
        place[demand] = at
      } else if (saved > (second[demand] ?? 0)) second[demand] = saved
    }
  }
  return { first, second, place }
}

/** Chosen columns, with what each demand and each of them would lose. */
class Standing {
  readonly chosen: readonly number[]
  /** The least that any of them adds to the others. */
  readonly leastLost: number
  readonly #savings: Savings
  readonly #two: BestTwo
  readonly #lost: Float64Array
  readonly #kept: Float64Array
  readonly #clashes: ((column: number) => readonly number[]) | null

  constructor(choice: Choice, chosen: readonly number[]) {
    this.chosen = chosen
    this.#savings = choice.savings
    this.#two = bestTwoOf(choice.savings, chosen)
    this.#lost = lostWithout(this.#two, chosen.length)
    this.#kept = new Float64Array(chosen.length)
    this.#clashes = clashesOf(choice, chosen)
    this.leastLost = this.#lost.reduce((least, one) => Math.min(least, one), Infinity)
  }

  /** The place in which a column saves most, if that is more than what stands there; null where it is not. */
  betterPlace(column: number): number | null {
    this.#kept.fill(0)
    const added = addedBeside(this.#savings, column, this.#two, this.#kept)
    const clash = this.#clashes?.(column) ?? null
    let most = 0
    let found: number | null = null
    for (let place = 0; place < this.chosen.length; place += 1) {
      const more = added - (this.#lost[place] ?? 0) + (this.#kept[place] ?? 0)
      if (more <= most || (clash !== null && !clash.every((other) => other === place))) continue
      most = more
      found = place
    }
    return found
  }
}

function lostWithout({ first, second, place }: BestTwo, count: number): Float64Array {
  const lost = new Float64Array(count)
  for (let demand = 0; demand < first.length; demand += 1) {
    const at = place[demand] ?? -1
    if (at >= 0) lost[at] = (lost[at] ?? 0) + (first[demand] ?? 0) - (second[demand] ?? 0)
  }
  return lost
}

/** What a column adds to all that are chosen; and for each of them what it makes good where that one goes. */
function addedBeside(
  { start, row, saving }: Savings,
  column: number,
  { first, second, place }: BestTwo,
  kept: Float64Array,
): number {
  let added = 0
  const end = start[column + 1] ?? 0
  for (let pair = start[column] ?? 0; pair < end; pair += 1) {
    const demand = row[pair] ?? 0
    const saved = saving[pair] ?? 0
    const [one, two] = [first[demand] ?? 0, second[demand] ?? 0]
    if (saved > one) added += saved - one
    if (saved <= two) continue
    const at = place[demand] ?? -1
    if (at >= 0) kept[at] = (kept[at] ?? 0) + Math.min(saved, one) - two
  }
  return added
}

/** The places of the chosen columns that a column excludes. */
function clashesOf({ candidates, conflicts }: Choice, chosen: readonly number[]) {
  if (conflicts === null) return null
  const placeOf = new Map(chosen.map((column, place) => [candidates[column] ?? 0, place]))
  return (column: number): number[] =>
    [...excludedBy(conflicts, candidates[column] ?? 0)].flatMap((other) => placeOf.get(other) ?? [])
}
