import loadHighs from 'highs'

import type { TableRelation } from '../linked-table.ts'

/** Starting the solver takes longer than what it is asked here. */
const loading = loadHighs()

/** One linear condition: the sum of the terms, hidden cells with their signs, is the constant. */
interface Condition {
  terms: { cell: number; sign: 1 | -1 }[]
  constant: number
}

/**
 * What somebody can find out about a hidden number of a table who sees the
 * other numbers, knows the relations and that no count is negative: by linear
 * programming (HiGHS; Huangfu & Hall 2018), so nothing narrower follows. It is
 * the judge of `suppress` in tests and shares no code with it.
 *
 * @param shown the numbers, null for those that are not seen
 * @param relations the sums that hold between them
 * @param cell the index of a hidden one
 * @returns the least and the largest it can be; `upper` is Infinity when
 *   nothing limits it
 * @throws RangeError when the shown numbers contradict the relations
 */
export async function feasibleRange(
  shown: readonly (number | null)[],
  relations: readonly TableRelation[],
  cell: number,
): Promise<{ lower: number; upper: number }> {
  const conditions = conditionsAround(shown, relations, cell)
  if (conditions.length === 0) return { lower: 0, upper: Infinity }
  const highs = await loading
  const extreme = (goal: string) => {
    const { Status, ObjectiveValue } = highs.solve(programme(goal, cell, conditions))
    if (Status === 'Optimal') return ObjectiveValue
    if (Status === 'Unbounded') return Infinity
    throw new RangeError(`The shown numbers contradict the relations: ${Status}`)
  }
  return { lower: extreme('minimize'), upper: extreme('maximize') }
}

/** Relations, as far as hidden cells link them with the given one. */
function conditionsAround(
  shown: readonly (number | null)[],
  relations: readonly TableRelation[],
  cell: number,
): Condition[] {
  const conditionsOf = new Map<number, Condition[]>()
  for (const { total, parts } of relations) {
    const condition: Condition = { terms: [], constant: 0 }
    for (const part of [total, ...parts]) {
      const sign = part === total ? -1 : 1
      const value = shown[part] ?? null
      if (value === null) condition.terms.push({ cell: part, sign })
      else condition.constant -= sign * value
    }
    for (const { cell: hidden } of condition.terms) {
      conditionsOf.set(hidden, [...(conditionsOf.get(hidden) ?? []), condition])
    }
  }
  const linked = new Set([cell])
  const found = new Set<Condition>()
  for (const hidden of linked) {
    for (const condition of conditionsOf.get(hidden) ?? []) {
      found.add(condition)
      for (const term of condition.terms) linked.add(term.cell)
    }
  }
  return [...found]
}

/** In the LP format, where a variable is at least 0 unless it says otherwise. */
function programme(goal: string, cell: number, conditions: readonly Condition[]): string {
  const rows = conditions.map(({ terms, constant }) => {
    const sum = terms.map((term) => `${term.sign < 0 ? '-' : '+'} x${term.cell}`)
    return `${sum.join('\n')} = ${constant}`
  })
  return `${goal}\nx${cell}\nsubject to\n${rows.join('\n')}\nend\n`
}
