import loadHighs from 'highs'

import type { TableRelation } from '../linked-table.ts'

/** Starting the solver takes longer than what it is asked here. */
const loading = loadHighs()

/** What somebody does not know: a number that is not negative. */
export type Unknown = number

/** Numbers with their factors; together with a constant they are 0. */
interface Equation {
  readonly terms: ReadonlyMap<Unknown, number>
  readonly constant: number
}

/**
 * Somebody who knows some numbers, what adds up to what, and that nobody is counted less than 0 times. By linear
 * programming (HiGHS; Huangfu & Hall 2018), so nothing narrower follows. It judges disclosure control in tests and
 * shares no code with it.
 */
export class Onlooker {
  readonly #values: (number | null)[] = []
  readonly #equations = new Map<Unknown, Equation[]>()

  /** A number, where it is seen; null where it is not. */
  number(value: number | null = null): Unknown {
    return this.#values.push(value) - 1
  }

  see(unknown: Unknown, value: number): void {
    this.#values[unknown] = value
  }

  /** That one number is the sum of others, each times a factor, 1 where none is given. */
  knowSum(total: Unknown, parts: readonly (Unknown | readonly [Unknown, number])[]): void {
    const terms = new Map<Unknown, number>([[total, -1]])
    for (const part of parts) {
      const [unknown, factor] = typeof part === 'number' ? [part, 1] : part
      terms.set(unknown, (terms.get(unknown) ?? 0) + factor)
    }
    const equation = { terms, constant: 0 }
    for (const unknown of terms.keys()) {
      const known = this.#equations.get(unknown)
      if (known) known.push(equation)
      else this.#equations.set(unknown, [equation])
    }
  }

  /**
   * The least and the largest that a number can be.
   * @throws RangeError when what is seen contradicts what is known
   */
  async rangeOf(unknown: Unknown): Promise<{ lower: number; upper: number }> {
    const seen = this.#values[unknown] ?? null
    if (seen !== null) return { lower: seen, upper: seen }
    const equations = this.#around(unknown)
    if (equations.length === 0) return { lower: 0, upper: Infinity }
    const highs = await loading
    const extreme = (goal: string) => {
      const { Status, ObjectiveValue } = highs.solve(programme(goal, unknown, equations))
      if (Status === 'Optimal') return ObjectiveValue
      if (Status === 'Unbounded') return Infinity
      throw new RangeError(`What is seen contradicts what is known: ${Status}`)
    }
    return { lower: extreme('minimize'), upper: extreme('maximize') }
  }

  /** What is known of a number, as far as numbers that are not seen link it. */
  #around(unknown: Unknown): Equation[] {
    const linked = new Set([unknown])
    const found = new Map<Equation, Equation>()
    for (const one of linked) {
      for (const equation of this.#equations.get(one) ?? []) {
        if (found.has(equation)) continue
        const left = this.#unseen(equation)
        found.set(equation, left)
        for (const other of left.terms.keys()) linked.add(other)
      }
    }
    return [...found.values()]
  }

  #unseen({ terms }: Equation): Equation {
    const left = new Map<Unknown, number>()
    let constant = 0
    for (const [unknown, factor] of terms) {
      const value = this.#values[unknown] ?? null
      if (value === null) left.set(unknown, factor)
      else constant -= factor * value
    }
    return { terms: left, constant }
  }
}

/** In the LP format, where a variable is at least 0 unless it says otherwise. */
function programme(goal: string, unknown: Unknown, equations: readonly Equation[]): string {
  const rows = equations.map(({ terms, constant }) => {
    const sum = [...terms].map(
      ([one, factor]) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} x${one}`,
    )
    return `${sum.join('\n')} = ${constant}`
  })
  return `${goal}\nx${unknown}\nsubject to\n${rows.join('\n')}\nend\n`
}

/**
 * What somebody can find out about a hidden number of a table who sees the others.
 *
 * @param shown the numbers, null for those that are not seen
 * @param relations the sums that hold between them
 * @param cell the index of a hidden one
 * @returns the least and the largest it can be; `upper` is Infinity when nothing limits it
 * @throws RangeError when the shown numbers contradict the relations
 */
export function feasibleRange(
  shown: readonly (number | null)[],
  relations: readonly TableRelation[],
  cell: number,
): Promise<{ lower: number; upper: number }> {
  const onlooker = new Onlooker()
  for (const value of shown) onlooker.number(value)
  for (const { total, parts } of relations) onlooker.knowSum(total, parts)
  return onlooker.rangeOf(cell)
}
