import type { AgeClass } from '../cells/ages.ts'
import type { Problem, ProblemMessage, ReportProblem } from '../problem.ts'

/** So many places of one cause are told; more say nothing new. */
const mostPlaces = 10

type Key = ProblemMessage['key']

const sums: ReadonlySet<Key> = new Set(['SUM_DIFFERS', 'TOTAL_DIFFERS', 'CASES_DIFFER'])

/** What is said of rows together, though it may be told with the line of one: none is lost by it. */
const ofWhole: ReadonlySet<Key> = new Set([
  ...sums,
  ...(['MISSING_AREAS', 'MISSING_PARTS', 'MISSING_AGES', 'AGES_OVERLAP'] as const),
  ...(['DUPLICATE_ROW', 'PART_EXCEEDS_WHOLE'] as const),
])

/** The oldest are not told apart. */
const oldest = 100

const plusYears = (years: number, { from, below }: AgeClass) => years + (below ?? oldest) - from

/**
 * Problems by cause: where the same is wrong in ten thousand rows, a few of them are told and the others counted. The same
 * value in the same column is told once.
 */
export class Causes {
  readonly #report: ReportProblem
  readonly #said = new Set<string>()
  readonly #groups = new Map<
    string,
    { told: Problem[]; values: Set<string>; more: number; last: number | null; at: number | null }
  >()

  constructor(report: ReportProblem) {
    this.#report = report
  }

  readonly add = (problem: Problem): void => {
    const { file, column, message, value, line } = problem
    if (line === null && this.#saidOfFile(problem)) return
    const name = [file, message.key, column ?? ''].join('\n')
    const group = this.#groups.get(name) ?? {
      told: [],
      values: new Set<string>(),
      more: 0,
      last: null,
      at: null,
    }
    this.#groups.set(name, group)
    // A cell may be read twice: of a part, and of a sum.
    const isSame = value !== null && line === group.at
    group.at = line
    if (isSame && group.values.has(value)) return
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

  #saidOfFile({ file, message }: Problem): boolean {
    const said = `${file}\n${JSON.stringify(message)}`
    const isKnown = this.#said.has(said)
    this.#said.add(said)
    return isKnown
  }

  /** Lines of a file whose rows count nowhere, as something is wrong with them. */
  #lostIn(file: string): number {
    const groups = [...this.#groups.values()].filter(
      ({ told: [first] }) => first?.file === file && !ofWhole.has(first.message.key),
    )
    const lines = groups.flatMap(({ told }) => told.flatMap(({ line }) => line ?? []))
    return new Set(lines).size + groups.reduce((sum, { more }) => sum + more, 0)
  }

  /** Whether it only follows from rows that are lost: what they hold is missing, and no sum is right without them. */
  #isFollowing({ file, message }: Problem): boolean {
    const lost = this.#lostIn(file)
    if (message.key === 'MISSING_AREAS') return message.areas.length * message.days <= lost
    if (message.key === 'MISSING_AGES') return message.ages.reduce(plusYears, 0) <= lost
    return lost > 0 && sums.has(message.key)
  }

  /** Reports what was collected, by file and line. */
  tell(): void {
    const causes = [...this.#groups.values()].flatMap((group) => {
      const told = group.told.filter((problem) => !this.#isFollowing(problem))
      return told.length > 0 ? [{ ...group, told }] : []
    })
    const problems = causes.flatMap(({ told, more, last }) => {
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
    this.#said.clear()
  }
}
