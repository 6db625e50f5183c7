import type { Problem, ReportProblem } from '../problem.ts'

/** So many places of one cause are told; more say nothing new. */
const mostPlaces = 10

/**
 * Problems by cause: where the same is wrong in ten thousand rows, a few of them are told and the others counted. The same
 * value in the same column is told once.
 */
export class Causes {
  readonly #report: ReportProblem
  readonly #groups = new Map<
    string,
    { told: Problem[]; values: Set<string>; more: number; last: number | null }
  >()

  constructor(report: ReportProblem) {
    this.#report = report
  }

  readonly add = (problem: Problem): void => {
    const { file, column, message, value, line } = problem
    const name = [file, message.key, column ?? ''].join('\n')
    const group = this.#groups.get(name) ?? {
      told: [],
      values: new Set<string>(),
      more: 0,
      last: null,
    }
    this.#groups.set(name, group)
    const isKnown = value !== null && group.values.has(value)
    if (!isKnown && group.told.length < mostPlaces) {
      group.told.push(problem)
      if (value !== null) group.values.add(value)
      return
    }
    group.more += 1
    group.last = line ?? group.last
  }

  get isEmpty(): boolean {
    return this.#groups.size === 0
  }

  /** Reports what was collected, by file and line. */
  tell(): void {
    const problems = [...this.#groups.values()].flatMap(({ told, more, last }) => {
      const [first] = told
      if (!first || more === 0) return told
      const { file, column } = first
      const rest: Problem = {
        file,
        line: last,
        column,
        value: null,
        message: { key: 'AND_MORE_LIKE_IT', count: more, last },
      }
      return [...told, rest]
    })
    const files = [...new Set(problems.map(({ file }) => file))]
    for (const file of files) {
      const ofFile = problems.filter((problem) => problem.file === file)
      // Of one line, in the order in which they were found.
      ofFile.sort((one, other) => (one.line ?? 0) - (other.line ?? 0)).forEach(this.#report)
    }
    this.#groups.clear()
  }
}
