import { missingMonths, remarksOf } from '@atlas/geo/counselling/months/remarks'
import type { Language, MonthWords } from '$words/languages'

import { submittedMonths } from './counts'
import { monthName, remarkWords } from './in-words'
import type { Centre } from './load'

/** Months of a centre that were never submitted, and sentences about those that are remarkable. */
export function monthsToSee(
  { reports, lastMonthOver }: Pick<Centre, 'reports' | 'lastMonthOver'>,
  text: MonthWords,
  language: Language,
): { missing: readonly string[]; remarkable: readonly string[] } {
  const known = submittedMonths(reports)
  const remarkable = [...known].toSorted().flatMap(([month, counts]) => {
    const remarks = remarksOf(month, counts, known).filter(({ key }) => key !== 'MONTHS_MISSING')
    const told = remarks.map((remark) => remarkWords(remark, { text, language })).join(' ')
    return told === '' ? [] : [text.list.remarkable(monthName(month, language), told)]
  })
  return { missing: missingMonths([...known.keys()], lastMonthOver), remarkable }
}
