import type { ProblemEntries } from '../import-words.ts'
import type { MonthProblems } from '../month-problems.ts'

export const monthProblems: Pick<ProblemEntries, keyof MonthProblems> = {
  NOT_A_MONTH: () => 'A month is expected, as 2026-03 or 03/2026.',
  MONTH_NOT_OVER: ({ last }) => `This month is not over yet. Months up to ${last} are expected.`,
  MONTH_TWICE: ({ line }, { number }) =>
    `This month of the same counselling centre already stands in line ${number(line)}. One line is expected for a centre and month.`,
  NOT_YOUR_CENTRE: ({ available }, { list }) =>
    available.length === 0
      ? 'No counselling centre belongs to your account.'
      : `You submit nothing for such a counselling centre. One of these is expected: ${list(available)}.`,
  CENTRE_CALLED_OTHERWISE: ({ slug, name }) =>
    `Id and name do not belong together: ${slug} is “${name}”. This name is expected, or none.`,
  PARTS_DIFFER: ({ by, sum, total }, { number }) =>
    `The parts by ${by.en} come to ${number(sum)}, in total there are ${number(total)}. The same number is expected.`,
  ACCESS_DIFFERS: ({ access, total }, { number }) =>
    `First contacts (${number(access)}) and new cases (${number(total)}) have to be the same.`,
  STAGE_MISSING: ({ stage }) =>
    `The number “${stage.en}” is missing. Either all stages are expected, or none.`,
  NO_REASON_OF_CORRECTION: () =>
    'This month has been submitted already, with other numbers. The reason of the correction is expected in the column “reason of correction”.',
  REASON_TOO_LONG: ({ most }, { number }) =>
    `The reason is too long. At most ${number(most)} letters are expected.`,
}
