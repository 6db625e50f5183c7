import { mayTellOfSomebody } from './personal/personal-values.ts'
import type { ImportProblems } from './words/import-words.ts'

/** What is wrong, with what its sentence needs: the dictionaries beside say it. */
export type ProblemMessage = {
  readonly [Key in keyof ImportProblems]: { readonly key: Key } & Readonly<ImportProblems[Key]>
}[keyof ImportProblems]

/** What is wrong with a file, and where. Never the value of a personal record. */
export interface Problem {
  readonly file: string
  /** From 1, as an editor counts; of GeoJSON the number of the feature. Null: the whole file. */
  readonly line: number | null
  readonly column: string | null
  /** As the file has it; null where there is none, or it is nobody's business. */
  readonly value: string | null
  readonly message: ProblemMessage
}

export type ReportProblem = (problem: Problem) => void

/** So many are kept with their places; of a broken file nobody reads more. */
const mostKept = 1000

/** All that is wrong, at once and bounded: the first are kept, the rest is counted by kind. */
export class Problems {
  readonly #kept: Problem[] = []
  readonly #counts = new Map<ProblemMessage['key'], number>()
  #total = 0

  readonly report: ReportProblem = (problem) => {
    this.#total += 1
    const { key } = problem.message
    if (this.#kept.length < mostKept) this.#kept.push(cut(withoutPeople(problem)))
    else this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1)
  }

  get kept(): readonly Problem[] {
    return this.#kept
  }

  /** Of those that are not kept. */
  get counted(): ReadonlyMap<ProblemMessage['key'], number> {
    return this.#counts
  }

  get total(): number {
    return this.#total
  }
}

/** As much of a value as somebody needs to find it: a cell may be as long as a file. */
const longestValue = 300

function cut(problem: Problem): Problem {
  const { value } = problem
  if (value === null || value.length <= longestValue) return problem
  return { ...problem, value: `${value.slice(0, longestValue).replace(/[\uD800-\uDBFF]$/, '')}…` }
}

/** A name in a column of places is nobody's business, even where it is the only one. */
function withoutPeople(problem: Problem): Problem {
  const { value } = problem
  return value !== null && mayTellOfSomebody(value) ? { ...problem, value: null } : problem
}
