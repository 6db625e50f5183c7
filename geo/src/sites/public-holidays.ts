import { getHolidays } from 'feiertagejs'

import type { HolidayState } from '../terms/opening-days.ts'
import type { DataText } from '../words/vocabulary.ts'

/** The public holidays of a state in a year, by day (yyyy-mm-dd). */
export function publicHolidays(state: HolidayState, year: number): ReadonlyMap<string, DataText> {
  return new Map(
    getHolidays(year, codeOf[state]).map((holiday) => [
      // Its days are told at noon of UTC; its own text of them depends on where the process runs.
      holiday.date.toISOString().slice(0, 10),
      { de: holiday.translate('de') ?? '', en: holiday.translate('en') ?? '' },
    ]),
  )
}

/** As the library calls them. */
const codeOf = {
  'DE-BB': 'BB',
  'DE-BE': 'BE',
  'DE-BW': 'BW',
  'DE-BY': 'BY',
  'DE-HB': 'HB',
  'DE-HE': 'HE',
  'DE-HH': 'HH',
  'DE-MV': 'MV',
  'DE-NI': 'NI',
  'DE-NW': 'NW',
  'DE-RP': 'RP',
  'DE-SH': 'SH',
  'DE-SL': 'SL',
  'DE-SN': 'SN',
  'DE-ST': 'ST',
  'DE-TH': 'TH',
} as const satisfies Record<HolidayState, string>
