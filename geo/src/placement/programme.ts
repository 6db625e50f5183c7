import type { Choice } from './interchange.ts'
import { type Conflicts, excludedBy, type Savings } from './savings.ts'

/**
 * A mixed-integer linear programme as data, for whichever solver answers it: every variable is from 0 to 1; the first
 * `integers` of them are whole.
 */
export interface Programme {
  readonly sense: 'MAXIMISE' | 'MINIMISE'
  readonly variables: number
  readonly integers: number
  readonly cost: Float64Array
  /** Rows: those of row r stand from `start[r]` to before `start[r + 1]`. */
  readonly start: Int32Array
  readonly variable: Int32Array
  readonly factor: Float64Array
  readonly lower: Float64Array
  readonly upper: Float64Array
}

/** What a solver says of a programme. */
export interface Solved {
  /** INFEASIBLE and OPTIMAL are its word; LIMIT: it ended before it knew. */
  readonly status: 'OPTIMAL' | 'INFEASIBLE' | 'LIMIT'
  /** Of every variable; null where nothing was found. */
  readonly values: ArrayLike<number> | null
  readonly solver: { readonly name: string; readonly version: string }
}

/** The columns that an answer chooses. */
export const chosenColumns = ({ savings }: Choice, values: ArrayLike<number>): number[] =>
  Array.from({ length: savings.columns }, (_, column) => column).filter(
    (column) => (values[column] ?? 0) > 0.5,
  )

/** Most saved by so many sites. */
export function mostSavedProgramme(choice: Choice): Programme {
  const rows = new Rows()
  const cost = levelsOf(choice, rows)
  const columns = columnsOf(choice.savings)
  rows.add(
    columns,
    columns.map(() => 1),
    { lower: -Infinity, upper: choice.sites },
  )
  return rows.programme('MAXIMISE', choice.savings.columns, cost)
}

/** Fewest sites that save at least so much in all. */
export function fewestSitesProgramme(choice: Choice, atLeast: number): Programme {
  const rows = new Rows()
  const saved = levelsOf(choice, rows)
  const scale = Math.max(1, atLeast)
  rows.add(
    [...saved.keys()].slice(choice.savings.columns),
    saved.slice(choice.savings.columns).map((one) => one / scale),
    { lower: atLeast / scale, upper: Infinity },
  )
  const cost = saved.map((_, variable) => Number(variable < choice.savings.columns))
  return rows.programme('MINIMISE', choice.savings.columns, cost)
}

/** Fewest sites that serve every demand that some column serves. */
export function coveringProgramme(choice: Choice): Programme {
  const rows = new Rows()
  addConflicts(choice, rows)
  for (const { columns } of byDemand(choice.savings)) {
    rows.add(
      columns,
      columns.map(() => 1),
      { lower: 1, upper: Infinity },
    )
  }
  return rows.programme(
    'MINIMISE',
    choice.savings.columns,
    columnsOf(choice.savings).map(() => 1),
  )
}

/**
 * Variables for each demand and each amount that some column saves it: whether at least so much is saved, so few pairs
 * make few rows (the canonical form of Cornuéjols, Nemhauser, Wolsey 1980, as Elloumi 2010 tightens it, Journal of
 * Combinatorial Optimization 19, 69–83). Returns the cost of all variables.
 */
function levelsOf(choice: Choice, rows: Rows): number[] {
  addConflicts(choice, rows)
  const cost = columnsOf(choice.savings).map(() => 0)
  for (const { columns, saving } of byDemand(choice.savings)) {
    let above: number | null = null
    for (let at = 0; at < columns.length;) {
      const amount = saving[at] ?? 0
      const end = saving.findIndex((other, place) => place > at && other < amount)
      const level = columns.slice(at, end === -1 ? undefined : end)
      const less = end === -1 ? 0 : (saving[end] ?? 0)
      const variable = cost.push(amount - less) - 1
      const sum = above === null ? level : [...level, above]
      rows.add([variable, ...sum], [1, ...sum.map(() => -1)], { lower: -Infinity, upper: 0 })
      above = variable
      at = end === -1 ? columns.length : end
    }
  }
  return cost
}

const columnsOf = ({ columns }: Savings) => Array.from({ length: columns }, (_, column) => column)

function addConflicts({ candidates, conflicts }: Choice, rows: Rows): void {
  if (conflicts === null) return
  for (const [one, other] of conflictingColumns(candidates, conflicts)) {
    rows.add([one, other], [1, 1], { lower: -Infinity, upper: 1 })
  }
}

function conflictingColumns(
  candidates: Uint32Array,
  conflicts: Conflicts,
): (readonly [number, number])[] {
  const columnOf = new Map([...candidates].map((candidate, column) => [candidate, column]))
  return [...candidates].flatMap((candidate, column) =>
    [...excludedBy(conflicts, candidate)].flatMap((near) => {
      const second = columnOf.get(near) ?? -1
      return second > column ? [[column, second] as const] : []
    }),
  )
}

/** For each demand the columns that save it something, the most first. */
function byDemand({ rows, columns, start, row, saving }: Savings) {
  const of = Array.from({ length: rows }, (): { column: number; saved: number }[] => [])
  for (let column = 0; column < columns; column += 1) {
    const end = start[column + 1] ?? 0
    for (let at = start[column] ?? 0; at < end; at += 1) {
      of[row[at] ?? 0]?.push({ column, saved: saving[at] ?? 0 })
    }
  }
  return of
    .filter(({ length }) => length > 0)
    .map((pairs) => {
      pairs.sort((a, b) => b.saved - a.saved || a.column - b.column)
      return { columns: pairs.map(({ column }) => column), saving: pairs.map(({ saved }) => saved) }
    })
}

class Rows {
  readonly #start = [0]
  readonly #variable: number[] = []
  readonly #factor: number[] = []
  readonly #lower: number[] = []
  readonly #upper: number[] = []

  add(
    variables: readonly number[],
    factors: readonly number[],
    { lower, upper }: { lower: number; upper: number },
  ): void {
    for (const [place, variable] of variables.entries()) {
      this.#variable.push(variable)
      this.#factor.push(factors[place] ?? 0)
    }
    this.#start.push(this.#variable.length)
    this.#lower.push(lower)
    this.#upper.push(upper)
  }

  programme(sense: Programme['sense'], integers: number, cost: readonly number[]): Programme {
    return {
      sense,
      variables: cost.length,
      integers,
      cost: Float64Array.from(cost),
      start: Int32Array.from(this.#start),
      variable: Int32Array.from(this.#variable),
      factor: Float64Array.from(this.#factor),
      lower: Float64Array.from(this.#lower),
      upper: Float64Array.from(this.#upper),
    }
  }
}

/**
 * How to weigh futures so that whatever is known misses most in the mean: the weights, then the least of all means, as a
 * part of the largest that is missed anywhere.
 * @param missed of some sites each, what they miss in each future
 */
export function weighingProgramme(missed: readonly (readonly number[])[]): Programme {
  const rows = new Rows()
  const futures = [...(missed[0] ?? []).keys()]
  const largest = Math.max(1, ...missed.flat())
  rows.add(
    futures,
    futures.map(() => 1),
    { lower: 1, upper: 1 },
  )
  for (const regrets of missed) {
    rows.add([...futures, futures.length], [...regrets.map((regret) => -regret / largest), 1], {
      lower: -Infinity,
      upper: 0,
    })
  }
  return rows.programme('MAXIMISE', 0, [...futures.map(() => 0), 1])
}
