import type { ProblemEntries } from '../import-words.ts'
import type { TableProblems } from '../table-problems.ts'

export const tableProblems: Pick<ProblemEntries, keyof TableProblems> = {
  NO_COLUMN: ({ column, found }, { list }) =>
    `The column “${column}” is missing. There are: ${list(found)}.`,
  NOT_A_COUNT: () => 'A number of 0 or more is expected, as 1234 or 12.5.',
  NOT_A_DAY: () => 'A day is expected, as 2025-12-31 or 31.12.2025.',
  UNKNOWN_PLANNING_AREA: ({ available }, { list }) =>
    `There is no such planning area. There are: ${list(available)}.`,
}
