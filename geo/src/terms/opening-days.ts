export const weekdays = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
] as const
export type Weekday = (typeof weekdays)[number]

/** From when to when, as 09:00. */
export interface OpeningSpan {
  readonly opens: string
  readonly closes: string
}

/** Days in a row, from Monday on, that are open alike. */
export interface OpeningDays {
  readonly weekdays: readonly Weekday[]
  readonly spans: readonly OpeningSpan[]
}

/** States whose public holidays are known, by ISO 3166-2. */
export type HolidayState =
  `DE-${'BB' | 'BE' | 'BW' | 'BY' | 'HB' | 'HE' | 'HH' | 'MV' | 'NI' | 'NW' | 'RP' | 'SH' | 'SL' | 'SN' | 'ST' | 'TH'}`

/** When a closed door opens again: as 09:00, on a day as near as people say it. */
export interface NextOpening {
  readonly opens: string
  readonly weekday: Weekday
  /** yyyy-mm-dd; a week or more ahead a weekday alone would be mistaken. */
  readonly day: string
  readonly ahead: 'TODAY' | 'WITHIN_A_WEEK' | 'LATER'
}
