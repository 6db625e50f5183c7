import type { Source } from '@atlas/geo/world/snapshot'
import { type SubmittedMonth, submittedMonthsSourceId } from '@atlas/geo/world/submitted-months'

/** Where the numbers come from that counselling centres submit; none where none has. */
export function sourceOfMonths(months: readonly SubmittedMonth[]): Source[] {
  const [newest] = months
    .map(({ submittedOn }) => submittedOn)
    .toSorted()
    .reverse()
  if (newest === undefined) return []
  return [
    {
      id: submittedMonthsSourceId,
      titleDe: 'Monatliche Kennzahlen der Beratungsstellen',
      titleEn: 'Monthly statistics of counselling centres',
      publisher: 'Beratungsstellen der Träger und der Stadt',
      publisherEn: 'Counselling centres of operators and of the city',
      licence: 'Tatsachenangaben',
      licenceUrl: null,
      url: null,
      asOf: newest,
      methodDe:
        'Von den Beratungsstellen gezählt und eingetragen; kleine Zahlen sind zum Schutz nicht veröffentlicht.',
      methodEn:
        'Counted and entered by the counselling centres; small numbers are withheld to protect people.',
    },
  ]
}
