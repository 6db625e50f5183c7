import type { ProblemEntries } from '../import-words.ts'
import type { TableProblems } from '../table-problems.ts'

export const tableProblems: Pick<ProblemEntries, keyof TableProblems> = {
  NO_COLUMN: ({ column, found }, { list }) =>
    `Es fehlt die Spalte „${column}“. Es gibt: ${list(found)}.`,
  NOT_A_COUNT: () => 'Erwartet wird eine Zahl von 0 an, wie 1234 oder 12,5.',
  NOT_A_DAY: () => 'Erwartet wird ein Tag, wie 2025-12-31 oder 31.12.2025.',
  UNKNOWN_PLANNING_AREA: ({ available }, { list }) =>
    `Einen solchen Planungsbereich gibt es nicht. Es gibt: ${list(available)}.`,
}
