import type { Problem, ReportProblem } from '../problem.ts'

const isCountOrMonth = /^[-+−]?[\d.,]{1,6}$|^\d{4}-\d{1,2}$/

/** Of files nearest to single people only what counts is told, and months: where it stands is enough. */
export const withoutWords =
  (report: ReportProblem): ReportProblem =>
  (problem: Problem) => {
    const { value } = problem
    report(value === null || isCountOrMonth.test(value) ? problem : { ...problem, value: null })
  }
