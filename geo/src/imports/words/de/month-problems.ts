import type { ProblemEntries } from '../import-words.ts'
import type { MonthProblems } from '../month-problems.ts'

export const monthProblems: Pick<ProblemEntries, keyof MonthProblems> = {
  NOT_A_MONTH: () => 'Erwartet wird ein Monat, wie 2026-03 oder 03/2026.',
  MONTH_NOT_OVER: ({ last }) =>
    `Dieser Monat ist noch nicht zu Ende. Erwartet werden Monate bis ${last}.`,
  MONTH_TWICE: ({ line }, { number }) =>
    `Dieser Monat derselben Beratungsstelle steht schon in Zeile ${number(line)}. Erwartet wird eine Zeile je Beratungsstelle und Monat.`,
  NOT_YOUR_CENTRE: ({ available }, { list }) =>
    available.length === 0
      ? 'Ihrem Konto ist keine Beratungsstelle zugeordnet.'
      : `Für eine solche Beratungsstelle geben Sie nichts ab. Erwartet wird eine dieser Kennungen: ${list(available)}.`,
  CENTRE_CALLED_OTHERWISE: ({ slug, name }) =>
    `Kennung und Name passen nicht zusammen: ${slug} ist „${name}“. Erwartet wird dieser Name oder keiner.`,
  PARTS_DIFFER: ({ by, sum, total }, { number }) =>
    `Die Teile nach ${by.de} ergeben ${number(sum)}, insgesamt sind es ${number(total)}. Erwartet wird dieselbe Zahl.`,
  ACCESS_DIFFERS: ({ access, total }, { number }) =>
    `Fallzugang (${number(access)}) und neue Fälle (${number(total)}) müssen gleich sein.`,
  STAGE_MISSING: ({ stage }) =>
    `Es fehlt die Zahl „${stage.de}“. Erwartet werden entweder alle Schritte oder keiner.`,
  NO_REASON_OF_CORRECTION: () =>
    'Dieser Monat ist schon abgegeben, mit anderen Zahlen. Erwartet wird der Grund der Berichtigung in der Spalte „Grund der Berichtigung“.',
  REASON_TOO_LONG: ({ most }, { number }) =>
    `Der Grund ist zu lang. Erwartet werden höchstens ${number(most)} Zeichen.`,
}
